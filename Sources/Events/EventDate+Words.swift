extension EventDate {
  /// The date in words, as precisely as it is known: `10 March 2025`, `March 2025`, `2025`.
  public var inWords: String {
    let (year, month, day) = first.civil
    return switch precision {
    case .day: "\(day) \(EventDate.months[month - 1]) \(year)"
    case .month: "\(EventDate.months[month - 1]) \(year)"
    case .year: "\(year)"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension Int {
  /// The number with its English ordinal ending: `1st`, `12th`, `23rd`.
  public var ordinalText: String {
    let ending =
      switch (self % 10, self % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(self)\(ending)"
  }
}
