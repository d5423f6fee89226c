extension RowLinter {
  /// Ordinals that rows state, against the entries to their tiers.
  mutating func checkOrdinals() {
    let store = store
    guard store.columns.mayHave(.ordinal) else { return }
    var entries: [Ref<Event>: Int] = [:]
    for tier in store.entriesByTier {
      for (index, standing) in tier.enumerated() { entries[standing.event] = index + 1 }
    }
    for ref in store.events {
      let event = store[ref]
      guard let stated = event.ordinal, entries[ref] != stated else { continue }
      let partner = store[event.partner].name.visible()
      let tier = event.tier.map { " to “\(store[$0].name.visible())”" } ?? " to a tier"
      report(
        .ordinal, row: store.fileRow(of: ref),
        entries[ref].map { "\(stated) for \(partner), entry \($0)\(tier)" }
          ?? "\(stated) for \(partner) on \(event.date), no first entry\(tier)")
    }
  }

  /// Rows that say that they are confirmed and have fewer than two publishers, where there are sources.
  mutating func checkPublishers() {
    let store = store
    guard store.hasAddresses || store.columns.mayHave(.publisher) else { return }
    let meanings = assembly.words(of: .confidence).map {
      $0.folded == Confidence.confirmed.rawValue
    }
    for part in assembly.parts {
      guard let said = part.batch.columns[.confidence], let numbers = part.numbers[.confidence]
      else { continue }
      for (row, word) in said.codes.enumerated()
      where word != CodeBook.none && meanings[Int(numbers[Int(word)])] {
        let event = store[Ref<Event>(store.columns.event(ofRow: part.start + row))]
        let publishers = event.sources.publishers
        guard publishers.count < 2 else { continue }
        report(
          .publishers, row: part.start + row,
          "\(store[event.partner].name.visible()) on \(event.date), "
            + (publishers.first.map { "by \(quoted($0))" } ?? "by nobody"))
      }
    }
  }

  /// Tiers that the stated order of tiers leaves out.
  mutating func checkTiers() {
    guard !rankedTiers.isEmpty else { return }
    let words = assembly.words(of: .tier)
    for part in assembly.parts {
      guard let said = part.batch.columns[.tier], let numbers = part.numbers[.tier] else {
        continue
      }
      for (row, word) in said.codes.enumerated() where word != CodeBook.none {
        let tier = Int(numbers[Int(word)])
        guard tier >= rankedTiers.count else { continue }
        report(.rowTier, row: part.start + row, "“\(words[tier].visible())”")
      }
    }
  }

  /// Rows that have the id of a row before them.
  ///
  /// Of each row only a number made of its id is kept, and the ids are read again where two are alike.
  mutating func checkIDs() {
    let store = store
    guard store.columns.mayHave(.id) else { return }
    var rows = (0..<store.eventCount).map { row in
      (hash: id(ofRow: row).hashValue, row: row)
    }
    rows.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
    var first = 0
    for next in rows.indices.dropFirst() {
      if rows[next].hash != rows[first].hash {
        first = next
        continue
      }
      let id = id(ofRow: rows[next].row)
      guard id == self.id(ofRow: rows[first].row) else { continue }
      report(.rowID, row: rows[next].row, "“\(id.visible())”")
    }
  }

  private func id(ofRow row: Int) -> String {
    store[Ref<Event>(store.columns.event(ofRow: row))].id
  }
}
