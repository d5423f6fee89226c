extension EventStore {
  /// An event in a few letters: `SP → CSP`, `→ SP announced`, `CSP reaffirmed`, `sectoral`; the tier
  /// alone where events say neither what they rose from nor of what kind they are.
  public func stepText(of event: StoredEvent) -> String {
    var word: String { event.kind.map { self[$0].word } ?? "" }
    guard let tier = event.tier else {
      return isInForce(event) ? event.kind.map { self[$0].name } ?? "" : "→ ? \(word)"
    }
    let short = self[tier].short
    guard hasSteps else { return short }
    if !isInForce(event) { return "→ \(short) \(word)" }
    if self[tier].isSectoral { return word.isEmpty ? "→ \(short)" : word }
    guard let from = event.fromTier else { return "→ \(short)" }
    guard from == tier else { return "\(self[from].short) → \(short)" }
    return word.isEmpty ? short : "\(short) \(word)"
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
