import Foundation
import Testing

/// The page, as a web browser shows it without a network.
struct WebPageTests {
  private static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The page after a script has used it as a reader would, as the browser then has it.
  private func page(_ html: String, after script: String, scripts: Bool = true) throws -> String {
    let folder = try TemporaryFolder()
    let html = scripts ? html + "<script>\(script)</script>" : html
    let file = try folder.file("page.html", Data(html.utf8))
    let run = try Run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--user-data-dir=\(folder.url.path)/profile", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--virtual-time-budget=2000", "--dump-dom", file.absoluteString,
      ], environment: ["HOME": folder.url.path],
      program: URL(fileURLWithPath: try #require(Self.chromium)))
    return run.output
  }

  /// The dates and partners of the rows that are shown, in their order.
  private func rows(_ page: String) -> [[String]] {
    page.matches(of: /<tr(.*?)><td[^>]*>([^<]*)<\/td><td[^>]*>([^<]*)<\/td>/)
      .filter { !$0.1.contains("hidden") }.map { [String($0.2), String($0.3)] }
  }

  private static let sort = "document.querySelectorAll('th button')"

  @Test(.enabled(if: chromium != nil, "Chromium is not installed: apt-get install chromium"))
  func theTableSortsAndFiltersInABrowser() throws {
    let html = try Run("export", "--format", "html", "--as-of", "2025-03-12").output
    let listed: [Object] = try Run("list", "--format", "json", "--as-of", "2025-03-12").json()
    let dates = listed.compactMap { $0.text("date") }
    #expect(rows(html).map { $0[0] } == dates)

    let byDate = try page(html, after: "\(Self.sort)[0].click()")
    func days(_ page: String) -> [String] {
      // A month or a year begins with its first day.
      rows(page).map { $0[0] + "-01-01".suffix(10 - $0[0].count) }
    }
    #expect(days(byDate) == days(html).sorted() && days(byDate) != days(html))
    let byDateDown = try page(html, after: "\(Self.sort)[0].click(); \(Self.sort)[0].click()")
    #expect(days(byDateDown) == days(html).sorted().reversed())
    let byName = try page(html, after: "\(Self.sort)[1].click()")
    #expect(rows(byName).map { $0[1] } == rows(html).map { $0[1] }.sorted())
    #expect(
      byName.contains("<th scope=\"col\" aria-sort=\"ascending\"><button type=\"button\">Partner"))

    // Ranks, not letters: special is above comprehensive strategic, those without a tier are last.
    let byTier = try page(html, after: "\(Self.sort)[3].click(); \(Self.sort)[3].click()")
    #expect(["Laos", "Cuba", "Cambodia"].contains(rows(byTier)[0][1]))

    let filtered = try page(
      html,
      after: """
        const field = document.getElementById('filter');
        field.value = 'SINGAPORE  upgrade'; field.dispatchEvent(new Event('input'))
        """)
    let texts = html.matches(of: /<tr><td.*?<\/tr>/)
      .map { $0.0.replacing(/<[^>]*>/, with: "").lowercased() }
    let expected = zip(dates, texts).filter { _, text in
      text.contains("singapore") && text.contains("upgrade")
    }
    #expect(rows(filtered).map { $0[0] } == expected.map(\.0) && !expected.isEmpty)
    #expect(
      filtered.contains("<output id=\"count\" for=\"filter\">\(expected.count) of \(dates.count)<"))
    let folded = try page(
      html,
      after: """
        const field = document.getElementById('filter');
        field.value = 'tô lâm'; field.dispatchEvent(new Event('input'))
        """)
    #expect(!rows(folded).isEmpty && rows(folded).count < dates.count)
  }

  @Test func thePageNeedsNothingElseAndSaysAllWithoutItsScript() throws {
    let html = try Run("export", "--format", "html", "group:asean").output
    let listed: [Object] = try Run("list", "--format", "json", "group:asean").json()
    #expect(html.matches(of: /(src|srcset|@import|url\()\s*=/).isEmpty)
    #expect(html.matches(of: /<(link|img|iframe|object|embed|base|form)\b/).isEmpty)
    #expect(rows(html).count == listed.count)
    #expect(html.contains("<p id=\"tools\" hidden>"), "what only a script can do is not offered")
    for event in listed {
      for source in event.objects("sources") {
        let url = try #require(source.text("url")).replacing("&", with: "&amp;")
        #expect(html.contains("href=\"\(url)\"") || !url.utf8.allSatisfy { $0 < 0x80 }, "\(url)")
      }
    }
  }

  @Test(.enabled(if: chromium != nil, "Chromium is not installed: apt-get install chromium"))
  func noTextOfADatasetBecomesAPartOfThePage() throws {
    let folder = try TemporaryFolder()
    let harm =
      "</script><script>document.title='owned'</script><img src=x onerror=\\\"document.title='owned'\\\">"
      + "</td></tr></table></svg></title></style>'\\\" onmouseover=x <!-- ]]> &lt;"
    let data = """
      {"format":1,"id":"x","title":"T\(harm)","kinds":[{"id":"k","name":"K\(harm)"}],
      "tiers":[{"id":"t","name":"N\(harm)","short":"S\(harm)"}],
      "countries":[{"id":"a","name":"A\(harm)"}],"events":[{"id":"e\(harm)","country":"a","date":"2020-01-02",
      "kind":"k","tier":"t","title":"E\(harm)","place":"P\(harm)","summary":"\(harm)","note":"\(harm)",
      "sources":[{"publisher":"\(harm)","title":"\(harm)","url":"https://x.org/\(harm)"},
      {"title":"j","url":"javascript:document.title='owned'"}]}]}
      """
    let file = try folder.file("x.json", Data(data.utf8))
    let html = try Run("export", "--format", "html", "--data", file.path).output
    #expect(html.ranges(of: "<script").count == 1 && html.ranges(of: "</script").count == 1)
    #expect(!html.contains("href=\"javascript"))
    let shown = try page(
      html,
      after: "document.body.dataset.parts = [...document.body.children].map(e => e.tagName).join()")
    #expect(shown.contains("data-parts=\"H1,P,FIGURE,P,TABLE,SCRIPT,SCRIPT\""))
    #expect(!shown.contains("<title>owned") && !shown.contains("<img"))
  }
}
