import Browser
import Events
import Screen

extension EventStore {
  /// The colour of a tier: by its place on the ladder, counted from the top, or beside it.
  func role(of tier: Ref<Tier>) -> Role {
    if self[tier].isSectoral { return .sectoral }
    guard let height = ladder.firstIndex(of: tier) else { return .special }
    if height == 0 { return .ground }
    let roles: [Role] = [.rung1, .rung2, .rung3]
    let depth = ladder.count - 1 - height
    return roles.indices.contains(depth) ? roles[depth] : .rung4
  }
}

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
