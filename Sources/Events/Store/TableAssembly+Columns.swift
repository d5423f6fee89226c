/// The columns of a store, each written once, by all cores.
extension TableAssembly {
  /// The dates in the order of the file.
  var dates: [PackedDate] {
    column { part, places in _ = places.update(fromContentsOf: part.batch.dates) }
  }

  /// The ends in the order of the file; empty when no row has one.
  var ends: [PackedDate] {
    guard parts.contains(where: { !$0.batch.ends.isEmpty }) else { return [] }
    return column { part, places in
      if part.batch.ends.isEmpty {
        places.update(repeating: .none)
      } else {
        _ = places.update(fromContentsOf: part.batch.ends)
      }
    }
  }

  /// The numbers of a column's words in an order, ``CodeBook/none`` for rows without one.
  func codes(of field: CodedField, in order: [UInt32]) -> [UInt32] {
    column { part, places in
      guard let numbers = part.numbers[field], let column = part.batch.columns[field] else {
        places.update(repeating: CodeBook.none)
        return
      }
      for (row, code) in column.codes.enumerated() {
        places[row] = code == CodeBook.none ? code : numbers[Int(code)]
      }
    }.gathered(by: order)
  }

  /// A column in the order of the file, to which `write` writes a value for each row of a part.
  private func column<Value: BitwiseCopyable & Sendable>(
    _ write: @Sendable (Part, UnsafeMutableBufferPointer<Value>) -> Void
  ) -> [Value] {
    let parts = parts
    return [Value](unsafeUninitializedCapacity: rowCount) { places, count in
      // Each part has places of its own.
      nonisolated(unsafe) let places = places
      _ = inParallel(parts.count) { index in
        let (part, start) = (parts[index], parts[index].start)
        write(
          part, UnsafeMutableBufferPointer(rebasing: places[start..<start + part.batch.rowCount]))
      }
      count = rowCount
    }
  }

  /// The rows in chronological order, ties in the order of the file; empty when that is their order.
  func chronologicalOrder(of dates: [PackedDate]) -> [UInt32] {
    guard !span.isSorted else { return [] }
    // As many places as days, unless the days are far more than the rows.
    guard span.most - span.least < max(1 << 20, rowCount * 4) else {
      return dates.indices.sorted { (dates[$0].order, $0) < (dates[$1].order, $1) }
        .map { UInt32(truncatingIfNeeded: $0) }
    }
    var next = Array(repeating: UInt32(0), count: span.most - span.least + 2)
    for date in dates { next[date.order - span.least + 1] += 1 }
    for place in 1..<next.count { next[place] += next[place - 1] }
    return [UInt32](unsafeUninitializedCapacity: rowCount) { order, count in
      for (row, date) in dates.enumerated() {
        let place = date.order - span.least
        order[Int(next[place])] = UInt32(truncatingIfNeeded: row)
        next[place] += 1
      }
      count = rowCount
    }
  }
}

extension Array where Element: BitwiseCopyable & Sendable {
  /// The elements of some positions, in the order of these; the array as it is where none are given.
  func gathered(by order: [UInt32]) -> [Element] {
    guard !order.isEmpty, !isEmpty else { return self }
    return [Element](unsafeUninitializedCapacity: order.count) { places, count in
      // Each stretch has places of its own.
      nonisolated(unsafe) let places = places
      let stretch = 1 << 16
      _ = inParallel((order.count + stretch - 1) / stretch) { index in
        for place in index * stretch..<Swift.min((index + 1) * stretch, order.count) {
          places[place] = self[Int(order[place])]
        }
      }
      count = order.count
    }
  }
}
