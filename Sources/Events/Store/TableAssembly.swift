/// Batches of rows on their way to a store: what the parts of a file call by numbers of their own gets
/// one number for all of it.
///
/// Batches are added in the order of the file; a store can be made of what is there at any time.  What
/// grows with the rows stays where it was read until then, so that adding copies none of it.
public struct TableAssembly: Sendable {
  /// How many rows were added.
  public private(set) var rowCount = 0
  private(set) var parts: [Part] = []
  /// The words of each column by number.
  private(set) var books: [CodedField: CodeBook] = [:]
  private(set) var profiles: [UInt32: RowBatch.Profile] = [:]
  /// The region and the groups of each partner that its first row with one says.
  private(set) var regions = FirstSaid()
  private(set) var groups = FirstSaid()
  private(set) var span = DateSpan()

  /// A batch in its place.
  struct Part: Sendable {
    let batch: RowBatch
    /// The number of its first row.
    let start: Int
    /// For each column, the numbers here of the words of the batch.
    let numbers: [CodedField: [UInt32]]
  }

  /// An assembly without rows, for the batches of one file.
  public init(_ plan: TablePlan) { self.init(tiers: plan.tiers) }

  /// - Parameter tiers: the tiers, the highest first, as far as their order is stated; others follow by
  ///   first appearance.
  init(tiers: [String]) {
    var book = CodeBook()
    for tier in tiers { _ = book.code(of: tier) }
    books[.tier] = book
  }

  /// As many rows as there are numbers for.
  public static let mostRows = Int(UInt32.max) - 1

  /// Adds the rows that follow.
  ///
  /// Complexity: O(n) in the different words of the batch.
  public mutating func append(_ batch: RowBatch) {
    var numbers: [CodedField: [UInt32]] = [:]
    for (field, column) in batch.columns where !column.codes.isEmpty {
      numbers[field] = books[field, default: CodeBook()].codes(of: column.book)
    }
    if let partners = numbers[.partner] {
      for (partner, profile) in batch.profiles {
        let number = partners[Int(partner)]
        profiles[number] = profiles[number].map { $0.completed(by: profile) } ?? profile
      }
      regions.append(batch.regions, of: partners, said: numbers[.region])
      groups.append(batch.groups, of: partners, said: numbers[.groups])
    }
    span.append(batch.span)
    parts.append(Part(batch: batch, start: rowCount, numbers: numbers))
    rowCount += batch.rowCount
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
      ["Columns: \(collector.plan.words(naming: 12))"]
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
    dataset.regions = words(of: .region).map(Region.init(name:))
    fillPartners(of: &dataset)
    let dates = dates
    let order = chronologicalOrder(of: dates)
    var fromTiers: [UInt32] = []
    if books[.from] != nil {
      let numbers = fromNumbers
      fromTiers = codes(of: .from, in: order)
        .map { $0 == CodeBook.none ? $0 : numbers[Int($0)] }
    }
    return EventStore(
      dataset,
      columns: EventColumns(
        dates: dates.gathered(by: order), ends: ends.gathered(by: order),
        partners: codes(of: .partner, in: order), tiers: codes(of: .tier, in: order),
        fromTiers: fromTiers, kinds: codes(of: .kind, in: order),
        confidences: confidences(in: order), segments: parts.map(\.batch.segment), order: order))
  }

  func words(of field: CodedField) -> [String] { books[field]?.words ?? [] }
}
