import Foundation
import FoundationXML
import Testing

/// `entente snapshot --format svg`: a picture that any viewer of SVG can show.
struct PictureTests {
  @Test(arguments: [
    ["--size", "80x24"], ["--size", "120x40", "--keys", "c i n d o Enter"],
    ["--size", "40x10", "--keys", "f \" < & > '"], ["--size", "1x1"],
    ["--size", "100x30", "--keys", "c h a n Space q u o c", "--background", "dark"],
  ])
  func thePictureHoldsTheTextOfTheScreenInItsPlaces(_ arguments: [String]) throws {
    let screen = try Run(["snapshot"] + arguments.filter { $0 != "--background" && $0 != "dark" })
    let picture = try Run(["snapshot", "--format", "svg"] + arguments)
    #expect(picture.status == 0)
    let reader = PictureReader()
    let parser = XMLParser(data: Data(picture.output.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.rows == screen.output.split(separator: "\n").map(String.init))
    #expect(reader.outside.isEmpty, "nothing outside the document is needed")
  }
}

/// Puts the text of a picture back on its grid.
private final class PictureReader: NSObject, XMLParserDelegate {
  private var grid: [Int: [Int: Character]] = [:]
  private var places: (row: Int, columns: [Int])?
  private var text = ""
  private(set) var outside: [String] = []

  /// The rows that have text, without blanks at their ends.
  var rows: [String] {
    grid.sorted { $0.key < $1.key }.map { _, row in
      var line = ""
      for (column, character) in row.sorted(by: { $0.key < $1.key }) {
        line += String(repeating: " ", count: max(0, column - line.count)) + String(character)
      }
      return line
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    outside += attributes.filter { $0.key.contains("href") }.map(\.value)
    guard name == "text", let x = attributes["x"], let y = attributes["y"].flatMap(Double.init)
    else { return }
    let columns = x.split(separator: " ").compactMap { Double($0) }.map {
      Int(($0 / 8.428).rounded())
    }
    places = (Int((y - 13) / 16.3 + 0.5), columns)
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard name == "text", let (row, columns) = places else { return }
    for (index, character) in text.enumerated() where character != " " {
      grid[row, default: [:]][columns.count > 1 ? columns[index] : columns[0] + index] = character
    }
    places = nil
  }
}
