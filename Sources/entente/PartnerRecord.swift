import Events

/// What is known of a partner by a day, for programs and reports.
nonisolated struct PartnerRecord {
  let store: EventStore
  let partner: Ref<Partner>
  /// The day that standings and durations are those of.
  let day: Day
  /// The rungs it stood on by the day, the first one first.
  let standings: [Standing]
  /// The events that had happened by the day, the oldest first.
  let events: [Ref<Event>]

  /// - Parameter asOf: the day to look back from, or `nil` for all that is known.
  init(of partner: Ref<Partner>, in store: EventStore, asOf: Day?) {
    self.store = store
    self.partner = partner
    let day = asOf ?? store.days.upperBound
    self.day = day
    standings = store.standings(of: partner).filter { $0.start <= day }
    events = store.events(of: partner).filter { event in
      asOf.map { store[event].date.last <= $0 } ?? true
    }
  }

  /// When a rung was left; `nil` while it is not.
  func end(ofStanding index: Int) -> EventDate? {
    guard let until = standings[index].until, until <= day else { return nil }
    let next = standings.indices.contains(index + 1) ? standings[index + 1] : nil
    return store.end(of: standings[index], before: next)
  }

  /// The time spent on a rung, up to its end or to the day.
  func span(ofStanding index: Int) -> CalendarSpan {
    CalendarSpan(from: standings[index].since, to: end(ofStanding: index) ?? EventDate(day))
  }

  /// The how-manieth entry to its tier a standing is, where that is known.
  func ordinal(of standing: Standing) -> Int? { store.ordinal(of: standing, on: day) }

  /// Writes the partner as a country of format 1 with `standing`, `ladder` and `events`.
  func write(to json: inout JSONWriter) {
    json.object { json in
      store.writeMembers(of: partner, to: &json)
      if store.hasDays { json.member("asOf", EventDate(day)) }
      if let standing = standings.last, standing.stands(on: day) {
        json.key("standing")
        json.object { write(standing, to: &$0) }
      }
      json.member("ladder", Array(standings.indices)) { json, index in
        json.object { json in
          write(standings[index], to: &json)
          json.member("until", end(ofStanding: index))
          let span = span(ofStanding: index)
          json.member("years", span.years)
          json.member("months", span.precision == .year ? nil : span.months)
        }
      }
      json.member("events", events) { store.write($1, to: &$0) }
    }
  }

  private func write(_ standing: Standing, to json: inout JSONWriter) {
    json.member("tier", store[standing.tier].id)
    json.member("since", standing.since)
    json.member("ordinal", ordinal(of: standing))
  }
}
