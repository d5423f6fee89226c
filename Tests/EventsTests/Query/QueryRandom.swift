import Events

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct QueryRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension QueryRandom {
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// Whether something that happens once in `count` times does.
  mutating func oneIn(_ count: Int) -> Bool { number(1...count) == 1 }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }

  /// Some words from a stock that is small enough for them to meet again.
  mutating func words(_ count: ClosedRange<Int> = 1...3) -> String {
    (0..<number(count)).map { _ in
      pick(["Đông", "Tây", "trade", "Trade", "peace", "an", "Ánh", "xuân", "hòa-bình", "ab"])
    }.joined(separator: " ")
  }

  mutating func date() -> EventDate {
    let (year, month, day) = (number(1999...2003), number(1...12), number(1...28))
    let date =
      switch number(0...3) {
      case 0: EventDate(year: year)
      case 1: EventDate(year: year, month: month)
      default: EventDate(year: year, month: month, day: day)
      }
    return date ?? EventDate(Day(number: 0))
  }
}

extension QueryRandom {
  /// - Parameter withEnds: whether some events end.
  mutating func dataset(withEnds: Bool = false) -> Dataset {
    var dataset = Dataset(id: "random", title: "Random")
    dataset.tiers = [
      Tier(id: "high", name: "High Tier", short: "H", rank: 3, isOnLadder: false),
      Tier(id: "middle", name: "Middle Tier", short: "M", rank: 2),
      Tier(id: "beside", name: "Tier Beside", short: "B", rank: 1, isSectoral: true),
      Tier(id: "low", name: "Low Tier", short: "L", rank: 0),
    ]
    dataset.kinds = [
      Kind(id: "step", name: "Step taken"), Kind(id: "plan", name: "Step planned", inForce: false),
    ]
    dataset.regions = ["Đông", "Tây Nam", "North (far)", "A, B"].map(Region.init(name:))
    dataset.groups = ["G1", "Group \"2\"", "back\\slash"].map(Group.init)
    for index in 0..<number(1...5) {
      var partner = Partner(id: "p\(index)", name: "Partner \(index) " + words(1...1))
      if oneIn(2) { partner.otherName = words() }
      if oneIn(2) { partner.aliases = [words()] }
      if !oneIn(4) { partner.region = Ref(number(0...3)) }
      partner.groups = (0...2).filter { _ in oneIn(2) }.map(Ref.init)
      if oneIn(3) { partner.capital = words() }
      if oneIn(5) { partner.note = words() }
      dataset.partners.append(partner)
    }
    for index in 0..<number(0...24) {
      var event = event("e\(index)", partners: dataset.partners.count)
      if withEnds, oneIn(3) {
        let end = date()
        if end.first >= event.date.last { event.end = end }
      }
      dataset.events.append(event)
    }
    return dataset
  }

  private mutating func event(_ id: String, partners: Int) -> Event {
    var event = Event(id: id, partner: Ref(number(0...partners - 1)), date: date())
    if !oneIn(4) { event.kind = Ref(number(0...1)) }
    if !oneIn(5) { event.tier = Ref(number(0...3)) }
    if oneIn(3) { event.fromTier = Ref(number(0...3)) }
    if oneIn(3) { event.title = words() }
    if oneIn(3) { event.place = words() }
    if oneIn(5) { event.occasion = words() }
    if oneIn(3) { event.signatories = [Signatory(name: words(), role: oneIn(2) ? words() : nil)] }
    if oneIn(3) { event.summary = words(2...5) }
    event.areas = (0..<number(0...2)).map { _ in words() }
    if oneIn(4) { event.figures = [Figure(label: words(), value: 1, unit: words())] }
    event.sources = (0..<number(0...2)).map { _ in
      Source(publisher: oneIn(2) ? words() : nil, title: words(), url: "https://\(words(1...1))")
    }
    event.confidence = pick(Confidence.allCases)
    if oneIn(5) { event.note = words() }
    return event
  }
}
