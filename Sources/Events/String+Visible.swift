extension Unicode.Scalar {
  /// Whether printing it as it is could act on a terminal, break a line or reorder it.
  var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x2028, 0x2029: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// The scalar as a JSON escape; for one of the Basic Multilingual Plane.
  var escape: String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// The text with control characters as escapes, cut behind `limit` scalars with an ellipsis.
  func visible(upTo limit: Int = 40) -> String {
    var result = ""
    for (count, scalar) in unicodeScalars.enumerated() {
      if count == limit { return result + "…" }
      if scalar.isControl { result += scalar.escape } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
