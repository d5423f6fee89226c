import Words

/// The names by which a query can mean the rows of one of a store's tables.
struct Vocabulary<Entity> {
  /// A row and its names.
  struct Entry {
    var ref: Ref<Entity>
    /// How messages name it.
    var label: String
    /// The names that mean it alone.
    var names: [String]
    /// The names that mean it by their start, or by the start of a word in them.
    var searchable: [String]
  }

  /// Which table it is.
  var table: Words.Table
  /// Something to type.
  var example: String
  var entries: [Entry]

  var count: Int { entries.count }

  /// The rows that have the name; where none has it, those of which a name, or a word in a name,
  /// starts with it.
  func refs(named text: String) -> [Ref<Entity>] {
    let wanted = text.folded
    let exact = entries.filter { $0.names.contains { $0.folded == wanted } }
    if !exact.isEmpty { return exact.map(\.ref) }
    let started = entries.filter { $0.searchable.contains { $0.folded.startsWord(wanted) } }
    if !started.isEmpty { return started.map(\.ref) }
    return entries.filter { $0.names.contains { $0.folded.hasPrefix(wanted) } }.map(\.ref)
  }

  /// All rows by name, unless they are too many to read.
  func listing(in words: Words) -> String? {
    entries.isEmpty || entries.count > 16 ? nil : words.listing(table, entries.map(\.label))
  }

  /// What can be typed.
  func expectation(in words: Words) -> String {
    listing(in: words) ?? words.expected(table, such: example)
  }

  /// The label of the row with the name that differs least from `text`, or `nil` when none is near.
  func label(nearest text: String) -> String? {
    let spellings = entries.flatMap { entry in
      (entry.names + entry.searchable.flatMap { $0.split(separator: " ").map(String.init) })
        .map { (name: $0.folded, label: entry.label) }
    }
    let near = nearest(to: text.folded, among: spellings.map(\.name))
    return spellings.first { $0.name == near }?.label
  }
}

extension Vocabulary<Tier> {
  static func tiers(of store: EventStore) -> Vocabulary {
    Vocabulary(
      table: .tier, example: store.tiers.first.map { store[$0].id } ?? "",
      entries: store.tiers.map { ref in
        let tier = store[ref]
        return Entry(
          ref: ref, label: tier.short,
          names: [tier.id, tier.short, tier.name]
            + [tier.otherShort, tier.otherName].compactMap(\.self),
          searchable: [tier.name] + [tier.otherName].compactMap(\.self))
      })
  }
}

extension Vocabulary<Region> {
  static func regions(of store: EventStore) -> Vocabulary {
    Vocabulary(
      table: .region, example: "europe",
      entries: store.regions.map { ref in
        let names = [store[ref].name] + [store[ref].otherName].compactMap(\.self)
        return Entry(ref: ref, label: store[ref].name, names: names, searchable: names)
      })
  }
}

extension Vocabulary<Group> {
  static func groups(of store: EventStore) -> Vocabulary {
    Vocabulary(
      table: .group, example: "asean",
      entries: store.groups.map {
        Entry(
          ref: $0, label: store[$0].name, names: [store[$0].name], searchable: [store[$0].name])
      })
  }
}

extension Vocabulary<Kind> {
  static func kinds(of store: EventStore) -> Vocabulary {
    Vocabulary(
      table: .kind, example: "upgrade",
      entries: store.kinds.map { ref in
        let kind = store[ref]
        let names = [kind.id, kind.name] + [kind.otherName].compactMap(\.self)
        return Entry(ref: ref, label: kind.id, names: names, searchable: names)
      })
  }
}

extension Vocabulary<Partner> {
  static func partners(of store: EventStore) -> Vocabulary {
    Vocabulary(
      table: .country, example: "japan, jpn or \"nhat ban\"",
      entries: store.partners.map { ref in
        let partner = store[ref]
        // Official names start with words such as "Republic" that say little; only a whole start
        // of one counts, and only where nothing else fits.
        return Entry(
          ref: ref, label: partner.name, names: partner.allNames,
          searchable: [partner.name] + [partner.otherName].compactMap(\.self) + partner.aliases)
      })
  }
}

extension String {
  /// Whether the text, or a word in it, starts with `prefix`.
  fileprivate func startsWord(_ prefix: String) -> Bool {
    hasPrefix(prefix)
      || indices.dropFirst().contains { index in
        let before = self[self.index(before: index)]
        return !before.isLetter && !before.isNumber && self[index...].hasPrefix(prefix)
      }
  }
}
