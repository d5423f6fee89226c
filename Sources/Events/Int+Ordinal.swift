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
