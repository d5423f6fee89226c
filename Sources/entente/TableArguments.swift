public import ArgumentParser
public import Events

/// What a person says of a file of rows.
struct TableArguments: ParsableArguments {
  @Option(
    name: .customLong("input-format"),
    help: ArgumentHelp("What the file is, where its content does not tell.", valueName: "format"))
  var format: FileFormat?

  @Option(
    help: ArgumentHelp(
      "Which column is what, such as date=Event_Date,country=Actor2Name; or by number.",
      valueName: "role=heading,…"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "The order of the tiers, the highest first, such as \"alliance,treaty,relations\".",
      valueName: "a,b,c"))
  var tiers: String?

  @Option(
    name: .customLong("date-format"),
    help: ArgumentHelp(
      "The order of day, month and year in dates such as 04/05/2024.", valueName: "order"))
  var dateOrder: DateOrder?
}

extension TableArguments {
  /// The options as they are typed.
  var words: [String] {
    [
      ("--input-format", format?.rawValue), ("--columns", columns), ("--tiers", tiers),
      ("--date-format", dateOrder?.rawValue),
    ].flatMap { name, value in value.map { [name, $0] } ?? [] }
  }

  /// The options as the readers take them.
  nonisolated func options() throws(Failure) -> TableOptions {
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

extension FileFormat: ExpressibleByArgument {}

extension DateOrder: ExpressibleByArgument {}
