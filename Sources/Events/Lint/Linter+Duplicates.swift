extension Linter {
  /// What two records of one event have in common.
  private struct Likeness: Hashable {
    let partner: Ref<Partner>
    let date: EventDate
    let kind: Ref<Kind>?
    let tier: Ref<Tier>?
    /// The title, where the event has no tier: on one day many things may happen that are no step.
    let title: String?

    init(_ event: Event) {
      partner = event.partner
      date = event.date
      kind = event.kind
      tier = event.tier
      title = event.tier == nil ? event.title ?? event.summary : nil
    }
  }

  /// Events that seem to be in the dataset twice.
  mutating func checkDuplicates() {
    var first: [Likeness: (id: String, offset: Int)] = [:]
    for (event, places) in events {
      let likeness = Likeness(event)
      guard let other = first[likeness] else {
        first[likeness] = (event.id, places.own.start)
        continue
      }
      let partner = dataset.partners[event.partner.index].name
      report(
        .duplicateEvent, at: places.own.start, of: event.id,
        found: "\(quoted(event.id)), which has the date, kind and tier of \(quoted(other.id))",
        expected: "one record for what \(partner.visible()) did on \(event.date)",
        hint: "the other one is in line \(line(of: other.offset))")
    }
  }
}
