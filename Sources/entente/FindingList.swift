import Events
import Screen

/// What lint found in some files, to be printed.
struct FindingList {
  private let reports: [LintReport]
  private let hasExplained: Bool

  /// - Parameter withExplained: whether what the datasets explain is printed too.
  init(_ reports: [LintReport], withExplained: Bool) {
    self.reports = reports
    hasExplained = withExplained
  }

  /// How many findings of all files are of a severity and not explained.
  func number(of severity: Finding.Severity) -> Int {
    reports.reduce(0) { $0 + $1.count(severity) }
  }

  /// How many findings there are, in words.
  var count: String {
    let notes = number(of: .note)
    let explained = reports.reduce(0) { $0 + $1.explained.count }
    return [
      FindingList.words(number(of: .error), "error"),
      FindingList.words(number(of: .warning), "warning"),
      notes > 0 ? FindingList.words(notes, "note") : nil,
      explained > 0 ? "\(explained) explained" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func words(_ number: Int, _ noun: String) -> String {
    "\(number == 0 ? "no" : "\(number)") \(noun)\(number == 1 ? "" : "s")"
  }

  /// Prints the findings on standard output.
  func print(as format: FindingFormat, on page: Page) throws(Failure) {
    var output = Output()
    switch format {
    case .text: page.uncut.write(entries.map(\.line), to: &output)
    case .json:
      var json = JSONWriter()
      json.array { json in
        for entry in entries { entry.write(to: &json) }
      }
      output.write(json.take())
    }
    try output.flush()
  }

  /// The findings that are printed, file by file in the order of their places.
  private var entries: [Entry] {
    reports.flatMap { report in
      let entries = report.findings.map { Entry(finding: $0, reason: nil) }
      guard hasExplained else { return entries }
      let explained = report.explained.map { Entry(finding: $0.finding, reason: $0.reason) }
      return (entries + explained).sorted { $0.finding.place.isBefore($1.finding.place) }
    }
  }

  fileprivate struct Entry {
    let finding: Finding
    /// The reason that the dataset gives, if it gives one.
    let reason: String?
  }
}

extension FindingList.Entry {
  /// `file:line:column: severity: message; hint [rule]`
  fileprivate var line: Line {
    let role: Role =
      switch finding.severity {
      case .error: .error
      case .warning: .doubt
      case .note: .faint
      }
    var line = Line("\(finding.place): ", .strong)
    line.append(
      reason == nil ? finding.severity.rawValue : "explained", reason == nil ? role : .faint)
    line.append(": \(finding.message)")
    if let advice = reason ?? finding.hint { line.append("; \(advice)") }
    line.append(" [\(finding.rule.rawValue)]", .faint)
    return line
  }

  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("file", finding.place.file)
      json.member("line", finding.place.line)
      json.member("column", finding.place.column)
      json.member("severity", finding.severity.rawValue)
      json.member("rule", finding.rule.rawValue)
      json.member("message", finding.message)
      json.member("hint", finding.hint)
      json.member("record", finding.record)
      json.member("explained", reason)
    }
  }
}
