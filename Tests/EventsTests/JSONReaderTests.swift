import Foundation
import Testing

@testable import Events

@Suite("The JSON reader")
struct JSONReaderTests {
  @Test(arguments: [
    "{}", "[]", "0", "-0", "-0.0", "1e5", "1E+5", "12.50e-3", "\"\"", "true", "false", "null",
    " \t\r\n[ 1 , 2 ] \n", #"{"a":{"a":[{}]},"b":1}"#, #""\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00""#,
    "\"\u{10FFFF}\u{7F}\"", #""\u0000""#, "\u{FEFF}[]",
  ])
  func `accepts what RFC 8259 accepts`(_ text: String) {
    #expect(throws: Never.self) { try skip(text) }
  }

  @Test(arguments: [
    ("", "1:1: found the end of the file, expected a JSON value"),
    ("[1] 2", "1:5: found 2, expected the end of the file; a file holds one JSON value"),
    ("[1,]", "1:4: found ], expected another one behind the comma; remove the comma before it"),
    (
      #"{"a":1,}"#,
      "1:8: found }, expected another one behind the comma; remove the comma before it"
    ),
    ("[,1]", "1:2: found a comma, expected a JSON value"),
    ("[1 2]", "1:4: found 2, expected a comma or ]"),
    ("[1}", "1:3: found }, expected a comma or ]"),
    ("[", "1:2: found the end of the file, expected a JSON value"),
    (#"{"a" 1}"#, "1:6: found 1, expected a colon behind the key"),
    ("{a:1}", "1:2: found a, expected a key in quotation marks"),
    ("{'a':1}", "1:2: found 'a', expected a key in quotation marks"),
    (
      #"{"a":1,"\u0061":2}"#,
      #"1:8: found the key "\u0061" again, expected each key of an object once"#
    ),
    ("01", "1:1: found 01, expected a number as JSON writes it, such as -12.5 or 1e6"),
    ("1.", "1:1: found 1., expected a number as JSON writes it, such as -12.5 or 1e6"),
    ("-", "1:1: found -, expected a number as JSON writes it, such as -12.5 or 1e6"),
    ("1e", "1:1: found 1e, expected a number as JSON writes it, such as -12.5 or 1e6"),
    (".5", "1:1: found .5, expected a JSON value"),
    ("+1", "1:1: found +1, expected a JSON value"),
    ("NaN", "1:1: found NaN, expected a JSON value"),
    (
      "-Infinity", "1:1: found -Infinity, expected a number as JSON writes it, such as -12.5 or 1e6"
    ),
    ("nul", "1:1: found nul, expected a JSON value"),
    ("truefalse", "1:5: found false, expected the end of the file; a file holds one JSON value"),
    ("// a\n1", "1:1: found //, expected a JSON value"),
    ("\"a", "1:1: found a string without an end, expected \" behind its last character"),
    ("\"a\\\"", "1:1: found a string without an end, expected \" behind its last character"),
    (
      "[\r\n\"a\nb\"]",
      "2:3: found the end of the line inside a string, expected \" behind its last character; "
        + #"write a line break as \n"#
    ),
    (
      "\"é\u{1B}\"",
      #"1:3: found a control character inside a string, expected printable characters; write it as \u001b"#
    ),
    (
      #""a\x""#,
      #"1:3: found \x, expected one of the escapes \" \\ \/ \b \f \n \r \t \u; write a backslash as \\"#
    ),
    (#""\u12G4""#, #"1:2: found \u12G4, expected four hexadecimal digits behind \u"#),
    (#""\u12""#, #"1:2: found \u12, expected four hexadecimal digits behind \u"#),
    (
      #""\uD83Dx""#, #"1:2: found half a surrogate pair, \uD83D, expected its other half behind it"#
    ),
    (#""\uDE00""#, #"1:2: found half a surrogate pair, \uDE00, expected its other half before it"#),
    (
      #""\uD83D\uD83D""#,
      #"1:2: found half a surrogate pair, \uD83D, expected its other half behind it"#
    ),
  ])
  func `refuses everything else at its place`(_ text: String, _ message: String) {
    let error = #expect(throws: DatasetError.self) { try skip(text) }
    #expect(error?.description == "x.json:" + message)
  }

  @Test(
    arguments: [
      ([0x22, 0xFF, 0x22], 2), ([0x22, 0x41, 0xC0, 0x80, 0x22], 3),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 2),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 2), ([0x22, 0xC3, 0xA9, 0xE2, 0x82, 0x22], 3),
      ([0x31, 0x80], 2), ([0x22, 0xF0, 0x9F, 0x98], 2),
    ] as [([UInt8], Int)])
  func `refuses bytes that are not UTF-8`(_ bytes: [UInt8], _ column: Int) {
    let error = #expect(throws: DatasetError.self) { try skip(bytes) }
    #expect(error?.place == FilePlace(file: "x.json", line: 1, column: column))
    #expect(error?.hint == "save the file as UTF-8")
  }

  @Test func `knows the same bytes to be UTF-8 as the standard library`() {
    var random = Seeded(2)
    for _ in 0..<20_000 {
      let bytes =
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          [
            0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
            0xEF,
          ]
          .randomElement(using: &random) ?? UInt8.random(in: 0xF0...0xF5, using: &random)
        }
        + (Bool.random(using: &random)
          ? [UInt8.random(in: 0xF0...0xF5, using: &random), 0x90, 0x80, 0x80] : [])
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let invalid = bytes.withUnsafeBufferPointer { $0.firstInvalidUTF8 }
      #expect((invalid == nil) == isValid, "\(bytes)")
    }
  }

  @Test(arguments: ["[", #"{"a":"#])
  func `ends at the 65th level of nesting, however deep the document is`(_ level: String) {
    let text = String(repeating: level, count: 100_000)
    let error = #expect(throws: DatasetError.self) { try skip(text) }
    #expect(error?.found == "the 65th level of nesting")
    #expect(error?.place.column == 64 * level.count + 1)
    let sound = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try skip(sound) }
  }

  @Test(arguments: [UInt64(1), 7, 2025])
  func `reads random documents as Foundation does`(_ seed: UInt64) throws {
    var random = Seeded(seed)
    for _ in 0..<200 {
      let text = randomJSON(depth: 4, using: &random)
      let theirs = try JSONSerialization.jsonObject(
        with: Data(text.utf8), options: .fragmentsAllowed)
      #expect(try tree(text) == theirs as? NSObject, "\(text)")
    }
  }

  private func skip(_ text: String) throws(DatasetError) { try skip(Array(text.utf8)) }

  private func skip(_ bytes: [UInt8]) throws(DatasetError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(DatasetError) in
      var reader = try JSONReader(bytes, file: "x.json")
      _ = try reader.skip()
      try reader.finish()
    }
  }

  private func tree(_ text: String) throws(DatasetError) -> NSObject {
    try Array(text.utf8).withUnsafeBufferPointer { (bytes) throws(DatasetError) in
      var reader = try JSONReader(bytes, file: "x.json")
      let tree = try tree(&reader)
      try reader.finish()
      return tree
    }
  }

  private func tree(_ reader: inout JSONReader) throws(DatasetError) -> NSObject {
    var isFirst = true
    switch reader.peek() {
    case UInt8(ascii: "{"):
      var object: [String: NSObject] = [:]
      try reader.openObject()
      while let key = try reader.nextKey(isFirst: &isFirst) {
        object[try reader.text(of: key.text)] = try tree(&reader)
      }
      return object as NSDictionary
    case UInt8(ascii: "["):
      var array: [NSObject] = []
      try reader.openArray()
      while try reader.nextElement(isFirst: &isFirst) { array.append(try tree(&reader)) }
      return array as NSArray
    case UInt8(ascii: "\""): return try reader.string() as NSString
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return try reader.bool() as NSNumber
    case UInt8(ascii: "n") where reader.passes("null"): return NSNull()
    default: return try reader.number() as NSNumber
    }
  }
}

/// Some JSON, its strings and numbers written in all the ways that there are.
private func randomJSON(depth: Int, using random: inout Seeded) -> String {
  let space = ["", "", " ", "\n", "\t ", "\r\n"].randomElement(using: &random) ?? ""
  let elements = 0..<Int.random(in: 0...4, using: &random)
  switch Int.random(in: depth > 0 ? 0...6 : 2...6, using: &random) {
  case 0:
    return "["
      + elements.map { _ in randomJSON(depth: depth - 1, using: &random) + space }
      .joined(separator: ",") + "]"
  case 1:
    return "{"
      + elements.map { index in
        "\"\(index)" + randomString(using: &random).dropFirst() + space + ":"
          + randomJSON(depth: depth - 1, using: &random)
      }.joined(separator: "," + space) + "}"
  case 2: return ["true", "false", "null"].randomElement(using: &random) ?? "null"
  case 3: return String(Int.random(in: -1_000_000...1_000_000, using: &random))
  case 4:
    // Foundation reads more digits than these through a decimal number, and not exactly.
    let (whole, part) = (
      Int.random(in: -99...99, using: &random), Int.random(in: 0...9, using: &random)
    )
    return "\(whole).\(part)\(["e2", "E+1", "e0", ""].randomElement(using: &random) ?? "")"
  default: return space + randomString(using: &random) + space
  }
}

private func randomString(using random: inout Seeded) -> String {
  "\""
    + (0..<Int.random(in: 0...8, using: &random)).map { _ in
      switch Int.random(in: 0...5, using: &random) {
      case 0: #"\""#
      case 1:
        [#"\n"#, #"\\"#, #"\/"#, #"\b"#, #"\f"#, #"\r"#, #"\t"#].randomElement(using: &random) ?? ""
      case 2: #"\ud83d\uDe"# + String(UInt8.random(in: 0x10...0x4F, using: &random), radix: 16)
      case 3: #"\u0"# + String(Int.random(in: 0x100...0xFFF, using: &random), radix: 16)
      case 4: ["é", "đ", "한", "😀", "e\u{301}"].randomElement(using: &random) ?? ""
      default: "a"
      }
    }.joined() + "\""
}
