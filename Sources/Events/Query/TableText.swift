import Words

/// All text of a store that a word of a query can match besides that of events, folded, in one block
/// of UTF-8.
///
/// The rows of three tables follow one another: partners, tiers, kinds.
struct TableText: Equatable, Sendable {
  private var bytes: [UInt8] = []
  /// Where each row starts, and after the last where it ends.
  private var offsets: [Int] = [0]
  private let partners: Int
  private let tiers: Int

  /// Folds the text of a dataset.
  ///
  /// Complexity: O(n) in the length of the text.
  init(_ dataset: Dataset) {
    partners = dataset.partners.count
    tiers = dataset.tiers.count
    let finds = dataset.findsOtherNames
    for partner in dataset.partners {
      append(partner, of: dataset)
      endRow()
    }
    for tier in dataset.tiers {
      append(tier.name)
      append(tier.short)
      if finds {
        append(tier.otherName)
        append(tier.otherShort)
      }
      endRow()
    }
    for kind in dataset.kinds {
      append(kind.name)
      if finds { append(kind.otherName) }
      endRow()
    }
  }
}

extension TableText {
  func contains(_ pattern: SearchPattern, in partner: Ref<Partner>) -> Bool {
    contains(pattern, inRow: partner.index)
  }
  /// The partners of which the text contains a pattern.
  ///
  /// Complexity: O(n) in the text.
  func partners(containing pattern: SearchPattern) -> RefSet<Partner> {
    var found = RefSet<Partner>(capacity: partners)
    let scanner = TextScanner(pattern)
    bytes.withUnsafeBufferPointer { bytes in
      var (position, row) = (0, 0)
      while let hit = scanner.firstOffset(in: bytes, within: position..<offsets[partners]) {
        while offsets[row + 1] <= hit { row += 1 }
        found.insert(Ref(row))
        position = offsets[row + 1]
      }
    }
    return found
  }

  func contains(_ pattern: SearchPattern, in tier: Ref<Tier>) -> Bool {
    contains(pattern, inRow: partners + tier.index)
  }
  func contains(_ pattern: SearchPattern, in kind: Ref<Kind>) -> Bool {
    contains(pattern, inRow: partners + tiers + kind.index)
  }

  private func contains(_ pattern: SearchPattern, inRow row: Int) -> Bool {
    bytes.withUnsafeBufferPointer {
      pattern.firstOffset(in: $0, within: offsets[row]..<offsets[row + 1]) != nil
    }
  }
}

extension TableText {
  private mutating func append(_ partner: Partner, of dataset: Dataset) {
    for name in partner.allNames { append(name) }
    append(partner.region.map { dataset.regions[$0.index].name })
    if dataset.findsOtherNames {
      append(partner.region.flatMap { dataset.regions[$0.index].otherName })
    }
    for group in partner.groups { append(dataset.groups[group.index].name) }
    append(partner.capital)
    append(partner.note)
  }

  private mutating func append(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    Folding.append(text, to: &bytes)
    bytes.append(TextMark.fieldEnd)
  }

  private mutating func endRow() { offsets.append(bytes.count) }
}

extension Dataset {
  /// Whether words of a query find the other names of tiers, kinds and regions too: who is told their
  /// Vietnamese names finds those of the file as well, and who is not, nothing that no screen shows.
  fileprivate var findsOtherNames: Bool { language != .english }
}
