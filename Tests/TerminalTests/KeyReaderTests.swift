import Glibc
import Screen
import Testing

@testable import Terminal

@MainActor @Suite struct KeyReaderTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  /// The keys of codes that arrive in bursts, with pauses between them.
  private func keys(_ bursts: [CInt]..., takesMouse: Bool = false) -> [Key] {
    var reader = KeyReader()
    reader.takesMouse = takesMouse
    var keys: [Key] = []
    for burst in bursts {
      var codes = burst[...]
      while let key = reader.next({ _ in codes.popFirst() }) { keys.append(key) }
    }
    return keys
  }

  private func codes(_ text: String) -> [CInt] { text.utf8.map(CInt.init) }

  @Test func `characters and control letters are keys of their own`() {
    #expect(
      keys(codes("jG? \t\r\n\u{8}\u{7F}\u{3}\u{6}\u{13}\u{16}\u{1A}"))
        == [
          .character("j"), .character("G"), .character("?"), .character(" "), .tab, .enter, .enter,
          .backspace, .backspace, .control("c"), .control("f"), .control("s"), .control("v"),
          .control("z"),
        ])
    #expect(keys([0, 0x1C, 0x1F]) == [])
  }

  @Test func `a character may arrive in pieces, and a broken one takes no other along`() {
    #expect(keys(codes("ế日")) == [.character("ế"), .character("日")])
    #expect(keys([0xE1], [0xBA], [0xBF], codes("x")) == [.character("ế"), .character("x")])
    #expect(keys([0xE1, 0xBA], codes("j")) == [.character("j")])
    #expect(keys([0xFF, 0x80], codes("j")) == [.character("j")])
    #expect(keys(codes("e\u{302}")) == [.character("e"), .character("\u{302}")])
  }

  @Test func `an escape alone is Esc`() {
    #expect(keys([27]) == [.escape])
    #expect(keys([27], codes("j")) == [.escape, .character("j")])
    #expect(keys([27, 27]) == [.escape, .escape])
  }

  @Test(arguments: [
    "x", "é", "[1;5A", "[200~", "[<0;10;10M", "[?62;c", "[[A", "OX", "O5P", "]11;rgb:0/0/0\u{7}",
    "]52;c;eA==\u{1B}\\", "P1$r0m\u{1B}\\", "_Gi=1;OK\u{1B}\\",
  ])
  func `an escape with more behind it is no key, whole and nothing beside`(rest: String) {
    #expect(
      keys(codes("a\u{1B}" + rest + "b"), codes("c"))
        == [.character("a"), .character("b"), .character("c")])
  }

  @Test func `clicks and the wheel are keys where they are asked for, and dropped elsewhere`() {
    let (click, up) = (
      Key.mouse(Mouse(.click, at: Point(row: 4, column: 298))),
      Key.mouse(Mouse(.wheelUp, at: Point(row: 0, column: 0)))
    )
    // With numbers, button up, moves, other buttons and Shift among them.
    let numbers = "\u{1B}[<0;299;5M\u{1B}[<0;299;5m\u{1B}[<64;1;1M\u{1B}[<32;1;1M\u{1B}[<2;1;1Mj"
    #expect(keys(codes(numbers), takesMouse: true) == [click, up, .character("j")])
    #expect(keys(codes(numbers)) == [.character("j")])
    #expect(keys(codes("\u{1B}[<4;299;5M"), takesMouse: true) == [click])
    // In bytes, the column beyond what UTF-8 allows.
    let bytes: [CInt] = [27, 91, 77, 32, 32 + 200, 32 + 5, 27, 91, 77, 35, 33, 33, 106]
    #expect(
      keys(bytes, takesMouse: true)
        == [.mouse(Mouse(.click, at: Point(row: 4, column: 199))), .character("j")])
    #expect(keys(bytes) == [.character("j")])
    // What is none is dropped whole.
    for broken in [
      "[<0;0;5M", "[<0;5M", "[<0;5;99999999999999999999M", "[<;;M", "[<-1;5;5M", "[M ! ",
    ] {
      #expect(keys(codes("\u{1B}\(broken)"), takesMouse: true) == [], "\(broken)")
    }
  }
}
