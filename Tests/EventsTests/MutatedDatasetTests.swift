import Events
import Foundation
import Testing

@Suite("A damaged dataset")
struct MutatedDatasetTests {
  @Test(arguments: [UInt64(1), 20_250_310])
  func `loads or is refused at a place inside the file`(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let documents = try [vietnam, excerpt()].map { (bytes: $0, tokens: tokens(of: $0)) }
    var outcomes: Set<Bool> = []
    for round in 0..<500 {
      let document = documents[round % 10 == 0 ? 0 : 1]
      let damaged =
        Bool.random(using: &random)
        ? editByte(of: document.bytes, using: &random)
        : editToken(of: document.bytes, tokens: document.tokens, using: &random)
      let errors = LintReport(json: damaged, file: "damaged.json").findings
        .filter(\.rule.isOfFormat)
      do {
        var dataset = try Dataset(json: damaged, file: "damaged.json")
        let record = EventStore(dataset).record
        dataset.events.sort { $0.date < $1.date }
        #expect(record == dataset, "seed \(seed), round \(round)")
        #expect(errors.isEmpty, "seed \(seed), round \(round)")
        outcomes.insert(true)
      } catch {
        outcomes.insert(false)
        #expect(errors.contains(Finding(error)), "seed \(seed), round \(round): \(error)")
        #expect(errors.allSatisfy { isPlace($0.place, in: damaged) })
        let isInside = isPlace(error.place, in: damaged)
        #expect(isInside, "seed \(seed), round \(round): \(error)")
        let controls = error.description.unicodeScalars.filter { $0.value < 0x20 }
        #expect(controls.isEmpty)
      }
    }
    #expect(outcomes == [true, false])
  }

  /// Some partners of the bundled dataset with their events.
  private func excerpt() throws -> [UInt8] {
    var dataset = try Dataset(json: vietnam, file: "vietnam.json")
    dataset.partners = Array(dataset.partners.prefix(4))
    dataset.events = dataset.events.filter { $0.partner.index < 4 }
    var writer = JSONWriter(.indented(1))
    dataset.write(to: &writer)
    return writer.bytes
  }

  private func editByte(of document: [UInt8], using random: inout Seeded) -> [UInt8] {
    var bytes = document
    let index = bytes.indices.randomElement(using: &random) ?? 0
    let byte =
      Bool.random(using: &random)
      ? UInt8.random(in: 0...255, using: &random)
      : Array(#"{}[]",:\u0-e. \#n"#.utf8).randomElement(using: &random) ?? 0
    switch Int.random(in: 0...2, using: &random) {
    case 0: bytes[index] = byte
    case 1: bytes.insert(byte, at: index)
    default: bytes.remove(at: index)
    }
    return bytes
  }

  private func editToken(
    of document: [UInt8], tokens: [Range<Int>], using random: inout Seeded
  ) -> [UInt8] {
    let (a, b) = (
      tokens.randomElement(using: &random) ?? 0..<0, tokens.randomElement(using: &random) ?? 0..<0
    )
    var bytes = document
    switch Int.random(in: 0...3, using: &random) {
    case 0: bytes.removeSubrange(a)
    case 1: bytes.replaceSubrange(a, with: document[b])
    case 2: bytes.insert(contentsOf: document[a], at: a.lowerBound)
    default:
      let values = ["null", "1e999", "-1", "\"\"", "{}", "[[]]", "99999", "\"2023-02-30\"", "true"]
      bytes.replaceSubrange(a, with: Array((values.randomElement(using: &random) ?? "").utf8))
    }
    return bytes
  }

  /// The strings, words and marks of a document.
  private func tokens(of document: [UInt8]) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var index = 0
    while index < document.count {
      let start = index
      index += 1
      switch document[start] {
      case UInt8(ascii: "\""):
        while index < document.count, document[index] != UInt8(ascii: "\"") {
          index += document[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, document.count)
      case UInt8(ascii: " "), UInt8(ascii: "\n"): continue
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        while index < document.count, document[index] > UInt8(ascii: ","),
          document[index] != UInt8(ascii: "}"), document[index] != UInt8(ascii: "]")
        {
          index += 1
        }
      default: break
      }
      tokens.append(start..<index)
    }
    return tokens
  }

  private func isPlace(_ place: FilePlace, in bytes: [UInt8]) -> Bool {
    var ends: [Int] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A) {
        ends.append(index - 1)
      }
    }
    guard (1...ends.count + 1).contains(place.line) else { return false }
    let start = place.line == 1 ? 0 : ends[place.line - 2] + 1
    let end = place.line <= ends.count ? ends[place.line - 1] : bytes.count
    let scalars = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.count
    return (1...scalars + 1).contains(place.column)
  }
}
