extension Citation {
  /// What a BibTeX entry goes by: the publisher, the year and the title in a word each, and six
  /// digits that follow from all parts, so that it is the same wherever the source is cited.
  public var key: String {
    let name = publisher?.keyWord(omitting: ["the"])
    let year = date.map { "\(abs($0.first.year))" } ?? "nd"
    let word = title?.keyWord(omitting: ["a", "an", "the", "of", "on", "in"])
    return (name ?? "anon") + year + (word ?? "") + "-" + digest
  }

  /// FNV-1a of the parts, 24 of its bits in hexadecimal.
  private var digest: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in [publisher, title, date?.iso, address] {
      for byte in part.map({ Array($0.utf8) + [0] }) ?? [0xFF] {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    let text = String((hash ^ hash >> 24 ^ hash >> 48) & 0xFF_FFFF, radix: 16)
    return String(repeating: "0", count: 6 - text.count) + text
  }

  /// An entry of its own lines, each field in braces.
  ///
  /// `date` is biblatex's, `year` and `month` are BibTeX's; braces within braces keep the capitals
  /// of a title, and a publisher's words together.
  func bibTeX(key: String) -> String {
    var fields: [(name: String, value: String)] = []
    if let publisher { fields.append(("author", "{{\(publisher.inTeX)}}")) }
    if let title { fields.append(("title", "{{\(title.inTeX)}}")) }
    if let date {
      fields.append(("date", "{\(date.iso)}"))
      if date.first.year > 0 { fields.append(("year", "{\(date.first.year)}")) }
      if date.precision != .year {
        fields.append(("month", date.monthName.prefix(3).lowercased()))
      }
    }
    if let address {
      fields.append(
        WebAddress(address).map { ("url", "{\($0.text)}") }
          ?? ("howpublished", "{\(address.inTeX)}"))
    }
    let lines = fields.map { "  \($0.name.padded(toBibTeX: 12)) = \($0.value)," }
    return (["@misc{\(key),"] + lines + ["}"]).joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(toBibTeX width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }

  /// The first word of letters and digits in ASCII that is none of `omitted`, in small letters.
  fileprivate func keyWord(omitting omitted: Set<String>) -> String? {
    let words = folded.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
      .map(String.init)
    return (words.first { !omitted.contains($0) } ?? words.first).map { String($0.prefix(24)) }
  }

  /// The text with the characters that TeX or BibTeX gives a meaning written as commands.
  ///
  /// Braces too: BibTeX counts them even behind a backslash.
  fileprivate var inTeX: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text += "\\textbackslash{}"
      case "{": text += "\\textbraceleft{}"
      case "}": text += "\\textbraceright{}"
      case "~": text += "\\textasciitilde{}"
      case "^": text += "\\textasciicircum{}"
      case "#", "$", "%", "&", "_": text += "\\\(scalar)"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
