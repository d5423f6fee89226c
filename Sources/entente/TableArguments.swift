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

  /// What they ask for.
  var request: TableRequest {
    TableRequest(format: format, columns: columns, tiers: tiers, dateOrder: dateOrder)
  }
}

extension FileFormat: ExpressibleByArgument {}

extension DateOrder: ExpressibleByArgument {}
