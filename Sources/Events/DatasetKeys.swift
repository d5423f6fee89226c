/// The keys that a sort of object of format 1 may have, in the order in which they are written.
protocol DatasetKey: CaseIterable, Hashable, RawRepresentable<String>, Sendable {
  /// The sort of object, with its article.
  static var owner: String { get }
  static var required: [Self] { get }
  /// Whether unknown keys are kept with their values.
  static var keepsExtras: Bool { get }
  static var table: KeyTable<Self> { get }
}

extension DatasetKey {
  static var keepsExtras: Bool { false }
}

/// The numbers that format 1 takes.
enum FormatRange {
  /// Degrees north.
  static let latitude = -90.0...90
  /// Degrees east.
  static let longitude = -180.0...180
  static let rank = -1_000_000...1_000_000
  static let ordinal = 1...1_000_000
  static let count = 0...1_000_000
  static let year = 0...9999
}

enum TimelineKey: String, DatasetKey {
  case format, id, title, titleVi, subject, coverage, tiers, kinds, regions, countries, events,
    tallies, lint

  static let owner = "a timeline"
  static let required: [TimelineKey] = [.format, .id, .title]
  static let table = KeyTable<TimelineKey>()
}

enum SubjectKey: String, DatasetKey {
  case id, iso2, name, nameVi

  static let owner = "a subject"
  static let required: [SubjectKey] = [.id, .name]
  static let table = KeyTable<SubjectKey>()
}

enum CoverageKey: String, DatasetKey {
  case from, denseTo, to, note

  static let owner = "a coverage"
  static let required: [CoverageKey] = [.from, .to]
  static let table = KeyTable<CoverageKey>()
}

enum TierKey: String, DatasetKey {
  case id, name, nameVi, short, shortVi, rank, sectoral, ladder, description

  static let owner = "a tier"
  static let required: [TierKey] = [.id, .name]
  static let table = KeyTable<TierKey>()
}

enum KindKey: String, DatasetKey {
  case id, name, nameVi, short, shortVi, inForce

  static let owner = "a kind"
  static let required: [KindKey] = [.id, .name]
  static let table = KeyTable<KindKey>()
}

/// The keys of a region that is more than its name.
enum RegionKey: String, DatasetKey {
  case name, nameVi

  static let owner = "a region"
  static let required: [RegionKey] = [.name]
  static let table = KeyTable<RegionKey>()
}

enum CountryKey: String, DatasetKey {
  case id, iso2, name, officialName, nameVi, aliases, type, region, groups, capital
  case latitude, longitude, note

  static let owner = "a country"
  static let required: [CountryKey] = [.id, .name]
  static let keepsExtras = true
  static let table = KeyTable<CountryKey>()
}

enum EventKey: String, DatasetKey {
  case id, country, date, end, kind, tier, fromTier, ordinal, title, place, occasion, signatories
  case summary, areas, figures, sources, confidence, note

  static let owner = "an event"
  static let required: [EventKey] = [.id, .country, .date]
  static let keepsExtras = true
  static let table = KeyTable<EventKey>()
}

enum SignatoryKey: String, DatasetKey {
  case name, role, side

  static let owner = "a signatory"
  static let required: [SignatoryKey] = [.name]
  static let table = KeyTable<SignatoryKey>()
}

enum FigureKey: String, DatasetKey {
  case label, value, unit, year

  static let owner = "a figure"
  static let required: [FigureKey] = [.label, .value]
  static let table = KeyTable<FigureKey>()
}

enum SourceKey: String, DatasetKey {
  case publisher, title, date, url

  static let owner = "a source"
  static let required: [SourceKey] = []
  static let table = KeyTable<SourceKey>()
}

enum TallyKey: String, DatasetKey {
  case asOf, counts, text, sources, note

  static let owner = "a tally"
  static let required: [TallyKey] = [.asOf]
  static let table = KeyTable<TallyKey>()
}

enum LintKey: String, DatasetKey {
  case accept

  static let owner = "what lint is told"
  static let required: [LintKey] = []
  static let table = KeyTable<LintKey>()
}

enum AcceptanceKey: String, DatasetKey {
  case rule, at, because

  static let owner = "an acceptance"
  static let required: [AcceptanceKey] = [.rule, .at, .because]
  static let table = KeyTable<AcceptanceKey>()
}
