/// Lists as one cell of a table.
///
/// A cell reads as a person would write it, items between semicolons.  Where that could not be read
/// back, it is the list as JSON; either is read.
public enum CellText {
  /// People, each with role and side in brackets; empty for none.
  public static func text(of people: [Signatory]) -> String {
    guard !people.isEmpty else { return "" }
    let text = people.map(\.cellText).joined(separator: "; ")
    return text.isOneLine && signatories(text) == people ? text : json(people) { $0.write($1) }
  }

  /// Figures, each a label, a value, a unit and a year; empty for none.
  public static func text(of figures: [Figure]) -> String {
    guard !figures.isEmpty else { return "" }
    let text = figures.map(\.cellText).joined(separator: "; ")
    return text.isOneLine && self.figures(text) == figures ? text : json(figures) { $0.write($1) }
  }

  /// Sources, each by publisher, title, date and address; empty for none.
  public static func text(of sources: [Source]) -> String {
    guard !sources.isEmpty else { return "" }
    let text = sources.map(\.cellText).joined(separator: "; ")
    return text.isOneLine && self.sources(text) == sources ? text : json(sources) { $0.write($1) }
  }

  /// Areas as they are; empty for none.
  public static func text(of areas: [String]) -> String {
    guard !areas.isEmpty else { return "" }
    let text = areas.joined(separator: "; ")
    return text.isOneLine && self.areas(text) == areas ? text : json(areas) { $0.value($1) }
  }

  private static func json<Item>(
    _ items: [Item], _ write: (inout JSONWriter, Item) -> Void
  ) -> String {
    var writer = JSONWriter(.compact)
    writer.array { writer in for item in items { write(&writer, item) } }
    return String(decoding: writer.take().dropLast(), as: UTF8.self)
  }
}

extension CellText {
  /// People as `Name (role, side)`, the side being the id of a country.
  static func signatories(_ text: String) -> [Signatory] {
    objects(text) { object in
      object.texts["name"].map {
        Signatory(name: $0, role: object.texts["role"], side: object.texts["side"])
      }
    }
      ?? items(text).map { item in
        guard item.hasSuffix(")"), let start = item.lastIndex(of: "("), start > item.startIndex,
          item[item.index(before: start)] == " "
        else { return Signatory(name: item) }
        let name = String(item[..<item.index(before: start)])
        let inner = item[item.index(after: start)...].dropLast()
        guard let comma = inner.lastIndex(of: ","), inner[comma...].dropFirst(2).isCountryID,
          inner[comma...].dropFirst().first == " "
        else {
          return inner.isCountryID
            ? Signatory(name: name, side: String(inner))
            : Signatory(name: name, role: String(inner))
        }
        return Signatory(
          name: name, role: String(inner[..<comma]), side: String(inner[comma...].dropFirst(2)))
      }
  }

  /// Numbers as `Label: 16.7 unit (year)`; `nil` where something is none.
  static func figures(_ text: String) -> [Figure]? {
    if let figures = objects(
      text,
      { object -> Figure? in
        guard let label = object.texts["label"], let value = object.numbers["value"] else {
          return nil
        }
        return Figure(
          label: label, value: value, unit: object.texts["unit"],
          year: object.numbers["year"].flatMap { Int(exactly: $0) })
      })
    {
      return figures
    }
    var figures: [Figure] = []
    for item in items(text) {
      guard let colon = item.lastIndex(of: ":"), item[colon...].hasPrefix(": ") else { return nil }
      var rest = item[colon...].dropFirst(2)
      var year: Int?
      if rest.hasSuffix(")"), let start = rest.lastIndex(of: "("), start > rest.startIndex,
        let number = Int(rest[start...].dropFirst().dropLast())
      {
        year = number
        rest = rest[..<rest.index(before: start)]
      }
      let number = rest.prefix { $0 != " " }
      guard let value = Double(number), value.isFinite else { return nil }
      let unit = rest.dropFirst(number.count + 1)
      figures.append(
        Figure(
          label: String(item[..<colon]), value: value, unit: unit.isEmpty ? nil : String(unit),
          year: year))
    }
    return figures
  }

