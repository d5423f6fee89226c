extension DatasetReader {
  /// Reads a string that must say something.
  mutating func name() throws(DatasetError) -> String {
    let offset = json.nextOffset()
    let text = try json.string()
    let isPlain = text.utf8.first.map { (0x21..<0x7F).contains($0) } ?? false
    guard isPlain || text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw json.error(at: offset, expected: "a string that is not empty")
    }
    return text
  }

  /// Reads an id that no other thing of its sort has, and adds it to the known ones.
  mutating func id(
    in known: WritableKeyPath<DatasetReader, [String: Int]>, of owner: String
  ) throws(DatasetError) -> String {
    let offset = json.nextOffset()
    let id = try name()
    if let first = self[keyPath: known][id] {
      throw json.error(
        at: offset, expected: "an id that no other \(owner) has",
        hint: "the first one is in line \(json.place(of: first).line)", rule: .duplicateID)
    }
    self[keyPath: known][id] = offset
    return id
  }

  /// Reads the name of something in a table.
  mutating func reference() throws(DatasetError) -> Name {
    let offset = json.nextOffset()
    return Name(text: try json.string(), offset: offset)
  }

  /// Reads a date.
  mutating func date() throws(DatasetError) -> EventDate {
    let offset = json.nextOffset()
    let expected = "a date as YYYY-MM-DD, YYYY-MM or YYYY"
    switch json.peek() {
    case UInt8(ascii: "\""): break
    case let byte? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
      throw json.error(expected: expected, hint: "put it in quotation marks", rule: .date)
    default: throw json.typeError(expected: expected)
    }
    let text = try json.string()
    guard let date = EventDate(text) else {
      throw json.error(at: offset, expected: expected, hint: hint(forDate: text), rule: .date)
    }
    return date
  }

  /// Reads one of a few words.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    of _: Word.Type
  ) throws(DatasetError) -> Word {
    let offset = json.nextOffset()
    let text = try json.string()
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue)
      throw json.error(
        at: offset, expected: quotedList(words, "or"),
        hint: nearest(to: text, among: words).map { "did you mean \"\($0)\"?" })
    }
    return word
  }

  /// What is wrong with a date that has the right shape.
  private func hint(forDate text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2].prefix(parts.count).map({ $0 }), parts.count > 1,
      let year = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    guard (1...12).contains(month) else { return "months are 01 to 12" }
    let length = Day.length(ofMonth: month, year: year)
    return "the days of \(parts[0])-\(parts[1]) are 01 to \(length)"
  }
}
