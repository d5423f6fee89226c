import Events
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
    let value = withLineFeeds(value)
    // An apostrophe that seems to mark a formula would be taken away again.
    let text = value.hasPrefix("'") && FormulaMark.isNeeded(for: value) ? "'" + value : value
    return text.visible { ["\t", "\n", "\r"].contains($0) ? " " : nil }
  }

  private static func quoted(_ value: String) -> String {
    let value = withLineFeeds(value)
    let text = (FormulaMark.isNeeded(for: value) ? "'" + value : value).visible {
      $0 == "\r" || $0 == "\t" ? " " : $0 == "\n" ? $0 : nil
    }
    guard text.utf8.contains(where: ",\"\n".utf8.contains) else { return text }
    guard text.utf8.contains(UInt8(ascii: "\"")) else { return "\"\(text)\"" }
    // By scalars: a quotation mark with a combining mark on it must be doubled as well.
    let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"\(parts.map { String($0) }.joined(separator: "\"\""))\""
  }

  /// The text with a line feed for each carriage return and line feed.
  private static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar == "\n", result.unicodeScalars.last == "\r" {
        result.unicodeScalars.removeLast()
      }
      result.unicodeScalars.append(scalar)
    }
  }
}
