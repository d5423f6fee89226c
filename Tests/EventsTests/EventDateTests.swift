import Events
import Testing

@Suite("Dates")
struct EventDateTests {
  @Test func `are the days that counting from 1970 meets`() throws {
    var (year, month, day) = (1600, 1, 1)
    var number = try #require(Day(year: year, month: month, day: day)).number
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(number == -135_140)
    while year < 2401 {
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      let civil = Day(number: number).civil
      guard Day(year: year, month: month, day: day)?.number == number,
        civil == (year, month, day)
      else {
        Issue.record("\(year)-\(month)-\(day) is not day \(number)")
        return
      }
      number += 1
      day += 1
      if day > lengths[month - 1] {
        #expect(Day(year: year, month: month, day: day) == nil)
        (month, day) = (month + 1, 1)
      }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test(arguments: ["2025-03-10", "2010-04", "1950", "0001-01-01", "2024-02-29"])
  func `print as they are written`(_ text: String) {
    #expect(EventDate(text)?.description == text)
  }

  @Test(arguments: [
    "2025-03-10", "2010-04", "1950", "0001-01-01", "0000", "-0043-03-15", "-9999-01", "2004?",
    "2004-06~", "-0043-12-31%", "9999-12-31",
  ])
  func `are written as ISO 8601 and EDTF have them`(_ text: String) {
    #expect(EventDate(text)?.iso == text)
  }

  @Test(arguments: [
    "", "2023-02-29", "2023-02-30", "1900-02-29", "2023-13", "2023-00", "2023-01-00", "2023-1-1",
    "23-01-01", "2023/01/01", "2023-01-01T00:00", "+023", "２０２３", "12023-01-01", "2023-", "-0000",
    "2023??",
  ])
  func `are refused when no calendar has them or they are written otherwise`(_ text: String) {
    #expect(EventDate(text) == nil)
  }

  @Test func `that are less precise are intervals and stand first`() throws {
    let april = try #require(EventDate("2010-04"))
    #expect(april.first.description == "2010-04-01")
    #expect(april.last.description == "2010-04-30")
    let written = ["2010-04-02", "2010", "2010-04-01", "2009-12-31", "2010-04", "2010-01-01"]
    #expect(
      written.compactMap { EventDate($0) }.sorted().map(\.description)
        == ["2009-12-31", "2010", "2010-01-01", "2010-04", "2010-04-01", "2010-04-02"])
    #expect(try april.overlaps(#require(Day(year: 2010, month: 4, day: 30))...april.last))
    #expect(!april.overlaps(april.last.advanced(by: 1)...april.last.advanced(by: 2)))
  }
}
