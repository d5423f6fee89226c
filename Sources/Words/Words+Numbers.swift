extension Words {
  /// What is counted.
  package enum Noun: Sendable {
    case event, partner, country, step, row
    case year, month, day
  }

  /// A number and what it counts: `1 step`, `12 steps`.
  package func counted(_ number: Int, _ noun: Noun) -> String {
    "\(grouped(number)) \(name(of: noun, number))"
  }

  func name(of noun: Noun, _ number: Int) -> String {
    // Vietnamese nouns have one form.
    let (one, several, name) =
      switch noun {
      case .event: ("event", "events", "sự kiện")
      case .partner: ("partner", "partners", "đối tác")
      case .country: ("country", "countries", "quốc gia")
      case .step: ("step", "steps", "bước")
      case .row: ("row", "rows", "dòng")
      case .year: ("year", "years", "năm")
      case .month: ("month", "months", "tháng")
      case .day: ("day", "days", "ngày")
      }
    return say(en: number == 1 ? one : several, vi: name)
  }

  /// A number with its digits in groups of three: `1,234,567`.
  package func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += say(en: ",", vi: ".") }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }

  /// A number with one digit after the point.
  package func oneDecimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(abs(tenths) / 10)\(say(en: ".", vi: ","))\(abs(tenths) % 10)"
  }

  /// A number of at least 1 in at most three digits: `340`, `8.5 k`, `2.1 M`.
  package func brief(_ number: Double) -> String {
    let (value, unit) =
      number >= 1e9
      ? (number / 1e9, " G")
      : number >= 1e6
        ? (number / 1e6, " M")
        : number >= 1e3 ? (number / 1e3, " k") : (number, "")
    // What is not finite, or more than can be counted, is none that was measured.
    guard value < 1e6 else { return many }
    let isWhole = unit.isEmpty || value >= 99.95
    return (isWhole ? "\(Int(value.rounded()))" : oneDecimal(value)) + unit
  }

  /// A number as running text has it: in letters below ten.
  package func inLetters(_ number: Int) -> String {
    let letters = choose(
      en: ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
      vi: ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"])
    return letters.indices.contains(number) ? letters[number] : grouped(number)
  }

  /// The place of a number in a row: `1st`, `12th`, `23rd`.
  package func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return say(en: "\(number)\(ending)", vi: number == 1 ? "thứ nhất" : "thứ \(number)")
  }

  /// The pieces as a sentence lists them: `a, b and c`; of more than `most` the first ones, and how
  /// many more there are.
  package func listed(_ pieces: [String], most: Int = .max) -> String {
    if pieces.count > most, most > 0 {
      return pieces.prefix(most).joined(separator: ", ") + " " + andMore(pieces.count - most)
    }
    guard let last = pieces.last, pieces.count > 1 else { return pieces.first ?? "" }
    return pieces.dropLast().joined(separator: ", ") + say(en: " and ", vi: " và ") + last
  }

  /// `and 3 more`
  package func andMore(_ number: Int) -> String {
    say(en: "and \(grouped(number)) more", vi: "và \(grouped(number)) nữa")
  }

  /// A number of days as a length of time: `12 days`, `17 months`, `11.3 years`.
  ///
  /// - Parameter perYear: the mean days of a year.
  package func length(days: Int, perYear: Double) -> String {
    let years = Double(days) / perYear
    if days < 60 { return counted(days, .day) }
    if years < 2 { return counted(Int((years * 12).rounded()), .month) }
    return "\(oneDecimal(years)) \(name(of: .year, 2))"
  }
}
