extension Words {
  /// A year as people count them: `987`, `44 BCE`.
  ///
  /// - Parameter number: the astronomical year, in which 0 is 1 BCE.
  package func year(_ number: Int) -> String {
    number < 1 ? say(en: "\(1 - number) BCE", vi: "\(1 - number) TCN") : "\(number)"
  }

  /// What stands before the words that ``year(_:)`` has behind a year before the common era; `nil` where
  /// they are not there.
  package func figuresBeforeCommonEra(_ text: String) -> String? {
    let era = say(en: " BCE", vi: " TCN")
    guard text.uppercased().hasSuffix(era) else { return nil }
    return String(text.dropLast(era.count))
  }

  /// A month's name.
  ///
  /// - Parameter month: 1 to 12.
  package func monthName(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return say(en: names[month - 1], vi: "tháng \(month)")
  }

  /// A month in three or four columns: `Mar`, `Th3`.
  ///
  /// - Parameter month: 1 to 12.
  package func shortMonth(_ month: Int) -> String {
    say(en: String(monthName(month).prefix(3)), vi: "Th\(month)")
  }

  /// A date in words, as precisely as it is given: `10 March 2025`, `March 2025`, `2025`.
  ///
  /// - Parameters:
  ///   - year: the astronomical year.
  ///   - month: 1 to 12, if it is known.
  ///   - day: the day of the month, if it is known.
  package func date(year: Int, month: Int?, day: Int?) -> String {
    let year = self.year(year)
    return switch (month, day) {
    case (let month?, let day?):
      say(
        en: "\(day) \(monthName(month)) \(year)", vi: "ngày \(day) tháng \(month) năm \(year)")
    case (let month?, nil): say(en: "\(monthName(month)) \(year)", vi: "tháng \(month) năm \(year)")
    case (nil, _): say(en: year, vi: "năm \(year)")
    }
  }

  /// A date before the common era in at most 16 columns: `15 Mar 44 BCE`.
  package func shortDate(year: Int, month: Int?, day: Int?) -> String {
    let parts = [
      day.map { "\($0)" }, month.map { say(en: shortMonth($0), vi: "\($0)") }, self.year(year),
    ]
    return parts.compactMap { $0 }.joined(separator: say(en: " ", vi: "/"))
  }

  /// The parts of a date in the order in which the language writes figures: `2025-03-10`, `10/03/2025`.
  ///
  /// - Parameters:
  ///   - year: the year's digits, if it stands there.
  ///   - month: two digits, if it is known.
  ///   - day: two digits, if it is known.
  package func figures(year: String?, month: String?, day: String?) -> String {
    func joined(_ first: String?, _ second: String?, _ third: String?, by separator: String)
      -> String
    {
      var text = first ?? ""
      for part in [second, third] {
        guard let part else { continue }
        if !text.isEmpty { text += separator }
        text += part
      }
      return text
    }
    return say(
      en: joined(year, month, day, by: "-"), vi: joined(day, month, year, by: "/"))
  }

  /// A date that is about right.
  package func about(_ date: String) -> String { say(en: "about \(date)", vi: "khoảng \(date)") }

  /// A date that the record is in doubt of.
  package func uncertain(_ date: String) -> String {
    say(en: "\(date) (uncertain)", vi: "\(date) (chưa chắc chắn)")
  }

  /// When something happened, at the beginning of a sentence: `On 10 March 2025`, `In 2025`.
  ///
  /// - Parameters:
  ///   - date: the date in words.
  ///   - isDay: whether it is known to the day.
  package func when(_ date: String, isDay: Bool) -> String {
    say(en: "\(isDay ? "On" : "In") \(date)", vi: "Vào \(date)")
  }
}

extension Words {
  /// What a length of time is counted in.
  package enum TimeUnit: Sendable {
    case year, month, day

    var noun: Noun {
      switch self {
      case .year: .year
      case .month: .month
      case .day: .day
      }
    }
  }

  /// A part of a length of time: `2 months`.
  package func span(_ number: Int, _ unit: TimeUnit) -> String { counted(number, unit.noun) }

  /// A part of a length of time in a few letters: `2m`.
  package func briefSpan(_ number: Int, _ unit: TimeUnit) -> String {
    "\(number)\(letter(of: unit))"
  }

  /// Less than what is known: `under 1 year`.
  package func underOne(_ unit: TimeUnit) -> String {
    say(en: "under \(counted(1, unit.noun))", vi: "dưới \(counted(1, unit.noun))")
  }

  /// Less than what is known, in a few letters: `<1y`.
  package func briefUnderOne(_ unit: TimeUnit) -> String { "<1\(letter(of: unit))" }

  private func letter(of unit: TimeUnit) -> String {
    switch unit {
    case .year: say(en: "y", vi: "n")
    case .month: say(en: "m", vi: "t")
    case .day: say(en: "d", vi: "ng")
    }
  }
}
