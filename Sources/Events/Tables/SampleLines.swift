/// The first objects of a file of an object a line, read to find out what is in them.
struct SampleLines {
  /// The keys, in order of first appearance.
  private(set) var keys: [String] = []
  /// The values of some objects in the order of ``keys``; empty where they have none.
  private(set) var rows: [[String]] = []
  /// Why the first line that is no object is none.
  private(set) var problem: DatasetError?
  /// What a first line that is no event says of the file.
  private(set) var title: String?
  private(set) var tiers: [String] = []
  /// Where the events begin.
  private(set) var bodyOffset: Int
  private(set) var bodyLine = 1

  private var indices: [String: Int] = [:]

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, file: String, _ dialect: Dialect
  ) {
    let mayHaveSettings = dialect != .elements
    bodyOffset = bytes.startOfText
    var (position, line) = (bodyOffset, 1)
    while position < bytes.count, rows.count < 1000 {
      let end = bytes[position...].firstIndex(of: dialect.rowEnd)
      guard end != nil || isWhole else { break }
      let range = position..<(end ?? bytes.count)
      position = min(range.upperBound + 1, bytes.count)
      let firstLine = line
      line += bytes[range.lowerBound..<position].count { $0 == UInt8(ascii: "\n") }
      guard !bytes[range].allSatisfy(\.isBlank) else { continue }
      do throws(DatasetError) {
        try read(UnsafeBufferPointer(rebasing: bytes[range]), file, mayHaveSettings)
        if rows.isEmpty, mayHaveSettings { (bodyOffset, bodyLine) = (position, line) }
      } catch {
        if problem == nil {
          problem = error
          problem?.place.line += firstLine - 1
        }
      }
    }
    let known = EventKey.allCases.map(\.rawValue)
    if keys.count(where: known.contains) * 5 >= keys.count * 4,
      Set(keys).isSuperset(of: ["id", "date"])
    {
      // Events as format 1 has them leave out what they have not.
      for key in known where indices[key] == nil { _ = index(of: key) }
    }
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ file: String, _ mayHaveSettings: Bool
  ) throws(DatasetError) {
    var line = try JSONLine(bytes, file: file)
    var members: [(key: String, value: JSONLine.Value)] = []
    while let (key, value) = try line.next() {
      members.append((try line.json.text(of: key.text), value))
    }
    if mayHaveSettings, rows.isEmpty, keys.isEmpty, try takesSettings(members, of: line) { return }
    var row: [String] = []
    for (key, value) in members {
      let index = index(of: key)
      while row.count <= index { row.append("") }
      row[index] = try line.text(of: value) ?? ""
    }
    rows.append(row)
  }

  private mutating func index(of key: String) -> Int {
    if let index = indices[key] { return index }
    indices[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  /// Takes what a first object says of the file: one with `tiers` and no date.
  private mutating func takesSettings(
    _ members: [(key: String, value: JSONLine.Value)], of line: JSONLine
  ) throws(DatasetError) -> Bool {
    let dates = ColumnRole.date.usualHeadings + ColumnRole.year.usualHeadings
    guard members.contains(where: { $0.key == "tiers" }),
      !members.contains(where: { dates.contains(Heading.key(of: $0.key)) })
    else { return false }
    for (key, value) in members {
      switch (key, value) {
      case ("title", .text(let token)): title = try line.json.text(of: token)
      case ("tiers", .text(let token)): tiers = TableOptions.tiers(try line.json.text(of: token))
      case ("tiers", .list(let range)):
        var reader = line.reader(at: range)
        try reader.openArray()
        var isFirst = true
        while try reader.nextElement(isFirst: &isFirst) { tiers.append(try reader.string()) }
      default: break
      }
    }
    return true
  }
}
