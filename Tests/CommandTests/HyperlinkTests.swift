import Foundation
import Testing

/// When addresses are links (OSC 8), and that they are whole and harmless.
struct HyperlinkTests {
  private static var link: Regex<(Substring, Substring, Substring)> {
    /\u{1B}\]8;id=[0-9]+;([^\u{1B}\u{7}]*)\u{1B}\\([^\u{1B}]*)\u{1B}\]8;;\u{1B}\\/
  }

  private func hasLinks(
    _ options: [String] = [], _ environment: [String: String] = [:], onTerminal: Bool = true
  ) throws -> Bool {
    let arguments = ["show", "japan"] + options
    let output =
      onTerminal
      ? try Run.terminal(columns: 80, arguments, environment: environment)
      : try Run(arguments, environment: environment).output
    #expect(output.contains("https://"))
    return output.contains("\u{1B}]8;")
  }

  @Test func aTerminalThatShowsThemGetsLinksAndAPipeNone() throws {
    #expect(try !hasLinks([], ["TERM": "xterm-256color"], onTerminal: false))
    #expect(try hasLinks(["--links", "always"], onTerminal: false))
    for type in ["xterm-256color", "tmux-256color", "alacritty", "xterm-kitty"] {
      #expect(try hasLinks([], ["TERM": type]), "\(type)")
      #expect(try hasLinks([], ["TERM": type, "NO_COLOR": "1"]), "\(type)")
      #expect(try !hasLinks(["--links", "never"], ["TERM": type]), "\(type)")
    }
    for type in ["dumb", "linux", "vt100", "screen", ""] {
      #expect(try !hasLinks([], ["TERM": type]), "\(type)")
    }
    #expect(try hasLinks([], ["TERM": "screen", "TMUX": "/tmp/x,1,0"]))
  }

  @Test func everyLineOfAnAddressLeadsToAllOfItAndNothingElseChanges() throws {
    let environment = ["TERM": "xterm"]
    let plain = try Run.terminal(
      columns: 40, ["show", "japan", "--links", "never"], environment: environment)
    let linked = try Run.terminal(columns: 40, ["show", "japan"], environment: environment)
    #expect(linked.replacing(Self.link) { String($0.2) } == plain)
    let urls = try Bundled.events().filter { $0.text("country") == "jpn" }
      .flatMap { $0.objects("sources") }.compactMap { $0.text("url") }
    let links = linked.matches(of: Self.link)
    #expect(Set(links.map { String($0.1) }) == Set(urls))
    var parts: [String: String] = [:]
    for link in links { parts[String(link.1), default: ""] += link.2 }
    for (url, text) in parts { #expect(text == url || text.hasPrefix(url + url.prefix(1))) }
  }

  @Test func anAddressWithinAnAddressStaysOne() throws {
    let folder = try TemporaryFolder()
    let url =
      "https://web.archive.org/web/20200101000000/https://example.org/" + "a/b/c/".repeated(20)
    let file = try folder.file(
      "x.json",
      Data(
        """
        {"format":1,"id":"x","title":"x","countries":[{"id":"a","name":"A"}],"events":[
        {"id":"e","country":"a","date":"2020","sources":[{"url":"\(url)"},{"url":"\(url)d"}]}]}
        """.utf8))
    let piped = try Run("show", "a", "--data", file.path)
    #expect(piped.lines.contains("    \(url)") && piped.lines.contains("    \(url)d"))
    let shown = try Run.terminal(
      columns: 48, ["show", "a", "--data", file.path], environment: ["TERM": "xterm"])
    #expect(Set(shown.matches(of: Self.link).map { String($0.1) }) == [url, url + "d"])
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
