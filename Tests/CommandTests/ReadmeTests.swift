import Browser
import Foundation
import Testing

/// README is true: its table of keys is that of the program.
struct ReadmeTests {
  private var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
  }

  /// The bindings as README shows them, a table for each section of the help.
  private var keyTables: String {
    Binding.Section.allCases.map { section in
      let rows = Binding.all.filter { $0.section == section }.map { binding in
        "| \(binding.keys.map { "`\($0)`" }.joined(separator: " ")) | \(binding.help) |"
      }
      return "| \(section.rawValue.lowercased()) | |\n| --- | --- |\n"
        + rows.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// `ENTENTE_WRITE_README=1` writes the tables into README.
  @Test func theTableOfKeysIsThatOfTheBindings() throws {
    let (start, end) = ("<!-- keys -->\n", "\n<!-- end of keys -->")
    var text = try String(contentsOf: file, encoding: .utf8)
    let from = try #require(text.range(of: start)).upperBound
    let to = try #require(text.range(of: end)).lowerBound
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_README"] != nil {
      text.replaceSubrange(min(from, to)..<to, with: keyTables)
      try text.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(String(text[from..<to]) == keyTables)
    }
  }
}
