import Browser
import Events
import Words

/// The anniversaries of the steps as a calendar (RFC 5545): one event a year for each, without an
/// hour, its next round one in its summary.
struct AnniversaryCalendar {
  private let selection: Selection
  private var store: EventStore { selection.store }
  private var words: Words { store.words }

  init(_ selection: Selection) { self.selection = selection }

  /// Writes the calendar; returns what it leaves out, in words.
  func write(to output: inout Output) -> String? {
    let progress = Progress(of: selection.events.count, in: words)
    output.write(
      CalendarLine.lines([
        ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"),
        ("PRODID", "-//entente//entente//\(words.language.rawValue.uppercased())"),
        ("CALSCALE", "GREGORIAN"), ("X-WR-CALNAME", CalendarLine.escaped(store.dataset.title)),
      ]))
    var undated = 0
    for event in selection.events where output.isOpen {
      progress?.step()
      guard isStep(event) else { continue }
      let date = store[event].date
      guard date.precision == .day, date.qualifier == .none, date.first.year >= 1 else {
        undated += 1
        continue
      }
      output.write(CalendarLine.lines(anniversary(of: event)))
    }
    output.write(CalendarLine.lines([("END", "VCALENDAR")]))
    progress?.end()
    return undated > 0 ? words.undated(undated) : nil
  }

  /// Whether an event brought a standing, or a partnership beside the ladder.
  private func isStep(_ ref: Ref<Event>) -> Bool {
    let event = store[ref]
    guard store.isInForce(event), let tier = event.tier else { return false }
    return store.standing(from: ref) != nil || store[tier].isSectoral
  }

  private func anniversary(of ref: Ref<Event>) -> [(name: String, value: String)] {
    let event = store[ref]
    let partner = store[event.partner]
    let first = event.date.first
    let tier = event.tier.map { store[$0].name } ?? ""
    let round = RoundAnniversary(of: first, after: selection.day)
    let summary = words.anniversary(
      partner.name, tier, since: first.inWords(in: words),
      round: round.map { ($0.years, $0.day.inWords(in: words)) })
    let about = [event.title, event.place, event.summary].compactMap { $0 }
    let sources = event.sources.map { Citation($0).text(.chicago) }
    var lines = [
      ("BEGIN", "VEVENT"),
      ("UID", "\(CalendarLine.escaped(event.id))@\(CalendarLine.escaped(store.dataset.id))"),
      ("DTSTAMP", "\(selection.day.basic)T000000Z"),
      ("DTSTART;VALUE=DATE", first.basic),
      ("RRULE", first.isLeapDay ? "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" : "FREQ=YEARLY"),
      ("SUMMARY", CalendarLine.escaped(summary)),
    ]
    let description = (about + sources).joined(separator: "\n")
    if !description.isEmpty { lines.append(("DESCRIPTION", CalendarLine.escaped(description))) }
    if let place = event.place { lines.append(("LOCATION", CalendarLine.escaped(place))) }
    if let address = event.sources.lazy.compactMap({ $0.url.flatMap { WebAddress($0) } }).first {
      lines.append(("URL", address.text))
    }
    return lines + [("TRANSP", "TRANSPARENT"), ("END", "VEVENT")]
  }
}

/// The next anniversary after a day that is a multiple of five years.
nonisolated struct RoundAnniversary: Equatable {
  let years: Int
  let day: Day

  /// - Returns: `nil` where the calendar has no such day.
  init?(of first: Day, after day: Day) {
    let (year, month, date) = first.civil
    for years in stride(from: 5, through: 10_000, by: 5) {
      let day0 = min(date, Day.length(ofMonth: month, year: year + years))
      guard let anniversary = Day(year: year + years, month: month, day: day0) else { return nil }
      if anniversary > day {
        (self.years, self.day) = (years, anniversary)
        return
      }
    }
    return nil
  }
}

extension Day {
  /// The day as calendars write it: `20231127`.
  fileprivate nonisolated var basic: String {
    let (year, month, day) = civil
    return [(max(year, 1), 4), (month, 2), (day, 2)].map { number, digits in
      String(String(10_000 + number).suffix(digits))
    }.joined()
  }

  fileprivate nonisolated var isLeapDay: Bool { civil.month == 2 && civil.day == 29 }
}
