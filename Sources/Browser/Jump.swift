import Events
import Screen

/// Finds a partner by any of its names.
typealias Jump = Finder<PartnerMatch>

extension Browser {
  mutating func press(_ key: Key, in open: Jump) {
    var jump = open
    switch jump.press(key, height: panelHeight, find: store.partners) {
    case .close: overlay = nil
    case .stay: overlay = .jump(jump)
    case .choose:
      guard let match = jump.match else { return }
      let origin = place
      overlay = nil
      if self.open(match.partner) { leave(origin) }
    }
  }
}
