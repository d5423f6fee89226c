import Events
import Screen

/// What the views need to know of a store's tables, gathered once: what there is to show, and how
/// wide it is.
struct TableFacts: Equatable, Sendable {
  /// The columns that the longest name of a partner takes.
  private(set) var nameWidth = 0
  /// The columns that the longest code of a partner takes.
  private(set) var codeWidth = 1
  /// The columns that the longest name of a region takes.
  let regionWidth: Int
  /// The columns that the step of an event takes, at most 28; 0 where events have none.
  let stepWidth: Int
  /// Whether not all partners are countries.
  private(set) var hasOrganisations = false
  /// Whether partners tell events apart: not so in a file that names none.
  let hasNames: Bool
  /// Whether there are tiers to stand at.
  let hasTiers: Bool
  /// Whether events have marks, of tiers or of what has not taken effect.
  let hasMarks: Bool
  /// Whether partners are in regions or groups.
  let hasPlaces: Bool
  /// Whether events may have titles or summaries.
  let hasTitles: Bool
  /// Whether events may say where they happened.
  let hasScenes: Bool
  /// Whether an event has an end.
  let hasEnds: Bool
  /// The date that the record ends with.
  let lastDate: EventDate

  /// Complexity: O(n) in the rows of the tables, and in the events where there is no coverage.
  init(of store: EventStore) {
    let dataset = store.dataset
    for partner in dataset.partners {
      nameWidth = max(nameWidth, partner.name.displayWidth)
      codeWidth = max(codeWidth, Browser.code(of: partner).displayWidth)
      hasOrganisations = hasOrganisations || partner.form != .country
    }
    regionWidth = dataset.regions.reduce(0) { max($0, $1.name.displayWidth) }
    hasNames = store.namesPartners
    hasTiers = !dataset.tiers.isEmpty
    hasMarks = hasTiers || dataset.kinds.contains { !$0.inForce }
    hasPlaces = !dataset.regions.isEmpty || !dataset.groups.isEmpty
    hasTitles = store.hasTitles
    hasScenes = store.hasPlaces
    hasEnds = store.hasEnds
    lastDate = store.lastDate
    let tier = dataset.tiers.reduce(0) { max($0, $1.short.displayWidth) }
    let kind = dataset.kinds.reduce(0) { max($0, $1.name.displayWidth) }
    // The words for rows that the file itself gives its kinds stand behind the tier's.
    let word = dataset.kinds.compactMap(\.short).reduce(0) { max($0, tier + 1 + $1.displayWidth) }
    stepWidth =
      !store.hasSteps
      ? min(20, tier) : hasTiers ? max(14, min(26, max(tier * 2 + 3, word))) : min(20, kind)
  }
}
