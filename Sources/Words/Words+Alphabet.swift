extension Words {
  /// Whether one name stands before another in a list by the alphabet.
  package func precedes(_ a: String, _ b: String) -> Bool {
    language == .english ? a < b : sortKey(a).lexicographicallyPrecedes(sortKey(b))
  }

  /// The positions of some names in a list by the alphabet: the first name's, the second's …; equal
  /// names keep their order.
  ///
  /// Complexity: O(n log n) in the names.
  /// - Parameter plain: what names are compared by in a language whose letters have no marks.
  package func ranks(of names: [String], plain: (String) -> String = { $0 }) -> [Int] {
    let sorted: [Int]
    switch language {
    case .english:
      let plain = names.map(plain)
      sorted = names.indices.sorted { (plain[$0], $0) < (plain[$1], $1) }
    case .vietnamese:
      let keys = names.map(sortKey)
      sorted = names.indices.sorted {
        keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
      }
    }
    var ranks = Array(repeating: 0, count: names.count)
    for (rank, index) in sorted.enumerated() { ranks[index] = rank }
    return ranks
  }

  /// What Vietnamese names are compared by: first their letters, of which each with a mark of its own
  /// follows the one without (A Ă Â B C D Đ E Ê), then their tones, then the text itself.
  private func sortKey(_ name: String) -> [UInt32] {
    let characters = name.lowercased().map { Words.vietnameseLetters[$0] ?? Letter(other: $0) }
    return characters.map(\.rank) + [0] + characters.map(\.tone) + [0]
      + name.unicodeScalars.map(\.value)
  }

  private struct Letter {
    /// The place in the alphabet, 1 or more; behind it for what is no letter of it.
    var rank: UInt32
    /// 0 for a letter without a tone.
    var tone: UInt32

    init(rank: UInt32, tone: UInt32) { (self.rank, self.tone) = (rank, tone) }

    /// Signs stand before letters, letters of other alphabets behind them.
    init(other character: Character) {
      let scalar = character.unicodeScalars.first?.value ?? 0
      self.init(rank: scalar < 0x80 ? scalar + 1 : scalar + 0x1000, tone: 0)
    }
  }

  /// The alphabet and the order of tones as Vietnamese dictionaries have them: none, huyền, hỏi, ngã,
  /// sắc, nặng.
  private static let vietnameseLetters: [Character: Letter] = {
    let alphabet = """
      aàảãáạ ăằẳẵắặ âầẩẫấậ b c d đ eèẻẽéẹ êềểễếệ f g h iìỉĩíị j k l m n oòỏõóọ ôồổỗốộ ơờởỡớợ p q r s t \
      uùủũúụ ưừửữứự v w x yỳỷỹýỵ z
      """
    var letters: [Character: Letter] = [:]
    for (rank, tones) in alphabet.split(separator: " ").enumerated() {
      for (tone, letter) in tones.enumerated() {
        letters[letter] = Letter(rank: UInt32(rank) + 0x200, tone: UInt32(tone))
      }
    }
    return letters
  }()
}
