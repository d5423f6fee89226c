/// Batches of rows on their way to a store: what the parts of a file call by numbers of their own gets
/// one number for all of it.
///
/// Batches are added in the order of the file; a store can be made of what is there at any time.
public struct TableAssembly: Sendable {
  private var dates: [PackedDate] = []
  /// Empty while no row has an end.
  private var ends: [PackedDate] = []
  private(set) var columns: [CodedField: Column] = [:]
  private(set) var profiles: [UInt32: RowBatch.Profile] = [:]
  /// The region and the groups of each partner that its first row with one says.
  private(set) var regions = FirstSaid()
  private(set) var groups = FirstSaid()
  private var segments: [Segment] = []

  /// The words of a column by number; shorter than the rows while no batch had the column.
  struct Column: Sendable {
    var book = CodeBook()
    var codes: [UInt32] = []
  }

  /// An assembly without rows, for the batches of one file.
  public init(_ plan: TablePlan) { self.init(tiers: plan.tiers) }

  /// - Parameter tiers: the tiers, the highest first, as far as their order is stated; others follow by
  ///   first appearance.
  init(tiers: [String]) {
    var column = Column()
    for tier in tiers { _ = column.book.code(of: tier) }
    columns[.tier] = column
  }

  /// How many rows were added.
  public var rowCount: Int { dates.count }

  /// As many rows as there are numbers for.
  public static let mostRows = Int(UInt32.max) - 1

  /// Adds the rows that follow.
  ///
  /// Complexity: O(n) in the rows of the batch.
  public mutating func append(_ batch: RowBatch) {
    let start = dates.count
    dates += batch.dates
    if !batch.ends.isEmpty || !ends.isEmpty {
      ends += Array(repeating: .none, count: start - ends.count)
      ends += batch.ends.isEmpty ? Array(repeating: .none, count: batch.dates.count) : batch.ends
    }
    var numbers: [CodedField: [UInt32]] = [:]
    for (field, column) in batch.columns where !column.codes.isEmpty {
      numbers[field] = columns[field, default: Column()].append(column, from: start)
    }
    if let partners = numbers[.partner] {
      for (partner, profile) in batch.profiles {
        let number = partners[Int(partner)]
        profiles[number] = profiles[number].map { $0.completed(by: profile) } ?? profile
      }
    }
    if let partners = columns[.partner]?.codes {
      regions.note(columns[.region]?.codes, of: partners, from: start)
      groups.note(columns[.groups]?.codes, of: partners, from: start)
    }
    segments.append(batch.segment)
  }
}

/// What the first row of each partner that says something says.
struct FirstSaid: Sendable {
  private var words: [UInt32] = []

  subscript(partner: UInt32) -> UInt32? {
    guard partner < words.count, words[Int(partner)] != CodeBook.none else { return nil }
    return words[Int(partner)]
  }

  /// Notes what the rows from `start` on are the first to say of their partners.
  mutating func note(_ said: [UInt32]?, of partners: [UInt32], from start: Int) {
    guard let said, start < said.count else { return }
    for row in start..<said.count where said[row] != CodeBook.none {
      let partner = Int(partners[row])
      if partner >= words.count {
        words += Array(repeating: CodeBook.none, count: partner + 1 - words.count)
      }
      if words[partner] == CodeBook.none { words[partner] = said[row] }
    }
  }
}

extension TableAssembly.Column {
  /// Adds the words of a batch; returns their numbers here by those there.
  fileprivate mutating func append(_ column: CodeColumn, from start: Int) -> [UInt32] {
    let numbers = column.book.words.map { book.code(of: $0) }
    codes += Array(repeating: CodeBook.none, count: start - codes.count)
    codes.reserveCapacity(start + column.codes.count)
    for code in column.codes {
      codes.append(code == CodeBook.none ? code : numbers[Int(code)])
    }
    return numbers
  }
}

