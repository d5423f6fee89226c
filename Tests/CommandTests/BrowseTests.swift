import ArgumentParser
import Browser
import Events
import Foundation
import Terminal
import Testing
import Words

@testable import entente

/// What the browser is asked for.
struct BrowseTests {
  @Test @MainActor func withoutOptionsItIsAskedForWhatAStartWithoutArgumentsAsksFor() throws {
    #expect(try Browse.parse([]).request == BrowseRequest())
    let asked = try Browse.parse([
      "--data", "mine.csv", "--as-of", "2015", "--filter", "tier:csp", "--lang", "vi", "--tiers",
      "a,b",
      "--view", "map", "--event", "row-1", "--reverse", "--theme", "mono", "--color", "never",
      "--plain", "--links", "never", "--cite", "apa", "--no-config", "--remember-place",
    ]).request
    #expect(
      asked
        == BrowseRequest(
          data: DataRequest(
            data: "mine.csv", asOf: "2015", filters: ["tier:csp"], lang: .vi,
            table: TableRequest(tiers: "a,b")),
          screen: ScreenRequest(view: .map, event: "row-1", reverse: true, theme: .mono),
          text: TextRequest(color: .never, plain: true, links: .never), citationStyle: .apa,
          settings: ConfigurationRequest(isLeftOut: true), remembersPlace: true))
  }

  @Test func withoutArgumentsIntoAPipeItIsTheListOfTheSameSettings() throws {
    let folder = try TemporaryFolder()
    let settings = try folder.file(
      "config.toml", Data("lang = \"vi\"\ncolor = \"always\"\nlinks = \"always\"\n".utf8))
    let home = folder.url.appendingPathComponent("entente")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: settings, to: home.appendingPathComponent("config.toml"))
    let environment = ["XDG_CONFIG_HOME": folder.url.path]
    let bare = try Run([], environment: environment)
    #expect(bare.output == (try Run(["browse"], environment: environment)).output)
    #expect(bare.output == (try Run(["list"], environment: environment)).output)
    #expect(bare.output.contains("\u{1B}[") && bare.output.contains("10/03/2025"))
    #expect(bare.status == 0)
    let plain = try Run([], environment: environment.merging(["NO_COLOR": "1"]) { $1 })
    #expect(!plain.output.contains("\u{1B}["))
  }
}
