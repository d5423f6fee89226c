import Events
import Screen

/// What the views need to know of a store's tables, gathered once.
struct TableFacts: Equatable, Sendable {
  /// The columns that the longest name of a partner takes.
  private(set) var nameWidth = 0
  /// The columns that the longest code of a partner takes.
  private(set) var codeWidth = 1
  /// The columns that the longest name of a region takes.
  let regionWidth: Int
  /// The columns that the longest short name of a tier takes.
  let tierWidth: Int
  /// Whether not all partners are countries.
  private(set) var hasOrganisations = false

  /// Complexity: O(n) in the rows of the tables.
  init(of store: EventStore) {
    for partner in store.dataset.partners {
      nameWidth = max(nameWidth, partner.name.displayWidth)
      codeWidth = max(codeWidth, Browser.code(of: partner).displayWidth)
      hasOrganisations = hasOrganisations || partner.form != .country
    }
    regionWidth = store.dataset.regions.reduce(0) { max($0, $1.name.displayWidth) }
    tierWidth = store.dataset.tiers.reduce(0) { max($0, $1.short.displayWidth) }
  }
}
