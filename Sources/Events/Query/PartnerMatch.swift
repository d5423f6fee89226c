import Words

/// A partner that what somebody typed may mean.
public struct PartnerMatch: Hashable, Sendable {
  /// Who is meant.
  public let partner: Ref<Partner>
  /// The name or code that resembles it most.
  public let name: String
  /// How much the name resembles it; higher is more.
  public let score: Int
  /// What was typed.
  private let typed: String

  fileprivate init(_ partner: Ref<Partner>, _ name: String, score: Int, typed: String) {
    self.partner = partner
    self.name = name
    self.score = score
    self.typed = typed
  }

  /// Offsets in characters of the letters of ``name`` that were typed, in order.
  ///
  /// Complexity: O(n · m) in the lengths of both.
  public var matched: [Int] { FuzzyMatch(typed, in: name)?.matched ?? [] }
}

extension EventStore {
  /// The partners of which a name or a code resembles what was typed, the best first and equally
  /// good ones in alphabetical order; all of them when nothing was typed.
  ///
  /// Case and diacritics count only where two names are otherwise equally whole: `MY` is Malaysia's
  /// code and `Mỹ` the United States.
  ///
  /// Complexity: O(n) in the letters of the names, on all cores.
  public func partners(resembling typed: String) -> [PartnerMatch] {
    let wanted = typed.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    return partnerNames.matches(of: String(wanted))
  }
}

/// The names of all partners, made ready to be compared with what is typed.
struct PartnerNames: Sendable {
  /// The partners by name, without case and diacritics.
  private let partners: [UInt32]
  /// Where the names of each of ``partners`` start, and after the last where they end.
  private var firstNames: [UInt32] = [0]
  private var names: [String] = []
  /// What is taken off the score of each name: the first ones of a partner mean it most, its codes least.
  private var losses: [UInt8] = []
  /// The letters of all names, and where those of each start.
  private var letters: [Unicode.Scalar] = []
  private var starts: [UInt32] = [0]

  /// Complexity: O(n log n) in the partners.
  init(_ partners: [Partner], in words: Words) {
    let ranks = words.ranks(of: partners.map(\.name)) { $0.folded }
    let sorted = partners.indices.sorted { ranks[$0] < ranks[$1] }
    self.partners = sorted.map { UInt32(truncatingIfNeeded: $0) }
    for partner in sorted.lazy.map({ partners[$0] }) {
      for (order, name) in partner.allNames.enumerated() {
        let isCode = name == partner.id || name == partner.iso2
        names.append(name)
        losses.append(isCode ? 9 : UInt8(min(order, 8)))
        letters += FoldedText(name).letters
        starts.append(UInt32(truncatingIfNeeded: letters.count))
      }
      firstNames.append(UInt32(truncatingIfNeeded: names.count))
    }
  }

  /// The partners of which a name resembles what was typed, the best first; all when nothing was typed.
  func matches(of typed: String) -> [PartnerMatch] {
    guard !typed.isEmpty else {
      return partners.indices.map {
        PartnerMatch(
          Ref(Int(partners[$0])), names[Int(firstNames[$0])], score: 0, typed: typed)
      }
    }
    let pattern = FoldedText(typed).letters
    let stretch = 1 << 13
    let parts = inParallel((partners.count + stretch - 1) / stretch) { part in
      found(typed, pattern, among: part * stretch..<min((part + 1) * stretch, partners.count))
    }
    return parts.joined().sortedByScore.map {
      PartnerMatch(
        Ref(Int(partners[Int($0.place)])), names[Int($0.name)], score: Int($0.score), typed: typed)
    }
  }

  /// The best name of a partner, by its number, and the place of the partner among all.
  fileprivate struct Found {
    let place: UInt32
    let name: UInt32
    let score: Int32
  }

  private func found(
    _ typed: String, _ pattern: [Unicode.Scalar], among places: Range<Int>
  ) -> [Found] {
    var (aligner, found) = (Aligner(pattern, typed: typed), [Found]())
    letters.withUnsafeBufferPointer { letters in
      for place in places {
        var best: (name: Int, score: Int)?
        // A better kind of match always wins; among equals the names stand in their order, with the
        // two codes last.
        for name in Int(firstNames[place])..<Int(firstNames[place + 1]) {
          let own = UnsafeBufferPointer(
            rebasing: letters[Int(starts[name])..<Int(starts[name + 1])])
          guard let likeness = aligner.match(in: own, named: names[name]) else { continue }
          let score = likeness.score * 10 - Int(losses[name])
          if score > best?.score ?? .min { best = (name, score) }
        }
        if let best {
          found.append(
            Found(
              place: UInt32(truncatingIfNeeded: place),
              name: UInt32(truncatingIfNeeded: best.name), score: Int32(best.score)))
        }
      }
    }
    return found
  }
}

extension Sequence<PartnerNames.Found> {
  /// The highest score first, equal ones as they stand.
  ///
  /// Complexity: O(n) in the elements and in the scores that there may be.
  fileprivate var sortedByScore: [PartnerNames.Found] {
    let all = Array(self)
    guard let least = all.lazy.map(\.score).min(), let most = all.lazy.map(\.score).max() else {
      return []
    }
    var next = Array(repeating: 0, count: Int(most - least) + 2)
    for found in all { next[Int(most - found.score) + 1] += 1 }
    for score in 1..<next.count { next[score] += next[score - 1] }
    return [PartnerNames.Found](unsafeUninitializedCapacity: all.count) { places, count in
      for found in all {
        places.initializeElement(at: next[Int(most - found.score)], to: found)
        next[Int(most - found.score)] += 1
      }
      count = all.count
    }
  }
}
