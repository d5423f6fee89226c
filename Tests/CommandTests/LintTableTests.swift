import Events
import Foundation
import Testing

/// The rule, a file of rows, and what lint says of it besides the columns.
let rowMistakes: [(LintRule, String, String)] = [
  (
    .rowDate, "date,country\n2020,Japan\nsoon,France\n",
    "3:1: warning: 1 row is left out, for a date that cannot be read: “soon”; a date is "
      + "written 2004, 2004-06 or 2004-06-11 [row-date]"
  ),
  (
    .rowCountry, "date,country\n2020,Japan\n2021,\n",
    "3:1: warning: 1 row has no country, and stands under “(no country)” [row-country]"
  ),
  (
    .rowFields, "date,country,tier\n2020,Japan,high\n2021,France\n2022,Chad\n",
    "3:1: warning: 2 rows have fewer fields than there are columns, which are 3 (also line 4) "
      + "[ragged-row]"
  ),
  (
    .rowPosition, "date,country,latitude,longitude\n2020,Japan,35,139\n2021,France,95,2\n",
    "3:13: warning: 1 row has a position that is no number of degrees: “95”; degrees are -90 to 90 "
      + "[row-position]"
  ),
  (
    .rowPlace, "date,country,region\n2020,Japan,Asia\n2021,Japan,Asia\n2022,Japan,East Asia\n",
    "4:1: warning: 1 row with another place than the first one of the partner: the region “East Asia” "
      + "of Japan, which had “Asia” before; the first one counts [row-place]"
  ),
  (
    .duplicateEvent,
    "date,country,title\n2020,Japan,A\n2020,Chad,A\n\"2020\",Japan,\"B\nb\"\n2020,Japan,A\n2020,Japan,A\n",
    "6:1: warning: 2 rows with the partner, date, kind, tier and title of another: Japan on 2020 "
      + "(also line 7); keep one of them [duplicate-event]"
  ),
  (
    .fromTier,
    "# tiers: high, low\ndate,country,tier,from\n2020,Japan,low,\n2022,Japan,high,low\n2021,Chad,high,low\n",
    "5:1: warning: 1 row with another tier before than the rows before lead to: “low”, where Chad "
      + "stood at no tier; add the row that brought it there, or correct the column "
      + "[from-tier-mismatch]"
  ),
  (
    .ordinal,
    "date,country,tier,ordinal\n2020,Japan,high,1\n2021,Chad,high,3\n2022,Cuba,high,3\n2023,Chad,high,4\n",
    "3:1: warning: 2 rows with another ordinal than the entries to the tier come to: 3 for Chad, "
      + "entry 2 to “high” (also line 5); look for entries that are missing or too many, and for how "
      + "the source counts [ordinal-mismatch]"
  ),
  (
    .publishers,
    "date,country,source,confidence\n2020,Japan,AP,confirmed\n2021,Chad,AP,single\n2022,Cuba,AP,\n"
      + "2023,Peru,,Confirmed\n",
    "2:1: warning: 2 rows with “confirmed” and fewer than two publishers: Japan on 2020, by \"AP\" "
      + "(also line 5); add a source of another publisher, or make it “single” [few-publishers]"
  ),
  (
    .rowTier,
    "# tiers: high, low\ndate,country,tier\n2020,Japan,high\n2021,Chad,middle\n2022,Cuba,low\n",
    "4:1: warning: 1 row with a tier that the stated order leaves out, which stands below the "
      + "others: “middle”; add it to --tiers or to the line of tiers [row-tier]"
  ),
  (
    .rowID,
    "id,date,country\na,2020,Japan\nb,2021,Chad\na,2022,Cuba\n,2023,Peru\n,2024,Fiji\na,2025,Laos\n",
    "4:1: warning: 2 rows with the id of another: “a” (also line 7); give each row an id of its own "
      + "[row-id]"
  ),
  (
    .address, "date,country,url\n2020,Japan,https://a.example\n2021,Chad,htp:/b\n",
    "3:1: error: 1 row with an address that is none: \"htp:/b\"; an address begins with https:// or "
      + "http:// [bad-url]"
  ),
  (
    .rowSyntax, "{\"date\": \"2020\", \"country\": \"Japan\"}\n[1]\n",
    "2:1: warning: 1 line is left out: found a list; expected a JSON object in each line "
      + "[row-syntax]"
  ),
]

struct LintTableTests {
  @Test(arguments: rowMistakes)
  func whatIsOddAboutRowsIsSaid(rule: LintRule, text: String, line: String) throws {
    let run = try Run(["lint", "-"], input: Data(text.utf8))
    #expect(run.lines.count == 2)
    #expect(run.lines.last == "standard input:" + line)
    #expect(run.status == (rule.severity == .error ? 1 : 0))
    #expect(try Run(["lint", "--strict", "-"], input: Data(text.utf8)).status == 1)
  }

  @Test func aRegionAndAGroupThatDifferAreTwoFindings() throws {
    let text = "date,country,region,group\n2020,Japan,Asia,G7\n2021,Japan,East Asia,G20\n"
    let run = try Run(["lint", "-"], input: Data(text.utf8))
    #expect(
      run.lines.dropFirst() == [
        "standard input:3:1: warning: 1 row with another place than the first one of the partner: "
          + "the region “East Asia” of Japan, which had “Asia” before; the first one counts [row-place]",
        "standard input:3:1: warning: 1 row with another place than the first one of the partner: "
          + "the groups “G20” of Japan, which had “G7” before; the first one counts [row-place]",
      ])
  }

  @Test func theColumnsOfARowFileAreSaid() throws {
    let text = "Event_Date;Actor;Goldstein\n2020-01-01;Japan;1\n"
    let run = try Run(
      ["lint", "--columns", "date=Event_Date,country=Actor", "-"], input: Data(text.utf8))
    #expect(
      run.output == """
        standard input:1:1: note: 1 row of csv, the columns taken as date ← Event_Date (days as \
        2020-01-01), country ← Actor; kept as they are: Goldstein [columns]

        """)
    #expect(run.errors == "entente: no errors, no warnings, 1 note\n")
    let unread = try Run(["lint", "-"], input: Data("a,b\n1,2\n".utf8))
    #expect(unread.output.contains("error: found the columns a, b, expected a column of dates"))
    #expect(unread.status == 1)
  }

  @Test func rowsMayBePackedAndNotUTF8() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file(
      "x.csv", Data("date,country\n2020,Japan\n".utf8) + [0x32, 0x30, 0x32, 0x31, 0x2C, 0xE9, 0x0A])
    let run = try Run(script: "cd '\(folder.url.path)' && gzip x.csv && \"$0\" lint x.csv.gz")
    #expect(run.lines.first?.contains("2 rows of csv") == true)
    #expect(run.lines.last?.contains(":3:") == true)
    #expect(run.lines.last?.hasSuffix("[row-encoding]") == true)
    #expect(run.status == 0)
  }
}
