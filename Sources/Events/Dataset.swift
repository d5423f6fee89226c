public import Words

/// A timeline as it was read, before anything is derived from it.
///
/// The tables keep the order of the file.  ``EventStore`` makes it answer questions.
public struct Dataset: Equatable, Sendable {
  /// The name that programs know it by.
  public var id: String
  /// What it is about, in a few words.
  public var title: String
  /// The title in the other language; `titleVi` in the file.
  public var otherTitle: String?
  /// The language that the names are in, English as they stand in the file; see ``told(in:)``.
  public internal(set) var language = Language.english
  /// Whose partnerships these are.
  public var subject: Subject?
  /// What the research behind it reached, where it says so.
  public var coverage: Coverage?
  /// The forms of partnership.
  public var tiers: [Tier] = []
  /// The sorts of events.
  public var kinds: [Kind] = []
  /// The parts of the world that partners lie in.
  public var regions: [Region] = []
  /// The clubs that partners are in, in order of first appearance.
  public var groups: [Group] = []
  /// The other sides of the partnerships; `countries` in the file.
  public var partners: [Partner] = []
  /// What happened.
  public var events: [Event] = []
  /// Counts stated by others, which the events must reproduce.
  public var tallies: [Tally] = []
  /// What lint is told to accept; `lint.accept` in the file.
  public var acceptances: [Acceptance] = []
  /// What the reader of the file wants its maintainer to know, in the order of the file.
  public var notes: [DatasetNote] = []
  /// What the reader of a table understood of it, such as which column became what, in a few lines of
  /// words; empty for format 1.
  public var reading: [String] = []

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// The country whose partnerships a timeline tells.
public struct Subject: Hashable, Sendable {
  /// ISO 3166-1 alpha-3 in lower case.
  public var id: String
  /// ISO 3166-1 alpha-2.
  public var iso2: String?
  /// The name.
  public var name: String
  /// The name in the other language, Vietnamese in the file, where it is `nameVi`.
  public var otherName: String?

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// The days that the research behind a timeline reached.
public struct Coverage: Hashable, Sendable {
  /// The first day of this is the first that can be looked back from.
  public var from: EventDate
  /// Up to when the record is dense; after it, it is scattered.
  public var denseTo: EventDate?
  /// Nothing may be claimed past the last day of this.
  public var to: EventDate
  /// What a reader must know of it.
  public var note: String?

  public init(from: EventDate, denseTo: EventDate? = nil, to: EventDate, note: String? = nil) {
    self.from = from
    self.denseTo = denseTo
    self.to = to
    self.note = note
  }
}

/// A count of partners that an official or the press stated for a day.
public struct Tally: Hashable, Sendable {
  /// A date not known to the day stands for its last day.
  public var asOf: EventDate
  /// Countries by tier, this tier only.
  public var counts: [Ref<Tier>: Int]
  /// Countries at any rung above the lowest.
  public var total: Int?
  /// The words in which it was stated.
  public var text: String?
  /// Who stated it.
  public var sources: [Source] = []
  /// What a reader must know of it.
  public var note: String?

  public init(asOf: EventDate, counts: [Ref<Tier>: Int], total: Int? = nil) {
    self.asOf = asOf
    self.counts = counts
    self.total = total
  }
}

/// Why something in a dataset is right although a rule of lint warns of it.
public struct Acceptance: Hashable, Sendable {
  /// The code of the rule.
  public var rule: String
  /// The record that it warns of: the id of an event or a partner, the date of a tally, or the id of
  /// the dataset.
  public var record: String
  /// The reason, for those who read the dataset after its author.
  public var reason: String

  public init(rule: String, record: String, reason: String) {
    self.rule = rule
    self.record = record
    self.reason = reason
  }
}
