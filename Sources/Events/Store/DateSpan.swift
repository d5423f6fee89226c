/// Between which dates the rows of a file are, and whether they are in order; see
/// ``PackedDate/order``.
struct DateSpan: Sendable {
  private(set) var isSorted = true
  private(set) var least = Int.max
  private(set) var most = Int.min
  private var first = Int.max
  private var last = Int.min

  /// Of no rows.
  init() {}

  init(_ dates: [PackedDate]) {
    guard let first = dates.first, let last = dates.last else { return }
    (self.first, self.last) = (first.order, last.order)
    var before = self.first
    for date in dates {
      let order = date.order
      if order < before { isSorted = false }
      before = order
      least = min(least, order)
      most = max(most, order)
    }
  }

  /// Adds the rows that follow.
  mutating func append(_ next: DateSpan) {
    guard next.least <= next.most else { return }
    isSorted = isSorted && next.isSorted && last <= next.first
    if least > most { first = next.first }
    last = next.last
    least = min(least, next.least)
    most = max(most, next.most)
  }
}
