extension EventStore {
  /// An event in a few letters: `SP → CSP`, `→ SP announced`, `CSP reaffirmed`, `sectoral`; the tier
  /// alone where events say neither what they rose from nor of what kind they are.
  public func stepText(of event: StoredEvent) -> String {
    let kind = event.kind.map { self[$0] }
    var word: String { kind?.word ?? "" }
    guard let tier = event.tier.map({ self[$0] }) else {
      return isInForce(event) ? kind?.name ?? "" : "→ ? \(word)"
    }
    guard hasSteps else { return tier.short }
    if !isInForce(event) { return "→ \(tier.short) \(word)" }
    if tier.isSectoral { return word.isEmpty ? "→ \(tier.short)" : word }
    guard let from = event.fromTier.map({ self[$0] }) else { return "→ \(tier.short)" }
    guard from == tier else { return "\(from.short) → \(tier.short)" }
    return word.isEmpty ? tier.short : "\(tier.short) \(word)"
  }
}

extension Kind {
  /// The kind in a word or two of small letters: where it has none for that, what its name begins with
  /// where that says enough, its id otherwise.
  fileprivate var word: String {
    if let short { return short }
    let first = name.prefix { $0 != " " }
    let isEnough = first.count == name.count || first.count >= Kind.telling
    return (isEnough ? String(first) : String(id.map { $0 == "-" ? " " : $0 })).lowercased()
  }

  /// The letters that a first word has at least when it says the most of a name: `Reaffirmed` does
  /// of `Reaffirmed or renamed`, `Not` does not of `Not yet signed`.
  private static let telling = 8
}
