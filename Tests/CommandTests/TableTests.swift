import Screen
import Testing

@testable import entente

struct TableTests {
  @Test func aTableMakesItsRowsWhenTheyArePrinted() {
    var made = 0
    let rows = (1...100).lazy.map { number in
      made += 1
      return [Line("\(number)"), Line(""), Line(String(repeating: "x", count: number % 7))]
    }
    let table = Table(headings: ["No.", "", "Text"], rightAligned: [0], rows: rows)

    var lines = table.lines.makeIterator()
    #expect(made == 100, "all rows are measured")
    #expect(lines.next()?.text == "  1  x")
    #expect(made == 101, "one is made to be printed")

    let kept = Table(headings: table.headings, rightAligned: [0], rows: Array(rows))
    #expect(table.lines.map(\.text) == kept.lines.map(\.text))
    #expect(table.lines.map(\.text).last == "100  xx")
    #expect(table.markdown == kept.markdown)
  }
}
