/// What the reader of one block found; a ``TableCollector`` takes it.
public struct TableBlock: Sendable {
  /// What became of the rows.
  public internal(set) var report: RowReport
  var dates: [PackedDate]
  var ends: [PackedDate]
  let columns: [CodedField: CodeColumn]
  let profiles: [UInt32: RowBatch.Profile]
  let regions: FirstSaid
  let groups: FirstSaid
  let segment: Segment
  let unsettled: UnsettledDates

  /// The batch, with slashed dates in an order.
  consuming func batch(in order: DateOrder?) -> RowBatch {
    if order == .mdy {
      for row in unsettled.dates { dates[Int(row)] = dates[Int(row)].monthFirst }
      for row in unsettled.ends { ends[Int(row)] = ends[Int(row)].monthFirst }
    }
    for row in unsettled.dates + unsettled.ends where ends.indices.contains(Int(row)) {
      let row = Int(row)
      if ends[row].bits != 0, ends[row].last < dates[row].first { ends[row] = .none }
    }
    return RowBatch(
      dates: dates, ends: ends, columns: columns, profiles: profiles, regions: regions,
      groups: groups, segment: segment)
  }
}

/// The rows of a block of which a date was read with the day first and may as well be read otherwise.
struct UnsettledDates: Hashable, Sendable {
  var dates: [UInt32] = []
  var ends: [UInt32] = []

  var isEmpty: Bool { dates.isEmpty && ends.isEmpty }
}

extension PackedDate {
  /// The day whose month has the number of this one's day in its month, and the other way round.
  fileprivate var monthFirst: PackedDate {
    guard bits != 0 else { return self }
    let (year, month, day) = first.civil
    guard var date = EventDate(year: year, month: day, day: month) else { return self }
    date.qualifier = known.qualifier
    return PackedDate(date)
  }
}
