/// What lint looks for; the raw value is the code that output and acceptances name it by, and never
/// changes.
public enum LintRule: String, Hashable, Sendable, CaseIterable {
  case encoding
  case syntax
  case format
  case date
  case duplicateKey = "duplicate-key"
  case misspelledKey = "misspelled-key"
  case duplicateID = "duplicate-id"
  case unknownID = "unknown-id"
  case tally = "tally-mismatch"
  case address = "bad-url"
  case fromTier = "from-tier-mismatch"
  case ordinal = "ordinal-mismatch"
  case pastCoverage = "past-coverage"
  case duplicateEvent = "duplicate-event"
  case duplicateSource = "duplicate-source"
  case publishers = "few-publishers"
  case coordinates = "no-coordinates"
  case unknownKey = "unknown-key"
  case acceptance = "unused-acceptance"
  case rowDate = "row-date"
  case rowSyntax = "row-syntax"
  case rowCountry = "row-country"
  case rowFields = "ragged-row"
  case rowEncoding = "row-encoding"
  case rowPosition = "row-position"
  case rowPlace = "row-place"
  case rowTier = "row-tier"
  case rowID = "row-id"
  case side = "unknown-side"
  case columns
}

extension LintRule {
  /// How bad it is to break the rule.
  public var severity: Finding.Severity {
    switch self {
    case .encoding, .syntax, .format, .date, .duplicateKey, .misspelledKey, .duplicateID,
      .unknownID, .tally, .address:
      .error
    case .fromTier, .ordinal, .pastCoverage, .duplicateEvent, .duplicateSource, .publishers,
      .coordinates, .unknownKey, .acceptance, .rowDate, .rowSyntax, .rowCountry, .rowFields,
      .rowEncoding, .rowPosition, .rowPlace, .rowTier, .rowID:
      .warning
    case .side, .columns: .note
    }
  }

  /// Whether a file that breaks the rule is no dataset, so that nothing can explain it.
  public var isOfFormat: Bool {
    switch self {
    case .encoding, .syntax, .format, .date, .duplicateKey, .misspelledKey, .duplicateID,
      .unknownID:
      true
    default: false
    }
  }

  /// What it means that lint names the rule, without a full stop.
  public var meaning: String {
    switch self {
    case .encoding: "the file is not text in UTF-8"
    case .syntax: "the file is not JSON"
    case .format: "a value is missing, of another type or out of its range"
    case .date: "no calendar has a date, or it is written otherwise"
    case .duplicateKey: "an object has a key twice"
    case .misspelledKey: "a key is unknown and close to a known one"
    case .duplicateID: "two records have one id, or a list a name twice"
    case .unknownID: "a tier, kind, country or region is named that is none"
    case .tally: "a tally states another count than the events come to"
    case .address: "the address of a source is no http or https URL"
    case .fromTier: "an event rose from another tier than it says"
    case .ordinal: "an event is another entry to its tier than it says"
    case .pastCoverage: "an event or a tally is dated past the coverage"
    case .duplicateEvent: "two events have the same partner, date, kind and tier"
    case .duplicateSource: "an event has an address of a source twice"
    case .publishers: "a confirmed event has fewer than two publishers"
    case .coordinates: "a country lacks latitude or longitude that others have"
    case .unknownKey: "a key is unknown, and kept or ignored"
    case .acceptance: "the dataset explains what was not found"
    case .rowDate: "a row has no date, or one that cannot be read"
    case .rowSyntax: "a line of a file of JSON objects is none"
    case .rowCountry: "a row names no country"
    case .rowFields: "a row has other fields than there are columns"
    case .rowEncoding: "a row is not UTF-8"
    case .rowPosition: "a latitude or longitude of a row is none"
    case .rowPlace: "rows of one country name different regions or groups"
    case .rowTier: "the stated order of tiers leaves the tier of a row out"
    case .rowID: "rows have one id"
    case .columns: "what the columns of a file of rows were taken for"
    case .side: "a signatory is of neither side of the event"
    }
  }
}
