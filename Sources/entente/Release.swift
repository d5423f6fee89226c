import Events

/// This version of the program, and of the data in it.
nonisolated enum Release {
  static let version = "0.1.0"
  /// The day it was made, in UTC.
  static let date = "2026-11-28"

  /// The program and the dataset with their dates, a line each.
  ///
  /// - Throws: a ``Failure`` if the data inside cannot be read.
  static func description() throws(Failure) -> String {
    let store: EventStore
    do throws(DatasetError) {
      store = try EventStore.bundled()
    } catch {
      throw Failure(.badData, "\(error)")
    }
    let dataset = store.dataset
    var data =
      "\(dataset.id): \(dataset.title), \(dataset.partners.count) partners, \(store.eventCount) events"
    if let coverage = dataset.coverage {
      data += ", \(coverage.from) to \(coverage.to)"
      if let dense = coverage.denseTo { data += " (dense to \(dense))" }
    }
    return "entente \(version), \(date)\n\(data)"
  }
}
