import Events
import Screen

extension EventStore {
  /// The colour of a tier: by its place on the ladder, counted from the top, or beside it.
  func role(of tier: Ref<Tier>) -> Role {
    if self[tier].isSectoral { return .sectoral }
    guard let height = ladder.firstIndex(of: tier) else { return .special }
    if height == 0 && ladder.count > 1 { return .ground }
    let roles: [Role] = [.rung1, .rung2, .rung3]
    let depth = ladder.count - 1 - height
    return roles.indices.contains(depth) ? roles[depth] : .rung4
  }
}
