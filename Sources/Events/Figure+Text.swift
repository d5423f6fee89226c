extension Figure {
  /// The value with its unit: `16.7 USD billion`.
  public var amount: String { unit.map { "\(number) \($0)" } ?? number }

  /// The value alone, without a fraction where it has none.
  public var number: String { Int(exactly: value).map { String($0) } ?? "\(value)" }
}
