public import Words

extension EventDate {
  /// The date as ISO 8601 and EDTF write it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as precisely as it is
  /// known, an astronomical year, and the mark of the qualifier: `-0043-03-15`, `2004?`.
  public var iso: String {
    String(unsafeUninitializedCapacity: EventDate.mostISOBytes) { writeISO(to: $0) }
  }

  /// No date has more bytes in ``iso``: one of the last year that ``Day`` numbers, with a mark.
  static let mostISOBytes = 15

  /// Writes ``iso`` to bytes that have room for ``mostISOBytes``; returns how many it takes.
  private func writeISO(to bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let (year, month, day) = first.civil
    var count = 0
    func put(_ byte: UInt8) {
      bytes[count] = byte
      count += 1
    }
    func putDigits(_ number: Int) {
      put(UInt8(ascii: "0") + UInt8(number / 10))
      put(UInt8(ascii: "0") + UInt8(number % 10))
    }
    if year < 0 { put(UInt8(ascii: "-")) }
    if abs(year) < 10_000 {
      putDigits(abs(year) / 100)
      putDigits(abs(year) % 100)
    } else {
      for digit in String(abs(year)).utf8 { put(digit) }
    }
    if precision != .year {
      put(UInt8(ascii: "-"))
      putDigits(month)
    }
    if precision == .day {
      put(UInt8(ascii: "-"))
      putDigits(day)
    }
    for byte in qualifier.mark.utf8 { put(byte) }
    return count
  }

  /// The date without its year: `03-10` or `03`; empty for a date known to the year.
  public func withinYear(in words: Words) -> String {
    let known = parts
    return words.figures(year: nil, month: known.month.map(digits), day: known.day.map(digits))
  }

  /// The date without its day: `2025-03`; the year alone before the common era.
  public func withoutDay(in words: Words) -> String {
    let known = parts
    guard known.year >= 1 else { return words.year(known.year) }
    let text = words.figures(
      year: isoText(ofYear: known.year), month: known.month.map(digits), day: nil)
    return known.month == nil ? text + qualifier.mark : text
  }

  /// The date as a screen shows it, in at most 16 columns, as precisely as it is known: `2025-03-10`,
  /// `2025-03`, `2025`, before the common era without the year 0, `15 Mar 44 BCE`; then the mark of the
  /// qualifier.
  public func text(in words: Words) -> String {
    // In English in the same figures.
    if words.language == .english, first.year >= 1 { return iso }
    let known = parts
    let text =
      known.year < 1
      ? words.shortDate(year: known.year, month: known.month, day: known.day)
      : words.figures(
        year: isoText(ofYear: known.year), month: known.month.map(digits),
        day: known.day.map(digits))
    return text + qualifier.mark
  }

  /// The date in words, as precisely as it is known: `10 March 2025`, `March 2025`, `2025`,
  /// `about 44 BCE`, `1066 (uncertain)`.
  public func inWords(in words: Words) -> String {
    let known = parts
    let text = words.date(year: known.year, month: known.month, day: known.day)
    return switch qualifier {
    case .none: text
    case .uncertain: words.uncertain(text)
    case .approximate: words.about(text)
    case .uncertainAndApproximate: words.uncertain(words.about(text))
    }
  }

  /// What is known of it.
  private var parts: (year: Int, month: Int?, day: Int?) {
    let (year, month, day) = first.civil
    return (year, precision == .year ? nil : month, precision == .day ? day : nil)
  }
}

extension EventDate: CustomStringConvertible {
  /// The date as a screen in English shows it; see ``text(in:)``.
  public var description: String { text(in: .english) }

  /// What words of a query are looked for in: ``description`` in small letters.
  var folded: String { first.year < 1 ? description.lowercased() : description }
}

extension Day {
  /// The day as a screen shows it; see ``EventDate/text(in:)``.
  public func text(in words: Words) -> String { EventDate(self).text(in: words) }

  /// The day in words; see ``EventDate/inWords(in:)``.
  public func inWords(in words: Words) -> String { EventDate(self).inWords(in: words) }

  /// The year as people count it: `987`, `44 BCE`.
  public func yearText(in words: Words) -> String { words.year(year) }
}

/// A month or a day with two digits.
private func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// A year with at least four digits, after a minus sign before the year 0.
private func isoText(ofYear year: Int) -> String {
  let text = String(abs(year))
  return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - text.count)) + text
}
