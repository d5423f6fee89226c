/// How what somebody typed resembles a name: where its letters are in the name, and how well.
public struct FuzzyMatch: Hashable, Sendable {
  /// How a match lies in the name, the weakest first.
  enum Quality: Int, Comparable, Sendable {
    /// The letters come in order, with others between them.
    case scattered
    /// They stand together, inside a word.
    case inside
    /// Each run of them starts a word: `skorea` in `South Korea`.
    case wordStarts
    /// They stand together and start a word.
    case word
    case prefix
    /// The whole name, but for case and diacritics.
    case whole
    /// The whole name as it is written.
    case verbatim

    static func < (a: Quality, b: Quality) -> Bool { a.rawValue < b.rawValue }
  }

  var quality: Quality
  /// The more the letters stand together and start words, the higher.
  var closeness: Int
  /// Offsets in characters of the letters matched, in order.
  public let matched: [Int]

  /// How much it resembles the name; a better kind of match is always more.
  public var score: Int { quality.rawValue * 1000 + min(max(closeness, -499), 499) }

  /// Compares a name with what was typed, or returns `nil` when its letters do not all occur in
  /// the name in their order.
  ///
  /// Complexity: O(n · m) in the lengths of both.
  public init?(_ typed: String, in name: String) {
    let (pattern, text) = (FoldedText(typed).letters, FoldedText(name))
    let letters = text.letters
    guard !pattern.isEmpty, let (offsets, closeness) = align(pattern, with: letters) else {
      return nil
    }
    self.closeness = closeness
    matched = offsets.map { text.origins[$0] }.reduce(into: []) {
      if $0.last != $1 { $0.append($1) }
    }
    if typed == name {
      quality = .verbatim
    } else if pattern == letters {
      quality = .whole
    } else {
      let starts = offsets.indices.filter { $0 == 0 || offsets[$0] != offsets[$0 - 1] + 1 }
      let atWords = starts.allSatisfy { letters.startsWord(at: offsets[$0]) }
      quality =
        switch (starts.count == 1, atWords) {
        case (true, true): offsets[0] == 0 ? .prefix : .word
        case (false, true): .wordStarts
        case (true, false): .inside
        case (false, false): .scattered
        }
    }
  }
}

/// Finds the places of the letters of `pattern` in `text`, in order, that score best.
private func align(
  _ pattern: [Unicode.Scalar], with text: [Unicode.Scalar]
) -> (offsets: [Int], score: Int)? {
  guard pattern.count <= text.count else { return nil }
  // Standing together is worth more than starting a word, and that more than anything else.
  let (together, wordStart, wordInside, gap) = (10, 8, -6, -1)
  /// For each place of the letters so far: the best score with the last of them there, and the
  /// place of the one before.
  var columns: [[(score: Int, previous: Int)?]] = []
  for (row, letter) in pattern.enumerated() {
    var column = [(score: Int, previous: Int)?](repeating: nil, count: text.count)
    /// The best score of the letters before at any place left of the current, with its gap.
    var left: (score: Int, previous: Int)?
    for place in text.indices {
      if row > 0, place > 1, let before = columns[row - 1][place - 2] {
        let score = max(before.score, (left?.score ?? .min))
        left = score == before.score ? (before.score, place - 2) : left
      }
      if let some = left { left = (some.score + gap, some.previous) }
      guard text[place] == letter else { continue }
      let start = text.startsWord(at: place) ? wordStart : wordInside
      var best: (score: Int, previous: Int)? = row == 0 ? (start - min(place, 3), -1) : nil
      if let left { best = (left.score + start, left.previous) }
      if row > 0, place > 0, let before = columns[row - 1][place - 1],
        before.score + together >= best?.score ?? .min
      {
        best = (before.score + together, place - 1)
      }
      column[place] = best
    }
    columns.append(column)
  }
  let ends = text.indices.compactMap { place in
    columns[pattern.count - 1][place].map { (score: $0.score, place: place) }
  }
  guard let end = ends.max(by: { ($0.score, -$0.place) < ($1.score, -$1.place) }) else {
    return nil
  }
  var (offsets, place): ([Int], Int) = ([], end.place)
  for column in columns.reversed() {
    offsets.append(place)
    place = column[place]?.previous ?? -1
  }
  return (offsets.reversed(), end.score)
}

extension FoldedText {
  /// The scalars, with a space for everything that is neither a letter nor a digit.
  fileprivate var letters: [Unicode.Scalar] {
    scalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil ? $0 : " " }
  }
}

extension [Unicode.Scalar] {
  fileprivate func startsWord(at place: Int) -> Bool { place == 0 || self[place - 1] == " " }
}
