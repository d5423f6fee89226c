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
    value.visible { ["\t", "\n", "\r"].contains($0) ? " " : nil }
  }

  private static func quoted(_ value: String) -> String {
    let text = (isFormula(value) ? "'" + value : value).visible {
      $0 == "\r" || $0 == "\t" ? " " : $0 == "\n" ? $0 : nil
    }
    guard text.utf8.contains(where: ",\"\n".utf8.contains) else { return text }
    guard text.utf8.contains(UInt8(ascii: "\"")) else { return "\"\(text)\"" }
    // By scalars: a quotation mark with a combining mark on it must be doubled as well.
    let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"\(parts.map { String($0) }.joined(separator: "\"\""))\""
  }

  /// Whether a spreadsheet would compute the value: for what it begins with, blanks aside, also in
  /// the wide forms that some take for the same.
  private static func isFormula(_ value: String) -> Bool {
    let first = value.unicodeScalars.first { !$0.properties.isWhitespace && $0.value >= 0x20 }
    return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}
