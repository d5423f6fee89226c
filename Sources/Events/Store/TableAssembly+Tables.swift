extension TableAssembly {
  /// Of more tiers nobody has said that one is above the other.
  private static let mostRungs = 100

  /// All tiers, those of the column first, the highest first; a tier that is only risen from is one
  /// too.
  private var tierWords: CodeBook {
    var book = books[.tier] ?? CodeBook()
    for word in words(of: .from) { _ = book.code(of: word) }
    return book
  }

  var fromNumbers: [UInt32] {
    var book = tierWords
    return words(of: .from).map { book.code(of: $0) }
  }

  var tiers: [Tier] {
    let words = tierWords.words
    let shorts = Tier.shorts(of: words)
    let isLadder = words.count <= TableAssembly.mostRungs
    return words.enumerated().map { index, word in
      let isSectoral = word.folded == "sectoral"
      return Tier(
        id: word, name: word, short: shorts[index], rank: words.count - 1 - index,
        isSectoral: isSectoral,
        isOnLadder: isLadder && !isSectoral && Tier.isUsuallyOnLadder(id: word.folded))
    }
  }

  func fillPartners(of dataset: inout Dataset) {
    let groupTexts = words(of: .groups)
    var groupNumbers: [String: Int] = [:]
    dataset.partners = words(of: .partner).enumerated().map { index, word in
      let number = UInt32(truncatingIfNeeded: index)
      let profile = profiles[number]
      var partner = Partner(id: word, name: profile?.name ?? word)
      partner.region = regions[number].map { Ref(Int($0)) }
      partner.latitude = profile?.latitude
      partner.longitude = profile?.longitude
      for name in groups[number].map({ groupTexts[Int($0)].items }) ?? [] {
        let group = groupNumbers[name] ?? dataset.groups.count
        if group == dataset.groups.count {
          groupNumbers[name] = group
          dataset.groups.append(Group(name: name))
        }
        if !partner.groups.contains(Ref(group)) { partner.groups.append(Ref(group)) }
      }
      return partner
    }
  }

  func confidences(in order: [UInt32]) -> [Confidence] {
    let meanings = words(of: .confidence).map { Confidence(rawValue: $0.folded) ?? .confirmed }
    guard meanings.contains(where: { $0 != .confirmed }) else { return [] }
    return codes(of: .confidence, in: order).map {
      $0 == CodeBook.none ? .confirmed : meanings[Int($0)]
    }
  }
}

extension Kind {
  /// Words for steps that have not taken effect, folded.
  static let wordsNotInForce: Set<String> = [
    "announced", "talks", "in talks", "in-talks", "proposed", "planned", "negotiated", "pending",
  ]
}

extension Tier {
  /// As many characters as a name may have in rows.
  private static let shortLength = 16

  /// A few letters for each name: the name itself where it is short, the initials of its few words, or
  /// its beginning; each different from the others, if need be by a number.
  fileprivate static func shorts(of names: [String]) -> [String] {
    var taken: Set<String> = []
    var numbers: [Substring: Int] = [:]
    return names.map { name in
      let words = name.split { !$0.isLetter && !$0.isNumber }
      let initials = String(words.compactMap(\.first)).uppercased()
      let candidates = [
        name.count <= shortLength ? name : nil,
        (2...5).contains(words.count) && words.allSatisfy { $0.first?.isLetter == true }
          ? initials : nil,
        "\(name.prefix(shortLength - 1))…",
      ].compactMap { $0 }
      var short = candidates.first { !taken.contains($0) } ?? candidates[0]
      while taken.contains(short) {
        let number = numbers[name.prefix(8), default: 1] + 1
        numbers[name.prefix(8)] = number
        short = "\(name.prefix(shortLength - 2 - "\(number)".count))…\(number)"
      }
      taken.insert(short)
      return short
    }
  }
}

extension String {
  /// The parts between semicolons, without blanks around them.
  fileprivate var items: [String] {
    split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
  }
}
