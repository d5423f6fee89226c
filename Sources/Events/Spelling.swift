/// The candidate that a misspelled word probably meant, or `nil` when none is close.
///
/// Letter case does not count.  Of two equally close candidates the first is taken.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let word = foldedScalars(word)
  guard word.count <= 64 else { return nil }
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let letters = foldedScalars(candidate)
    let tolerance = min(2, max(1, max(word.count, letters.count) / 3))
    guard abs(word.count - letters.count) <= tolerance else { continue }
    let distance = editDistance(word, letters)
    if distance <= tolerance, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.candidate
}

/// How many letters must be inserted, removed, replaced or swapped with their neighbour to make
/// one word the other (the optimal string alignment distance).
///
/// Complexity: O(n · m).
func editDistance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
  var beforeLast = [Int]()
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var distance = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}

private func foldedScalars(_ text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.map { scalar in
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
  }
}
