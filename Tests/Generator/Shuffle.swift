/// An order of `0..<count` that looks random and takes no memory: a Feistel network over the next
/// power of four, walked on until it lands inside.
struct Shuffle {
  private let count: UInt64
  private let half: UInt64
  private let seed: UInt64

  init(_ count: Int, seed: UInt64) {
    self.count = UInt64(count)
    self.seed = seed
    var half: UInt64 = 1
    while (1 << (2 * half)) < self.count { half += 1 }
    self.half = half
  }

  /// What stands at a position in `0..<count`; each number at exactly one.
  subscript(position: Int) -> Int {
    var number = UInt64(position)
    repeat { number = step(number) } while number >= count
    return Int(number)
  }

  private func step(_ number: UInt64) -> UInt64 {
    let mask = (1 << half) - 1 as UInt64
    var (left, right) = (number >> half, number & mask)
    for round in 0..<4 as Range<UInt64> {
      (left, right) = (right, left ^ (Seeded.mixed(right ^ seed &+ round << 40) & mask))
    }
    return left << half | right
  }
}
