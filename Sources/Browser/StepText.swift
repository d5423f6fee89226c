public import Events

extension EventStore {
  /// An event in a few letters: `SP → CSP`, `→ SP announced`, `CSP reaffirmed`, `sectoral`.
  public func stepText(of event: Event) -> String {
    let kind = event.kind.map { self[$0] }
    let word = kind.map { $0.name.prefix { $0 != " " }.lowercased() } ?? ""
    guard let tier = event.tier.map({ self[$0] }) else {
      return isInForce(event) ? kind?.name ?? "" : "→ ? \(word)"
    }
    if !isInForce(event) { return "→ \(tier.short) \(word)" }
    if tier.isSectoral { return word }
    guard let from = event.fromTier.map({ self[$0] }) else { return "→ \(tier.short)" }
    return from == tier ? "\(tier.short) \(word)" : "\(from.short) → \(tier.short)"
  }

  /// The how-manieth entry to its tier an event is: as its source states it, or for the top of the
  /// ladder as the record gives it.
  public func ordinal(of event: Ref<Event>, on day: Day) -> Int? {
    if let stated = self[event].ordinal { return stated }
    guard let step = standing(from: event), step.tier == ladder.last else { return nil }
    return ordinal(of: step, on: day)
  }
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
