import Screen
import Terminal
import Testing

@testable import BrowserTests

/// Single frames, as they are sent and as a terminal shows them.
@MainActor @Suite(.serialized) struct FrameTests {
  /// A list with a pane beside it, as they are after some steps down.
  private func list(at top: Int, pane: String, size: Size = Size(rows: 24, columns: 80)) -> Canvas {
    var canvas = Canvas(size: size)
    for row in 0..<size.rows {
      let text = row == 0 ? "title" : row == size.rows - 1 ? "foot" : "row \(top + row) of the list"
      canvas.write(text, at: Point(row: row, column: 0))
      guard row > 0, row < size.rows - 1 else { continue }
      canvas.write("│ \(pane) \(row)", at: Point(row: row, column: 50), role: .faint)
    }
    return canvas
  }

  @Test func `a canvas larger or smaller than the window is cut to it or leaves the rest empty`()
    throws
  {
    let viewer = try Viewer(size: Size(rows: 3, columns: 5))
    var large = Canvas(size: Size(rows: 5, columns: 9))
    large.cursor = Point(row: 4, column: 8)
    for row in 0..<5 { large.write("1234日xyz", at: Point(row: row, column: 0)) }
    #expect(!viewer.show(large).contains("日"))
    #expect(viewer.emulator.rows == ["1234", "1234", "1234"])
    #expect(viewer.emulator.cursor == Point(row: 2, column: 4))
    viewer.show(Canvas(size: Size(rows: 0, columns: 0)))
    #expect(viewer.emulator.rows == ["", "", ""])
    #expect(!viewer.emulator.showsCursor)
  }

  @Test func `characters keep their columns, marks and all`() throws {
    let viewer = try Viewer(size: Size(rows: 1, columns: 12))
    var canvas = Canvas(size: Size(rows: 1, columns: 12))
    canvas.write("Ha\u{300}n 日本 ế|", at: Point(row: 0, column: 0))
    viewer.show(canvas)
    #expect(viewer.emulator.rows == ["Ha\u{300}n 日本 ế|"])
  }

  @Test(arguments: [
    ("linux", "\u{1B}[1;24r"), ("cygwin", "\u{1B}[?47h"), ("xterm", "\u{1B}[?1049h"),
  ])
  func `what takes a screen over is sent before the first frame, and not when it is given back`(
    type: String, sequence: String
  ) throws {
    let viewer = try Viewer(
      TerminalKind(name: type, depth: .eight), size: Size(rows: 24, columns: 80))
    #expect(viewer.opening.contains(sequence))
    viewer.show(list(at: 0, pane: "pane"))
    #expect(!viewer.giveBack().contains(sequence))
    #expect(viewer.emulator.writesPlainly && viewer.emulator.showsCursor)
  }

  @Test func `what follows a character that terminals disagree on is put in its place`() throws {
    let viewer = try Viewer(size: Size(rows: 1, columns: 40))
    var canvas = Canvas(size: Size(rows: 1, columns: 40))
    let flag = canvas.write("🇻🇳", at: Point(row: 0, column: 0))
    let heart = canvas.write("b❤\u{FE0F}", at: Point(row: 0, column: flag))
    canvas.write("c", at: Point(row: 0, column: heart))
    let sent = viewer.show(canvas)
    #expect(sent.contains("\u{1B}[1;\(flag + 1)Hb"))
    #expect(sent.contains("\u{1B}[1;\(heart + 1)Hc"))
  }

  @Test func `what a terminal shows already is not sent`() throws {
    let viewer = try Viewer(size: Size(rows: 24, columns: 80))
    var canvas = list(at: 0, pane: "pane")
    #expect(viewer.show(canvas).contains("row 22 of the list"))
    #expect(viewer.show(canvas) == "")
    // Roles that look the same, and blanks that show none, are no difference.
    canvas.write("   ", at: Point(row: 5, column: 40), role: .rung1)
    canvas.write("title", at: Point(row: 0, column: 0), role: .ground)
    #expect(viewer.show(canvas).utf8.count <= 20)
    canvas.write("L", at: Point(row: 9, column: 10))
    #expect(viewer.show(canvas) == "\u{1B}[10;11HL")
    canvas.write("x", at: Point(row: 9, column: 30))
    viewer.show(canvas)
    canvas.write(" ", at: Point(row: 9, column: 30))
    #expect(viewer.show(canvas) == "\u{8} ")
    viewer.redraw()
    #expect(viewer.show(canvas).contains("row 22 of the list"))
  }

