extension ByteStore {
  /// Writes what a line has for a text of an event.
  mutating func add(
    _ value: JSONLine.Value, of line: JSONLine, for column: TextColumn
  ) throws(DatasetError) {
    switch (column, value) {
    case (_, .none): break
    case (.areas, .list(let range)):
      try eachItem(of: range, in: line) { store, reader throws(DatasetError) in
        store.addText(try reader.string())
        store.add(TextMark.partEnd)
      }
    case (.signatories, .list(let range)): try addObjects(range, of: line, ["name", "role"])
    case (.signatorySides, .list(let range)):
      try addObjects(range, of: line, ["side"])
    case (.figures, .list(let range)): try addObjects(range, of: line, ["label", "unit"])
    case (.figureValues, .list(let range)): try addObjects(range, of: line, ["value", "year"])
    case (.sources, .list(let range)): try addObjects(range, of: line, ["publisher", "title"])
    case (.sourceDetails, .list(let range)): try addObjects(range, of: line, ["date", "url"])
    case (.signatorySides, _), (.figureValues, _), (.sourceDetails, _): break
    case (.areas, _), (.signatories, _), (.figures, _), (.sources, _):
      if let text = try line.text(of: value) {
        addText(text)
        add(TextMark.partEnd)
        add(TextMark.itemEnd)
      }
    case (_, .text(let token)):
      if token.hasEscapes {
        try line.json.unescaped(token.contents).withUnsafeBufferPointer { add($0) }
      } else if token.contents.isEmpty {
        add(TextMark.empty)
      } else {
        add(line.bytes(token.contents))
      }
    case (.other, .list), (.other, .object):
      if let text = try line.text(of: value) { add(text) }
    default: if let text = try line.plainText(of: value) { add(text) }
    }
  }

  private mutating func addText(_ text: String) {
    if text.isEmpty { add(TextMark.empty) } else { add(text) }
  }

  /// Writes some members of each object of a list; those that are no texts as JSON.
  private mutating func addObjects(
    _ range: Range<Int>, of line: JSONLine, _ members: [String]
  ) throws(DatasetError) {
    try eachItem(of: range, in: line) { store, reader throws(DatasetError) in
      var found: [String?] = Array(repeating: nil, count: members.count)
      if reader.peek() == UInt8(ascii: "{") {
        try reader.openObject()
        var isFirst = true
        while let key = try reader.nextKey(isFirst: &isFirst) {
          let name = try reader.text(of: key.text)
          let isText = reader.peek() == UInt8(ascii: "\"")
          if let index = members.firstIndex(of: name) {
            found[index] = isText ? try reader.string() : reader.quoted(try reader.skip())
          } else {
            _ = try reader.skip()
          }
        }
      } else {
        let range = try reader.skip()
        found[0] = String(decoding: line.bytes(range), as: UTF8.self)
      }
      for text in found {
        if let text { store.addText(text) }
        store.add(TextMark.partEnd)
      }
    }
  }

  private mutating func eachItem(
    of range: Range<Int>, in line: JSONLine,
    _ write: (inout ByteStore, inout JSONReader) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    var reader = line.reader(at: range)
    try reader.openArray()
    var isFirst = true
    while try reader.nextElement(isFirst: &isFirst) {
      try write(&self, &reader)
      add(TextMark.itemEnd)
    }
  }
}
