/// A partner that what somebody typed may mean.
public struct PartnerMatch: Hashable, Sendable {
  /// Who is meant.
  public let partner: Ref<Partner>
  /// The name or code that resembles it most.
  public let name: String
  /// Offsets in characters of the letters of ``name`` that were typed, in order.
  public let matched: [Int]
  /// How much the name resembles it; higher is more.
  public let score: Int
}

extension EventStore {
  /// The partners of which a name or a code resembles what was typed, the best first and equally
  /// good ones in alphabetical order; all of them when nothing was typed.
  ///
  /// Case and diacritics count only where two names are otherwise equally whole: `MY` is Malaysia's
  /// code and `Mỹ` the United States.
  public func partners(resembling typed: String) -> [PartnerMatch] {
    let wanted = typed.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    let typed = String(wanted)
    let matches = partners.compactMap { partner in
      typed.isEmpty
        ? PartnerMatch(partner: partner, name: self[partner].name, matched: [], score: 0)
        : bestMatch(of: typed, with: partner)
    }
    let keyed = matches.map { (match: $0, name: self[$0.partner].name.folded) }
    return keyed.sorted {
      (-$0.match.score, $0.name, $0.match.partner) < (-$1.match.score, $1.name, $1.match.partner)
    }.map(\.match)
  }

  private func bestMatch(of typed: String, with ref: Ref<Partner>) -> PartnerMatch? {
    let partner = self[ref]
    var best: PartnerMatch?
    for (order, name) in partner.allNames.enumerated() {
      guard let match = FuzzyMatch(typed, in: name) else { continue }
      // A better kind of match always wins; among equals the names stand in their order, with the
      // two codes last.
      let isCode = name == partner.id || name == partner.iso2
      let score = match.score * 10 - (isCode ? 9 : min(order, 8))
      if score > best?.score ?? .min {
        best = PartnerMatch(partner: ref, name: name, matched: match.matched, score: score)
      }
    }
    return best
  }
}