  /// Sources as `Publisher, Title, date, address`, of which the publisher must be there; without date
  /// and address all is the publisher.
  static func sources(_ text: String) -> [Source] {
    objects(text) { object in
      Source(
        publisher: object.texts["publisher"], title: object.texts["title"],
        date: object.texts["date"].flatMap { EventDate($0) }, url: object.texts["url"])
    }
      ?? items(text).map { item in
        var source = Source()
        var rest = item[...]
        func last() -> (before: Substring, part: Substring) {
          guard rest.utf8.contains(UInt8(ascii: ",")) else { return ("", rest) }
          let end = rest.indices.last { rest[$0...].hasPrefix(", ") }
          return end.map { (rest[..<$0], rest[$0...].dropFirst(2)) } ?? ("", rest)
        }
        if last().part.hasPrefix("http") {
          (rest, source.url) = (last().before, String(last().part))
        }
        if let date = EventDate(String(last().part)) { (rest, source.date) = (last().before, date) }
        guard !rest.isEmpty else { return source }
        guard source.url != nil || source.date != nil,
          let comma = rest.indices.first(where: { rest[$0...].hasPrefix(", ") })
        else {
          source.publisher = String(rest)
          return source
        }
        source.publisher = String(rest[..<comma])
        source.title = String(rest[comma...].dropFirst(2))
        return source
      }
  }

  /// Texts between semicolons.
  static func areas(_ text: String) -> [String] {
    guard text.hasPrefix("[") else { return items(text) }
    var texts: [String] = []
    let isList = read(text) { (reader) throws(DatasetError) in texts.append(try reader.string()) }
    return isList ? texts : items(text)
  }
}

extension CellText {
  private static func items(_ text: String) -> [String] {
    // Most are one. The byte that is no semicolon begins what Unicode has for one, the Greek question mark.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == 0xCD }) else {
      return [text[...].trimmed].filter { !$0.isEmpty }
    }
    return text.split(separator: ";").map { $0.trimmed }.filter { !$0.isEmpty }
  }

  /// The members of an object that are texts or numbers.
  private struct Object {
    var texts: [String: String] = [:]
    var numbers: [String: Double] = [:]
  }

  /// The objects of a list as JSON; `nil` where it is none, or an object is not what it must be.
  private static func objects<Item>(_ text: String, _ item: (Object) -> Item?) -> [Item]? {
    guard text.hasPrefix("[{") else { return nil }
    var items: [Item?] = []
    let isList = read(text) { (reader) throws(DatasetError) in
      var (object, isFirst) = (Object(), true)
      try reader.openObject()
      while let key = try reader.nextKey(isFirst: &isFirst) {
        let name = try reader.text(of: key.text)
        switch reader.peek() {
        case UInt8(ascii: "\""): object.texts[name] = try reader.string()
        case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "-"):
          object.numbers[name] = try reader.number()
        default: _ = try reader.skip()
        }
      }
      items.append(item(object))
    }
    let known = items.compactMap { $0 }
    return isList && known.count == items.count ? known : nil
  }

  /// Reads the elements of a list as JSON; returns whether the text is one.
  private static func read(
    _ text: String, _ element: (inout JSONReader) throws(DatasetError) -> Void
  ) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      do throws(DatasetError) {
        var reader = JSONReader(line: bytes, file: "")
        var isFirst = true
        try reader.openArray()
        while try reader.nextElement(isFirst: &isFirst) { try element(&reader) }
        return reader.peek() == nil
      } catch {
        return false
      }
    }
  }
}

extension Signatory {
  /// `To Lam (General Secretary, vnm)`
  fileprivate var cellText: String {
    let rest = [role, side].compactMap { $0 }.joined(separator: ", ")
    return rest.isEmpty ? name : "\(name) (\(rest))"
  }
}

extension Figure {
  /// `Trade: 16.7 USD billion (2024)`
  public var cellText: String { "\(label): \(amount)" + (year.map { " (\($0))" } ?? "") }
}

extension Source {
  /// `The Diplomat, Vietnam Raises …, 2025-03-11, https://…`
  fileprivate var cellText: String {
    [publisher, title, date?.iso, url].compactMap { $0 }.joined(separator: ", ")
  }
}

extension String {
  fileprivate var isOneLine: Bool { unicodeScalars.allSatisfy { $0.value >= 0x20 } }
}

extension Substring {
  /// Whether the text may be the id of a country: two or three small letters.
  fileprivate var isCountryID: Bool {
    (2...3).contains(utf8.count) && utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }
}
