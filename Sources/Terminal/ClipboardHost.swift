/// Who takes what is sent to the clipboard: a terminal, or a multiplexer between it and the program.
nonisolated enum ClipboardHost: Hashable, Sendable {
  case terminal, tmux, screen

  /// - Parameters:
  ///   - type: the name of the terminal's type.
  ///   - hasClipboard: whether the terminal's description has a clipboard (`Ms`).
  init?(type: String, isInTmux: Bool, isInScreen: Bool, hasClipboard: Bool) {
    if isInScreen {
      self = .screen
    } else if isInTmux || type.hasPrefix("tmux") || type.hasPrefix("screen") {
      // Over a network, the name is all there is to know it by.
      self = .tmux
    } else if hasClipboard {
      self = .terminal
    } else {
      return nil
    }
  }

  /// As many bytes of text as terminals are sure to take: 100,000 in base64 with what is around it.
  static let most = 74_994
  /// As many bytes as screen passes on at once.
  private static let mostPassed = 700

  /// What asks for a text to be copied.
  func sequence(copying text: String) -> [UInt8] {
    let plain = Array("\u{1B}]52;c;".utf8) + Base64.encoded(Array(text.utf8)) + [0x07]
    switch self {
    case .terminal: return plain
    case .tmux:
      let passed = plain.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
      return plain + Array("\u{1B}Ptmux;".utf8) + passed + ClipboardHost.stringEnd
    case .screen:
      return stride(from: 0, to: plain.count, by: ClipboardHost.mostPassed).flatMap { start in
        let part = plain[start..<min(plain.count, start + ClipboardHost.mostPassed)]
        return Array("\u{1B}P".utf8) + part + ClipboardHost.stringEnd
      }
    }
  }

  private static let stringEnd: [UInt8] = [0x1B, 0x5C]
}

/// RFC 4648, section 4.
private nonisolated enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(bytes.count, start + 3)]
      let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 {
        text.append(
          place <= part.count ? digits[bits >> (18 - 6 * place) & 0x3F] : UInt8(ascii: "="))
      }
    }
    return text
  }
}
