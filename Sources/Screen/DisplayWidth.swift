extension Unicode.Scalar {
  /// The columns the character takes on a terminal: 0, 1 or 2.
  ///
  /// Agrees with C's `wcwidth` where that has an answer; control characters, which have no width,
  /// count as the one column of their ``visible`` substitute.
  /// Complexity: O(log n) in the number of ranges, O(1) for Latin and for lines and blocks.
  public var displayWidth: Int {
    // Letters, and the lines, blocks and shapes that charts are drawn with.
    if value < 0x300 || (0x2500..<0x25FD).contains(value) { return 1 }
    if DisplayWidthTable.zero.coversInPairs(value) { return 0 }
    return DisplayWidthTable.wide.coversInPairs(value) ? 2 : 1
  }

  /// The character itself, or a substitute for one that would control the terminal or reorder
  /// what is around it: `␀` to `␟` and `␡` for C0, `�` for C1 controls, line separators,
  /// bidirectional controls and what Unicode has not assigned.
  public var visible: Unicode.Scalar {
    switch value {
    case 0x20...0x7E, 0xA0...0x2FF: self
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
    // Blocks without gaps that the screen is full of; the property is slow to look up.
    case 0x1E00...0x1EFF, 0x2010...0x2027, 0x2190...0x23FF, 0x2500...0x28FF: self
    default: properties.generalCategory == .unassigned ? "\u{FFFD}" : self
    }
  }
}

extension String {
  /// The columns the text takes on a terminal, as ``Canvas`` draws it.
  public var displayWidth: Int { self[...].displayWidth }
}

extension Substring {
  /// The columns the text takes on a terminal, as ``Canvas`` draws it.
  public var displayWidth: Int {
    if utf8.isPlain { return utf8.count }
    var width = 0
    for scalar in unicodeScalars {
      width += scalar.value < 0x300 ? 1 : scalar.visible.displayWidth
    }
    return width
  }
}

extension StringProtocol {
  /// The text cut to at most `width` columns, the last of them an ellipsis when it was cut.
  public func truncated(to width: Int) -> String {
    // No character takes more columns than bytes.
    if utf8.count <= width { return String(self) }
    guard String(self).displayWidth > width else { return String(self) }
    return width > 0 ? String(prefix(columns: width - 1)) + "…" : ""
  }

  /// The longest beginning of at most `columns` columns.
  func prefix(columns: Int) -> SubSequence {
    var (end, column) = (startIndex, 0)
    while end < endIndex {
      column += unicodeScalars[end].visible.displayWidth
      if column > columns { break }
      end = unicodeScalars.index(after: end)
    }
    return self[startIndex..<end]
  }

  /// The text followed by spaces up to `width` columns.
  public func padded(to width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - String(self).displayWidth))
  }

}

extension Collection<UInt8> {
  /// Whether all bytes are visible characters of ASCII or spaces, as those of most texts are.
  fileprivate var isPlain: Bool {
    withContiguousStorageIfAvailable { bytes in
      // Without a way out, so that many bytes are looked at at once.
      bytes.reduce(true) { $0 && $1 &- 0x20 < 0x5F }
    } ?? allSatisfy { $0 &- 0x20 < 0x5F }
  }
}

extension Substring {
  /// The text as ``Swift/String/visible`` has it.
  public var visible: String { String(self).visible }
}

extension String {
  /// The text with every character that could control a terminal replaced by its
  /// ``Unicode/Scalar/visible`` substitute.
  ///
  /// No character keeps more than 30 marks above and below it, as Unicode's Stream-Safe Text Format
  /// has it: what would be the 31st becomes a `�` that the next ones stand on.
  public var visible: String { visible { _ in nil } }

  /// As ``visible``, but for the characters that `replacement` gives another substitute for.
  public func visible(
    replacing replacement: (Unicode.Scalar) -> Unicode.Scalar?
  ) -> String {
    if utf8.isPlain { return self }
    // Most text stays as it is; to see that costs less than to write it anew.
    let isShown = unicodeScalars.allSatisfy {
      let visible = replacement($0) ?? $0.visible
      return visible == $0 && visible.displayWidth > 0
    }
    if isShown { return self }
    var shown = String.UnicodeScalarView()
    var marks = 0
    for scalar in unicodeScalars {
      let visible = replacement(scalar) ?? scalar.visible
      marks = visible.displayWidth == 0 ? marks + 1 : 0
      shown.append(marks > 30 ? "\u{FFFD}" : visible)
      if marks > 30 { marks = 0 }
    }
    return String(shown)
  }
}

extension [UInt32] {
  /// Whether `value` lies in one of the closed ranges that the array lists as sorted pairs.
  fileprivate func coversInPairs(_ value: UInt32) -> Bool {
    var (low, high) = (0, count / 2)
    while low < high {
      let middle = (low + high) / 2
      if self[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
    }
    return low < count / 2 && self[2 * low] <= value
  }
}
