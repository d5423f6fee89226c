import Events
import Screen

extension Browser {
  mutating func press(_ key: Key, in open: Jump) {
    var jump = open
    switch key {
    case .escape:
      overlay = nil
      return
    case .backspace where jump.editor.text.isEmpty:
      overlay = nil
      return
    case .enter:
      guard let match = jump.match else { return }
      let origin = place
      overlay = nil
      if self.open(match.partner) { leave(origin) }
      return
    case .down, .up, .pageDown, .pageUp, .control("n"), .control("p"):
      guard
        let row = Panel.move(key, from: jump.selected, count: jump.matches.count, page: panelHeight)
      else { return }
      jump.select(row, height: panelHeight)
    default:
      guard jump.editor.press(key) else { return }
      jump.find(in: store)
    }
    overlay = .jump(jump)
  }
}
