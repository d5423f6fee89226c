import Events
import Testing

struct CitationTests {
  private func citation(
    _ publisher: String?, _ title: String?, _ date: String?, _ url: String? = nil
  ) -> Citation {
    Citation(
      Source(publisher: publisher, title: title, date: date.flatMap { EventDate($0) }, url: url))
  }

  private func texts(_ citation: Citation) -> [String] {
    [citation.text(.chicago), citation.text(.apa)]
  }

  @Test func aStyleOrdersAndPunctuatesWhatIsKnown() {
    let address = "https://thediplomat.com/2025/03/x"
    #expect(
      texts(citation("The Diplomat", "Vietnam Raises Indonesia", "2025-03-11", address)) == [
        "The Diplomat. “Vietnam Raises Indonesia.” March 11, 2025. https://thediplomat.com/2025/03/x.",
        "The Diplomat. (2025, March 11). Vietnam Raises Indonesia. https://thediplomat.com/2025/03/x",
      ])
    #expect(
      texts(citation(nil, "Who \"rose\" and “why”?", "2024-09")) == [
        "“Who ‘rose’ and ‘why’?” September 2024.",
        "Who \"rose\" and “why”? (2024, September).",
      ])
    #expect(
      texts(citation("Gov. of the U.S.", "[A list of treaties]", "2001")) == [
        "Gov. of the U.S. [A list of treaties]. 2001.",
        "Gov. of the U.S. (2001). [A list of treaties].",
      ])
    #expect(
      texts(citation("VNA", nil, nil, address)) == [
        "VNA. n.d. \(address).", "VNA. (n.d.). [Web page]. \(address)",
      ])
    #expect(
      texts(citation("A", "B", "2004~")) == ["A. “B.” ca. 2004.", "A. (ca. 2004). B."])
    #expect(texts(citation("A", "B", "2004?")) == ["A. “B.” [2004?].", "A. (2004?). B."])
    #expect(
      texts(citation("A", "B", "-0043-03-15")) == [
        "A. “B.” March 15, 44 BCE.", "A. (44 BCE, March 15). B.",
      ])
  }

  @Test func bibTeXHasAFieldForEachPartAndNothingThatTeXWouldObey() {
    let citation = citation(
      "R&D {News}", #"50% of $1 #1 a_b ~c ^d \input{x}"#, "2023-11-27",
      "https://example.org/a_b%20c?x={1}&y=\\z#~t")
    #expect(
      citation.text(.bibtex, key: "k")
        == ##"""
        @misc{k,
          author       = {{R\&D \textbraceleft{}News\textbraceright{}}},
          title        = {{50\% of \$1 \#1 a\_b \textasciitilde{}c \textasciicircum{}d \textbackslash{}input\textbraceleft{}x\textbraceright{}}},
          date         = {2023-11-27},
          year         = {2023},
          month        = nov,
          url          = {https://example.org/a_b%20c?x=%7B1%7D&y=%5Cz#~t},
        }
        """##)
  }

  @Test func anyTextLeavesBracesBalancedAndStaysOnItsLine() {
    var generator = Seeded(6)
    let scalars = Array("{}\\$&#_%~^\"'@,=ab\u{301}é漢\n\t\u{1B}\u{202E}\u{2028} ".unicodeScalars)
    for _ in 0..<2_000 {
      func text() -> String? {
        guard Int.random(in: 0..<5, using: &generator) > 0 else { return nil }
        let length = Int.random(in: 0..<12, using: &generator)
        return String(
          String.UnicodeScalarView(
            (0..<length).compactMap { _ in scalars.randomElement(using: &generator) }))
      }
      let address = Bool.random(using: &generator) ? text().map { "http://x" + $0 } : text()
      let citation = citation(text(), text(), "2020-02", address)
      var (depth, lowest) = (0, 0)
      for scalar in citation.text(.bibtex).unicodeScalars {
        depth += scalar == "{" ? 1 : scalar == "}" ? -1 : 0
        lowest = min(lowest, depth)
      }
      #expect((depth, lowest) == (0, 0))
      for style in CitationStyle.allCases {
        let text = citation.text(style, key: "k")
        let starts = text.unicodeScalars.split(separator: "\n").compactMap(\.first)
        let isInForm = starts.allSatisfy { "@ }".unicodeScalars.contains($0) }
        #expect(style == .bibtex ? isInForm : starts.count == 1)
        #expect(
          !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
        #expect(!text.unicodeScalars.contains { "\u{202E}\u{2028}".unicodeScalars.contains($0) })
      }
    }
  }

  @Test func aKeyFollowsFromTheSourceAloneAndIsThatOfNoOther() throws {
    let store = try EventStore.bundled()
    let sources = store.events.flatMap { store[$0].sources }
    var (forward, backward) = (Bibliography(), Bibliography())
    for source in sources { forward.cite(source) }
    for source in sources.reversed() { backward.cite(source) }
    #expect(forward.keys.count == Set(sources.map(Citation.init)).count)
    #expect(Set(forward.keys).count == forward.keys.count)
    #expect(Set(forward.keys) == Set(backward.keys))
    let wellFormed = forward.keys.allSatisfy { key in
      key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
    #expect(wellFormed)
    #expect(
      citation("The Diplomat", "The Rise", "2025-03", nil).key.hasPrefix("diplomat2025rise-"))
    #expect(citation("Báo Đà Nẵng", nil, nil).key.hasPrefix("baond-"))
    #expect(citation("東京", "四", "2001").key.hasPrefix("anon2001-"))
  }

  @Test func anAddressIsOneOfTheWebOrNone() {
    for text in [
      "javascript:alert(1)", "file:///etc/passwd", "https://", "ftp://x.org", "x.org", "",
    ] {
      #expect(WebAddress(text) == nil, "\(text)")
    }
    #expect(WebAddress("HTTPS://Example.org/ä b")?.text == "HTTPS://Example.org/%C3%A4%20b")
    #expect(
      WebAddress("http://x.org/\u{1B}]8;;\u{7}\"<>")?.text == "http://x.org/%1B]8;;%07%22%3C%3E")
  }
}
