import Foundation
import Testing

/// The calendar, as Python's `icalendar` reads it.
struct CalendarTests {
  private static let environment = ProcessInfo.processInfo.environment

  private static func python(_ script: String, _ input: Data? = nil) throws -> Run {
    try Run(
      ["PATH=\(environment["PATH"] ?? "")", "python3", "-c", script], input: input,
      environment: environment,
      program: URL(fileURLWithPath: "/usr/bin/env"))
  }

  private static let isInstalled = (try? python("import icalendar").status) == 0

  @Test(
    .enabled(if: isInstalled, "Python's icalendar is not installed: pip install icalendar"))
  func everyStepHasItsAnniversaryAndTheNextRoundOneIsThatOfItsYears() throws {
    let arguments = ["--as-of", "2025-03-12"]
    let calendar = try Run(["export", "--format", "ics"] + arguments)
    let script = """
      import sys, json, icalendar
      calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
      assert not calendar.errors and all(not event.errors for event in calendar.walk())
      print(json.dumps([{
        "uid": str(e["UID"]), "start": e["DTSTART"].dt.isoformat(), "rule": e["RRULE"].to_ical().decode(),
        "summary": str(e["SUMMARY"]), "about": str(e.get("DESCRIPTION", "")), "url": str(e.get("URL", "")),
      } for e in calendar.walk("VEVENT")]))
      """
    let events: [Object] = try Self.python(script, Data(calendar.output.utf8)).json()
    let data = try Bundled.json()
    let names = Dictionary(
      uniqueKeysWithValues: data.objects("countries").map { ($0.text("id"), $0.text("name") ?? "") }
    )
    let tiers = Dictionary(
      uniqueKeysWithValues: data.objects("tiers").map { ($0.text("id"), $0.text("name") ?? "") })
    let known = Dictionary(
      uniqueKeysWithValues: try Bundled.events().map { ("\($0.text("id") ?? "")@vietnam", $0) })
    #expect(events.count > 80 && Set(events.compactMap { $0.text("uid") }).count == events.count)
    for event in events {
      let record = try #require(known[event.text("uid") ?? ""])
      let date = try #require(record.text("date"))
      #expect(event.text("start") == date)
      let (year, day) = (Int(date.prefix(4)) ?? 0, date.dropFirst(5))
      // The first multiple of five years after the day, counted another way: year by year.
      let next = (year + 1...year + 200).first {
        ($0 - year) % 5 == 0 && "\($0)-\(day)" > "2025-03-12"
      }
      let summary = try #require(event.text("summary"))
      let name = names[record.text("country")] ?? "", tier = tiers[record.text("tier")] ?? ""
      #expect(summary.hasPrefix("\(name): \(tier), since "))
      let round = try #require(summary.firstMatch(of: /, (\d+) years on (.*) (\d{4})$/))
      #expect(Int(round.1) == next.map { $0 - year } && Int(round.3) == next)
      #expect(round.2.first == day.dropFirst(3).drop { $0 == "0" }.first)
      #expect(
        event.text("rule") == "FREQ=YEARLY" + (day == "02-29" ? ";BYMONTHDAY=-1;BYMONTH=2" : ""))
      if let summary = record.text("summary") {
        #expect(event.text("about")?.contains(summary) == true)
      }
    }
    // Those of which the day is not known are said to be left out.
    #expect(calendar.errors.contains("steps are left out: their days are not known"))
  }

  @Test func linesAreFoldedBetweenCharactersAndEndAsTheyMust() throws {
    let bytes = Array(try Run("export", "--format", "ics").output.utf8)
    #expect(bytes.suffix(2) == [13, 10])
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast()
    for line in lines {
      #expect(line.last == 13 && line.count <= 76)
      #expect(line.first.map { $0 & 0xC0 != 0x80 } ?? true)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
  }

  @Test func aLeapDayIsKeptOnTheLastDayOfFebruary() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file(
      "x.csv", Data("id,date,country,tier\na,2004-02-29,A,x\nb,0044~,B,x\nc,-0043-03-15,C,x\n".utf8)
    )
    let run = try Run("export", "--format", "ics", "--data", file.path, "--as-of", "2004-02-29")
    #expect(run.output.contains("DTSTART;VALUE=DATE:20040229\r\n"))
    #expect(run.output.contains("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n"))
    #expect(run.output.contains("5 years on 28 February 2009"))
    #expect(run.errors.contains("2 steps are left out"))
  }
}
