import Events

/// What a person says of a file of rows.
nonisolated struct TableRequest: Equatable {
  /// `nil` where its content tells.
  var format: FileFormat?
  /// Which column is what, as it was typed.
  var columns: String?
  /// The order of the tiers, as it was typed.
  var tiers: String?
  var dateOrder: DateOrder?
}

nonisolated extension TableRequest {
  /// The request as a command line says it.
  var words: [String] {
    [
      ("--input-format", format?.rawValue), ("--columns", columns), ("--tiers", tiers),
      ("--date-format", dateOrder?.rawValue),
    ].flatMap { name, value in value.map { [name, $0] } ?? [] }
  }

  /// The options as the readers take them.
  func options() throws(Failure) -> TableOptions {
    var options = TableOptions()
    options.format = format
    options.dateOrder = dateOrder
    options.tiers = tiers.map(TableOptions.tiers) ?? []
    guard let columns else { return options }
    do throws(TableOptions.Problem) {
      options.columns = try TableOptions.columns(columns)
    } catch {
      throw Failure(.usage, "--columns: \(error)")
    }
    return options
  }
}
