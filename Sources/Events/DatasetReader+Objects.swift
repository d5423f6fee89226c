extension DatasetReader {
  /// An object of the document while its keys are read.
  struct Object<Key> {
    /// Where it begins.
    let offset: Int
    var isFirst = true
    /// Where the key after the last one stands in the key table.
    var guess = 0
    /// The known keys it had, one bit for each.
    var seen: UInt32 = 0
    var unknownKeys: Set<String> = []
    var extras: [Extra] = []
    /// Where the values of its keys stand, if anybody asks.
    var places: KeyPlaces<Key>?
  }

  mutating func open<Key: DatasetKey>(_: Key.Type) throws(DatasetError) -> Object<Key> {
    let offset = json.nextOffset()
    try json.openObject()
    return Object(offset: offset, places: places == nil ? nil : KeyPlaces(start: offset))
  }

  /// Passes the next key that the format knows and returns it; at the object's end, makes sure
  /// that the required ones were there and returns `nil`.
  mutating func next<Key: DatasetKey>(_ object: inout Object<Key>) throws(DatasetError) -> Key? {
    while let key = try json.nextKey(isFirst: &object.isFirst) {
      guard let index = try index(of: key, guess: object.guess, in: Key.table) else {
        try unknown(key, in: &object)
        continue
      }
      guard object.seen & 1 << UInt32(index) == 0 else { throw json.duplicateError(key) }
      object.seen |= 1 << UInt32(index)
      object.guess = index + 1
      object.places?.add(Key.table.keys[index], at: json.nextOffset())
      return Key.table.keys[index]
    }
    for (index, key) in Key.table.keys.enumerated()
    where object.seen & 1 << UInt32(index) == 0 && Key.required.contains(where: { $0 == key }) {
      throw json.error(
        at: object.offset, found: "\(Key.owner) without \"\(key.rawValue)\"",
        expected: "it to have \(quotedList(Key.required.map(\.rawValue)))",
        hint: nearest(to: key.rawValue, among: object.unknownKeys.sorted()).map {
          "is \"\($0.visible())\" meant to be it?"
        })
    }
    return nil
  }

  /// Reads a list, handing each of its elements to a function that reads it.
  mutating func each(
    _ read: (inout DatasetReader) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    guard json.peek() == UInt8(ascii: "[") else { throw json.typeError(expected: "a list") }
    try json.openArray()
    var isFirst = true
    while try json.nextElement(isFirst: &isFirst) { try recovering(read) }
  }

  /// Reads a list of strings.
  mutating func strings() throws(DatasetError) -> [String] {
    var result: [String] = []
    try each { (reader) throws(DatasetError) in result.append(try reader.json.string()) }
    return result
  }

  private func index<Key: DatasetKey>(
    of key: JSONReader.Key, guess: Int, in table: KeyTable<Key>
  ) throws(DatasetError) -> Int? {
    guard key.text.hasEscapes else {
      return table.index(
        of: UnsafeBufferPointer(rebasing: json.bytes[key.text.contents]), from: guess)
    }
    let name = try json.text(of: key.text)
    return table.keys.firstIndex { $0.rawValue == name }
  }

  /// Keeps or refuses a key that the format does not know, with its value.
  private mutating func unknown<Key: DatasetKey>(
    _ key: JSONReader.Key, in object: inout Object<Key>
  ) throws(DatasetError) {
    let name = try json.text(of: key.text)
    guard object.unknownKeys.insert(name).inserted else { throw json.duplicateError(key) }
    if notedKeys.insert("\(Key.owner).\(name)").inserted {
      let known = nearest(to: name, among: Key.table.keys.lazy.map(\.rawValue))
      if let known, !Key.keepsExtras {
        throw json.error(
          at: key.offset, found: "the unknown key \(json.describe(at: key.offset))",
          expected: "a key of \(Key.owner)", hint: "did you mean \"\(known)\"?",
          rule: .misspelledKey)
      }
      if let known {
        notes.append(
          Note(
            offset: key.offset, rule: .unknownKey,
            text:
              "\(Key.owner) has no key \(json.describe(at: key.offset)), which is kept as it is; "
              + "did you mean \"\(known)\"?"))
      } else if !Key.keepsExtras {
        notes.append(
          Note(
            offset: key.offset, rule: .unknownKey,
            text: "\(Key.owner) has no key \(json.describe(at: key.offset)), it is ignored"))
      }
    }
    let value = try json.skip()
    if Key.keepsExtras {
      let json = String(decoding: UnsafeBufferPointer(rebasing: json.bytes[value]), as: UTF8.self)
      object.extras.append(Extra(key: name, json: json))
    }
  }
}

/// Words in quotation marks as a sentence lists them.
func quotedList(_ words: [String], _ conjunction: String = "and") -> String {
  let quoted = words.map { "\"\($0)\"" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
