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
///
/// The type asks nothing of its keys, so that the start of the program need not look up what they conform
/// to; ``DatasetReader/Object`` neither.
struct KeyPlaces<Key> {
  /// Where the object begins.
  let start: Int
  /// Few, and each key once.
  private var values: [(key: Key, offset: Int)] = []

  init(start: Int) { self.start = start }
}

extension KeyPlaces where Key: Equatable {
  /// Whether the object has the key.
  func has(_ key: Key) -> Bool { values.contains { $0.key == key } }

  /// Keeps where the value of a key begins that the object has once.
  mutating func add(_ key: Key, at offset: Int) { values.append((key, offset)) }

  /// Where the value of a key begins, or the object when it does not have the key.
  subscript(key: Key) -> Int { values.first { $0.key == key }?.offset ?? start }
}
