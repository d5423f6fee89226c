internal import CDataset

extension Atlas {
  /// The outlines that the program ships.
  ///
  /// - Throws: a ``DatasetError`` when the program was built from a broken `world-110m.json`.
  public static func bundled() throws(DatasetError) -> Atlas {
    let bytes = UnsafeRawBufferPointer(
      start: dataset_world_bytes(), count: dataset_world_count())
    return try Atlas(json: bytes, name: "world-110m.json")
  }

  /// Reads outlines: an object whose `countries` have an `id`, a `name` and `rings`, each ring a
  /// flat list of longitudes and latitudes in degrees.
  ///
  /// - Parameter name: what errors call the file.
  /// - Throws: a ``DatasetError`` at the first place where the document is something else.
  public init(json bytes: UnsafeRawBufferPointer, name: String) throws(DatasetError) {
    var json = try JSONReader(bytes.bindMemory(to: UInt8.self), file: name)
    try json.openObject()
    var isFirst = true
    while let key = try json.nextKey(isFirst: &isFirst) {
      if try json.text(of: key.text) == "countries" {
        countries = try json.list { reader throws(DatasetError) in try reader.outlines() }
      } else {
        _ = try json.skip()
      }
    }
    try json.finish()
  }
}

extension JSONReader {
  /// Reads an array whose elements `element` reads.
  fileprivate mutating func list<Element>(
    _ element: (inout JSONReader) throws(DatasetError) -> Element
  ) throws(DatasetError) -> [Element] {
    try openArray()
    var elements: [Element] = []
    var isFirst = true
    while try nextElement(isFirst: &isFirst) { elements.append(try element(&self)) }
    return elements
  }

  fileprivate mutating func outlines() throws(DatasetError) -> Atlas.Country {
    let offset = nextOffset()
    try openObject()
    var (id, name): (String?, String?)
    var rings: [[Atlas.Position]] = []
    var isFirst = true
    while let key = try nextKey(isFirst: &isFirst) {
      switch try text(of: key.text) {
      case "id": id = try string()
      case "name": name = try string()
      case "rings":
        rings = try list { reader throws(DatasetError) in
          try reader.list { reader throws(DatasetError) in try reader.coordinate() }
        }.map(Atlas.Position.pairs)
      default: _ = try skip()
      }
    }
    guard let id else {
      throw error(at: offset, expected: "a country with an id", hint: "add its ISO alpha-3 code")
    }
    return Atlas.Country(id: id, name: name ?? id, rings: rings)
  }

  private mutating func coordinate() throws(DatasetError) -> Double {
    try number(in: -180...180, expected: "degrees from -180 to 180")
  }
}

extension Atlas.Position {
  fileprivate static func pairs(_ numbers: [Double]) -> [Atlas.Position] {
    stride(from: 0, to: numbers.count - 1, by: 2).map {
      Atlas.Position(latitude: numbers[$0 + 1], longitude: numbers[$0])
    }
  }
}
