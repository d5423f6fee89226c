/// Keys and their values, in the order of the document.
public struct Table: Hashable, Sendable {
  /// A key with its value.
  public struct Entry: Hashable, Sendable {
    /// The key, with its place.
    public let key: Key
    /// The value, with its place.
    public fileprivate(set) var value: Value
  }

  /// A part of a key, and where it stands.
  public struct Key: Hashable, Sendable {
    /// As it is meant, without quotation marks and escapes.
    public let text: String
    /// Where it begins.
    public let place: Place
  }

  /// What made a table, and with that who may add to it.
  enum Origin: Hashable {
    /// A header of a table within it.
    case implied
    /// A header of its own.
    case header
    /// The dots of a key, in the section of that number.
    case dots(section: Int)
    /// Braces, between which all of it stands.
    case braces
  }

  /// Every key once, in the order of the document.
  public private(set) var entries: [Entry] = []
  var origin: Origin

  init(_ origin: Origin) { self.origin = origin }

  /// The value of a key, if it has one.
  public subscript(_ key: String) -> Value? { entries.first { $0.key.text == key }?.value }
}

extension Table {
  /// Declares the table that a header names.
  mutating func declare(_ path: ArraySlice<Key>) throws(Problem) {
    guard let key = path.first else { return }
    let rest = path.dropFirst()
    guard let index = entries.firstIndex(where: { $0.key.text == key.text }) else {
      var table = Table(rest.isEmpty ? .header : .implied)
      try table.declare(rest)
      append(key, table)
      return
    }
    guard case .table(var table) = entries[index].value.content, table.origin != .braces else {
      throw repetition(of: key, at: index)
    }
    if rest.isEmpty {
      guard table.origin == .implied else { throw repetition(of: key, at: index) }
      table.origin = .header
    } else {
      try table.declare(rest)
    }
    put(table, at: index)
  }

  /// Gives a key a value.
  ///
  /// - Parameters:
  ///   - path: the header that the key stands under, as keys, then the parts of the key.
  ///   - depth: how many of the parts are of the header.
  ///   - section: the number of the header in the document.
  mutating func insert(
    _ value: Value, at path: ArraySlice<Key>, depth: Int, section: Int
  ) throws(Problem) {
    guard let key = path.first else { return }
    let rest = path.dropFirst()
    let index = entries.firstIndex { $0.key.text == key.text }
    if rest.isEmpty {
      if let index { throw repetition(of: key, at: index) }
      entries.append(Entry(key: key, value: value))
      return
    }
    var table = Table(.dots(section: section))
    if let index {
      guard case .table(let known) = entries[index].value.content else {
        throw repetition(of: key, at: index)
      }
      table = known
      if depth <= 0 {
        switch table.origin {
        case .implied: table.origin = .dots(section: section)
        case .dots(section): break
        case .dots, .header, .braces: throw repetition(of: key, at: index)
        }
      }
    }
    try table.insert(value, at: rest, depth: depth - 1, section: section)
    if let index { put(table, at: index) } else { append(key, table) }
  }

  private mutating func append(_ key: Key, _ table: Table) {
    entries.append(Entry(key: key, value: Value(place: key.place, content: .table(table))))
  }

  private mutating func put(_ table: Table, at index: Int) {
    entries[index].value = Value(place: entries[index].value.place, content: .table(table))
  }

  private func repetition(of key: Key, at index: Int) -> Problem {
    Problem(
      key.place,
      "found “\(key.text.shown)” a second time, first in line \(entries[index].key.place.line); "
        + "keep one of them")
  }
}
