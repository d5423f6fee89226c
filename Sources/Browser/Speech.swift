public import Events

/// A timeline in short full sentences, in the order in which they are to be read: no glyphs, no
/// columns, no addresses.
public struct Speech: Sendable {
  let store: EventStore
  /// The day that standings, ordinals and durations are those of.
  let day: Day
  /// The day to look back from, or `nil` for all that is known.
  let asOf: Day?

  /// - Parameter asOf: the day to look back from, or `nil` for all that is known.
  public init(of store: EventStore, asOf: Day?) {
    self.store = store
    self.asOf = asOf
    day = asOf ?? store.days.upperBound
  }

  /// All that the record has of an event but its sources, the step first.
  public func sentences(of ref: Ref<Event>) -> [String] {
    let event = store[ref]
    var sentences = [step(ref)]
    func add(_ text: String?) { if let text { sentences.append(text.asSentence) } }
    add(event.end.map { "It lasted until \($0.inWords)" })
    add(event.kind.map { "The kind of event is “\(store[$0].name)”" })
    add(skipped(by: ref))
    if store.hasTiers { add(event.title.map { "Its title is “\($0)”" }) }
    add(event.place.map { "It took place in \($0)" })
    add(event.occasion.map { "The occasion was: \($0)" })
    for person in event.signatories {
      let role = person.role.map { ", \($0)," } ?? ""
      let side = person.side.map { " for \(store.name(ofSide: $0))" } ?? ""
      add("\(person.name)\(role) took part\(side)")
    }
    if event.title != nil || store.hasTiers { add(event.summary) }
    if !event.areas.isEmpty { add("The areas are: \(event.areas.listed)") }
    for figure in event.figures {
      add("\(figure.label) is \(figure.amount)" + (figure.year.map { ", for \($0)" } ?? ""))
    }
    add(doubt(event.confidence))
    add(event.note.map { "A note: \($0)" })
    for extra in event.extras { add("\(extra.key): \(extra.text)") }
    return sentences
  }

  /// The sources of an event, one to a sentence.
  public func sources(of ref: Ref<Event>) -> [String] {
    let sources = store[ref].sources
    return sources.enumerated().map { index, source in
      let parts = [source.publisher, source.title.map { "“\($0)”" }, source.date?.inWords]
      let words = parts.compactMap { $0 }.joined(separator: ", ")
      let number = sources.count == 1 ? "The source" : "Source \(index + 1) of \(sources.count)"
      return "\(number) is \(words.isEmpty ? source.url ?? "not named" : words)".asSentence
    }
  }

  /// What a row of the list says.
  public func row(of ref: Ref<Event>) -> String {
    let event = store[ref]
    let setting = [
      event.place.map { "It took place in \($0)" }, store.hasTiers ? event.title : nil,
      doubt(event.confidence),
    ]
    return ([step(ref)] + setting.compactMap { $0?.asSentence }).joined(separator: " ")
  }

  /// When, who, from where to where, and the how-manieth: what the colours, glyphs and columns of a
  /// row say.
  private func step(_ ref: Ref<Event>) -> String {
    let event = store[ref]
    let who = store[event.partner].name
    let tier = event.tier.map { store[$0].name }
    let from = event.fromTier.map { store[$0].name }
    let ordinal = store.ordinal(of: ref, on: day).map { ", the \($0.ordinalText) to do so" } ?? ""
    let when = event.date.when
    if !store.hasTiers, store.isInForce(event) { return happening(event) }
    let isFormed = event.tier.map { store[$0].isSectoral } ?? false
    guard store.isInForce(event) else {
      let kind = event.kind.map { store[$0].name } ?? "not in force"
      let step =
        switch (from, tier) {
        case (let from?, let tier?): "a step of \(who) from \(from) to \(tier)"
        case (nil, let tier?): "a step of \(who) to \(tier)"
        case (let from?, nil): "a step of \(who) from \(from)"
        case (nil, nil): "a step of \(who)"
        }
      return "\(when), \(step) was not in force\(ordinal): \(kind)".asSentence
    }
    let words =
      switch (from, tier) {
      case (_?, let tier?) where event.fromTier == event.tier: "stayed at \(tier)"
      case (let from?, let tier?): "\(verb(of: event)) from \(from) to \(tier)"
      case (nil, let tier?) where isFormed: "formed \(tier), which stands beside the ladder"
      case (nil, let tier?): "entered \(tier)"
      case (let from?, nil): "left \(from)"
      case (nil, nil): "had an event without a tier"
      }
    return "\(when), \(who) \(words)\(ordinal)".asSentence
  }

  /// An event of a timeline without tiers: when, whose, and its title.
  private func happening(_ event: StoredEvent) -> String {
    let subject = store.namesPartners ? ", \(store[event.partner].name)" : ""
    let title = event.title ?? event.summary ?? event.kind.map { store[$0].name }
    return "\(event.date.when)\(subject)\(title.map { ": \($0)" } ?? "")".asSentence
  }

  private func verb(of event: StoredEvent) -> String {
    guard let from = event.fromTier, let tier = event.tier else { return "went" }
    let (a, b) = (store[from], store[tier])
    guard a.isOnLadder, b.isOnLadder, a.rank != b.rank else { return "went" }
    return a.rank < b.rank ? "rose" : "fell"
  }

  private func skipped(by ref: Ref<Event>) -> String? {
    let skipped = store.skippedRungs(by: ref).map { store[$0].name }
    return skipped.isEmpty ? nil : "It rose past \(skipped.listed(most: 6))"
  }

  /// How sure the record is, unless it is plainly confirmed.
  private func doubt(_ confidence: Confidence) -> String? {
    switch confidence {
    case .confirmed: nil
    case .single: "One source alone reports it"
    case .disputed: "It is disputed: sources disagree"
    case .unverified: "It is unverified"
    }
  }
}

extension Browser {
  /// The sentences of what is shown, on its day.
  public var speech: Speech { Speech(of: store, asOf: asOf) }
}

extension EventDate {
  /// `On 10 March 2025`, `In March 2025`
  var when: String { "\(precision == .day ? "On" : "In") \(inWords)" }
}

extension String {
  /// The text as a sentence: with a capital, and a full stop unless it ends one.
  var asSentence: String {
    let closing = unicodeScalars.reversed().drop { "”’\"')".unicodeScalars.contains($0) }
    let isEnded = closing.first.map { ".?!…".unicodeScalars.contains($0) } ?? false
    return prefix(1).uppercased() + dropFirst() + (isEnded ? "" : ".")
  }
}
