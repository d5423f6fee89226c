import Foundation

/// A program that keeps tables and prints what is asked of them, by its own command lines.
struct Engine {
  /// A command that prints a query's rows as CSV with a header, as README has it.
  let csv: (_ query: String) -> String
  /// A command that prints a query's rows as an array of JSON.
  let json: (_ query: String) -> String

  /// PostgreSQL with a table `events`, numbered `n` in the order of the file.
  static func postgreSQL(_ server: PostgreSQL, of table: URL, in folder: URL) throws -> Engine {
    let columns = try String(contentsOf: table, encoding: .utf8).prefix { $0 != "\n" }
    let list = columns.split(separator: ",").map { "\($0) text" }.joined(separator: ", ")
    try Shell.run(
      """
      \(server.psql) -c 'CREATE TABLE events (n serial, \(list))' \
      -c "\\\\copy events(\(columns)) FROM \(table.path) CSV HEADER"
      """, in: folder)
    return Engine(
      csv: { "\(server.psql) -c \"COPY (\($0)) TO STDOUT WITH CSV HEADER\"" },
      json: { "\(server.psql) -At -c \"SELECT json_agg(rows) FROM (\($0)) rows\"" })
  }

  static func sqlite(of table: URL, in folder: URL) throws -> Engine {
    let database = folder.appending(path: "events.sqlite").path
    try Shell.run("sqlite3 \(database) '.import --csv \(table.path) events'", in: folder)
    return Engine(
      csv: { "sqlite3 -csv -header \(database) \"\($0)\"" },
      json: { "sqlite3 -json \(database) \"\($0)\"" })
  }

  static func duckDB(of table: URL, in folder: URL) throws -> Engine {
    let database = folder.appending(path: "events.duckdb").path
    try Shell.run(
      """
      duckdb \(database) -c \
      "CREATE TABLE events AS SELECT * FROM read_csv('\(table.path)', all_varchar = true)"
      """, in: folder)
    return Engine(
      csv: { "duckdb \(database) -csv -nullvalue '' -c \"\($0)\"" },
      json: { "duckdb \(database) -json -c \"\($0)\"" })
  }
}