extension RowBatch.Profile {
  fileprivate func completed(by other: RowBatch.Profile) -> RowBatch.Profile {
    RowBatch.Profile(
      name: name ?? other.name, latitude: latitude ?? other.latitude,
      longitude: longitude ?? other.longitude)
  }
}

extension TableAssembly {
  /// The store of the rows so far.
  ///
  /// Complexity: O(n) in the rows, and in the days between the first and the last of them.
  /// - Parameter collector: where the batches came from.
  public func store(_ collector: TableCollector) -> EventStore {
    var dataset = Dataset(id: collector.plan.file, title: collector.plan.title)
    dataset.notes = collector.notes
    dataset.reading =
      ["Columns: \(collector.plan)"]
      + dataset.notes.map {
        "From line \($0.place.line): \($0.text)."
      }
    return store(dataset)
  }

  /// The store of the rows so far.
  ///
  /// Complexity: O(n) in the rows, and in the days between the first and the last of them.
  /// - Parameter dataset: what the store is called; its tables are made here.
  func store(_ dataset: Dataset) -> EventStore {
    var dataset = dataset
    dataset.tiers = tiers
    dataset.kinds = words(of: .kind).map {
      Kind(id: $0, name: $0, inForce: !Kind.wordsNotInForce.contains($0.folded))
    }
    dataset.regions = words(of: .region).map(Region.init)
    fillPartners(of: &dataset)
    let order = chronologicalOrder
    func ordered(_ field: CodedField) -> [UInt32] {
      let codes = columns[field]?.codes ?? []
      // A column that came late, or not at all, has nothing for the other rows.
      guard codes.count == rowCount else {
        let padded = codes + Array(repeating: CodeBook.none, count: rowCount - codes.count)
        return order.isEmpty ? padded : order.map { padded[Int($0)] }
      }
      return order.isEmpty ? codes : order.map { codes[Int($0)] }
    }
    var fromTiers: [UInt32] = []
    if columns[.from]?.codes.isEmpty == false {
      let numbers = fromNumbers
      fromTiers = ordered(.from).map { $0 == CodeBook.none ? $0 : numbers[Int($0)] }
    }
    return EventStore(
      dataset,
      columns: EventColumns(
        dates: order.isEmpty ? dates : order.map { dates[Int($0)] },
        ends: ends.isEmpty ? [] : order.isEmpty ? ends : order.map { ends[Int($0)] },
        partners: ordered(.partner), tiers: ordered(.tier), fromTiers: fromTiers,
        kinds: ordered(.kind), confidences: confidences(ordered(.confidence)),
        segments: segments, order: order))
  }

  func words(of field: CodedField) -> [String] { columns[field]?.book.words ?? [] }

  /// The rows in chronological order, ties in the order of the file; empty when that is their order.
  private var chronologicalOrder: [UInt32] {
    var (isSorted, least, most) = (true, Int.max, Int.min)
    var before = Int.min
    for date in dates {
      let key = date.order
      if key < before { isSorted = false }
      before = key
      least = min(least, key)
      most = max(most, key)
    }
    guard !isSorted else { return [] }
    // As many places as days, unless the days are far more than the rows.
    guard most - least < max(1 << 20, rowCount * 4) else {
      return dates.indices.sorted { (dates[$0].order, $0) < (dates[$1].order, $1) }
        .map { UInt32(truncatingIfNeeded: $0) }
    }
    var next = Array(repeating: UInt32(0), count: most - least + 2)
    for date in dates { next[date.order - least + 1] += 1 }
    for place in 1..<next.count { next[place] += next[place - 1] }
    return [UInt32](unsafeUninitializedCapacity: rowCount) { order, count in
      for (row, date) in dates.enumerated() {
        let place = date.order - least
        order[Int(next[place])] = UInt32(truncatingIfNeeded: row)
        next[place] += 1
      }
      count = rowCount
    }
  }
}
