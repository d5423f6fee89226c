import Browser
import Events
import Screen

extension Probe {
  private static let stores = Result {
    let bundled = try EventStore.bundled()
    // Another reading of the same timeline: fewer partners, tiers and events, in another order.
    var other = bundled.dataset
    other.events = other.events.filter { $0.partner.index < 9 }.reversed()
    other.partners = other.partners.prefix(9).map { partner in
      var partner = partner
      partner.name = "\(partner.name) e\u{302}\u{301} 한국 🇻🇳"
      return partner
    }
    return [bundled, EventStore(other), EventStore(Dataset(id: "none", title: "None"))]
  }

  /// The keys that the controls of a script stand for.
  private static let pressed: [Key] = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .backspace,
    .delete, .tab, .backTab, .function(1), .function(5), .control("f"), .control("d"),
    .control("u"), .control("w"), .control("k"), .control("a"), .control("l"), .control("z"),
  ]

  /// The screen is sane after any keys, in any window, of any data.
  ///
  /// A character of the script is typed; a control is a key, a click or a turn of the wheel, a new
  /// size of the window or a reload.
  func checkKeys(_ script: String) throws {
    let stores = try Probe.stores.get()
    var browser = Browser(store: stores[0], size: Size(rows: 12, columns: 60))
    var scalars = script.unicodeScalars.prefix(200).makeIterator()
    var step = 0
    while let scalar = scalars.next() {
      switch scalar.value {
      case 0..<UInt32(Probe.pressed.count):
        _ = browser.update(.key(Probe.pressed[Int(scalar.value)]))
      case 0x1C:
        let numbers = (0..<3).map { _ in Int(scalars.next()?.value ?? 0) }
        let actions = Mouse.Action.allCases
        let point = Point(row: numbers[1] % 50, column: numbers[2] % 150)
        _ = browser.update(.key(.mouse(Mouse(actions[numbers[0] % actions.count], at: point))))
      case 0x1D:
        let (rows, columns) = (scalars.next()?.value ?? 0, scalars.next()?.value ?? 0)
        let size = Size(rows: Int(rows % 40) + 1, columns: Int(columns % 128) + 1)
        _ = browser.update(.resized(size))
      case 0x1E:
        let index = Int(scalars.next()?.value ?? 0) % stores.count
        _ = browser.update(.reloaded(stores[index]))
      case 0x1F: _ = browser.update(.reloadFailed("x.json:1:1: found \u{1B}[2J"))
      case 0x20..<0x7F, 0xA0...: _ = browser.update(.key(.character(Character(scalar))))
      default: continue
      }
      // Typing is what most keys are, and drawing what takes most of the time.
      step += 1
      if step % 4 == 0 || scalar.value < 0x20 { try check(browser) }
    }
    try check(browser)
    let frame = browser.draw()
    try require(browser.draw() == frame, "the same state draws two frames")
  }
}
