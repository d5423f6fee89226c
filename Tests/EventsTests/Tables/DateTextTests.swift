import Testing
import Words

@testable import Events

@Suite("Dates as people write them")
struct DateTextTests {
  @Test(arguments: [
    ("2024-01-31", "2024-01-31"), ("2024-01", "2024-01"), ("2024", "2024"), ("0987", "0987"),
    ("987", "0987"), ("-0043-03-15", "-0043-03-15"), ("-43", "-0043"),
    ("'-0043-03-15", "-0043-03-15"), ("44 BC", "-0043"),
    ("44 bce", "-0043"), ("44BCE", "-0043"), ("1 BC", "0000"), ("AD 14", "0014"),
    ("15 Mar 44 BC", "-0043-03-15"), ("Mar 44 BCE", "-0043-03"), ("c. 1279 BC", "-1278~"),
    ("2004?", "2004?"), ("2004-06~", "2004-06~"), ("2004-06-11%", "2004-06-11%"),
    ("2024-01-31T10:00:00Z", "2024-01-31"), ("2024-01-31 10:00", "2024-01-31"),
    ("+1945-09-02T00:00:00Z", "1945-09-02"), ("+1945-00-00T00:00:00Z", "1945"),
    ("-1258-01-01T00:00:00Z", "-1258-01-01"), ("20240131", "2024-01-31"),
    ("20240131T101500Z", "2024-01-31"), ("20240131101500", "2024-01-31"), ("202401", "2024-01"),
    ("31 January 2024", "2024-01-31"), ("January 31, 2024", "2024-01-31"),
    ("Jan 2024", "2024-01"), ("Sept. 2nd, 1945", "1945-09-02"), ("2-Sep-1945", "1945-09-02"),
    ("Sunday, 2 September 1945", "1945-09-02"), ("ngày 2 tháng 9 năm 1945", "1945-09-02"),
    ("tháng 9 năm 1945", "1945-09"), ("năm 1945", "1945"), ("2 tháng 9, 1945", "1945-09-02"),
    ("2024/01/31", "2024-01-31"), ("2024.1.5", "2024-01-05"), ("2024/06", "2024-06"),
    ("06/2024", "2024-06"), (" 2024-01-31\t", "2024-01-31"),
    ("January 31, 2024 10:15 PM", "2024-01-31"), ("2024-01-31Z", "2024-01-31"),
    ("2024-01-31+07:00", "2024-01-31"), ("2024-01-XX", "2024-01"), ("2024-XX-XX", "2024"),
    ("2024-xx", "2024"), ("2024-06-uu?", "2024-06?"),
  ])
  func `are read`(_ text: String, _ iso: String) throws {
    #expect(DateText.read(text) == .date(try #require(EventDate(iso)), end: nil))
  }

  @Test(arguments: [
    ("2004/2006", "2004", "2006"), ("2004-06/2006-08-01", "2004-06", "2006-08-01"),
    ("2004-06/..", "2004-06", nil), ("2004-06/", "2004-06", nil),
    ("2004?/2006~", "2004?", "2006~"), ("1939–1945", "1939", "1945"), ("1939-1945", "1939", "1945"),
    ("-0043/0014", "-0043", "0014"), ("27 BC – 14 AD", "-0026", "0014"),
  ])
  func `are read as intervals`(_ text: String, _ start: String, _ end: String?) throws {
    #expect(
      DateText.read(text)
        == .date(try #require(EventDate(start)), end: end.flatMap { EventDate($0) })
    )
  }

  @Test(arguments: [
    ("31/01/2024", 31, 1, 2024), ("1/2/2024", 1, 2, 2024), ("31.01.2024", 31, 1, 2024),
    ("31-01-2024", 31, 1, 2024), ("01/31/2024 10:30:00", 1, 31, 2024),
  ])
  func `with slashes wait for an order`(
    _ text: String, _ first: Int, _ second: Int, _ year: Int
  ) {
    #expect(DateText.read(text) == .numbers(first: first, second: second, year: year, .none))
  }

  @Test(arguments: [
    ("01/31/24", "write the year with four digits"), ("87", "write the year with four digits"),
    ("2 Sep 45", "write the year with four digits"), ("31 January", "it has no year"),
    ("45322", "if it is a spreadsheet's number of a day, save it as a date"),
    ("2023-02-30", "the days of that month are 1 to 28"), ("2023-13", "months are 1 to 12"),
    ("2006/2004", "an interval begins with the earlier date"),
    ("0 BC", "years are 1 to 9999, of either era"), ("soon", nil), ("t2401", nil), ("-", nil),
    ("../2004", "an interval begins with a date"), ("/2004", "an interval begins with a date"),
    ("2004-21", "months are 1 to 12, and seasons (21 to 41) are not read"),
    ("Y170000002", "years are 1 to 9999, of either era"),
    ("Y-17000", "years are 1 to 9999, of either era"),
    ("1086912000", "if it counts seconds from 1970 on, save it as a date"),
    ("1086912000000", "if it counts seconds from 1970 on, save it as a date"),
    ("1 2 3 4", nil), ("12024-01-01", nil), ("2024-01-31x", nil), ("2024-01-31+7", nil),
    ("2024-XX-31", nil), ("20XX", nil), ("year", nil),
  ])
  func `are refused with what to do`(_ text: String, _ hint: String?) {
    let reading = DateText.read(text)
    #expect(reading == .unreadable(hint: hint) || hint == nil && reading == .empty)
  }

  @Test func `in a column of years are years of any length`() {
    #expect(
      DateText.read("87", .year) == .date(EventDate(year: 87) ?? .init(Day(number: 0)), end: nil))
    #expect(
      DateText.read("-3", .year) == .date(EventDate(year: -3) ?? .init(Day(number: 0)), end: nil))
  }

  @Test func `are shown without the year 0`() throws {
    func shown(_ text: String) throws -> [String] {
      let date = try #require(EventDate(text))
      return [date.iso, date.description, date.inWords(in: .english)]
    }
    #expect(try shown("2024-01-31") == ["2024-01-31", "2024-01-31", "31 January 2024"])
    #expect(try shown("0000") == ["0000", "1 BCE", "1 BCE"])
    #expect(try shown("-0043-03-15") == ["-0043-03-15", "15 Mar 44 BCE", "15 March 44 BCE"])
    #expect(try shown("-0752?") == ["-0752?", "753 BCE?", "753 BCE (uncertain)"])
    #expect(try shown("2004-06~") == ["2004-06~", "2004-06~", "about June 2004"])
    #expect(try shown("0987%") == ["0987%", "0987%", "about 987 (uncertain)"])
  }

  @Test(arguments: 0..<500)
  func `read fast as they are read slowly`(seed: UInt64) throws {
    var random = Seeded(seed)
    for _ in 0..<100 {
      var text = "\(random.next() % 3000)-\(random.next() % 14)-\(random.next() % 33)"
      if let date = EventDate(
        year: Int(random.next() % 10000), month: Int(random.next() % 12) + 1,
        day: Int(random.next() % 28) + 1)
      {
        text = random.next() % 2 == 0 ? date.iso : date.iso.filter { $0 != "-" }
      }
      var bytes = Array(text.utf8)
      if random.next() % 3 == 0 {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(random.next() % 256)
      }
      if random.next() % 4 == 0 { bytes += Array("T10:00:00Z".utf8) }
      bytes.withUnsafeBufferPointer { bytes in
        guard let packed = PackedDate(day: bytes) else { return }
        #expect(.date(packed.known, end: nil) == DateText.read(bytes), "\(Array(bytes))")
      }
    }
  }
}
