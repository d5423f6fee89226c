extension EventDate {
  /// The date as ISO 8601 and EDTF write it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as precisely as it is
  /// known, an astronomical year, and the mark of the qualifier: `-0043-03-15`, `2004?`.
  public var iso: String {
    let text = isoText(ofYear: first.year)
    return (precision == .year ? text : "\(text)-\(withinYear)") + qualifier.mark
  }

  /// The date without its year: `MM-DD` or `MM`; empty for a date known to the year.
  public var withinYear: String {
    let (_, month, day) = first.civil
    switch precision {
    case .year: return ""
    case .month: return digits(month)
    case .day: return "\(digits(month))-\(digits(day))"
    }
  }
}

extension EventDate: CustomStringConvertible {
  /// The date as a screen shows it, in at most 16 columns: as ``iso`` has it, or before the common era
  /// without the year 0: `15 Mar 44 BCE`, `Mar 44 BCE`, `44 BCE`.
  public var description: String {
    let (year, month, day) = first.civil
    guard year < 1 else { return iso }
    let text =
      switch precision {
      case .day: "\(day) \(EventDate.months[month - 1].prefix(3)) \(EventDate.text(ofYear: year))"
      case .month: "\(EventDate.months[month - 1].prefix(3)) \(EventDate.text(ofYear: year))"
      case .year: EventDate.text(ofYear: year)
      }
    return text + qualifier.mark
  }

  /// What words of a query are looked for in: ``description`` in small letters.
  var folded: String { first.year < 1 ? description.lowercased() : description }

  /// A year as people count them: `987`, `44 BCE`.
  ///
  /// - Parameter year: the astronomical year, in which 0 is 1 BCE.
  public static func text(ofYear year: Int) -> String {
    year < 1 ? "\(1 - year) BCE" : "\(year)"
  }
}

extension Day {
  /// The year as people count it: `987`, `44 BCE`.
  public var yearText: String { EventDate.text(ofYear: year) }
}

extension EventDate {
  /// The date in words, as precisely as it is known: `10 March 2025`, `March 2025`, `2025`,
  /// `about 44 BCE`, `1066 (uncertain)`.
  public var inWords: String {
    let (year, month, day) = first.civil
    let yearText = EventDate.text(ofYear: year)
    let text =
      switch precision {
      case .day: "\(day) \(EventDate.months[month - 1]) \(yearText)"
      case .month: "\(EventDate.months[month - 1]) \(yearText)"
      case .year: yearText
      }
    return switch qualifier {
    case .none: text
    case .uncertain: "\(text) (uncertain)"
    case .approximate: "about \(text)"
    case .uncertainAndApproximate: "about \(text) (uncertain)"
    }
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

/// A month or a day with two digits.
private func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// A year with at least four digits, after a minus sign before the year 0.
private func isoText(ofYear year: Int) -> String {
  let text = String(abs(year))
  return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - text.count)) + text
}
