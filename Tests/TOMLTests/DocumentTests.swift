import TOML
import Testing

/// Documents of TOML are read by the letter of version 1.0, and mistakes named with their places.
struct DocumentTests {
  @Test(arguments: [
    ("", "{}"),
    ("a = 1 # one\r\nb=\"x\"\n", #"{a: 1, b: "x"}"#),
    ("a.b.c = 1\na.b.d = 2\n'a'.\"e\" = 3", "{a: {b: {c: 1, d: 2}, e: 3}}"),
    ("[a.b]\nx = 1\n[a]\ny = 2", "{a: {b: {x: 1}, y: 2}}"),
    ("[a]\nb.c = 1\n[a.b.d]\ne = 2", "{a: {b: {c: 1, d: {e: 2}}}}"),
    ("x = [1, [true, 'y'],\n # more\n 3,\n]\n", #"{x: [1, [true, "y"], 3]}"#),
    ("x = { a = 1, b.c = [ ] , 'd e' = {} }", "{x: {a: 1, b: {c: []}, d e: {}}}"),
    (#"x = "\b\t\n\f\r\"\\\u00e9\U0001F600""#, "{x: \"\u{8}\t\n\u{C}\r\"\\é😀\"}"),
    ("x = \"\"\"\nfirst \\\n\n   second\r\nthird\"\"\"\"\"", "{x: \"first second\nthird\"\"\"}"),
    ("x = '''\n\\n'quoted'''''", "{x: \"\\n'quoted''\"}"),
    (
      "a = 0xDEAD_beef\nb = 0o17\nc = 0b101\nd = +1_000\ne = -0",
      "{a: 3735928559, b: 15, c: 5, d: 1000, e: 0}"
    ),
    (
      "a = 9223372036854775807\nb = -9223372036854775808",
      "{a: 9223372036854775807, b: -9223372036854775808}"
    ),
    ("1234 = 1\n- = 2\n\"\" = 3", "{1234: 1, -: 2, : 3}"),
    ("\u{FEFF}a = 1", "{a: 1}"),
  ])
  func `what is sound is read whole`(_ text: String, _ expected: String) {
    let document = Document(text.utf8)
    #expect(document.problems.isEmpty && document.root.text == expected)
  }

  @Test(arguments: [
    ("theme = dark", "1:9: found “dark”, expected a value; put a text in quotes: \"dark\""),
    ("a = 1\na = 2", "2:1: found “a” a second time, first in line 1; keep one of them"),
    ("[a]\n[b]\n[a]", "3:2: found “a” a second time, first in line 1; keep one of them"),
    ("a.b = 1\n[a]", "2:2: found “a” a second time, first in line 1; keep one of them"),
    ("[a.b]\n[a]\nb.c = 1", "3:1: found “b” a second time, first in line 1; keep one of them"),
    ("x = {a = 1}\nx.b = 1", "2:1: found “x” a second time, first in line 1; keep one of them"),
    ("x = {a = 1}\n[x.b]", "2:2: found “x” a second time, first in line 1; keep one of them"),
    ("x = {a = 1,}", "1:12: found “}”, expected another key behind “,”"),
    ("x = {a = 1\n}", "1:11: found the end of the line, expected “,” or “}”, on the same line"),
    ("x = [1 2]", "1:8: found “2”, expected “,” or “]”"),
    ("x = \"abc", "1:5: found a text without an end, expected \" behind it"),
    ("x = \"abc\ny = 1", "1:9: found the end of the line, expected \" at the end of the text"),
    ("x = '''abc", "1:5: found a text without an end, expected ''' behind it"),
    (
      "x = \"\\q\"",
      "1:6: found “\\q”, expected one of \\b \\t \\n \\f \\r \\\" \\\\ \\u \\U; write \\\\ for a backslash, or put the text in single quotes"
    ),
    (
      "x = \"\\ud800\"",
      "1:6: found “\\u”, expected the 4 hexadecimal digits of a character behind it"
    ),
    (
      "x = 1.5",
      "1:5: found the fraction 1.5, expected a text, a whole number, true or false; fractions have no use here"
    ),
    (
      "x = 2025-03-12 07:32:00Z",
      "1:5: found the date 2025-03-12 07:32:00Z, expected a text, a whole number, true or false; put it in quotes"
    ),
    ("x = 012", "1:5: found “012”, expected a value"),
    (
      "x = 9223372036854775808",
      "1:5: found 9223372036854775808, expected a whole number of at most 64 bits"
    ),
    ("x = 1__0", "1:5: found “1__0”, expected a value"),
    ("x =", "1:4: found the end of the file, expected a value"),
    ("x", "1:2: found the end of the file, expected “=” and a value behind the key"),
    ("= 1", "1:1: found “=”, expected a key: letters, digits, - and _, or a text"),
    ("a = 1 b = 2", "1:7: found “b”, expected the end of the line"),
    ("[a", "1:3: found the end of the file, expected “]” behind the name of a table"),
    ("[[a]]", "1:1: found an array of tables, which has no use here; write [name]"),
    (
      "# \u{0}",
      "1:3: found the control character U+0000, expected a comment without control characters"
    ),
    (
      "x = 'é\u{7F}'",
      "1:7: found the control character U+007F, expected a text without control characters"
    ),
    ("a = 1\rb = 2", "1:6: found the control character U+000D, expected the end of the line"),
  ])
  func `what is wrong is named with its place`(_ text: String, _ expected: String) {
    #expect(Document(text.utf8).problems.map(\.line) == [expected])
  }

  @Test func `all mistakes are named, and what is right is read`() {
    let document = Document(
      """
      a = yes
      b = 1
      c = [ "x" "y",
        "z" ]
      [d]
      e = 1.5
      f = 2
      [g
      h = 3
      [i]
      j = 'k
      l = 4
      """.utf8)
    #expect(document.root.text == "{b: 1, d: {e: ?, f: 2}, i: {l: 4}}")
    #expect(document.problems.map(\.place.line) == [1, 3, 6, 8, 11])
  }

  @Test func `bytes that are no UTF-8 are named once, and harm their own text alone`() {
    let bytes =
      Array("a = 'b\n".utf8) + [0xFF] + Array("c = 1\nd = '".utf8) + [0xC3] + Array("'\n".utf8)
    let document = Document(Array("x = 'é".utf8) + [0xFE] + Array("'\n".utf8) + bytes)
    #expect(
      document.problems.first?.line
        == "1:7: found bytes that are no UTF-8 here and in 2 more places; save the file as UTF-8")
    #expect(document.root["d"]?.content == .text("\u{FFFD}"))
  }

  @Test func `what nests without end is refused`() {
    for text in ["[", "{a=", "[{a="] {
      let document = Document(("x = " + String(repeating: text, count: 100_000)).utf8)
      #expect(document.problems.map(\.text) == ["found more than 64 open brackets; write fewer"])
    }
    #expect(Document(String(repeating: "a.", count: 100_000).utf8).problems.count == 1)
  }
}

extension Problem {
  fileprivate var line: String { "\(place.line):\(place.column): \(text)" }
}

extension Table {
  /// The table in one line, its keys in their order.
  fileprivate var text: String {
    "{" + entries.map { "\($0.key.text): \($0.value.text)" }.joined(separator: ", ") + "}"
  }
}

extension Value {
  fileprivate var text: String {
    switch content {
    case .text(let text): "\"\(text)\""
    case .integer(let number): "\(number)"
    case .boolean(let truth): "\(truth)"
    case .array(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .table(let table): table.text
    case .refused: "?"
    }
  }
}
