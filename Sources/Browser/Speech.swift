public import Events
import Words

/// A timeline in short full sentences, in the order in which they are to be read: no glyphs, no
/// columns, no addresses.
public struct Speech: Sendable {
  let store: EventStore
  var words: Words { store.words }
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
    add(event.end.map { words.lasted(until: $0.inWords(in: words)) })
    add(event.kind.map { words.kind(store[$0].name) })
    add(skipped(by: ref))
    if store.hasTiers { add(event.title.map(words.title)) }
    add(event.place.map(words.tookPlace))
    add(event.occasion.map(words.occasion))
    for person in event.signatories {
      add(
        words.tookPart(person.name, role: person.role, side: person.side.map(store.name(ofSide:))))
    }
    if event.title != nil || store.hasTiers { add(event.summary) }
    if !event.areas.isEmpty { add(words.areas(event.areas)) }
    for figure in event.figures {
      add(words.figure(figure.label, figure.amount, year: figure.year))
    }
    add(doubt(event.confidence))
    add(event.note.map(words.aNote))
    for extra in event.extras { add("\(extra.key): \(extra.text)") }
    return sentences
  }

  /// The sources of an event, one to a sentence.
  public func sources(of ref: Ref<Event>) -> [String] {
    let sources = store[ref].sources
    return sources.enumerated().map { index, source in
      let parts = [
        source.publisher, source.title.map { "“\($0)”" }, source.date?.inWords(in: words),
      ].compactMap { $0 }
      let text = parts.isEmpty ? source.url : parts.joined(separator: ", ")
      return words.source(index + 1, of: sources.count, text).asSentence
    }
  }

  /// What a row of the list says.
  public func row(of ref: Ref<Event>) -> String {
    let event = store[ref]
    let setting = [
      event.place.map(words.tookPlace), store.hasTiers ? event.title : nil,
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
    let ordinal = store.ordinal(of: ref, on: day)
    let when = event.date.when(in: words)
    guard store.isInForce(event) else {
      let kind = event.kind.map { store[$0].name }
      return words.notInForce(when, who, from: from, to: tier, ordinal: ordinal, kind: kind)
        .asSentence
    }
    if !store.hasTiers { return happening(event) }
    let isFormed = event.tier.map { store[$0].isSectoral } ?? false
    let step: Words.Step =
      switch (from, tier) {
      case (_?, let tier?) where event.fromTier == event.tier: .stayed(at: tier)
      case (let from?, let tier?): change(of: event, from: from, to: tier)
      case (nil, let tier?): isFormed ? .formed(tier) : .entered(tier)
      case (let from?, nil): .left(from)
      case (nil, nil): .withoutTier
      }
    return words.step(when, who, step, ordinal: ordinal).asSentence
  }

  /// An event of a timeline without tiers: when, whose, and its title.
  private func happening(_ event: StoredEvent) -> String {
    let subject = store.namesPartners ? ", \(store[event.partner].name)" : ""
    let title = event.title ?? event.summary ?? event.kind.map { store[$0].name }
    return "\(event.date.when(in: words))\(subject)\(title.map { ": \($0)" } ?? "")".asSentence
  }

  private func change(of event: StoredEvent, from: String, to tier: String) -> Words.Step {
    guard let old = event.fromTier.map({ store[$0] }), let new = event.tier.map({ store[$0] }),
      old.isOnLadder, new.isOnLadder, old.rank != new.rank
    else { return .went(from: from, to: tier) }
    return old.rank < new.rank ? .rose(from: from, to: tier) : .fell(from: from, to: tier)
  }

  private func skipped(by ref: Ref<Event>) -> String? {
    let skipped = store.skippedRungs(by: ref).map { store[$0].name }
    return skipped.isEmpty ? nil : words.itRosePast(skipped)
  }

  /// How sure the record is, unless it is plainly confirmed.
  private func doubt(_ confidence: Confidence) -> String? {
    switch confidence {
    case .confirmed: nil
    case .single: words.oneSourceReports
    case .disputed: words.isDisputed
    case .unverified: words.isUnverified
    }
  }
}

extension Browser {
  /// The sentences of what is shown, on its day.
  public var speech: Speech { Speech(of: store, asOf: asOf) }
}

extension EventDate {
  /// When it was, at the beginning of a sentence: `On 10 March 2025`, `In March 2025`.
  func when(in words: Words) -> String {
    words.when(inWords(in: words), isDay: precision == .day)
  }
}

extension String {
  /// The text as a sentence: with a capital, and a full stop unless it ends one.
  var asSentence: String {
    let sentence = beginsWithCapital ? self : prefix(1).uppercased() + dropFirst()
    return isEnded ? sentence : sentence + "."
  }

  /// Whether it begins with a capital of ASCII alone, as most do.
  private var beginsWithCapital: Bool {
    let bytes = utf8.prefix(2)
    return bytes.first.map { (0x41...0x5A).contains($0) } ?? false
      && bytes.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// Whether it ends as a sentence does, whatever closes behind that.
  private var isEnded: Bool {
    for scalar in unicodeScalars.reversed() {
      switch scalar {
      case "”", "’", "\"", "'", ")": continue
      case ".", "?", "!", "…": return true
      default: return false
      }
    }
    return false
  }
}
