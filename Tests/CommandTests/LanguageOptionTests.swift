import Foundation
import Testing

/// The language that the executable speaks: that of the command line, else of the settings, else of the
/// locale.
struct LanguageOptionTests {
  private let english = "South Korea"
  private let vietnamese = "Hàn Quốc"

  /// What a list of events calls South Korea.
  private func name(
    _ arguments: [String] = [], _ environment: [String: String] = [:], settings: String = ""
  ) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.file("config.toml", Data(settings.utf8))
    let run = try Run(
      ["list", "country:kor", "year:2022", "--config", file.path] + arguments,
      environment: environment)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return [english, vietnamese].filter(run.output.contains).joined(separator: " and ")
  }

  @Test(arguments: [
    ([:], false), (["LANG": "vi_VN.UTF-8"], true), (["LANG": "vi_VN"], true),
    (["LANG": "en_US.UTF-8"], false), (["LANG": "fr_FR.UTF-8"], false),
    (["LANG": "C.UTF-8"], false),
    (["LC_MESSAGES": "vi_VN.UTF-8", "LANG": "en_US.UTF-8"], true),
    (["LC_ALL": "C.UTF-8", "LANG": "vi_VN.UTF-8"], false),
    (["LC_ALL": "", "LANG": "vi_VN.UTF-8"], true), (["LANG": "vie"], false),
  ])
  func `the locale says it`(environment: [String: String], isVietnamese: Bool) throws {
    #expect(try name([], environment) == (isVietnamese ? vietnamese : english))
  }

  @Test func `a setting goes over the locale, the command line over both`() throws {
    let locale = ["LANG": "en_US.UTF-8"]
    #expect(try name([], locale, settings: "lang = \"vi\"\n") == vietnamese)
    #expect(try name(["--lang", "en"], locale, settings: "lang = \"vi\"\n") == english)
    #expect(try name(["--lang", "vi"], locale) == vietnamese)
    #expect(
      try name(["--lang", "auto"], ["LANG": "vi_VN"], settings: "lang = \"en\"") == vietnamese)
    let wrong = try Run(["list", "--lang", "xx"])
    #expect(wrong.status == 2 && wrong.errors.contains("auto"))
  }

  @Test(arguments: [
    ["list", "--format", "csv"], ["list", "--format", "json"], ["list", "--format", "ndjson"],
    ["list", "--format", "tsv"], ["show", "japan", "--format", "json"],
    ["tiers", "--format", "json"],
    ["tiers", "--format", "csv"], ["stats", "--format", "json"], ["stats", "--format", "csv"],
    ["export", "--format", "csv"], ["export", "--format", "json"], ["schema"],
  ])
  func `data for programs is the same in every language`(arguments: [String]) throws {
    let locale = ["LANG": "vi_VN.UTF-8"]
    let run = try Run(arguments, environment: locale)
    let english = try Run(arguments)
    #expect(run.status == 0 && run.output == english.output)
  }

  @Test func `a query and a day mean the same whatever is printed`() throws {
    let query = ["list", "chiến lược", "--lang", "vi", "--as-of", "10/03/2020"]
    let table = try Run(query)
    let data = try Run(query + ["--format", "csv"])
    #expect(table.status == 0 && table.lines.count > 10)
    #expect(data.lines.count == table.lines.count + 1)
    #expect(data.output.contains("Southeast Asia") || data.output.contains("South Korea"))
    #expect(!data.output.contains(vietnamese))
  }

  @Test func `names of one language stand in the order of the language that is spoken`() throws {
    let folder = try TemporaryFolder()
    let names = ["Zambia", "Ý", "Ấn Độ", "Áo", "Brazil", "Đan Mạch", "Ai Cập"]
    let rows = "date,country\n" + names.map { "2020,\($0)\n" }.joined()
    let file = try folder.file("rows.csv", Data(rows.utf8))
    func order(_ arguments: String...) throws -> [String] {
      try Run(["list", "--order", "partner", "--data", file.path, "--format", "csv"] + arguments)
        .lines.dropFirst().compactMap { row in names.first { row.contains($0) } }
    }
    let alphabet = ["Ai Cập", "Áo", "Ấn Độ", "Brazil", "Đan Mạch", "Ý", "Zambia"]
    #expect(try order("--lang", "vi") == alphabet)
    #expect(try order() != alphabet)
    let jump = try Run(
      ["snapshot", "--lang", "vi", "--keys", "c", "--data", file.path, "--size", "80x24"])
    let places = alphabet.map { name in jump.lines.firstIndex { $0.contains("│   \(name)") } }
    #expect(places == places.sorted { ($0 ?? -1) < ($1 ?? -1) } && !places.contains(nil))
  }

  @Test func `words for rows alone are translated too`() throws {
    let folder = try TemporaryFolder()
    let data = """
      {"format": 1, "id": "x", "title": "X",
       "tiers": [{"id": "high", "name": "High", "short": "HI", "shortVi": "CA"}],
       "countries": [{"id": "a", "name": "A"}],
       "events": [{"id": "e", "country": "a", "date": "2020", "tier": "high"}]}
      """
    let file = try folder.file("x.json", Data(data.utf8))
    let run = try Run(["list", "--lang", "vi", "--data", file.path])
    #expect(run.output.contains("CA") && !run.output.contains("HI"))
  }

  @Test func `a link says the language of its screen`() throws {
    func screen(_ arguments: String...) throws -> String {
      try Run(["snapshot", "--size", "120x30"] + arguments).output
    }
    let keys = "2 c h a n Space q u o c Enter"
    let link = try #require(
      try screen("--lang", "vi", "--keys", keys + " : l i n k Enter").split(separator: "\n")
        .first { $0.hasPrefix("entente ") })
    #expect(link.contains("--lang vi"))
    let again = try Run(
      script: "\"$0\" snapshot --size 120x30" + link.dropFirst("entente".count))
    let before = try screen("--lang", "vi", "--keys", keys)
    #expect(again.output == before)
  }

  @Test func `a file of rows is shown in Vietnamese with its own names`() throws {
    let folder = try TemporaryFolder()
    let rows = "date,country,tier\n2020-05-01,Japan,high\n2021,Chile,low\n"
    let file = try folder.file("rows.csv", Data(rows.utf8))
    let run = try Run(["snapshot", "--lang", "vi", "--data", file.path, "--keys", "Enter"])
    #expect(run.output.contains("Chile") && run.output.contains("từ năm 2021"), "\(run.output)")
  }
}
