/// Reads format 1 into a ``Dataset``, in one pass over the document and one over its references.
///
/// References may point forward, so names of tiers, kinds, partners and regions are kept with
/// their places until all tables are known.
struct DatasetReader {
  var json: JSONReader
  var dataset = Dataset(id: "", title: "")

  /// What the events name, by the event's position.
  var eventNames: [EventNames] = []
  /// The regions that the partners name, by the partner's position.
  var regionNames: [Name?] = []
  /// The counts of the tallies by the names of tiers, by the tally's position.
  var countNames: [[(tier: Name, count: Int)]] = []
  var hasRegions = false
  var hasRank: [Bool] = []

  /// The first appearance of each id, by the sort of thing it names.
  var tierIDs: [String: Int] = [:]
  var kindIDs: [String: Int] = [:]
  var countryIDs: [String: Int] = [:]
  var eventIDs: [String: Int] = [:]
  var groupIndices: [String: Int] = [:]
  var regionIndices: [String: Int] = [:]

  /// The notes so far.
  var notes: [Note] = []
  var notedKeys: Set<String> = []

  /// The errors so far, where reading goes on behind each; `nil` where the first ends it.
  var errors: [DatasetError]?
  /// Whether the references were followed, where errors are collected.
  var isResolved = false
  /// Where everything stands; `nil` where nobody asks.
  var places: DatasetPlaces?
  /// Where the sources and the signatories that were read last stand, if anybody asks.
  var lists = EventPlaces.Lists()
  /// Where the counts that were read last stand, by their keys, if anybody asks.
  var countPlaces: [String: Int] = [:]

  /// A name as the document has it, to be resolved.
  struct Name {
    var text: String
    var offset: Int
  }

  /// A note with the byte it is about.
  struct Note {
    var offset: Int
    var rule: LintRule
    /// The id of the record it is about, where it is about one.
    var record: String?
    var text: String
  }

  struct EventNames {
    var country = Name(text: "", offset: 0)
    /// Where the event's date stands.
    var dateOffset = 0
    var kind: Name?
    var tier: Name?
    var fromTier: Name?
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(DatasetError) {
    json = try JSONReader(bytes, file: file)
  }

  /// Reads the whole document.
  mutating func read() throws(DatasetError) -> Dataset {
    try document()
    try resolve()
    noteEventsPastCoverage()
    var counter = LineCounter(json.bytes, from: json.start, file: json.file)
    dataset.notes = notes.sorted { $0.offset < $1.offset }.map {
      DatasetNote(
        place: counter.place(of: $0.offset), text: $0.text, rule: $0.rule, record: $0.record)
    }
    return dataset
  }

  /// Reads the document up to its references.
  mutating func document() throws(DatasetError) {
    try refuseOtherFiles()
    try timeline()
    try json.finish()
  }

  private mutating func refuseOtherFiles() throws(DatasetError) {
    let expected = "a timeline as a JSON object"
    guard let first = json.peek() else {
      throw json.error(at: 0, found: "an empty file", expected: expected, rule: .syntax)
    }
    guard first == UInt8(ascii: "{") else {
      throw json.error(
        expected: expected, hint: "the file begins with { when it is a dataset of format 1",
        rule: first == UInt8(ascii: "[") ? .format : .syntax)
    }
  }

  private mutating func timeline() throws(DatasetError) {
    var object = try open(TimelineKey.self)
    while let key = try next(&object) {
      // Nothing is known of what another format means.
      guard key != .format else {
        try format()
        continue
      }
      try recovering { (reader) throws(DatasetError) in try reader.value(of: key) }
    }
    places?.timeline = object.places
  }

  private mutating func value(of key: TimelineKey) throws(DatasetError) {
    switch key {
    case .format: break
    case .id: dataset.id = try name()
    case .title: dataset.title = try name()
    case .titleVi: dataset.otherTitle = try name()
    case .subject: dataset.subject = try subject()
    case .coverage: dataset.coverage = try coverage()
    case .tiers: try each { (reader) throws(DatasetError) in try reader.tier() }
    case .kinds: try each { (reader) throws(DatasetError) in try reader.kind() }
    case .regions:
      hasRegions = true
      try each { (reader) throws(DatasetError) in try reader.region() }
    case .countries: try each { (reader) throws(DatasetError) in try reader.country() }
    case .events: try each { (reader) throws(DatasetError) in try reader.event() }
    case .tallies: try each { (reader) throws(DatasetError) in try reader.tally() }
    case .lint: try lint()
    }
  }

  private mutating func format() throws(DatasetError) {
    let offset = json.nextOffset()
    guard try json.number(expected: "the number 1") == 1 else {
      throw json.error(
        at: offset, expected: "the number 1",
        hint: "this program reads format 1; a newer one may read this file")
    }
  }
}

extension Dataset {
  /// Reads a dataset of format 1: a JSON document in UTF-8, with or without a byte order mark.
  ///
  /// Complexity: O(n) in the bytes of the document.
  /// - Parameters:
  ///   - bytes: the document.
  ///   - name: what errors and notes call the file.
  /// - Throws: a ``DatasetError`` at the first place where the document is not format 1.
  public init(json bytes: UnsafeRawBufferPointer, file name: String) throws(DatasetError) {
    var reader = try DatasetReader(bytes.assumingMemoryBound(to: UInt8.self), file: name)
    self = try reader.read()
  }

  /// Reads a dataset of format 1 from the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - name: what errors and notes call the file.
  /// - Throws: a ``DatasetError`` at the first place where the document is not format 1.
  public init(json bytes: [UInt8], file name: String) throws(DatasetError) {
    self = try bytes.withUnsafeBufferPointer { (bytes) throws(DatasetError) in
      try Dataset(json: UnsafeRawBufferPointer(bytes), file: name)
    }
  }
}
