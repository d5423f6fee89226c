import ArgumentParser
import Events
import Glibc

struct Lint: Subcommand {
  static let configuration = CommandConfiguration(
    abstract: "Check datasets: each mistake with its line and column.",
    discussion: """
      Prints a line for each finding, as compilers do, and a count at the end.  Errors are what a \
      dataset must not have, warnings what is probably wrong, notes what is worth a look.  A \
      dataset can explain why it is right where lint warns of it:

        "lint": {"accept": [
          {"rule": "from-tier-mismatch", "at": "mys-2015-sp", "because": "…"}]}

      "at" is the id of the event or country, the date of the tally, or the id of the dataset.

      Of a file of rows (CSV, TSV, NDJSON) it says what the columns were taken for, and what is odd \
      about rows.

      Exit status: 0 no errors, 1 errors (with --strict also warnings), 66 no such file, 74 input \
      or output failed.

      Examples:
        entente lint mine.json
        entente lint --strict --format json *.json
        generate | entente lint -

      \(Lint.rules)
      """)

  @Argument(help: "The files to check; - is standard input.", completion: .file())
  var files: [String]

  @Option(help: "How to print it.")
  var format = FindingFormat.text

  @Flag(help: "Fail on warnings too.")
  var strict = false

  @Flag(help: "Show also what the datasets explain.")
  var explained = false

  @OptionGroup var text: TextOptions

  @OptionGroup(title: "Files of rows")
  var table: TableArguments

  func perform() throws {
    var problem: Failure.Code?
    var reports: [LintReport] = []
    for file in files.map({ InputFile($0) }) {
      do throws(Failure) {
        let bytes = try file.unpackedBytes()
        let report = LintReport(bytes, file: file.name, options: try table.request.options())
        reports.append(report)
        guard !report.isComplete else { continue }
        Failure.say("\(file.name): there are so many errors that the rest was not looked at")
      } catch {
        error.write()
        problem = problem ?? error.code
      }
    }
    let list = FindingList(reports, withExplained: explained)
    try list.print(as: format, on: text.request.page(Configuration()))
    if format == .text, !reports.isEmpty { Failure.say(list.count) }
    let isUnsound = list.number(of: .error) + (strict ? list.number(of: .warning) : 0) > 0
    if let code = problem ?? (isUnsound ? .unsound : nil) { throw Failure(code, "") }
  }

  /// The rules by what comes of breaking them.
  nonisolated private static var rules: String {
    let width = LintRule.allCases.map(\.rawValue.count).max() ?? 0
    let groups: [(String, (LintRule) -> Bool)] = [
      ("Errors, for which no command reads a file", \.isOfFormat),
      ("Other errors", { $0.severity == .error && !$0.isOfFormat }),
      ("Warnings", { $0.severity == .warning }), ("Notes", { $0.severity == .note }),
    ]
    return groups.map { title, isInGroup in
      let rows = LintRule.allCases.filter(isInGroup).map { rule in
        let gap = String(repeating: " ", count: width + 2 - rule.rawValue.count)
        return "  \(rule.rawValue)\(gap)\(rule.meaning)"
      }
      return "\(title):\n" + rows.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
