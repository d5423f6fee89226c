import Terminal

/// How text is to look.
struct TextRequest: Equatable {
  /// `nil` leaves it to the environment and the settings.
  var color: ColorChoice?
  /// Whether to print sentences, without glyphs and columns.
  var plain = false
  /// `nil` leaves it to the settings.
  var links: LinkChoice?
}

extension TextRequest {
  /// Standard output as something to print text on.
  func page(_ configuration: Configuration) -> Page {
    let theme =
      colors(configuration).isWanted
      ? Theme(configuration.design, depth: ColorChoice.depth) : nil
    return Page(theme: theme, links: (links ?? configuration.links).isWanted)
  }

  /// When to use colours: what the command line says, else the environment, else the settings.
  func colors(_ configuration: Configuration) -> ColorChoice {
    color ?? (ColorChoice.environment == nil ? configuration.color : .auto)
  }
}

extension TextRequest {
  /// The format that is asked for: in words alone where those for people would have glyphs.
  func format(_ format: ListFormat) -> ListFormat { plain && format == .table ? .speech : format }

  func format(_ format: RecordFormat) -> RecordFormat {
    plain && format == .text ? .speech : format
  }

  func format(_ format: BriefFormat) -> BriefFormat { plain && format == .text ? .speech : format }
}
