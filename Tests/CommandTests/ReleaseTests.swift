import Browser
import Foundation
import Testing
import Words

/// What the program says of itself.
struct ReleaseTests {
  @Test func `the version names the program and its data with their dates, as the changelog does`()
    throws
  {
    let changelog = try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../../CHANGELOG.md").standardized,
      encoding: .utf8)
    let heading = try #require(changelog.split(separator: "\n").first { $0.hasPrefix("## ") })
    let run = try Run("--version")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0] == "entente \(heading.dropFirst(3))")
    let data = try Bundled.json()
    let coverage = try #require(data["coverage"] as? Object)
    #expect(
      lines[1] == """
        vietnam: Vietnam's diplomatic partnerships, \(data.objects("countries").count) partners, \
        \(data.objects("events").count) events, \
        1950-01-18 to \(coverage.text("to") ?? "") (dense to \(coverage.text("denseTo") ?? ""))
        """)
    #expect(try Run("list", "--version").output == run.output)
  }

  @Test func `keys prints the help of the browser`() throws {
    let text = try Run("keys").output
    for binding in Binding.all {
      #expect(
        text.split(separator: "\n").contains { line in
          line.hasSuffix(" \(binding.help(in: .english))")
            && binding.keys.allSatisfy { line.contains("\($0)") }
        }, "\(binding.help(in: .english))")
    }
    #expect(text.contains("≠ · ?") && !text.contains("\u{1B}"))
    #expect(try Run("keys", "--format", "markdown").output.contains(#"| f \& | filter, live"#))
  }
}
