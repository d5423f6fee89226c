/// The events of a store: what passes over many of them ask for in columns, in chronological order,
/// and their texts in segments, in the order of their file.
final class EventColumns: Sendable {
  let dates: [PackedDate]
  /// ``PackedDate/none`` for events without an end; empty when no event has one.
  let ends: [PackedDate]
  let partners: [UInt32]
  /// ``CodeBook/none`` for events about no tier; as in the other columns of references.
  let tiers: [UInt32]
  /// Empty when no event has one.
  let fromTiers: [UInt32]
  let kinds: [UInt32]
  /// Empty when all are confirmed.
  let confidences: [Confidence]
  let segments: [Segment]
  /// The row of the file that the first of each segment is.
  let firstRows: [Int]
  /// The row of the file that each event is, and the event that each row is; both empty when the file
  /// is in chronological order.
  private let rows: [UInt32]
  private let ranks: [UInt32]
  let matches = TextMatches()
  /// The same of the parts of the record, by their numbers.
  let partMatches = Query.Part.allCases.map { _ in TextMatches() }

  var count: Int { dates.count }

  /// - Parameter order: the row of the file that each event is, in chronological order; empty when they
  ///   are the same.
  init(
    dates: [PackedDate], ends: [PackedDate], partners: [UInt32], tiers: [UInt32],
    fromTiers: [UInt32], kinds: [UInt32], confidences: [Confidence], segments: [Segment],
    order: [UInt32]
  ) {
    self.dates = dates
    self.ends = ends
    self.partners = partners
    self.tiers = tiers
    self.fromTiers = fromTiers
    self.kinds = kinds
    self.confidences = confidences
    self.segments = segments
    var firstRows: [Int] = []
    var next = 0
    for segment in segments {
      firstRows.append(next)
      next += segment.rowCount
    }
    self.firstRows = firstRows
    rows = order
    var ranks = Array(repeating: UInt32(0), count: order.count)
    for (rank, row) in order.enumerated() { ranks[Int(row)] = UInt32(truncatingIfNeeded: rank) }
    self.ranks = ranks
  }
}

extension EventColumns {
  /// The row of the file, counted from 0, that an event is.
  func row(of event: Int) -> Int { rows.isEmpty ? event : Int(rows[event]) }

  /// The event that a row of the file is.
  func event(ofRow row: Int) -> Int { ranks.isEmpty ? row : Int(ranks[row]) }

  /// The events that some rows of the file are.
  func events(ofRows set: RefSet<Event>) -> RefSet<Event> {
    rows.isEmpty
      ? set : set.gathered(by: rows, few: set.capacity / 8) { Int(ranks[$0]) }
  }

  /// Where the texts of an event are.
  func place(of event: Int) -> (segment: Segment, row: Int) {
    let row = row(of: event)
    // Segments have about as many rows each.
    let guess = row * segments.count / count
    if firstRows[guess] <= row, guess + 1 == segments.count || row < firstRows[guess + 1] {
      return (segments[guess], row - firstRows[guess])
    }
    var (low, high) = (0, segments.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if firstRows[middle] <= row { low = middle } else { high = middle }
    }
    return (segments[low], row - firstRows[low])
  }
}

extension EventColumns {
  /// The headings of columns that the program has no name for.
  var otherHeadings: [String] {
    segments.flatMap { segment in
      (segment.layout.searched + segment.layout.aside).compactMap { column in
        if case .other(let heading) = column { heading } else { nil }
      }
    }
  }

  /// Whether the events have room for a text.
  func mayHave(_ column: TextColumn) -> Bool {
    segments.contains { $0.layout.position(of: column) != nil }
  }
}

extension EventColumns: Equatable {
  static func == (a: EventColumns, b: EventColumns) -> Bool {
    a === b
      || (a.dates == b.dates && a.ends == b.ends && a.partners == b.partners && a.tiers == b.tiers
        && a.fromTiers == b.fromTiers && a.kinds == b.kinds && a.confidences == b.confidences
        && a.rows == b.rows && a.segments == b.segments)
  }
}
