/// Documents made at random, and what typing slips make of them.
enum RandomDocument {
  private static let keys = [
    "a", "b", "c", "a.b", "b.c.a", "\"a\"", "'c'.b", "\"\\u0061\"", "1", "-_-", "d",
    "e.f", "g", "h.i.j", "k", "l.a", "'m n'", "o", "\"p.q\"",
  ]
  private static let texts = [
    "\"\"", "''", "\"x\\ty\"", "'C:\\x'", "\"é\\u1EC7\"", "\"\"\"\nx\n\"\"\"", "'''\r\nx'y'''",
    "\"\"\"a\\\n  \n b\"\"\"",
    "\"\"\"\"\"\"", "'''''x'''''", "\"\"\"\"x\"\"\"\"\"",
  ]
  private static let words = [
    "0", "+7", "-12", "1_000", "0xfF", "0o7", "0b1_0", "true", "false", "12", "1e3", "2024-02-29",
  ]
  private static let damage = [
    "[", "]", "{", "}", "\"", "'", "=", ".", ",", "#", "\n", "\r", "\r\n", "\\", "_", "0", " ",
    "\t", "\u{0}", "é", "[a]",
    "a = 1\n", "\\u", "\"\"\"", "+",
  ]

  static func text(using random: inout some RandomNumberGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let key = keys.randomElement(using: &random) ?? ""
      let blank = ["", " ", "\t "].randomElement(using: &random) ?? ""
      if Int.random(in: 0..<4, using: &random) == 0 {
        text += "\(blank)[\(blank)\(key)\(blank)]"
      } else {
        text += "\(blank)\(key)\(blank)=\(blank)\(value(depth: 0, using: &random))"
      }
      text += blank + (["", "#", "# é\"'["].randomElement(using: &random) ?? "")
      text += ["\n", "\n", "\n\n", "\r\n"].randomElement(using: &random) ?? ""
    }
    return text
  }

  private static func value(depth: Int, using random: inout some RandomNumberGenerator) -> String {
    switch Int.random(in: depth > 2 ? 4..<10 : 0..<10, using: &random) {
    case 0, 1:
      let values = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        value(depth: depth + 1, using: &random)
      }
      let comma = [", ", ",\n ", " , # one\n"].randomElement(using: &random) ?? ","
      let end = values.isEmpty ? "" : ["", ",", "\n"].randomElement(using: &random) ?? ""
      return "[" + values.joined(separator: comma) + end + "]"
    case 2, 3:
      let pairs = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        "\(keys.randomElement(using: &random) ?? "a") = \(value(depth: depth + 1, using: &random))"
      }
      return "{" + pairs.joined(separator: ", ") + "}"
    case 4...6: return texts.randomElement(using: &random) ?? "''"
    default: return words.randomElement(using: &random) ?? "1"
    }
  }

  static func damaged(_ text: String, using random: inout some RandomNumberGenerator) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0 where place < scalars.count: scalars.remove(at: place)
      case 1 where place < scalars.count:
        scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &random))
      default:
        scalars.insert(
          contentsOf: (damage.randomElement(using: &random) ?? "").unicodeScalars, at: place)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
