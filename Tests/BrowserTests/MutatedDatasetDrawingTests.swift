import Browser
import Events
import Foundation
import Screen
import Testing

/// A dataset with one thing wrong.
struct MutatedDatasetDrawingTests {
  private static let edits = 1_000
  private static let sizes = [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)]
  private static let keys: [Key] = [
    .down, .pageDown, .end, .right, .character("t"), .character("S"), .character("<"),
    .character("+"), .character("}"), .character("G"), .character("c"), .left, .tab,
  ]

  @Test func drawsInEveryViewOrIsRefusedAtAPlaceInside() throws {
    let sound = try JSONValue.excerpt()
    var (loaded, refused, frames) = (0, 0, 0)
    for edit in 0..<MutatedDatasetDrawingTests.edits {
      var random = SeededGenerator(seed: UInt64(edit))
      let text = sound.edited(using: &random)
      let trail = Comment(rawValue: "edit \(edit)")
      do {
        let store = try EventStore(json: Array(text.utf8), name: "x.json")
        loaded += 1
        frames += draw(store, at: MutatedDatasetDrawingTests.sizes[edit % 2], pressing: edit, trail)
      } catch {
        refused += 1
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect((1...lines.count).contains(error.place.line), trail)
        let line = lines[min(max(error.place.line, 1), lines.count) - 1]
        #expect((1...line.unicodeScalars.count + 1).contains(error.place.column), trail)
      }
    }
    #expect(loaded > 300 && refused > 300)
    print(
      "edits of a dataset: \(MutatedDatasetDrawingTests.edits),",
      "\(loaded) drawn in \(frames) frames, \(refused) refused at a place")
  }

  /// Draws every view after a key, and the record that it opens; returns how many frames that took.
  private func draw(
    _ store: EventStore, at size: Size, pressing key: Int, _ trail: Comment
  ) -> Int {
    var browser = Browser(store: store, size: size)
    var frames = 0
    for (index, view) in View.allCases.enumerated() {
      browser.setView(view)
      let keys = MutatedDatasetDrawingTests.keys
      for key in [keys[(key + index) % keys.count], .escape, .enter] {
        _ = browser.update(.key(key))
        if key == .escape { continue }
        #expect(browser.draw().size == size, trail)
        frames += 1
      }
      _ = browser.update(.key(.escape))
    }
    return frames
  }
}

/// A JSON document that can be edited at any place.
private indirect enum JSONValue {
  /// A string, a number or a word as it is written.
  case scalar(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// Some partners of the bundled dataset with their events.
  static func excerpt() throws -> JSONValue {
    var dataset = try EventStore.bundled().record
    dataset.partners = Array(dataset.partners.prefix(5))
    dataset.events = dataset.events.filter { $0.partner.index < 5 }
    dataset.tallies = Array(dataset.tallies.prefix(2))
    var writer = JSONWriter()
    dataset.write(to: &writer)
    return JSONValue(try JSONSerialization.jsonObject(with: Data(writer.bytes)))
  }

  private init(_ any: Any) {
    switch any {
    case let object as [String: Any]:
      self = .object(object.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) })
    case let array as [Any]: self = .array(array.map { JSONValue($0) })
    default:
      let data = try? JSONSerialization.data(withJSONObject: any, options: .fragmentsAllowed)
      self = .scalar(String(decoding: data ?? Data("null".utf8), as: UTF8.self))
    }
  }

  var text: String {
    switch self {
    case .scalar(let text): text
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ",\n") + "]"
    case .object(let members):
      "{" + members.map { "\"\($0.key)\": \($0.value.text)" }.joined(separator: ",\n") + "}"
    }
  }

  private var count: Int {
    switch self {
    case .scalar: 1
    case .array(let elements): elements.reduce(1) { $0 + $1.count }
    case .object(let members): members.reduce(1) { $0 + $1.value.count }
    }
  }

  /// The text after one edit.
  func edited(using random: inout SeededGenerator) -> String {
    var copy = self
    if Int.random(in: 0..<5, using: &random) == 0 { return text.damaged(using: &random) }
    let other = value(at: Int.random(in: 0..<count, using: &random))
    var place = Int.random(in: 1..<count, using: &random)
    copy.edit(at: &place, with: other, using: &random)
    return copy.text
  }

  private func value(at place: Int) -> JSONValue {
    var rest = place - 1
    guard rest >= 0 else { return self }
    let children: [JSONValue] =
      switch self {
      case .scalar: []
      case .array(let elements): elements
      case .object(let members): members.map(\.value)
      }
    for child in children {
      if rest < child.count { return child.value(at: rest) }
      rest -= child.count
    }
    return self
  }

  /// Edits the value so many values further on.
  private mutating func edit(
    at place: inout Int, with other: JSONValue, using random: inout SeededGenerator
  ) {
    switch self {
    case .scalar: break
    case .array(var elements):
      for index in elements.indices {
        place -= 1
        guard place == 0 else {
          elements[index].edit(at: &place, with: other, using: &random)
          if place <= 0 { break }
          continue
        }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: elements.remove(at: index)
        case 1: elements.insert(elements[index], at: index)
        case 2: elements.swapAt(index, elements.indices.randomElement(using: &random) ?? index)
        default: elements[index] = elements[index].replaced(by: other, using: &random)
        }
        break
      }
      self = .array(elements)
    case .object(var members):
      for index in members.indices {
        place -= 1
        guard place == 0 else {
          members[index].value.edit(at: &place, with: other, using: &random)
          if place <= 0 { break }
          continue
        }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: members.remove(at: index)
        case 1: members.insert(members[index], at: index)
        case 2: members.swapAt(index, members.indices.randomElement(using: &random) ?? index)
        case 3: members[index].key = members.randomElement(using: &random)?.key ?? ""
        default: members[index].value = members[index].value.replaced(by: other, using: &random)
        }
        break
      }
      self = .object(members)
    }
  }

  /// Another value for this one: of another type, of another place, or out of the ordinary.
  private func replaced(by other: JSONValue, using random: inout SeededGenerator) -> JSONValue {
    let odd = [
      "null", "true", "0", "-1", "1e308", "1e999", "9007199254740993", "0.1", "\"\"", "\" \"",
      "[]", "{}", "[[]]", "\"0001\"", "\"9999-12-31\"", "\"2023-02-30\"", "\"\\u001b[2J\\u202e\"",
      "\"\\ud83d\\ude00e\\u0301\\u0323\\u200b\"", "\"\(String(repeating: "한", count: 300))\"",
    ]
    return Bool.random(using: &random) ? other : .scalar(odd.randomElement(using: &random) ?? "")
  }
}

extension String {
  /// The text cut short, or with another byte somewhere.
  fileprivate func damaged(using random: inout SeededGenerator) -> String {
    var bytes = Array(utf8)
    let index = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: bytes.removeSubrange(index...)
    case 1: bytes.remove(at: index)
    default: bytes[index] = Array("{}[]\",:0e-\\ \n\u{1}".utf8).randomElement(using: &random) ?? 0
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
