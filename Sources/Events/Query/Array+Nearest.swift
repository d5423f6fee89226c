extension [String] {
  /// The name that somebody who typed `text` perhaps meant, or `nil` when none is near.
  func nearest(to text: String) -> String? {
    indexOfNearest(to: text).map { self[$0] }
  }

  /// The position of the nearest name, as ``nearest(to:)`` finds it; of several equally near, one
  /// that is as long as the text, else the first.
  func indexOfNearest(to text: String) -> Int? {
    let typed = Array<Character>(text.folded)
    guard typed.count > 1, typed.count <= 40 else { return nil }
    let ranked = indices.map { index in
      let name = Array<Character>(self[index].folded)
      return (typed.edits(to: name), abs(name.count - typed.count), index)
    }
    guard let best = ranked.min(by: { $0 < $1 }), best.0 <= (typed.count + 2) / 3 else {
      return nil
    }
    return best.2
  }
}

extension [Character] {
  /// How many characters must be inserted, deleted, replaced or swapped with their neighbour to
  /// turn this into `other` (optimal string alignment).
  fileprivate func edits(to other: [Character]) -> Int {
    var rows = [[Int](0...other.count)]
    for i in indices {
      var row = [i + 1]
      for j in other.indices {
        var least = Swift.min(
          rows[i][j] + (self[i] == other[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, self[i] == other[j - 1], self[i - 1] == other[j] {
          least = Swift.min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[count][other.count]
  }
}
