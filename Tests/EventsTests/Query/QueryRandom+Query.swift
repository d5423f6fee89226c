import Events
import Foundation

extension QueryRandom {
  /// A query of a few terms, nested a few levels deep.
  mutating func query(depth: Int = 3, in dataset: Dataset) -> NaiveQuery {
    switch depth == 0 ? 0 : number(0...5) {
    case 0, 1: term(in: dataset)
    case 2, 3: .all((0..<number(2...3)).map { _ in query(depth: depth - 1, in: dataset) })
    case 4: .any((0..<number(2...3)).map { _ in query(depth: depth - 1, in: dataset) })
    default: .not(query(depth: depth - 1, in: dataset))
    }
  }

  private mutating func term(in dataset: Dataset) -> NaiveQuery {
    switch number(0...11) {
    case 0, 1:
      let word = words(1...1)
      return .term(spelled(word, mustQuote: oneIn(3))) { $0.mentions(word, $1) }
    case 2:
      let phrase = words(1...3)
      return .term(spelled(phrase, mustQuote: true)) { $0.mentions(phrase, $1) }
    case 3: return tierTerm("tier", in: dataset) { $0.tier($1) }
    case 4: return tierTerm("from", in: dataset) { $0.from($1) }
    case 5: return tierTerm("standing", in: dataset) { $0.standing($1) }
    case 6:
      return listTerm("region", dataset.regions.map(\.name)) { names, event, moment in
        event.regionName(moment).map(names.contains) ?? false
      }
    case 7:
      return listTerm("group", dataset.groups.map(\.name)) { names, event, moment in
        !names.isDisjoint(with: event.groupNames(moment))
      }
    case 8:
      return listTerm("country", dataset.partners.map(\.id)) { ids, event, moment in
        ids.contains(event.side(moment).id)
      }
    case 9: return dateTerm()
    case 10: return flagTerm()
    default: return partTerm()
    }
  }

  /// A text as somebody may type it: with other case, without diacritics, in quotes.
  private mutating func spelled(_ text: String, mustQuote: Bool = false) -> String {
    let typed = pick([
      text, text.uppercased(), text.plain, text.decomposedStringWithCanonicalMapping,
    ])
    let special = CharacterSet(charactersIn: " ,()\"\\")
    guard mustQuote || typed.rangeOfCharacter(from: special) != nil else { return typed }
    return "\"" + typed.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private mutating func listTerm(
    _ key: String, _ names: [String],
    holds: @escaping (Set<String>, Event, NaiveQuery.Moment) -> Bool
  ) -> NaiveQuery {
    let chosen = (0..<number(1...2)).map { _ in pick(names) }
    let values = chosen.map { spelled($0) }.joined(separator: ",")
    let isNegated = oneIn(4)
    return .term(key + (isNegated ? "!=" : pick([":", "="])) + values) {
      holds(Set(chosen), $0, $1) != isNegated
    }
  }

  private mutating func tierTerm(
    _ key: String, in dataset: Dataset,
    of tier: @escaping (Event, NaiveQuery.Moment) -> Tier?
  ) -> NaiveQuery {
    let bound = pick(dataset.tiers)
    let value = spelled(pick([bound.id, bound.short, bound.name]))
    let comparisons: [(String, (Int, Int) -> Bool)] = [("<", <), ("<=", <=), (">", >), (">=", >=)]
    if oneIn(2) {
      let (sign, holds) = pick(comparisons)
      return .term(key + sign + value) {
        tier($0, $1).map { holds($0.rank, bound.rank) } ?? false
      }
    }
    let isNegated = oneIn(3)
    return .term(key + (isNegated ? "!=" : ":") + value) {
      (tier($0, $1)?.id == bound.id) != isNegated
    }
  }

  private mutating func dateTerm() -> NaiveQuery {
    let (a, b) = (date(), date())
    switch number(0...6) {
    case 0: return .term("date:\(a)") { event, _ in event.days.overlaps(a.first...a.last) }
    case 1: return .term("date>\(a)") { event, _ in event.days.upperBound > a.last }
    case 2: return .term("date>=\(a)") { event, _ in event.days.upperBound >= a.first }
    case 3: return .term("date<\(a)") { event, _ in event.date.first < a.first }
    case 4: return .term("date:..\(a)") { event, _ in event.date.first <= a.last }
    case 5:
      let year = a.first.year
      return .term("year:\(year)") { event, _ in
        event.date.first.year <= year && event.days.upperBound.year >= year
      }
    default:
      let (from, to) = a.first <= b.last ? (a, b) : (b, a)
      return .term("date:\(from)..\(to)") { event, _ in event.days.overlaps(from.first...to.last) }
    }
  }

  private mutating func flagTerm() -> NaiveQuery {
    let confidence = pick(Confidence.allCases)
    return pick([
      .term("is:announced") { !$0.isInForce($1) },
      .term("is:inforce") { $0.isInForce($1) },
      .term("is:sectoral") { $0.tier($1)?.isSectoral ?? false },
      .term("is:\(confidence)") { event, _ in event.confidence == confidence },
    ])
  }

  private mutating func partTerm() -> NaiveQuery {
    let wanted = words(1...2)
    let (key, texts): (String, (Event) -> [String?]) = pick([
      ("person", { $0.signatories.map(\.name) }), ("place", { [$0.place] }),
      ("area", { $0.areas }),
      ("source", { $0.sources.flatMap { [$0.publisher, $0.title, $0.url] } }),
    ])
    return .term("\(key):\(spelled(wanted))") { event, _ in
      texts(event).contains { $0?.holds(wanted) ?? false }
    }
  }
}

extension Event {
  /// Up to the end of what it began, where it has one.
  fileprivate var days: ClosedRange<Day> { date.first...max(date.last, end?.last ?? date.last) }
}
