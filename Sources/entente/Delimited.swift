import Events
import Screen

/// Values in rows, separated by commas (RFC 4180) or by tabs.
///
/// Rows end in a line feed alone, as text does everywhere else on the systems this runs on.
nonisolated enum Delimited {
  case csv, tsv

  /// A row with its line end.
  func row(_ values: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(values, to: &bytes)
    return bytes
  }

  /// Writes a row with its line end.
  func append(_ values: [String], to bytes: inout [UInt8]) {
    for (column, value) in values.enumerated() {
      switch self {
      case .csv:
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        Delimited.appendQuoted(value, to: &bytes)
      case .tsv:
        if column > 0 { bytes.append(UInt8(ascii: "\t")) }
        bytes.append(contentsOf: Delimited.onOneLine(value).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func onOneLine(_ value: String) -> String {
    let value = withLineFeeds(value)
    // An apostrophe that seems to mark a formula would be taken away again.
    let text = value.hasPrefix("'") && FormulaMark.isNeeded(for: value) ? "'" + value : value
    return text.visible { ["\t", "\n", "\r"].contains($0) ? " " : nil }
  }

  private static func appendQuoted(_ value: String, to bytes: inout [UInt8]) {
    let value = withLineFeeds(value)
    var text = (FormulaMark.isNeeded(for: value) ? "'" + value : value).visible {
      $0 == "\r" || $0 == "\t" ? " " : $0 == "\n" ? $0 : nil
    }
    let mark = UInt8(ascii: "\"")
    text.withUTF8 { text in
      guard text.contains(where: { $0 == mark || $0 == UInt8(ascii: ",") || $0 == 0x0A }) else {
        bytes.append(contentsOf: text)
        return
      }
      bytes.append(mark)
      for byte in text {
        // By bytes: a quotation mark with a combining mark on it must be doubled as well.
        if byte == mark { bytes.append(mark) }
        bytes.append(byte)
      }
      bytes.append(mark)
    }
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
