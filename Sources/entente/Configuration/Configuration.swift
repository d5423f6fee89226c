import Browser
import Events
import Screen
import Terminal
import Words

/// What somebody chose once for every session: the settings of a file, or else the usual ones.
nonisolated struct Configuration: Equatable, Sendable {
  var theme = Theme.Name.auto
  /// The looks that roles have instead of the theme's.
  var looks: [Role: Style] = [:]
  var keymap = Keymap.standard
  var view = View.timeline
  /// The order of events, and of partners in lanes: ``Browser/orderNames(of:)``.
  var order = Browser.orderNames(of: .timeline)[0]
  var lanesOrder = Browser.orderNames(of: .lanes)[0]
  /// The path of a file to read; `nil` for the data inside.
  var data: String?
  var cite = CitationStyle.chicago
  var links = LinkChoice.auto
  var color = ColorChoice.auto
  var language = LanguageChoice.auto
  /// Whether the browser opens where it was left.
  var remembersPlace = false
}

extension Configuration {
  /// The words of the language.
  nonisolated var words: Words { Words(language.language) }

  /// The looks of every role.
  nonisolated var design: Theme.Design { Theme.Design(theme, own: looks) }
}
