import Screen

/// Values in rows, separated by commas (RFC 4180) or by tabs.
///
/// Rows end in a line feed alone, as text does everywhere else on the systems this runs on.
nonisolated enum Delimited {
  case csv, tsv

  /// A row with its line end.
  func row(_ values: [String]) -> String {
    switch self {
    case .csv: values.map(Delimited.quoted).joined(separator: ",") + "\n"
    case .tsv: values.map(Delimited.onOneLine).joined(separator: "\t") + "\n"
    }
  }

  private static func onOneLine(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      result.append(["\t", "\n", "\r"].contains(scalar) ? " " : scalar.visible)
    }
    return String(result)
  }

  private static func quoted(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    // A spreadsheet would compute what begins like a formula.
    if let first = value.unicodeScalars.first, ["=", "+", "-", "@"].contains(first) {
      result.append("'")
    }
    for scalar in value.unicodeScalars where scalar != "\r" {
      if scalar == "\"" { result.append("\"") }
      result.append(scalar == "\n" || scalar == "\t" ? scalar : scalar.visible)
    }
    let needsQuotes = result.contains { [",", "\"", "\n"].contains($0) }
    return needsQuotes ? "\"\(String(result))\"" : String(result)
  }
}
