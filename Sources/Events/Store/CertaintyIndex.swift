/// The events partner after partner, each partner's in the order in which they became certain: by the
/// last day that their date may mean.
public final class CertaintyIndex: Sendable {
  /// The events in this order.
  public let arrangement: Arrangement
  private let postings: Postings
  /// The number of the last day of the event at each place.
  private let lasts: [Int32]

  init(_ postings: Postings, in columns: EventColumns) {
    let rows = postings.rowsByCertainty(in: columns)
    self.postings = postings
    arrangement = Arrangement(rows)
    lasts = rows.map { columns.dates[Int($0)].last.number }
  }

  /// Where the events of a partner stand.
  public func places(of partner: Ref<Partner>) -> Range<Int> {
    postings.range(of: partner.index)
  }

  /// The first of some places of a partner of which the event becomes certain after a day.
  ///
  /// Complexity: O(log n).
  public func place(after day: Day, in places: Range<Int>) -> Int {
    lasts.withUnsafeBufferPointer { lasts in
      var (low, high) = (places.lowerBound, places.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if lasts[middle] <= day.number { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}

extension Postings {
  /// The rows of each group in the order in which they became certain.
  fileprivate func rowsByCertainty(in columns: EventColumns) -> [UInt32] {
    var rows = self.rows
    for group in 0..<groupCount {
      let range = range(of: group)
      let isSorted = zip(rows[range], rows[range].dropFirst()).allSatisfy {
        columns.dates[Int($0)].last <= columns.dates[Int($1)].last
      }
      if isSorted { continue }
      rows[range].sort {
        (columns.dates[Int($0)].last, $0) < (columns.dates[Int($1)].last, $1)
      }
    }
    return rows
  }
}
