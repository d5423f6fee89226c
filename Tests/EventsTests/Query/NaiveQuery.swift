import Events
import Foundation

/// A query as a tree of closures over the dataset: the plainest way to say what each term means.
indirect enum NaiveQuery {
  case all([NaiveQuery])
  case any([NaiveQuery])
  case not(NaiveQuery)
  /// A term as it is typed, and what it asks.
  case term(String, (Event, Moment) -> Bool)

  /// A dataset, in chronological order, on a day.
  struct Moment {
    var dataset: Dataset
    var day: Day
  }

  func matches(_ event: Event, _ moment: Moment) -> Bool {
    switch self {
    case .all(let parts): parts.allSatisfy { $0.matches(event, moment) }
    case .any(let parts): parts.contains { $0.matches(event, moment) }
    case .not(let part): !part.matches(event, moment)
    case .term(_, let holds): holds(event, moment)
    }
  }

  /// The query as text, with parentheses where they must stand and now and then where they may.
  func text(using random: inout some RandomNumberGenerator) -> String {
    func inner(_ part: NaiveQuery, _ random: inout some RandomNumberGenerator) -> String {
      let text = part.text(using: &random)
      if case .term = part, Int.random(in: 0..<6, using: &random) > 0 { return text }
      if case .not = part, Int.random(in: 0..<6, using: &random) > 0 { return text }
      return Bool.random(using: &random) ? "(\(text))" : "( \(text)  )"
    }
    switch self {
    case .all(let parts): return parts.map { inner($0, &random) }.joined(separator: " ")
    case .any(let parts):
      return parts.map { part in
        // AND binds closer than OR, so a conjunction needs no parentheses.
        if case .all = part { part.text(using: &random) } else { inner(part, &random) }
      }.joined(separator: " OR ")
    case .not(let part): return "-" + inner(part, &random)
    case .term(let text, _): return text
    }
  }
}

extension String {
  /// The text without case and diacritics, by Foundation and for the letters it leaves.
  var plain: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacing("đ", with: "d").replacing("ø", with: "o").replacing("ı", with: "i")
  }

  func holds(_ wanted: String) -> Bool { plain.contains(wanted.plain) }
}

extension Event {
  /// Whether a word or phrase is in any text of the event, its partner, its tier or its kind.
  func mentions(_ wanted: String, _ moment: NaiveQuery.Moment) -> Bool {
    let dataset = moment.dataset
    let partner = dataset.partners[partner.index]
    var texts: [String?] = [title, place, occasion, summary, note, date.description]
    texts += signatories.flatMap { [$0.name, $0.role] } + areas
    texts +=
      figures.flatMap { [$0.label, $0.unit] } + sources.flatMap { [$0.publisher, $0.title] }
    texts += tier.map { [dataset.tiers[$0.index].name, dataset.tiers[$0.index].short] } ?? []
    texts += [kind.map { dataset.kinds[$0.index].name }]
    texts += [partner.id, partner.iso2, partner.name, partner.officialName, partner.otherName]
    texts += partner.aliases + [partner.capital, partner.note]
    texts += [partner.region.map { dataset.regions[$0.index].name }]
    texts += partner.groups.map { dataset.groups[$0.index].name }
    return texts.contains { $0?.holds(wanted) ?? false }
  }

  /// The event's partner.
  func side(_ moment: NaiveQuery.Moment) -> Partner { moment.dataset.partners[partner.index] }

  func isInForce(_ moment: NaiveQuery.Moment) -> Bool {
    kind.map { moment.dataset.kinds[$0.index].inForce } ?? true
  }

  /// The tier of the partner on the day: that of its latest event that counts.
  func standing(_ moment: NaiveQuery.Moment) -> Tier? {
    moment.dataset.events.last {
      $0.partner == partner && $0.isInForce(moment) && $0.date.last <= moment.day
        && $0.end.map { $0.last >= moment.day } ?? true
        && $0.tier.map { !moment.dataset.tiers[$0.index].isSectoral } ?? false
    }?.tier.map { moment.dataset.tiers[$0.index] }
  }

  func tier(_ moment: NaiveQuery.Moment) -> Tier? { tier.map { moment.dataset.tiers[$0.index] } }
  func from(_ moment: NaiveQuery.Moment) -> Tier? {
    fromTier.map { moment.dataset.tiers[$0.index] }
  }
  func regionName(_ moment: NaiveQuery.Moment) -> String? {
    side(moment).region.map { moment.dataset.regions[$0.index].name }
  }
  func groupNames(_ moment: NaiveQuery.Moment) -> [String] {
    side(moment).groups.map { moment.dataset.groups[$0.index].name }
  }
}
