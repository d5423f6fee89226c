import Testing

@testable import Events

@Suite("The JSON writer")
struct JSONWriterTests {
  @Test func `indents by as much as it is told`() {
    var writer = JSONWriter(.indented(2))
    writer.object { writer in
      writer.member("name", "Lào")
      writer.member("absent", String?.none)
      writer.member("year", 1962)
      writer.key("none")
      writer.array { _ in }
      writer.member("areas", ["trade", "rail"])
    }
    #expect(
      writer.text == """
        {
          "name": "Lào",
          "year": 1962,
          "none": [],
          "areas": [
            "trade",
            "rail"
          ]
        }

        """)
  }

  @Test func `writes one compact value per line, in pieces if need be`() {
    var writer = JSONWriter(.compact)
    writer.object { $0.member("a", true) }
    #expect(writer.take() == Array("{\"a\":true}\n".utf8))
    writer.array { writer in
      writer.value(1)
      writer.null()
    }
    writer.value("x")
    #expect(writer.text == "[1,null]\n\"x\"\n")
  }

  @Test(arguments: [
    (2, "2"), (16.7, "16.7"), (-0.1, "-0.1"), (100_000, "100000"), (1e21, "1e+21"),
    (.leastNonzeroMagnitude, "5e-324"),
    (-0.0, "-0"), (.nan, "null"), (.infinity, "null"), (0.1 + 0.2, "0.30000000000000004"),
  ])
  func `writes the fewest digits that read back`(_ number: Double, _ text: String) {
    var writer = JSONWriter(.compact)
    writer.value(number)
    #expect(writer.text == text + "\n")
  }

  @Test func `lets no control character through`() {
    var writer = JSONWriter(.compact)
    writer.value(
      "\"\\/\n\r\t\u{0}\u{1B}\u{7F}\u{9B}\u{2028}\u{2029}\u{202E}\u{2066}\u{200F}\u{61C}é😀")
    #expect(
      writer.text
        == #""\"\\/\n\r\t\u0000\u001b\u007f\u009b\u2028\u2029\u202e\u2066\u200f\u061cé😀""# + "\n")
  }

  @Test func `copies JSON in its own layout, numbers and escapes as they are`() {
    let json = #"{"a" : [ 1.50 , {} ,true], "b\"\u00e9]":"x , y\#u{202E}" , "c":-1E+2 }"#
    var compact = JSONWriter(.compact)
    compact.copy(json)
    #expect(
      compact.text == #"{"a":[1.50,{},true],"b\"\u00e9]":"x , y\u202e","c":-1E+2}"# + "\n")
    var indented = JSONWriter(.indented(1))
    indented.copy("[{\"a\":1}]")
    #expect(indented.text == "[\n {\n  \"a\": 1\n }\n]\n")
  }

  @Test(arguments: [UInt64(3), 11])
  func `writes random strings so that they read back the same`(_ seed: UInt64) throws {
    var random = Seeded(seed)
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        let limit: UInt32 = Bool.random(using: &random) ? 0xFF : 0x10FFFF
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &random)) {
          text.unicodeScalars.append(scalar)
        }
      }
      var writer = JSONWriter(.compact)
      writer.value(text)
      let controls = writer.text.dropLast().unicodeScalars.filter(\.isControl)
      #expect(controls.isEmpty)
      let back = try writer.bytes.withUnsafeBufferPointer { (bytes) throws(DatasetError) in
        var reader = try JSONReader(bytes, file: "x.json")
        return try reader.string()
      }
      #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test func `writes random numbers so that they read back the same`() throws {
    var random = Seeded(5)
    for _ in 0..<2000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      var writer = JSONWriter(.compact)
      writer.value(number)
      let back = try writer.bytes.withUnsafeBufferPointer { (bytes) throws(DatasetError) in
        var reader = try JSONReader(bytes, file: "x.json")
        return try reader.number()
      }
      #expect(back.bitPattern == number.bitPattern)
    }
  }
}
