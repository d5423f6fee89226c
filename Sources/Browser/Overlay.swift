import Screen

/// What lies over the views for the moment and takes the keys.
enum Overlay: Equatable, Sendable {
  case prompt(Prompt)
  case picker(Picker)
  case jump(Jump)
  case palette(Palette)
  case marks(MarkList)
  /// The words of a command line that shows this screen again.
  case link([String])
  /// The help, scrolled to a line.
  case help(top: Int)
}

/// The part of a view that the keys go to.
enum Focus: Equatable, Sendable {
  case list, record
}

/// A sentence on the bottom line, until the next key.
struct Notice: Equatable, Sendable {
  var text: String
  var role: Role

  static func said(_ text: String) -> Notice { Notice(text: text, role: .notice) }
  static func failed(_ text: String) -> Notice { Notice(text: text, role: .error) }
}
