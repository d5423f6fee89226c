import Foundation
import Testing

/// Rows of a database, piped in as README says.
@Suite struct EngineTests {
  private let folder: URL
  private let table: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    table = folder.appending(path: "events.csv")
    try Shell.run("\(Program.generator) --rows 5000 --seed 7 --shuffled >\(table.path)", in: folder)
  }

  private func removeFolder() { try? FileManager.default.removeItem(at: folder) }

  @Test(
    .enabled(
      if: PostgreSQL.programs != nil && Shell.path(of: "psql") != nil,
      "PostgreSQL is not installed: apt-get install postgresql"))
  func `rows of PostgreSQL`() throws {
    defer { removeFolder() }
    let server = try PostgreSQL()
    try expectSameRows(.postgreSQL(server, of: table, in: folder))
  }

  @Test(
    .enabled(
      if: Shell.path(of: "sqlite3") != nil, "SQLite is not installed: apt-get install sqlite3"))
  func `rows of SQLite`() throws {
    defer { removeFolder() }
    try expectSameRows(.sqlite(of: table, in: folder))
  }

  @Test(
    .enabled(
      if: Shell.path(of: "duckdb") != nil, "DuckDB is not installed: pip install duckdb-cli"))
  func `rows of DuckDB`() throws {
    defer { removeFolder() }
    try expectSameRows(.duckDB(of: table, in: folder))
  }

  @Test(
    .enabled(
      if: PostgreSQL.programs != nil && Shell.path(of: "psql") != nil,
      "PostgreSQL is not installed: apt-get install postgresql"))
  func `rows of PostgreSQL appear while the query runs`() throws {
    defer { removeFolder() }
    let server = try PostgreSQL()
    let engine = try Engine.postgreSQL(server, of: table, in: folder)
    // The query halts at the 3001st row until there is a row in `gate`.
    let gate = folder.appending(path: "gate.sql")
    try """
    CREATE TABLE gate (is_open boolean);
    CREATE FUNCTION pass(n integer) RETURNS boolean LANGUAGE plpgsql AS $$
    BEGIN
      WHILE n = 3001 AND NOT EXISTS (SELECT FROM gate) LOOP PERFORM pg_sleep(0.01); END LOOP;
      RETURN true;
    END $$;
    """.write(to: gate, atomically: true, encoding: .utf8)
    try Shell.run("\(server.psql) -f \(gate.path)", in: folder)

    let tmux = try Tmux(rows: 24, columns: 100)
    let query = engine.csv("SELECT * FROM events WHERE pass(n)")
    let script = folder.appending(path: "browse.sh")
    try "\(query) | \(Program.executable) -\n".write(to: script, atomically: true, encoding: .utf8)
    try tmux.type("bash \(script.path)\n")
    let early = try tmux.wait(for: "rows before the query is done") { screen in
      screen.contains("Laos")
    }
    #expect(!early.contains("5,000 events"))
    try tmux.press("G")
    try Shell.run("\(server.psql) -c 'INSERT INTO gate VALUES (true)'", in: folder)
    try tmux.wait(for: "5,000 events")
    try tmux.press("Q")
  }

  /// Expects that what is piped in is what the engine says itself that its query's rows are.
  private func expectSameRows(_ engine: Engine) throws {
    let query = "SELECT * FROM events WHERE country IN ('Laos', 'Japan', 'Cuba') ORDER BY date, id"
    let said = try Rows.read(Shell.run(engine.json(query), in: folder))
    let piped = try Shell.run(
      "\(engine.csv(query)) | \(Program.executable) list --data - --format json", in: folder)
    #expect(said.count > 100)
    #expect(try Rows.read(piped) == said)
  }
}

/// The columns of rows that engines and the program write alike, by id.
private enum Rows {
  static func read(_ json: String) throws -> [String: [String]] {
    let rows = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]] ?? []
    return rows.reduce(into: [:]) { result, row in
      let values = ["date", "title", "place", "summary"].map { row[$0] as? String ?? "" }
      result[row["id"] as? String ?? "", default: []] += values
    }
  }
}
