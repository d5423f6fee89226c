public import Events

extension Speech {
  /// Who a partner is, where it stands and stood, and how many events are known of it.
  public func sentences(of ref: Ref<Partner>) -> [String] {
    let partner = store[ref]
    var sentences = [partner.name.asSentence]
    func add(_ text: String) { sentences.append(text.asSentence) }
    if let name = partner.officialName, name != partner.name { add("Its full name is \(name)") }
    if let name = partner.vietnameseName, name != partner.name {
      add("Its Vietnamese name is \(name)")
    }
    if let capital = partner.capital { add("Its capital is \(capital)") }
    if let region = partner.region { add("It lies in \(store[region].name)") }
    if !partner.groups.isEmpty { add("It is in \(partner.groups.map { store[$0].name }.listed)") }
    if let note = partner.note { add("A note: \(note)") }
    for extra in partner.extras { add("\(extra.key): \(extra.text)") }
    sentences += standings(of: ref)
    let count = store.events(of: ref).count { isKnown($0) }
    add(
      count == 0
        ? "No event is known" : "\(count.counted("event")) \(count == 1 ? "is" : "are") known")
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
    let today = store.hasDays ? "On \(EventDate(day).inWords) it" : "It"
    var sentences: [String] = []
    if standings.last?.stands(on: day) != true {
      sentences.append("\(today) stands nowhere on the ladder.")
    }
    for index in standings.indices.reversed() {
      let standing = standings[index]
      let tier = store[standing.tier].name
      let nth = store.ordinal(of: standing, on: day).map { ", the \($0.ordinalText) to enter it" }
      if standing.stands(on: day) {
        let span = CalendarSpan(from: standing.since, to: EventDate(day)).inWords
        sentences.append(
          "\(today) stands at \(tier)\(nth ?? ""), since \(standing.since.inWords), for \(span).")
      } else {
        let next = standings.indices.contains(index + 1) ? standings[index + 1] : nil
        let end = store.end(of: standing, before: next) ?? EventDate(day)
        let span = CalendarSpan(from: standing.since, to: end).inWords
        sentences.append(
          "Before that it stood at \(tier)\(nth ?? ""), from \(standing.since.inWords) to "
            + "\(end.inWords), for \(span).")
      }
    }
    for step in store.sectoralSteps(of: ref, by: day) {
      guard let tier = store[step].tier else { continue }
      sentences.append(
        "Beside the ladder it holds \(store[tier].name), since \(store[step].date.inWords).")
    }
    return sentences
  }
}

extension CalendarSpan {
  /// The span without signs: `about 2 years 3 months`.
  var inWords: String {
    let text = "\(self)"
    return text.hasPrefix("~") ? "about \(text.dropFirst())" : text
  }
}
