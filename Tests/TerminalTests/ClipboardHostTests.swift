import Foundation
import Testing

@testable import Terminal

struct ClipboardHostTests {
  @Test func aTextArrivesWholeWhoeverPassesItOn() throws {
    for length in [0, 1, 2, 3, 700, 2_000, ClipboardHost.most] {
      let text = String(repeating: "nước Đức, 日本\n", count: length).utf8.prefix(length)
      let whole = String(decoding: text, as: UTF8.self)
      let expected = "\u{1B}]52;c;\(Data(whole.utf8).base64EncodedString())\u{7}"
      func sequence(_ host: ClipboardHost) -> String {
        String(decoding: host.sequence(copying: whole), as: UTF8.self)
      }
      #expect(sequence(.terminal) == expected)
      let passed = expected.replacing("\u{1B}", with: "\u{1B}\u{1B}")
      #expect(sequence(.tmux) == expected + "\u{1B}Ptmux;\(passed)\u{1B}\\")
      let parts = sequence(.screen).components(separatedBy: "\u{1B}\\")
      #expect(parts.allSatisfy { $0.isEmpty || $0.hasPrefix("\u{1B}P") && $0.utf8.count < 768 })
      #expect(parts.map { $0.dropFirst(2) }.joined() == expected)
    }
  }

  @Test func whoTakesItFollowsFromTheTypeAndTheMultiplexer() {
    func host(_ type: String, tmux: Bool = false, screen: Bool = false, clipboard: Bool = false)
      -> ClipboardHost?
    {
      ClipboardHost(type: type, isInTmux: tmux, isInScreen: screen, hasClipboard: clipboard)
    }
    #expect(host("xterm-256color", clipboard: true) == .terminal)
    #expect(host("xterm-256color", tmux: true, clipboard: true) == .tmux)
    #expect(host("tmux-256color", clipboard: true) == .tmux)
    #expect(host("screen") == .tmux && host("screen", screen: true) == .screen)
    #expect(host("linux") == nil && host("vt100") == nil)
  }
}
