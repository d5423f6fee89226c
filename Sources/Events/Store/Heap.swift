/// Numbers of which the largest is at hand.
struct Heap {
  private var numbers: [Int] = []

  var largest: Int? { numbers.first }

  mutating func insert(_ number: Int) {
    numbers.append(number)
    var child = numbers.count - 1
    while child > 0, numbers[(child - 1) / 2] < numbers[child] {
      numbers.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeLargest() {
    guard let last = numbers.popLast(), !numbers.isEmpty else { return }
    numbers[0] = last
    var parent = 0
    while true {
      var child = parent * 2 + 1
      guard child < numbers.count else { return }
      if child + 1 < numbers.count, numbers[child + 1] > numbers[child] { child += 1 }
      guard numbers[child] > numbers[parent] else { return }
      numbers.swapAt(child, parent)
      parent = child
    }
  }
}
