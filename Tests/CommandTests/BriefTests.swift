import Foundation
import Testing

struct BriefTests {
  private let selection = ["group:asean", "--as-of", "2025-03-12"]

  @Test func aPageAgreesWithTheListTheTiersAndTheRecords() throws {
    let page = try Run(["brief"] + selection + ["--format", "markdown"]).output
    let listed: [Object] = try Run(["list"] + selection + ["--format", "json"]).json()
    let partners = Set(listed.compactMap { $0.text("country") })
    #expect(
      page.contains(
        "\(listed.count) events of \(partners.count) partners: what matches “group:asean”"))
    #expect(page.contains("\(listed.count - 25) earlier events are left out."))
    // The table of events, the newest first.
    let rows = page.matches(
      of: /(?m)^\| (\d{4}[-0-9]*) \| ([^|]*) \|.*\| ([0-9, ]*) \| [^|]* \| [^|]* \|$/)
    #expect(rows.map { String($0.1) } == listed.prefix(25).compactMap { $0.text("date") })
    // The counts.
    let tiers = try Run(["tiers"] + selection + ["--format", "markdown"]).output
    let counts = tiers.split(separator: "\n").filter { $0.hasPrefix("| Comprehensive Strategic") }
    #expect(counts.first.map(page.contains) == true)
    // Every source of each event has its number, and no number is without a source.
    let sources = page.matches(of: /(?m)^(\d+)\. .*<(.*)>\.$/)
    #expect(sources.compactMap { Int($0.1) } == Array(1...sources.count))
    let urls = sources.map { String($0.2) }
    for (row, event) in zip(rows, listed) {
      let cited = row.3.split(separator: ", ").compactMap { Int($0) }
        .map { urls[$0 - 1].removingPercentEncoding }
      #expect(cited == event.objects("sources").compactMap { $0.text("url") })
    }
    #expect(Set(rows.flatMap { $0.3.split(separator: ", ") }).count == sources.count)
  }

  @Test func whatIsInDoubtIsSaidWithItsReason() throws {
    let events = try Bundled.events()
    for (query, words) in [
      ("is:disputed", "Sources disagree."), ("is:unverified", "Nobody could verify it."),
      ("is:single country:idn", "One source alone reports it."),
    ] {
      let page = try Run(["brief", query, "--format", "markdown"]).output
      let listed: [Object] = try Run(["list", query, "--format", "json"]).json()
      #expect(page.ranges(of: words).count == listed.count && !listed.isEmpty)
      for event in listed {
        let note = events.first { $0.text("id") == event.text("id") }?.text("note")
        if let note { #expect(page.contains(note.prefix(30))) }
      }
    }
    #expect(
      try !Run(["brief", "is:confirmed", "--format", "markdown"]).output.contains("In doubt"))
  }

  @Test func textSaysTheSameAsMarkdownWithinTheWidth() throws {
    let text = try Run(["brief"] + selection)
    let page = try Run(["brief"] + selection + ["--format", "markdown"]).output
    func words(_ text: String) -> Set<Substring> {
      Set(text.replacing(/https?:[^\s>]*/, with: "").split { !$0.isLetter && !$0.isNumber })
    }
    #expect(words(text.output).isSubset(of: words(page).union(["Steps", "countries"])))
    let terminal = try Run.terminal(
      columns: 80, ["brief"] + selection, environment: ["NO_COLOR": "1"])
    #expect(terminal.split(separator: "\r\n").allSatisfy { $0.count <= 80 })
    #expect(try Run("brief", "xyzzy").status == 1)
  }
}
