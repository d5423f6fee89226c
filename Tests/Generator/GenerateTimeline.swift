import ArgumentParser
import Glibc

/// Writes a large table of made-up events: the same for the same options, on every machine.
@main
struct GenerateTimeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-timeline",
    abstract: "Write a table of made-up diplomatic events on standard output.",
    discussion: """
      Some 200 partners from 1950 to 2025; long texts, Vietnamese in both forms, quotes, commas \
      and line ends in fields. A million rows of CSV are about 108 MB. The shuffled table has the \
      rows of the sorted one.
      """)

  @Option(help: "How many rows.")
  var rows = 1_000_000

  @Option(help: "csv, tsv or ndjson.")
  var format = RowFormat.csv

  @Option(help: "The number that all others follow from.")
  var seed: UInt64 = 1

  @Flag(help: "In no order, instead of by date.")
  var shuffled = false

  func validate() throws {
    guard (1...1_000_000_000).contains(rows) else {
      throw ValidationError("--rows: found \(rows), expected 1 to 1000000000.")
    }
  }

  func run() throws {
    let timeline = Timeline(count: rows, seed: seed)
    let order = Shuffle(rows, seed: seed)
    var fields = [[UInt8]](repeating: [], count: Timeline.columns.count)
    var output: [UInt8] = []
    output.reserveCapacity(2 * GenerateTimeline.portion)
    format.writeHead(Timeline.columns, to: &output)
    for row in 0..<rows {
      timeline.write(shuffled ? order[row] : row, to: &fields)
      format.write(fields, Timeline.columns, to: &output)
      if output.count >= GenerateTimeline.portion { try flush(&output) }
    }
    try flush(&output)
  }

  private static let portion = 1 << 20

  private func flush(_ output: inout [UInt8]) throws {
    var written = 0
    while written < output.count {
      let count = output[written...].withUnsafeBytes { bytes in
        Glibc.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
      }
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw ExitCode(74)
      }
      written += count
    }
    output.removeAll(keepingCapacity: true)
  }
}
