/// Rows of a table as they were read from one part of a file, by one thread.
///
/// What is to be merged with other parts stands in columns of codes; the texts stay in their segment.
public final class RowBatch: Sendable {
  /// The date of each row.
  let dates: [PackedDate]
  /// The end of each row, ``PackedDate/none`` for rows that have none; empty when no row has one.
  let ends: [PackedDate]
  /// The columns of words; a column that the file has not is empty.
  let columns: [CodedField: CodeColumn]
  /// What the rows say of a partner besides its region, by the partner's code in this batch; the first
  /// row that says something counts.
  let profiles: [UInt32: Profile]
  /// What the rows say of a partner's region and groups, by codes of this batch.
  let regions: FirstSaid
  let groups: FirstSaid
  let span: DateSpan
  let segment: Segment

  struct Profile: Hashable, Sendable {
    var name: String?
    var latitude: Double?
    var longitude: Double?
  }

  /// How many rows there are.
  public var rowCount: Int { dates.count }

  init(
    dates: [PackedDate], ends: [PackedDate], columns: [CodedField: CodeColumn],
    profiles: [UInt32: Profile], regions: FirstSaid, groups: FirstSaid, segment: Segment
  ) {
    self.dates = dates
    self.ends = ends
    self.columns = columns
    self.profiles = profiles
    self.regions = regions
    self.groups = groups
    span = DateSpan(dates)
    self.segment = segment
  }
}

/// A column of words that repeat.
enum CodedField: Int, Hashable, Sendable, CaseIterable {
  /// The partner, by its id or its name.
  case partner
  case region
  /// The groups of the partner in one text, joined by semicolons.
  case groups
  case tier, from, kind
  /// A ``Confidence``, or what else the file calls it.
  case confidence
}
