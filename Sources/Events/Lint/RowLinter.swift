/// Looks across the rows of a table for what does not agree.
///
/// Of each rule the findings are counted, and the first few kept: what it needs grows with the rows of
/// one date, not with those of the file.
struct RowLinter {
  let assembly: TableAssembly
  let store: EventStore
  /// The tiers of which the order is stated.
  let rankedTiers: [String]
  private(set) var found: [Subject: Found] = [:]

  /// A rule, and which of two columns breaks it where they may do so apart.
  struct Subject: Hashable {
    let rule: LintRule
    var field: CodedField?
  }

  /// How often rows break a rule.
  struct Found {
    var count = 0
    /// The first rows of the file, and what of the first one.
    var rows: [Int] = []
    var text = ""
  }

  /// How many rows of each rule are kept.
  private static let limit = 3

  init(_ table: TableReader) {
    var assembly = TableAssembly(table.plan)
    for batch in table.batches { assembly.append(batch) }
    self.assembly = assembly
    store = assembly.store(Dataset(id: table.plan.file, title: table.plan.title))
    rankedTiers = table.plan.tiers
    checkDuplicates()
    checkOrigins()
    checkAddresses()
    checkPlaces(.region, assembly.regions, "region")
    checkPlaces(.groups, assembly.groups, "groups")
    checkOrdinals()
    checkPublishers()
    checkTiers()
    checkIDs()
  }

  /// Counts a row that breaks a rule; rows may come in any order.
  mutating func report(
    _ rule: LintRule, of field: CodedField? = nil, row: Int, _ text: @autoclosure () -> String
  ) {
    let subject = Subject(rule: rule, field: field)
    var found = found[subject] ?? Found()
    found.count += 1
    if found.rows.count < RowLinter.limit || row < found.rows[found.rows.count - 1] {
      let place = found.rows.firstIndex { $0 > row } ?? found.rows.count
      found.rows.insert(row, at: place)
      if place == 0 { found.text = text() }
      if found.rows.count > RowLinter.limit { found.rows.removeLast() }
    }
    self.found[subject] = found
  }
}

extension RowLinter {
  /// What rows that seem to be of one event have in common, besides date and title.
  private struct Likeness: Hashable {
    let partner: Ref<Partner>
    let kind: Ref<Kind>?
    let tier: Ref<Tier>?
  }

  /// Rows that say the same as one of the same date.
  private mutating func checkDuplicates() {
    let store = store
    var first: [Likeness: Ref<Event>] = [:]
    var titles: [Likeness: Set<String>] = [:]
    var date: EventDate?
    for ref in store.events {
      let event = store[ref]
      if event.date != date {
        date = event.date
        first.removeAll(keepingCapacity: true)
        titles.removeAll(keepingCapacity: true)
      }
      let likeness = Likeness(partner: event.partner, kind: event.kind, tier: event.tier)
      guard let other = first[likeness] else {
        first[likeness] = ref
        continue
      }
      var known = titles[likeness] ?? [title(of: other)]
      let isNew = known.insert(title(of: ref)).inserted
      titles[likeness] = known
      if !isNew {
        report(
          .duplicateEvent, row: store.fileRow(of: ref),
          "\(store[event.partner].name.visible()) on \(event.date)")
      }
    }
  }

  private func title(of ref: Ref<Event>) -> String {
    let event = store[ref]
    return event.title ?? event.summary ?? ""
  }

  /// Rows that rose from another tier than the rows before lead to.
  private mutating func checkOrigins() {
    let store = store
    guard store.hasOrigins else { return }
    for ref in store.events {
      let event = store[ref]
      guard let stated = event.fromTier, !store[stated].isSectoral else { continue }
      let before = store.standing(
        of: event.partner, on: event.date.first.advanced(by: -1))?.tier
      let derived = store.standing(from: ref).map(\.previous) ?? before
      guard derived != stated, before != stated else { continue }
      report(
        .fromTier, row: store.fileRow(of: ref),
        "“\(store[stated].name.visible())”, where \(store[event.partner].name.visible()) stood at "
          + (derived.map { "“\(store[$0].name.visible())”" } ?? "no tier"))
    }
  }

  private mutating func checkAddresses() {
    guard store.hasAddresses else { return }
    for ref in store.events {
      for url in store[ref].sources.compactMap(\.url) where !url.isWebAddress {
        report(.address, row: store.fileRow(of: ref), quoted(url))
      }
    }
  }

  /// Rows that say something else of where their partner is than its first one.
  private mutating func checkPlaces(_ field: CodedField, _ first: FirstSaid, _ name: String) {
    let words = assembly.words(of: field)
    let partners = assembly.words(of: .partner)
    for part in assembly.parts {
      guard let said = part.batch.columns[field], let whose = part.batch.columns[.partner],
        let numbers = part.numbers[field], let ids = part.numbers[.partner]
      else { continue }
      for (row, (word, partner)) in zip(said.codes, whose.codes).enumerated()
      where word != CodeBook.none {
        let (word, partner) = (numbers[Int(word)], ids[Int(partner)])
        guard let known = first[partner], known != word else { continue }
        report(
          .rowPlace, of: field, row: part.start + row,
          "the \(name) “\(words[Int(word)].visible())” of \(partners[Int(partner)].visible()), which "
            + "had “\(words[Int(known)].visible())” before")
      }
    }
  }
}

extension EventStore {
  /// Whether an event says what it rose from.
  fileprivate var hasOrigins: Bool { !columns.fromTiers.isEmpty }

  /// Whether events may have addresses of sources.
  var hasAddresses: Bool {
    columns.mayHave(.url) || columns.mayHave(.sources) || columns.mayHave(.sourceCell)
  }
}