  @Test func `rows scroll, with a pane beside them too, which alone is written anew`() throws {
    let viewer = try Viewer(size: Size(rows: 24, columns: 80))
    viewer.show(list(at: 10, pane: "pane"))
    for (top, pane) in [(11, "pane"), (12, "new"), (11, "pane"), (16, "p"), (9, "pane"), (9, "q")] {
      let canvas = list(at: top, pane: pane)
      let sent = viewer.show(canvas)
      #expect(viewer.emulator.difference(from: TerminalKind.all[0].cells(of: canvas)) == nil)
      // Each row's pane takes about 20 bytes, its list as much again.
      #expect(sent.utf8.count < 22 * 22 + 7 * 25, "\(sent.debugDescription)")
    }
  }

  @Test func `faint text is asked for as such, and ends`() throws {
    let viewer = try Viewer(size: Size(rows: 2, columns: 20))
    var canvas = Canvas(size: Size(rows: 2, columns: 20))
    canvas.write("faint", at: Point(row: 0, column: 0), role: .faint)
    canvas.write("text", at: Point(row: 0, column: 5))
    canvas.write("strong", at: Point(row: 0, column: 9), role: .strong)
    canvas.write("light", at: Point(row: 0, column: 15), role: .faint)
    #expect(
      viewer.show(canvas).contains(
        "\u{1B}[2mfaint\u{1B}[mtext\u{1B}[1mstrong\u{1B}[0;2mlight"))
  }

  @Test(arguments: TerminalKind.all)
  func `any frame after any other is shown, in hardly more bytes than alone`(kind: TerminalKind)
    throws
  {
    var random = SeededGenerator(seed: 11)
    var (frames, bytes, alone) = (0, 0, 0)
    for _ in 0..<12 {
      let size = Size(
        rows: .random(in: 1...30, using: &random), columns: .random(in: 1...90, using: &random))
      let viewer = try Viewer(kind, size: size)
      var canvas = Canvas(size: size)
      for _ in 0..<25 {
        canvas = canvas.changed(using: &random)
        let sent = viewer.show(canvas)
        let cells = kind.cells(of: canvas)
        if let difference = viewer.emulator.difference(from: cells) {
          Issue.record("\(kind) \(size): \(difference)\nsent \(sent.debugDescription)")
          return
        }
        viewer.redraw()
        let whole = viewer.show(canvas)
        #expect(viewer.emulator.difference(from: cells) == nil)
        // A scroll is chosen by an estimate.
        #expect(sent.utf8.count <= whole.utf8.count + 64)
        (frames, bytes, alone) = (frames + 1, bytes + sent.utf8.count, alone + whole.utf8.count)
      }
    }
    print("frames: TERM=\(kind), \(frames) frames, \(bytes) bytes, \(alone) painted anew")
  }
}

extension Canvas {
  private static let texts = [
    "Indonesia", "Việt Nam", "日本", "한국", "a\u{301}\u{302}", "│", "─────", "★", " ", "      ", "x",
    "🇻🇳",
  ]

  /// A canvas with some of it written over, or with some of its rows, whole or up to a column, elsewhere.
  fileprivate func changed(using random: inout some RandomNumberGenerator) -> Canvas {
    var canvas = self
    if Int.random(in: 0..<3, using: &random) == 0 {
      canvas = Canvas(size: size)
      let distance = Int.random(in: -4...4, using: &random)
      let limit = [size.columns, size.columns / 2].randomElement(using: &random) ?? 0
      for row in 0..<size.rows {
        let source = (0..<size.rows).contains(row + distance) ? row + distance : row
        for column in 0..<size.columns {
          let cell = self[column < limit ? source : row, column]
          guard cell.width > 0 else { continue }
          canvas.write(
            String(cell.character), at: Point(row: row, column: column), role: cell.role,
            marks: cell.marks)
        }
      }
    }
    for _ in 0..<Int.random(in: 0..<12, using: &random) {
      let text = String(
        repeating: Canvas.texts.randomElement(using: &random) ?? "",
        count: .random(in: 1...6, using: &random))
      canvas.write(
        text,
        at: Point(
          row: .random(in: 0..<size.rows, using: &random),
          column: .random(in: 0..<size.columns, using: &random)),
        role: Role.allCases.randomElement(using: &random) ?? .text,
        marks: Marks(rawValue: .random(in: 0..<8, using: &random)))
    }
    canvas.cursor =
      Bool.random(using: &random)
      ? nil
      : Point(
        row: .random(in: 0..<size.rows, using: &random),
        column: .random(in: 0..<size.columns, using: &random))
    return canvas
  }
}
