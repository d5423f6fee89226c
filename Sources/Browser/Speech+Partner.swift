public import Events
import Words

extension Speech {
  /// Who a partner is, where it stands and stood, and how many events are known of it.
  public func sentences(of ref: Ref<Partner>) -> [String] {
    let partner = store[ref]
    var sentences = [partner.name.asSentence]
    func add(_ text: String) { sentences.append(text.asSentence) }
    if let name = partner.officialName, name != partner.name { add(words.fullName(name)) }
    if let name = partner.otherName, name != partner.name, name != partner.officialName {
      add(words.otherName(name))
    }
    if let capital = partner.capital { add(words.capital(capital)) }
    if let region = partner.region { add(words.liesIn(store[region].name)) }
    if !partner.groups.isEmpty { add(words.isIn(partner.groups.map { store[$0].name })) }
    if let note = partner.note { add(words.aNote(note)) }
    for extra in partner.extras { add("\(extra.key): \(extra.text)") }
    sentences += standings(of: ref)
    add(words.eventsKnown(store.events(of: ref).count { isKnown($0) }))
    return sentences
  }

  /// The events of a partner that are certain by the day, the newest first.
  public func events(of ref: Ref<Partner>) -> [Ref<Event>] {
    store.events(of: ref).reversed().filter(isKnown)
  }

  private func isKnown(_ event: Ref<Event>) -> Bool {
    asOf.map { store[event].date.last <= $0 } ?? true
  }

  /// Where the partner stands, and where it stood before, the latest first.
  private func standings(of ref: Ref<Partner>) -> [String] {
    guard store.hasTiers else { return [] }
    let standings = store.standings(of: ref).filter { $0.start <= day }
    let today = store.hasDays ? day.inWords(in: words) : nil
    var sentences: [String] = []
    func add(_ text: String) { sentences.append(text.asSentence) }
    if standings.last?.stands(on: day) != true { add(words.standsNowhere(on: today)) }
    for index in standings.indices.reversed() {
      let standing = standings[index]
      let tier = store[standing.tier].name
      let ordinal = store.ordinal(of: standing, on: day)
      let since = standing.since.inWords(in: words)
      if standing.stands(on: day) {
        let span = CalendarSpan(from: standing.since, to: EventDate(day)).inWords(in: words)
        add(words.stands(on: today, at: tier, ordinal: ordinal, since: since, for: span))
      } else {
        let next = standings.indices.contains(index + 1) ? standings[index + 1] : nil
        let end = store.end(of: standing, before: next) ?? EventDate(day)
        let span = CalendarSpan(from: standing.since, to: end).inWords(in: words)
        add(
          words.stood(
            at: tier, ordinal: ordinal, from: since, to: end.inWords(in: words), for: span))
      }
    }
    for step in store.sectoralSteps(of: ref, by: day) {
      guard let tier = store[step].tier else { continue }
      add(words.holdsBeside(store[tier].name, since: store[step].date.inWords(in: words)))
    }
    return sentences
  }
}
