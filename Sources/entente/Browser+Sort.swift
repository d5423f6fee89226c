import Browser
import Screen

extension Browser {
  /// Sorts what is shown, as the keys of the browser do.
  mutating func sort(_ order: Order) {
    let moves = Order.Key.allCases.firstIndex(of: order.key) ?? 0
    var keys: [Key] = [.character("s"), .home]
    keys += Array(repeating: .down, count: moves) + [.enter]
    if order.isReversed { keys.append(.character("S")) }
    for key in keys { _ = update(.key(key)) }
  }
}
