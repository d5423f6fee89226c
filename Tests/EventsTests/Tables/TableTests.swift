import Testing

@testable import Events

@Suite("Tables")
struct TableTests {
  @Test func `settle slashed dates by the whole column`() throws {
    let text = "date,country\n01/02/2024,Japan\n05/05/2024,Chile\n13/02/2024,Kenya\n"
    for blockSize in [1, 30, 1000] {
      let file = try TableFile(Array(text.utf8), name: "x.csv", blockSize: blockSize)
      #expect(file.events == ["2024-02-01 Japan", "2024-02-13 Kenya", "2024-05-05 Chile"])
      let american = text.replacing("13/02", with: "02/13")
      let other = try TableFile(Array(american.utf8), name: "x.csv", blockSize: blockSize)
      #expect(other.events == ["2024-01-02 Japan", "2024-02-13 Kenya", "2024-05-05 Chile"])
    }
  }

  @Test func `read parts of dates in words, and say which part cannot be read`() throws {
    let file = try TableFile(
      text: "year,month,day,country\n2001,Feb,3,Japan\n2002,june,,Chile\n2003.0,11.0,30.0,Ghana\n"
        + "2004,-9,-9,Fiji\n2005,?,—,Peru\n2006,00,NA,Chad\n2007,Juillet,1,Laos\n"
        + "2008,2,31st?,Cuba\n2009,2,30,Cuba\n2010,14,1,Cuba\n")
    #expect(
      file.events == [
        "2001-02-03 Japan", "2002-06 Chile", "2003-11-30 Ghana", "2004 Fiji", "2005 Peru",
        "2006 Chad",
      ])
    #expect(
      file.notes == [
        "x.csv:8:6: 4 rows are left out, for a date that cannot be read: “Juillet” (also line 9, "
          + "10, …); a month is 1 to 12 or its English name"
      ])
  }

  @Test func `leave out an end of which a part cannot be read`() throws {
    let file = try TableFile(
      text: "year,month,end_year,end_month,country\n2001,1,2002,Dec,Japan\n2001,2,2002,soon,Chile\n"
    )
    #expect(file.events == ["2001-01/2002-12 Japan", "2001-02 Chile"])
    #expect(
      file.notes == [
        "x.csv:3:13: 1 row has an end that cannot be read and is left out: “soon”; "
          + "a month is 1 to 12 or its English name"
      ])
  }

  @Test func `ask for the order of slashed dates that the column does not settle`() throws {
    let text = "date,country\n05/05/2024,Chile\n01/02/2024,Japan\n"
    #expect(
      refusal { try TableFile(text: text) }
        == "x.csv:3:1: found the date 01/02/2024, which is 1 February 2024 or 2 January 2024, "
        + "expected at least one date that tells day and month apart; "
        + "say --date-format dmy or --date-format mdy")
    #expect(try TableFile(text: text, dateOrder: .mdy).events.first == "2024-01-02 Japan")
    #expect(try TableFile(text: text, dateOrder: .dmy).events.first == "2024-02-01 Japan")
    #expect(
      refusal { try TableFile(text: text + "13/02/2024,Japan\n02/13/2024,Chile\n") }
        == "x.csv:5:1: found the date 02/13/2024, and 13/02/2024 in line 4, "
        + "expected day and month in one order; "
        + "write dates as YYYY-MM-DD, or keep one reading with --date-format dmy or mdy")
    let kept = try TableFile(text: text + "13/02/2024,Japan\n02/13/2024,Chile\n", dateOrder: .dmy)
    #expect(
      kept.notes == [
        "x.csv:5:1: 1 row is left out, for a date that cannot be read: “02/13/2024”; "
          + "--date-format says dmy"
      ])
  }

  @Test func `take headings in any spelling, and the first of two that claim a role`() throws {
    let file = try TableFile(
      text: "EVENT-DATE;Partner Name;STATUS;Category;Source URL;GoldsteinScale;source_url\n"
        + "2024;Japan;a;b;https://a.example;1,5;https://b.example\n")
    #expect(
      file.table.plan.description
        == "date ← EVENT-DATE (years as 2024), country ← Partner Name, tier ← Category, "
        + "url ← Source URL; kept as they are: STATUS, GoldsteinScale, source_url")
    #expect(
      file.store[Ref<Event>(0)].extras.map { "\($0.key)=\($0.text)" }
        == ["STATUS=a", "GoldsteinScale=1,5", "source_url=https://b.example"])
  }

  @Test func `take the country for the id of a partner, and the name beside it for the name`()
    throws
  {
    let file = try TableFile(
      text: "date,country,name,latitude\n2024,jpn,Japan,\n2025,jpn,,35.7\n2023,chl,Chile,-33\n")
    #expect(file.events == ["2023 Chile", "2024 Japan", "2025 Japan"])
    #expect(file.store[try #require(file.store.partner(id: "jpn"))].latitude == nil)
    // Names that differ for a country are those of something else.
    let treaties = try TableFile(text: "date,country,name\n2024,jpn,A\n2025,jpn,B\n")
    #expect(treaties.events == ["2024 jpn A", "2025 jpn B"])
  }

  @Test(arguments: [
    (
      "a,b\n1,2\n",
      "x.csv:1:1: found the columns a, b, expected a column of dates; "
        + "say which it is: --columns date=HEADING"
    ),
    (
      "date,value\n2024,2\n",
      "x.csv:1:1: found the columns date, value, "
        + "expected a column of countries, or else of titles; "
        + "say which it is: --columns country=HEADING or title=HEADING"
    ),
    (
      "lodged,granted,staff\n2006-01-01,2006-02-01,135450\n2006-02-01,2007-02-01,135762\n",
      "x.csv:1:1: found the columns lodged, granted, staff, expected a column of dates; "
        + "say which it is, perhaps --columns date=lodged"
    ),
    (
      "symbol,date\nMSFT,2000\nMSFT,2001\nIBM,2000\nIBM,2001\n",
      "x.csv:1:1: found the columns symbol, date, "
        + "expected a column of countries, or else of titles; "
        + "say which it is, perhaps --columns country=symbol"
    ),
    (
      "version,\"code, in full\",created\n1.1,Buzz,1993\n1.2,Rex,1996\n",
      "x.csv:1:1: found the columns version, code, in full, created, "
        + "expected a column of countries, or else of titles; "
        + "say which it is, perhaps --columns title='\"code, in full\"'"
    ),
    (
      "version,when;`id`'s $(x),created\n1.1,Buzz,1993\n1.2,Rex,1996\n",
      "x.csv:1:1: found the columns version, when;`id`'s $(x), created, "
        + "expected a column of countries, or else of titles; "
        + "say which it is, perhaps --columns title='\"when;`id`'\\''s $(x)\"'"
    ),
    (
      "date,country\nsoon,Japan\n,Chile\n",
      "x.csv:2:1: found “soon”, and no row that can be read, "
        + "expected a date; the columns were taken so: date ← date, country ← country"
    ),
    ("date,country\n", "x.csv:2:1: found no rows, expected rows of events"),
    (
      "date,country\n2024,\"Japan\n2025,Chile\n",
      "x.csv:2:6: found a quotation mark that opens a "
        + "field and is not closed, expected another one at the end of the field; "
        + "double the quotation marks inside of a field"
    ),
    (
      "date,country\n01/31/24,Japan\n",
      "x.csv:2:1: found “01/31/24”, and no row that can be read, "
        + "expected a date; write the year with four digits"
    ),
    (
      "\u{FEFF}date,country\r2024,Japan\r",
      "x.csv:1:1: found lines that end in a carriage return "
        + "alone, expected text in UTF-8, of lines; turn them with tr '\\r' '\\n'"
    ),
  ])
  func `that cannot be read say where and what to do`(_ text: String, _ message: String) {
    #expect(refusal { try TableFile(text: text) } == message)
  }

  @Test func `in UTF-16 say how to turn them into UTF-8`() {
    #expect(
      refusal { try TableFile([0xFF, 0xFE, 0x64, 0], name: "x.csv") }
        == "x.csv:1:1: found UTF-16, UTF-32 or binary data, expected text in UTF-8, of lines; "
        + "save the file as UTF-8, or turn it into UTF-8 with iconv -f UTF-16 -t UTF-8")
  }

  @Test func `show bytes that are no UTF-8 as substitutes`() throws {
    let file = try TableFile(
      Array("date,country,title\n2024,Japan,a".utf8) + [0xFF, 0xE9] + Array("b\n".utf8),
      name: "x.csv")
    #expect(file.events == ["2024 Japan a\u{FFFD}\u{FFFD}b"])
    #expect(
      file.notes == [
        "x.csv:2:13: the byte 0xFF is no UTF-8; such bytes are shown as \u{FFFD}; "
          + "iconv -f WINDOWS-1252 -t UTF-8 turns most such files into UTF-8"
      ])
  }

  @Test(arguments: [1, 20, 1 << 20])
  func `count each line with bytes that are no UTF-8, wherever blocks end`(_ size: Int) throws {
    var bytes = Array("date,country\n".utf8)
    for line in 2...6 {
      bytes += Array("202\(line),".utf8) + (line == 4 ? [0x41] : [0x41, 0xC8, 0xAB, 0xAB]) + [0x0A]
    }
    let table = try TableReader(bytes, file: "x.csv", blockSize: size)
    #expect(
      table.notes.map(\.description) == [
        "x.csv:2:8: the byte 0xAB is no UTF-8; such bytes are shown as \u{FFFD} (also line 3, 5, …); "
          + "iconv -f WINDOWS-1252 -t UTF-8 turns most such files into UTF-8"
      ])
  }

  @Test(arguments: [1, 30, 1 << 20])
  func `say in which line of a row of several a mistake is`(_ size: Int) throws {
    let text =
      "title,date,country\n\"one\ntwo\",soon,Japan\n\"three\n\",2024,Japan\nb,later,Japan\n"
    let table = try TableReader(Array(text.utf8), file: "x.csv", blockSize: size)
    #expect(
      table.notes.map(\.description) == [
        "x.csv:3:6: 2 rows are left out, for a date that cannot be read: “soon” (also line 6); "
          + "a date is written 2004, 2004-06 or 2004-06-11"
      ])
  }

  @Test(arguments: [1, 30, 1 << 20])
  func `say which positions are none, wherever blocks end`(_ size: Int) throws {
    let rows = [
      "35,6762;139,6503", "35.7;139.7", "139;1", "-33.4489;-70.6693", "95;.5", "-91;10",
    ]
    let text = rows.enumerated().map { "202\($0 + 1);Japan;\($1)\n" }.joined()
    let table = try TableReader(
      Array(("date;country;latitude;longitude\n" + text).utf8), file: "x.csv", blockSize: size)
    #expect(
      table.notes.map(\.description) == [
        "x.csv:4:12: 3 rows have a position that is no number of degrees: “139”"
          + " (also line 6, 7); degrees are -90 to 90"
      ])
  }

  @Test func `keep what follows a closing quotation mark, and say so`() throws {
    let file = try TableFile(text: "date,country,title\n2024,Japan,\"a\" b\n2025,Japan,5\" disk\n")
    #expect(file.events == ["2024 Japan a b", "2025 Japan 5\" disk"])
    #expect(
      file.notes == ["x.csv:2:15: 1 field has text behind the closing quotation mark: “ b”"])
  }

  @Test func `open what the program lists as NDJSON with all its parts`() throws {
    let bundled = try EventStore.bundled()
    var writer = JSONWriter(.compact)
    for event in bundled.events { bundled.write(event, to: &writer) }
    let file = try TableFile(writer.take(), name: "list.ndjson", blockSize: 10_000)
    #expect(file.notes == [])
    #expect(file.store.eventCount == bundled.eventCount)
    for (again, event) in zip(file.store.events, bundled.events) {
      let (copy, original) = (file.store[again].record, bundled[event].record)
      #expect(copy.id == original.id)
      #expect(copy.date == original.date)
      #expect(copy.title == original.title)
      #expect(copy.summary == original.summary)
      #expect(copy.note == original.note)
      #expect(copy.ordinal == original.ordinal)
      #expect(copy.areas == original.areas)
      #expect(copy.signatories == original.signatories)
      #expect(copy.figures == original.figures)
      #expect(copy.sources == original.sources)
      #expect(copy.confidence == original.confidence)
      #expect(copy.extras == original.extras)
      #expect(file.store[copy.partner].id == bundled[original.partner].id)
      #expect(
        copy.tier.map { file.store[$0].id } == original.tier.map { bundled[$0].id })
    }
  }

  @Test func `take the only column of days for the dates, whatever it is called`() throws {
    let file = try TableFile(
      text: "Listed on;Name;Sum\n31.01.2024;Japan;20240131,5\n01.02.2024;Chile;2024\n")
    #expect(
      file.table.plan.description
        == "date ← Listed on (as 31.01.2024), country ← Name; kept as they are: Sum")
  }

  @Test func `have headings in one line, and say in which line they begin`() throws {
    let file = try TableFile(
      text: "\n\"Date\r\nof signing\",\"Title\n(long)\",\" \"\n2024,a,b\nsoon,c,d\n",
      columns: "country=3")
    #expect(
      file.table.plan.description
        == "date ← Date of signing (years as 2024), country ← column 3; kept as they are: Title (long)"
    )
    #expect(file.table.plan.headingLine == 2)
    #expect(file.notes.first?.hasPrefix("x.csv:6:1: ") == true)
  }

  @Test func `keep a region that differs from row to row with the row`() throws {
    let regions = ["Asia", "Europe", "Africa"]
    let rows = (0..<30).map { "2024,Japan,\(regions[$0 % 3]),G7\n" }.joined()
    let file = try TableFile(text: "date,country,region,group\n" + rows)
    #expect(
      file.table.plan.description
        == "date ← date (years as 2024), country ← country, group ← group; kept as they are: region"
    )
    #expect(file.store[Ref<Event>(1)].extras.map(\.text) == ["Europe"])
    #expect(
      try TableFile(text: "date,title,region\n2024,Fair,Asia\n2025,Summit,Europe\n")
        .table.plan.description
        == "date ← date (years as 2024), title ← title; kept as they are: region")
    // One row in thirty is a mistake of its row.
    let odd = (0..<30).map { "2024,Japan,\($0 == 7 ? "Europe" : "Asia"),G7\n" }.joined()
    let other = try TableFile(text: "date,country,region,group\n" + odd)
    #expect(other.table.plan.description.contains("region ← region"))
    #expect(
      try TableFile(text: "date,country,region,group\n" + rows, columns: "region=region")
        .table.plan.description.contains("region ← region"))
  }

  @Test func `take a column of positions for one though some cannot be read`() throws {
    let file = try TableFile(
      text: "date,country,latitude,longitude\n2024,Japan,35.7,139.7\n2025,Chile,unknown,-70\n"
        + "2026,Chile,-33.4,-70.6\n")
    #expect(file.store[try #require(file.store.partner(id: "Chile"))].latitude == -33.4)
    #expect(
      file.notes == [
        "x.csv:3:12: 1 row has a position that is no number of degrees: “unknown”; "
          + "degrees are -90 to 90"
      ])
  }

  @Test func `map columns by heading or number`() throws {
    #expect(
      try TableOptions.columns("date=Event_Date, Country = \"Name, full\",tier=3")
        == [.date: "Event_Date", .country: "Name, full", .tier: "3"])
    func problem(_ text: String) -> String {
      do { return "\(try TableOptions.columns(text))" } catch { return "\(error)" }
    }
    #expect(problem("contry=a") == "no column role “contry”; did you mean country?")
    #expect(
      problem("date") == "“date” maps no column; expected role=heading, such as date=Event_Date")
    #expect(problem("date=") == "date= names no column; expected its heading, or its number")
    #expect(problem("date=a,date=b") == "date is mapped twice; one column can have a role")
    #expect(
      refusal { try TableFile(text: "Event_Date,who\n2024,a\n", columns: "country=whom") }
        == "x.csv:1:1: found the columns Event_Date, who, "
        + "expected the column “whom” of --columns country=…; did you mean “who”?")
    #expect(
      refusal { try TableFile(text: "Event_Date,who\n2024,a\n", columns: "country=3") }
        == "x.csv:1:1: found the columns Event_Date, who, "
        + "expected the column “3” of --columns country=…; columns are numbered 1 to 2")
  }

  @Test(arguments: [
    ("{\"format\": 1, \"id\": \"x\"}", FileFormat.json), ("{\n\"date\": \"2024\"\n}\n", .json),
    ("{\"date\":\"2024\"}\n{\"date\":\"2025\"}\n", .ndjson), ("{\"date\":\"2024\"}", .ndjson),
    ("a,b\n1,2\n", .csv), ("a;b\n1,5;2\n", .csv), ("a\tb,c\n1\t2\n", .tsv), ("", .json),
    ("# title: x\na|b\n1|2\n", .csv), ("[1]", .json), ("sep=;\na;b\n", .csv),
  ])
  func `are told apart by their content`(_ text: String, _ format: FileFormat) throws {
    let bytes = Array(text.utf8)
    let found = try bytes.withUnsafeBufferPointer { bytes throws(DatasetError) in
      try FileFormat.recognised(from: UnsafeRawBufferPointer(bytes), isWhole: true, file: "x")
    }
    #expect(found == format)
  }
}
