extension TimelineKey: DescribedKey {
  static let definition = "timeline"
  static let meaning =
    "How a country's partnerships rose from tier to tier: who, when, to what, and what backs it."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .format: (.constant(1), "The format; this is 1.")
    case .id: (.name, "The name that programs know the timeline by.")
    case .title: (.name, "What it is about, in a few words.")
    case .titleVi: (.name, "The title in Vietnamese.")
    case .subject: (.object(SubjectKey.self), "The country whose partnerships these are.")
    case .coverage: (.object(CoverageKey.self), "What the research behind it reached.")
    case .tiers:
      (
        .list(.object(TierKey.self)),
        "The forms of partnership; where none states a rank, the first is the highest."
      )
    case .kinds: (.list(.object(KindKey.self)), "The sorts of events.")
    case .regions:
      (
        .set(.either(.name, .object(RegionKey.self))),
        "The parts of the world that countries lie in, in any order: a name alone, or an object."
      )
    case .countries: (.list(.object(CountryKey.self)), "The other sides of the partnerships.")
    case .events: (.list(.object(EventKey.self)), "What happened, in any order.")
    case .tallies:
      (.list(.object(TallyKey.self)), "Counts stated by others, which the events must reproduce.")
    case .lint: (.object(LintKey.self), "What entente lint is told about this file.")
    }
  }
}

extension SubjectKey: DescribedKey {
  static let definition = "subject"
  static let meaning = "The country whose partnerships a timeline tells."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .id: (.name, "ISO 3166-1 alpha-3 in lower case.")
    case .iso2: (.text, "ISO 3166-1 alpha-2.")
    case .name: (.name, "The English name.")
    case .nameVi: (.text, "The name in Vietnamese.")
    }
  }
}

extension CoverageKey: DescribedKey {
  static let definition = "coverage"
  static let meaning = "The days that the research behind a timeline reached."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .from: (.date, "The first day that can be looked back from.")
    case .denseTo: (.date, "Up to when the record is dense; after it, it is scattered.")
    case .to: (.date, "The last day that anything is claimed of; not before \"from\".")
    case .note: (.text, "What a reader must know of it.")
    }
  }
}

extension TierKey: DescribedKey {
  static let definition = "tier"
  static let meaning = "A form of partnership: a rung of the ladder, or a tier beside it."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .id: (.name, "What no other tier of the file is called.")
    case .name: (.name, "The full name, such as Comprehensive Strategic Partnership.")
    case .nameVi: (.name, "The full name in Vietnamese.")
    case .short: (.name, "A few letters for rows and columns, such as CSP.")
    case .shortVi: (.name, "A few letters for rows and columns in Vietnamese.")
    case .rank: (.integer(FormatRange.rank), "How close the partnership is; higher is closer.")
    case .sectoral:
      (.flag, "Whether it stands beside the general tier, in one field, and never replaces it.")
    case .ladder:
      (.flag, "Whether it is a rung of the ladder, so that counts of lower rungs include it.")
    case .description: (.text, "What the tier means.")
    }
  }
}

extension KindKey: DescribedKey {
  static let definition = "kind"
  static let meaning = "A sort of event."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .id: (.name, "What no other kind of the file is called.")
    case .name: (.name, "The full name, such as Reaffirmed or renamed.")
    case .nameVi: (.name, "The full name in Vietnamese.")
    case .short:
      (.name, "A word or two for rows, such as reaffirmed; else what the name begins with.")
    case .shortVi: (.name, "A word or two for rows in Vietnamese.")
    case .inForce:
      (.flag, "Whether such an event took effect; one that did not never changes a standing.")
    }
  }
}

extension RegionKey: DescribedKey {
  static let definition = "region"
  static let meaning = "A part of the world."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .name: (.name, "The English name, which countries refer to.")
    case .nameVi: (.name, "The name in Vietnamese.")
    }
  }
}

extension TallyKey: DescribedKey {
  static let definition = "tally"
  static let meaning = "A count of countries that an official or the press stated for a day."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .asOf: (.date, "The day; a date not known to the day stands for its last.")
    case .counts:
      (
        .counts(FormatRange.count),
        "Countries by the id of their tier, this tier only; total is of all partnerships."
      )
    case .text: (.text, "The words in which it was stated.")
    case .sources: (.list(.object(SourceKey.self)), "Who stated it.")
    case .note: (.text, "What a reader must know of it.")
    }
  }
}

extension LintKey: DescribedKey {
  static let definition = "lint"
  static let meaning = "What entente lint is told about a file."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .accept:
      (.list(.object(AcceptanceKey.self)), "What is right although a rule warns of it.")
    }
  }
}

extension AcceptanceKey: DescribedKey {
  static let definition = "acceptance"
  static let meaning = "Why something is right although a rule of entente lint warns of it."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .rule: (.name, "The code of the rule, such as from-tier-mismatch.")
    case .at:
      (
        .name,
        "The record: the id of an event or a country, the date of a tally, or the timeline's id."
      )
    case .because: (.name, "The reason, for those who read the file after its author.")
    }
  }
}
