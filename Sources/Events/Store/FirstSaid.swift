/// What the first row of each partner that says something says: the number of a word.
struct FirstSaid: Sendable {
  /// By the partner's number, ``CodeBook/none`` where nothing was said.
  private(set) var words: [UInt32] = []

  init() {}

  /// - Parameters:
  ///   - said: for each row a word, or ``CodeBook/none``; empty when no row says anything.
  ///   - partners: for each row its partner.
  init(_ said: [UInt32], of partners: [UInt32]) {
    for (word, partner) in zip(said, partners) where word != CodeBook.none {
      note(word, of: Int(partner))
    }
  }

  subscript(partner: UInt32) -> UInt32? {
    guard partner < words.count, words[Int(partner)] != CodeBook.none else { return nil }
    return words[Int(partner)]
  }

  /// Adds what rows further on say.
  ///
  /// - Parameters:
  ///   - others: by numbers of their own.
  ///   - partners: the numbers here of the partners there.
  ///   - said: the numbers here of the words there.
  mutating func append(_ others: FirstSaid, of partners: [UInt32], said: [UInt32]?) {
    guard let said else { return }
    for (partner, word) in others.words.enumerated() where word != CodeBook.none {
      note(said[Int(word)], of: Int(partners[partner]))
    }
  }

  @inline(__always)
  private mutating func note(_ word: UInt32, of partner: Int) {
    if partner >= words.count {
      words += Array(repeating: CodeBook.none, count: partner + 1 - words.count)
    }
    if words[partner] == CodeBook.none { words[partner] = word }
  }
}
