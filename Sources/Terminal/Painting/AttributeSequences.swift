import CNcurses

/// What switches the colours and attributes of a terminal.
struct AttributeSequences {
  private let names: [(Style.Attributes, String)] = [
    (.bold, "bold"), (.dim, "dim"), (.underline, "smul"), (.reverse, "rev"),
  ]
  private let switches: [(attribute: Style.Attributes, bytes: [UInt8])]
  /// Switches all off, or `nil` where there is nothing to switch.
  private let off: [UInt8]?
  private let color = ControlSequence("setaf")
  /// Returns to the default colour of text.
  private let defaultColor: [UInt8]?
  /// The attributes that do not go together with a colour.
  private let colorless: Style.Attributes

  /// Those of the terminal that ncurses has set up.
  init() {
    // Many a description has the end of attributes return to a set of characters that frames never leave.
    let end = Terminal.capability("sgr0")?.removing(Array("\u{1B}(B".utf8)).removing([0x0F])
    off = end
    let takesRoom = tigetnum("xmc") > 0
    switches =
      end == nil || takesRoom
      ? []
      : names.compactMap { attribute, name in
        Terminal.capability(name).map { (attribute, $0) }
      }
    let pair = Terminal.capability("op")
    // The background never is another one than the default.
    defaultColor = pair == Array("\u{1B}[39;49m".utf8) ? Array("\u{1B}[39m".utf8) : pair
    // The bits of `ncv` are those of `sgr`'s parameters.
    let refused = max(0, tigetnum("ncv"))
    let bits: [(CInt, Style.Attributes)] = [
      (2, .underline), (4, .reverse), (16, .dim), (32, .bold),
    ]
    colorless = bits.reduce(into: []) { if refused & $1.0 != 0 { $0.insert($1.1) } }
  }

  /// A style without what the terminal cannot show.
  func possible(_ style: Style) -> Style {
    let known = switches.reduce(into: Style.Attributes()) { $0.insert($1.attribute) }
    var style = style
    style.attributes.formIntersection(known)
    if color == nil || defaultColor == nil { style.foreground = nil }
    if style.foreground != nil { style.attributes.subtract(colorless) }
    return style
  }

  /// The fewest bytes after which a terminal that wrote in one style, or in who knows which, writes in another.
  func change(from old: Style?, to new: Style) -> [UInt8] {
    if old == new { return [] }
    let isPlain = new.foreground == nil && off != nil
    let anew = joined([
      off ?? [], addition(of: new.attributes), isPlain ? [] : paint(new.foreground),
    ])
    guard let old, new.attributes.isSuperset(of: old.attributes) else { return anew }
    let added = addition(of: new.attributes.subtracting(old.attributes))
    let isPainted = new.foreground == old.foreground
    let onward = joined([added, isPainted ? [] : paint(new.foreground)])
    return onward.count <= anew.count ? onward : anew
  }

  private func addition(of attributes: Style.Attributes) -> [UInt8] {
    joined(switches.filter { attributes.contains($0.attribute) }.map(\.bytes))
  }

  private func paint(_ foreground: UInt8?) -> [UInt8] {
    guard let foreground else { return defaultColor ?? [] }
    return color?.bytes(Int(foreground)) ?? []
  }

  /// Sequences in a row, as one where all of them set attributes (ECMA-48 §8.3.117, SGR).
  private func joined(_ sequences: [[UInt8]]) -> [UInt8] {
    let sequences = sequences.filter { !$0.isEmpty }
    let parameters = sequences.compactMap(AttributeSequences.parameters)
    guard sequences.count > 1, parameters.count == sequences.count else {
      return Array(sequences.joined())
    }
    // Nothing means 0.
    let texts = parameters.map { $0.isEmpty ? [UInt8(ascii: "0")] : $0 }
    return Array("\u{1B}[".utf8) + texts.joined(separator: [UInt8(ascii: ";")])
      + [UInt8(ascii: "m")]
  }

  /// What stands between the brackets of a sequence that sets attributes; `nil` for another one.
  private static func parameters(of sequence: [UInt8]) -> [UInt8]? {
    guard sequence.starts(with: Array("\u{1B}[".utf8)), sequence.last == UInt8(ascii: "m") else {
      return nil
    }
    let parameters = sequence.dropFirst(2).dropLast()
    let isPlain = parameters.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ";")
    }
    return isPlain ? Array(parameters) : nil
  }
}

extension [UInt8] {
  /// The bytes without a part of them, wherever it stands.
  fileprivate func removing(_ part: [UInt8]) -> [UInt8] {
    var (rest, kept) = (self[...], [UInt8]())
    while let byte = rest.first {
      if rest.starts(with: part) {
        rest = rest.dropFirst(part.count)
      } else {
        kept.append(byte)
        rest = rest.dropFirst()
      }
    }
    return kept
  }
}
