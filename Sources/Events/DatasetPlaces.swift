/// Where the parts of a document stand: bytes counted from its beginning, in the order of the
/// ``Dataset`` read from it.
struct DatasetPlaces {
  var timeline: KeyPlaces<TimelineKey>?
  var coverage: KeyPlaces<CoverageKey>?
  var partners: [KeyPlaces<CountryKey>] = []
  var events: [EventPlaces] = []
  var tallies: [TallyPlaces] = []
  var acceptances: [KeyPlaces<AcceptanceKey>] = []
}

/// Where the parts of an event stand.
struct EventPlaces {
  /// The lists of an event whose elements are objects.
  struct Lists {
    var sources: [KeyPlaces<SourceKey>] = []
    var signatories: [KeyPlaces<SignatoryKey>] = []
  }

  let own: KeyPlaces<EventKey>
  let lists: Lists
}

/// Where the parts of a tally stand.
struct TallyPlaces {
  let own: KeyPlaces<TallyKey>
  /// Where its counts stand, by the ids of tiers and `total`.
  let counts: [String: Int]
}

/// Where the values of an object stand.
struct KeyPlaces<Key: DatasetKey> {
  /// Where the object begins.
  let start: Int
  private var values: [Key: Int] = [:]

  init(start: Int) { self.start = start }

  /// Whether the object has the key.
  func has(_ key: Key) -> Bool { values[key] != nil }

  /// Where the value of a key begins, or the object when it does not have the key.
  subscript(key: Key) -> Int {
    get { values[key] ?? start }
    set { values[key] = newValue }
  }
}
