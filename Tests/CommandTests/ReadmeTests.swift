import Browser
import Events
import Foundation
import Testing
import Words

@testable import entente

/// README is true: its tables are those of the program.
@Suite(.serialized)
struct ReadmeTests {
  private var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
  }

  /// The bindings as README shows them, a table for each section of the help.
  private var keyTables: String {
    Binding.Section.allCases.map { section in
      let rows = Binding.all.filter { $0.section == section }.map { binding in
        let keys = binding.keysText.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
        return "| \(keys) | \(binding.help(in: .english)) |"
      }
      return "| \(section.title(in: .english).lowercased()) | |\n| --- | --- |\n"
        + rows.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// The rules of lint as README shows them.
  private var ruleTable: String {
    let rows = LintRule.allCases.map { rule in
      "| `\(rule.rawValue)` | \(rule.severity.rawValue) | \(rule.meaning) |"
    }
    return "| rule | | |\n| --- | --- | --- |\n" + rows.joined(separator: "\n")
  }

  /// The settings as README shows them.
  private var settingTable: String {
    let rows = Setting.all.map { setting in
      let values =
        setting.names.isEmpty
        ? setting.form : setting.names.map { "`\($0)`" }.joined(separator: " ")
      return "| `\(setting.name) = \(setting.standard)` | \(setting.meaning) | \(values) |"
    }
    return
      "| setting, as it is by itself | what it decides | what it may be |\n| --- | --- | --- |\n"
      + rows.joined(separator: "\n")
  }

  @Test func theTableOfSettingsIsThatOfTheProgram() throws {
    try expect(settingTable, between: "<!-- settings -->\n", and: "\n<!-- end of settings -->")
  }

  @Test func theTableOfKeysIsThatOfTheBindings() throws {
    try expect(keyTables, between: "<!-- keys -->\n", and: "\n<!-- end of keys -->")
  }

  @Test func theTableOfRulesIsThatOfLint() throws {
    try expect(ruleTable, between: "<!-- rules -->\n", and: "\n<!-- end of rules -->")
  }

  @Test func whatItSaysOfTheDataIsCountedFromIt() throws {
    let text = try String(contentsOf: file, encoding: .utf8).replacing("\n", with: " ")
    let events = try Bundled.events()
    let partners = try Bundled.json().objects("countries").count
    let citations = events.map { $0.objects("sources").count }.reduce(0, +)
    func count(_ confidence: String) -> Int {
      events.count { ($0.text("confidence") ?? "confirmed") == confidence }
    }
    for sentence in [
      "\(partners) partners, \(events.count) events since 1950, \(citations) citations",
      "Of the \(events.count) records, \(count("confirmed")) are confirmed by several sources, "
        + "\(count("single")) rest on one, sources disagree on \(count("disputed")) and "
        + "\(count("unverified")) is unverified",
    ] {
      #expect(text.contains(sentence), "\(sentence)")
    }
  }

  /// `ENTENTE_WRITE_README=1` writes the tables into README.
  private func expect(_ tables: String, between start: String, and end: String) throws {
    var text = try String(contentsOf: file, encoding: .utf8)
    let from = try #require(text.range(of: start)).upperBound
    let to = try #require(text.range(of: end)).lowerBound
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_README"] != nil {
      text.replaceSubrange(min(from, to)..<to, with: tables)
      try text.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(String(text[from..<to]) == tables)
    }
  }
}
