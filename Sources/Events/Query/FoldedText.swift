/// Folded text that remembers which character each of its scalars came from.
struct FoldedText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each scalar, the offset in characters of where it came from.
  private(set) var origins: [Int] = []

  init(_ text: String) {
    for (offset, character) in text.enumerated() {
      for scalar in character.unicodeScalars {
        Folding.forEach(scalar) {
          scalars.append($0)
          origins.append(offset)
        }
      }
    }
  }

  /// Where `pattern` occurs, from left to right and apart from one another.
  func ranges(of pattern: [Unicode.Scalar]) -> [Range<Int>] {
    guard !pattern.isEmpty else { return [] }
    var (ranges, position): ([Range<Int>], Int) = ([], 0)
    while position + pattern.count <= scalars.count {
      let range = position..<position + pattern.count
      if scalars[range].elementsEqual(pattern) {
        ranges.append(range)
        position = range.upperBound
      } else {
        position += 1
      }
    }
    return ranges
  }
}
