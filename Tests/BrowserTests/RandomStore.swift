import Events
import Screen

@testable import Browser

extension SeededGenerator {
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func oneIn(_ count: Int) -> Bool { number(1...count) == 1 }

  /// A date in one of a few years, as precisely known as chance has it.
  mutating func date(years: ClosedRange<Int>) -> EventDate {
    let (year, month, day) = (number(years), number(1...12), number(1...28))
    let date =
      switch number(0...4) {
      case 0: EventDate(year: year)
      case 1: EventDate(year: year, month: month)
      default: EventDate(year: year, month: month, day: day)
      }
    return date ?? EventDate(Day(number: 0))
  }

  /// Events of a few partners on a ladder of three rungs and beside it, some with an end.
  mutating func dataset(
    events: Int, partners: Int = 5, years: ClosedRange<Int> = 1998...2004, withEnds: Bool = false
  ) -> Dataset {
    var dataset = Dataset(id: "random", title: "Random")
    dataset.tiers = [
      Tier(id: "high", name: "High", short: "H", rank: 3),
      Tier(id: "middle", name: "Middle", short: "M", rank: 2),
      Tier(id: "beside", name: "Beside", short: "B", rank: 1, isSectoral: true),
      Tier(id: "low", name: "Low", short: "L", rank: 0),
    ]
    dataset.kinds = [
      Kind(id: "step", name: "Step"), Kind(id: "plan", name: "Planned", inForce: false),
    ]
    dataset.regions = [Region(name: "East"), Region(name: "West")]
    dataset.groups = [Group(name: "G1"), Group(name: "G2")]
    for index in 0..<partners {
      var partner = Partner(id: "p\(index)", name: "Partner \(number(0...99)) \(index)")
      if !oneIn(3) { partner.region = Ref(number(0...1)) }
      partner.groups = (0...1).filter { _ in oneIn(2) }.map(Ref.init)
      dataset.partners.append(partner)
    }
    for index in 0..<events {
      var event = Event(
        id: "e\(index)", partner: Ref(number(0...partners - 1)), date: date(years: years))
      if withEnds, oneIn(2) {
        let end = date(years: years)
        if end.first >= event.date.last { event.end = end }
      }
      if !oneIn(5) { event.tier = Ref(number(0...3)) }
      if oneIn(2) { event.kind = Ref(number(0...1)) }
      if oneIn(3) { event.title = ["trade", "peace", "Đông trade"][number(0...2)] }
      dataset.events.append(event)
    }
    return dataset
  }
}
