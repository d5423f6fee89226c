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
  /// The positions of the entries, by their keys.
  private var positions: [String: Int] = [:]
  var origin: Origin

  init(_ origin: Origin) { self.origin = origin }

  /// The value of a key, if it has one.
  ///
  /// Complexity: O(1).
  public subscript(_ key: String) -> Value? { positions[key].map { entries[$0].value } }
}

extension Table {
  /// Declares the table that a header names.
  mutating func declare(_ path: ArraySlice<Key>) throws(Problem) {
    guard let key = path.first else { return }
    let rest = path.dropFirst()
    guard let index = positions[key.text] else {
      var table = Table(rest.isEmpty ? .header : .implied)
      try table.declare(rest)
      append(key, table)
      return
    }
    guard var table = take(at: index) else { throw repetition(of: key, at: index) }
    defer { put(table, at: index) }
    if table.origin == .braces || rest.isEmpty && table.origin != .implied {
      throw repetition(of: key, at: index)
    }
    if rest.isEmpty { table.origin = .header } else { try table.declare(rest) }
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
    let index = positions[key.text]
    if rest.isEmpty {
      if let index { throw repetition(of: key, at: index) }
      append(key, value)
      return
    }
    guard let index else {
      var table = Table(.dots(section: section))
      try table.insert(value, at: rest, depth: depth - 1, section: section)
      append(key, table)
      return
    }
    guard var table = take(at: index) else { throw repetition(of: key, at: index) }
    defer { put(table, at: index) }
    if depth <= 0 {
      switch table.origin {
      case .implied: table.origin = .dots(section: section)
      case .dots(section): break
      case .dots, .header, .braces: throw repetition(of: key, at: index)
      }
    }
    try table.insert(value, at: rest, depth: depth - 1, section: section)
  }

  private mutating func append(_ key: Key, _ value: Value) {
    positions[key.text] = entries.count
    entries.append(Entry(key: key, value: value))
  }

  private mutating func append(_ key: Key, _ table: Table) {
    append(key, Value(place: key.place, content: .table(table)))
  }

  /// Takes a table out, to be put back when it has changed: a second copy of it would be made of all
  /// its entries.
  private mutating func take(at index: Int) -> Table? {
    guard case .table(let table) = entries[index].value.content else { return nil }
    entries[index].value = Value(place: entries[index].value.place, content: .refused)
    return table
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
