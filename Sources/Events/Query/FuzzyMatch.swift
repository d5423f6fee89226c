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
  public var score: Int { Likeness(quality: quality, closeness: closeness).score }

  /// Compares a name with what was typed, or returns `nil` when its letters do not all occur in
  /// the name in their order.
  ///
  /// Complexity: O(n · m) in the lengths of both.
  public init?(_ typed: String, in name: String) {
    let (pattern, text) = (FoldedText(typed).letters, FoldedText(name))
    let letters = text.letters
    var aligner = Aligner(pattern, typed: typed)
    let match = letters.withUnsafeBufferPointer { aligner.match(in: $0, named: name) }
    guard let match else { return nil }
    (quality, closeness) = (match.quality, match.closeness)
    matched = aligner.offsets.map { text.origins[$0] }.reduce(into: []) {
      if $0.last != $1 { $0.append($1) }
    }
  }

  /// How much a name resembles what was typed.
  struct Likeness {
    let quality: Quality
    let closeness: Int

    /// See ``FuzzyMatch/score``.
    var score: Int { quality.rawValue * 1000 + min(max(closeness, -499), 499) }
  }
}

/// Compares names with what was typed, one after the other.
struct Aligner {
  private let typed: String
  private let pattern: [Unicode.Scalar]
  /// Where the letters typed are in the name that was compared last, if they all are.
  private(set) var offsets: [Int] = []
  /// For each letter typed and each place in a name: the best score of those so far with the last of them
  /// there, and the place of the one before.
  private var scores: [Int] = []
  private var previous: [Int] = []

  /// - Parameter pattern: the letters of what was typed.
  init(_ pattern: [Unicode.Scalar], typed: String) {
    self.pattern = pattern
    self.typed = typed
  }

  /// No score: the letter does not stand there.
  private static let none = Int.min / 2

  /// How much a name resembles what was typed, or `nil` when the letters do not all occur in their order.
  ///
  /// Complexity: O(n · m) in the lengths of both, O(n) where the letters do not occur.
  /// - Parameters:
  ///   - letters: those of the name; see ``FoldedText/letters``.
  ///   - name: as it is written.
  mutating func match(
    in letters: UnsafeBufferPointer<Unicode.Scalar>, named name: @autoclosure () -> String
  ) -> FuzzyMatch.Likeness? {
    guard !pattern.isEmpty, let closeness = align(with: letters) else { return nil }
    if pattern.count == letters.count {
      return FuzzyMatch.Likeness(
        quality: typed == name() ? .verbatim : .whole, closeness: closeness)
    }
    var (runs, atWords) = (0, true)
    for (index, offset) in offsets.enumerated()
    where index == 0 || offset != offsets[index - 1] + 1 {
      runs += 1
      atWords = atWords && letters.startsWord(at: offset)
    }
    let quality: FuzzyMatch.Quality =
      switch (runs == 1, atWords) {
      case (true, true): offsets[0] == 0 ? .prefix : .word
      case (false, true): .wordStarts
      case (true, false): .inside
      case (false, false): .scattered
      }
    return FuzzyMatch.Likeness(quality: quality, closeness: closeness)
  }

  /// Finds the places of the letters typed, in order, that score best.
  private mutating func align(with text: UnsafeBufferPointer<Unicode.Scalar>) -> Int? {
    guard occurs(in: text) else { return nil }
    // Standing together is worth more than starting a word, and that more than anything else.
    let (together, wordStart, wordInside, gap) = (10, 8, -6, -1)
    let count = text.count
    if scores.count < pattern.count * count {
      scores = Array(repeating: 0, count: pattern.count * count)
      previous = scores
    }
    for (row, letter) in pattern.enumerated() {
      let (own, above) = (row * count, (row - 1) * count)
      /// The best score of the letters before at any place left of the current, with its gap.
      var left = (score: Aligner.none, previous: -1)
      for place in 0..<count {
        if row > 0, place > 1, scores[above + place - 2] != Aligner.none,
          scores[above + place - 2] >= left.score
        {
          left = (scores[above + place - 2], place - 2)
        }
        if left.score != Aligner.none { left.score += gap }
        guard text[place] == letter else {
          scores[own + place] = Aligner.none
          continue
        }
        let start = text.startsWord(at: place) ? wordStart : wordInside
        var best = (score: Aligner.none, previous: -1)
        if row == 0 { best.score = start - min(place, 3) }
        if left.score != Aligner.none { best = (left.score + start, left.previous) }
        if row > 0, place > 0, scores[above + place - 1] != Aligner.none,
          scores[above + place - 1] + together >= best.score
        {
          best = (scores[above + place - 1] + together, place - 1)
        }
        (scores[own + place], previous[own + place]) = best
      }
    }
    let last = (pattern.count - 1) * count
    guard
      let end = (0..<count).max(by: {
        scores[last + $0] < scores[last + $1] || (scores[last + $0] == scores[last + $1] && $0 > $1)
      }),
      scores[last + end] != Aligner.none
    else { return nil }
    var place = end
    offsets.removeAll(keepingCapacity: true)
    for row in pattern.indices.reversed() {
      offsets.append(place)
      place = previous[row * count + place]
    }
    offsets.reverse()
    return scores[last + end]
  }

  /// Whether the letters typed occur in their order.
  private func occurs(in text: UnsafeBufferPointer<Unicode.Scalar>) -> Bool {
    var next = 0
    for letter in text where letter == pattern[next] {
      next += 1
      if next == pattern.count { return true }
    }
    return false
  }
}

extension FoldedText {
  /// The scalars, with a space for everything that is neither a letter nor a digit.
  var letters: [Unicode.Scalar] {
    scalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil ? $0 : " " }
  }
}

extension UnsafeBufferPointer<Unicode.Scalar> {
  fileprivate func startsWord(at place: Int) -> Bool { place == 0 || self[place - 1] == " " }
}
