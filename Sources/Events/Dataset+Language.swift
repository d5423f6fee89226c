public import Words

extension Dataset {
  /// The same timeline with its names in another language, as far as it has them: those that it is
  /// told in and those of the other language change places.
  ///
  /// The texts of the records stay as they are.
  ///
  /// Complexity: O(n) in the tables, none of the events.
  public func told(in language: Language) -> Dataset {
    guard language != self.language else { return self }
    var told = self
    told.language = language
    (told.title, told.otherTitle) = exchanged(title, otherTitle)
    told.subject = subject.map { subject in
      var subject = subject
      (subject.name, subject.otherName) = exchanged(subject.name, subject.otherName)
      return subject
    }
    told.tiers = tiers.map { tier in
      var tier = tier
      (tier.name, tier.otherName) = exchanged(tier.name, tier.otherName)
      (tier.short, tier.otherShort) = exchanged(tier.short, tier.otherShort)
      return tier
    }
    told.kinds = kinds.map { kind in
      var kind = kind
      (kind.name, kind.otherName) = exchanged(kind.name, kind.otherName)
      (kind.short, kind.otherShort) = (kind.otherShort, kind.short)
      return kind
    }
    told.regions = regions.map { region in
      let (name, other) = exchanged(region.name, region.otherName)
      return Region(name: name, otherName: other)
    }
    told.partners = partners.map { partner in
      var partner = partner
      (partner.name, partner.otherName) = exchanged(partner.name, partner.otherName)
      return partner
    }
    return told
  }

  /// Whether any name stands in both languages.
  var hasOtherNames: Bool {
    otherTitle != nil || subject?.otherName != nil
      || tiers.contains { $0.otherName != nil || $0.otherShort != nil }
      || kinds.contains { $0.otherName != nil || $0.otherShort != nil || $0.short != nil }
      || regions.contains { $0.otherName != nil }
      || partners.contains { $0.otherName != nil }
  }
}

/// A name and that of the other language in each other's place, where there are both.
private func exchanged(_ name: String, _ other: String?) -> (String, String?) {
  other.map { ($0, name) } ?? (name, nil)
}

extension EventStore {
  /// The same timeline told in another language; see ``Dataset/told(in:)``.
  ///
  /// Complexity: O(1) where no name stands in both languages, else as ``init(_:)``.
  public func told(in language: Language) -> EventStore {
    guard language != dataset.language else { return self }
    let told = dataset.told(in: language)
    guard dataset.hasOtherNames else {
      var store = self
      store.tell(in: language)
      return store
    }
    return EventStore(told, columns: columns)
  }
}
