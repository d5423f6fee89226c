public import ArgumentParser
public import Browser
public import Terminal

/// How a list is printed.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, tsv, json, ndjson, markdown
  /// Short full sentences, to be read aloud.
  case speech

  /// Whether programs read it, and not people.
  var isForPrograms: Bool { [.csv, .tsv, .json, .ndjson].contains(self) }
}

/// How a partner's record is printed.
enum RecordFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown
  /// Short full sentences, to be read aloud.
  case speech
  /// The sources alone, each once.
  case citations
}

/// How a page on a selection is printed.
enum BriefFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown
  /// Short full sentences, to be read aloud.
  case speech
}

/// What is exported.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, json, ndjson, markdown, html, svg, ics

  /// Whether programs read it as data.
  var isForPrograms: Bool { [.csv, .json, .ndjson].contains(self) }
}

/// How the help is printed.
enum HelpFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown
}

/// How findings are printed.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// How a screen is printed.
enum ScreenFormat: String, CaseIterable, ExpressibleByArgument {
  case text, ansi, svg
}

extension Order.Key: ExpressibleByArgument {}

extension PictureBackground: ExpressibleByArgument {}

extension View: ExpressibleByArgument {}

extension Theme.Name: ExpressibleByArgument {}
