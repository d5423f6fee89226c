import Events
import Words

nonisolated extension EventStore {
  /// The partner of a name, a code or an unmistakable part of one.
  func partner(called name: String) throws(Failure) -> Ref<Partner> {
    guard let partner = partners(named: [name]).first else { throw unknown(name) }
    return partner
  }

  /// The partners that words name, each once; of the words that follow one another as many as
  /// possible make a name.
  func partners(called words: [String]) throws(Failure) -> [Ref<Partner>] {
    var found: [Ref<Partner>] = []
    var rest = words[...]
    while let word = rest.first {
      let lengths = (1...rest.count).reversed()
      let length = lengths.first { !partners(named: Array(rest.prefix($0))).isEmpty }
      guard let length else { throw unknown(word) }
      for partner in partners(named: Array(rest.prefix(length))) where !found.contains(partner) {
        found.append(partner)
      }
      rest = rest.dropFirst(length)
    }
    return found
  }

  /// The one partner that the words together name, or none.
  private func partners(named words: [String]) -> [Ref<Partner>] {
    let typed = words.joined(separator: " ")
    let near = unmistakable(partners(resembling: typed))
    guard let best = near.first, !typed.isEmpty else { return [] }
    // Of several names that are what was typed, the best one is meant, but a part must be of one.
    return near.count == 1 || best.isWhole ? [best.partner] : []
  }

  /// Those of the matches that are as good as any: whole names, else beginnings, else words.
  private func unmistakable(_ matches: [PartnerMatch]) -> [PartnerMatch] {
    for isNear in [\PartnerMatch.isWhole, \.isPrefix, \.isWord] {
      let near = matches.filter { $0[keyPath: isNear] }
      if !near.isEmpty { return near }
    }
    return []
  }

  private func unknown(_ typed: String) -> Failure {
    let matches = partners(resembling: typed)
    let near = unmistakable(matches)
    let names = (near.isEmpty ? Array(matches.prefix(3)) : near).map { self[$0.partner].name }
    let guesses = names.isEmpty ? [nearest(to: typed)].compactMap { $0 } : names
    return Failure(.nothingMatched, words.noPartner(called: typed, guesses: guesses))
  }

  /// What a query that names the partner would be told.
  private func nearest(to typed: String) -> String? {
    do {
      _ = try Query("country:\"\(typed.filter { $0 != "\"" })\"", for: self)
      return nil
    } catch {
      return error.suggestion
    }
  }
}

nonisolated extension PartnerMatch {
  fileprivate var isWhole: Bool { matched.count == name.count }

  fileprivate var isPrefix: Bool { matched == Array(0..<matched.count) }

  /// Whether the letters stand together from the beginning of a word on.
  fileprivate var isWord: Bool {
    guard let first = matched.first, matched == Array(first..<first + matched.count) else {
      return false
    }
    let before = name.prefix(first).last
    return before.map { !$0.isLetter && !$0.isNumber } ?? true
  }
}
