import Browser
import Events
import Foundation
import Screen
import Testing
import Words

/// The screens in Vietnamese: the words of the interface and the names, not the records.
struct LanguageTests {
  /// The bundled timeline in a language, with nothing but figures for the texts of its records.
  private func wordless(in language: Language) throws -> EventStore {
    var data = try EventStore.bundled().record
    for index in data.events.indices {
      let event = data.events[index]
      data.events[index].title = event.title.map { _ in "1" }
      data.events[index].place = event.place.map { _ in "2" }
      data.events[index].occasion = event.occasion.map { _ in "3" }
      data.events[index].summary = event.summary.map { _ in "4" }
      data.events[index].note = event.note.map { _ in "5" }
      data.events[index].areas = event.areas.map { _ in "6" }
      data.events[index].signatories = []
      data.events[index].figures = []
      data.events[index].sources = []
    }
    for index in data.partners.indices {
      // Letters that stand nowhere else, so that what is English of a partner is its name alone.
      data.partners[index].otherName = "Ñ\(index)"
      data.partners[index].officialName = nil
      data.partners[index].capital = nil
      data.partners[index].aliases = []
      data.partners[index].note = nil
    }
    return EventStore(data.told(in: language))
  }

  /// Keys that lead to all sorts of screens and notices.
  private static let scripts =
    ScreenTests.scripts.map(\.keys) + [
      "", "Enter G", "t", "r", "s", "2 s", "m", "m 7", "m 7 '", "' x", "m /", ":", ": q q q q",
      ": l i n k Enter", "y", "Y", "o", "O", "n", "^", "S", "2 S", "[", "]", "<", "< < >", ">",
      "f 9 9 9 9 Enter", "f 9 9 9 9 Enter 2", "f 9 9 9 9 Enter 4", "C-f", "f 1 Enter C-f C-f",
      "@", "@ x x x x x x x x x x x", "@ 1 9 0 0 Enter", "@ 1 9 5 0 - 0 1 - 1 8 Enter",
      "/", "/ 9 9 9 9", "c z z z z", "c", "f", "f (", "f )", "f ( )", "f O R", "f 1 Space O R",
      "f -", "f \"", "f \" \"", "f x : 1", "f t i e r >", "f t i e r : c s p ,", "f k i n d < 1",
      "f t i e r > s p , c p", "f i s : x", "f y e a r : x", "f d a t e : 2 . . 1",
      "f g r o u p : x",
      "f k i n d : x", "f c o u n t r y : x", "f d a t e : 2 0 2 0 . . 2 0 1 0", "f p e r s o n :",
      "f p l a c e :", "f a r e a :", "f s o u r c e :", "f r e g i o n :", "2 h h h", "2 Right",
      "2 g g h { }", "2 0 - - - + + + + + + + +", "4 + + + + + + + + +", "4 - - - -",
      "4 h h h h h h",
      "4 l l l l l l l l l", "4 j j j j j j", "4 k k k k k k k", "4 H H H H H H H", "3 j j >",
      "5 G",
      "F2", "q", "f 1 Enter q", "g Enter Tab / 1 Enter n",
    ]

  /// Words of three or more letters of the Latin alphabet without marks.
  private func words(of canvas: Canvas) -> Set<Substring> {
    Set(
      "\(canvas)".split { !$0.isASCII || !$0.isLetter }
        .filter { $0.count >= 3 && $0.contains { $0.isLowercase } })
  }

  /// Names of keys and of commands are the same in every language, and Vietnamese has these words too.
  private static let common: Set<Substring> = [
    "Enter", "Esc", "Tab", "Space", "PgDn", "PgUp", "Home", "End", "Backspace", "Del", "Shift",
    "Down",
    "Up", "euro", "reg", "entente", "tier", "link",
  ]

  /// What a query is made of, where that is told: keys, flags, ids and examples.
  private static let parts: Set<Substring> = [
    "from", "standing", "region", "group", "country", "kind", "year", "date", "person", "place",
    "area", "source", "csp", "announced", "disputed", "single", "sectoral", "skip", "inforce",
    "confirmed", "unverified", "relations", "partnership", "upgrade", "reaffirmation", "tiers",
    "jakarta", "defence", "lam", "vna", "asean", "japan", "europe",
  ]

  /// The options of a command line.
  private static let options: Set<Substring> = [
    "filter", "order", "event", "record", "view", "lang", "reverse", "date", "partner", "timeline",
  ]

  @Test(arguments: scripts)
  func `no English word is left on a Vietnamese screen`(keys: String) throws {
    let stores = [try wordless(in: .english), try wordless(in: .vietnamese)]
    let commands = Set(
      Binding.all.flatMap { $0.name.split(separator: "-") }.filter { $0.count >= 3 })
    // The record has the names of both languages.
    let names = Set(
      stores[0].partners.flatMap { [stores[0][$0].name, stores[0][$0].id] }
        .flatMap { $0.split { !$0.isLetter } })
    let typed = Set(
      keys.split(separator: " ").map { $0.count == 1 ? String($0) : " " }.joined()
        .split { !$0.isLetter })
    for size in [Size(rows: 24, columns: 80), Size(rows: 50, columns: 160)] {
      let screens = stores.map { store in
        var browser = Browser(store: store, size: size)
        browser.press(keys)
        return browser.draw()
      }
      let left = words(of: screens[0]).intersection(words(of: screens[1]))
        .subtracting(LanguageTests.common).subtracting(names)
        .subtracting(
          keys.contains("?") || keys.hasPrefix("f") || keys.contains(" f ")
            ? LanguageTests.parts : []
        )
        .subtracting(keys.contains(": l i n k") ? LanguageTests.options : [])
        .subtracting(keys.contains(":") && !keys.contains("f ") ? commands : [])
        .filter { word in !typed.contains { $0.contains(word) || word.contains($0) } }
      #expect(left.isEmpty, "\(size)\n\(screens[1])")
    }
  }

  /// Errors of settings are told in English, so that what they say can be looked up.
  private static let untranslated = ["KeymapError.swift"]

  @Test func `no file of the screen holds words of its own`() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../Sources/Browser").standardized
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    #expect(files.count > 100)
    for file in files where !LanguageTests.untranslated.contains(file.lastPathComponent) {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let code = line.prefix(upTo: line.range(of: "//")?.lowerBound ?? line.endIndex)
        let isForProgrammers = code.contains("preconditionFailure(") || code.contains("sectoral …")
        guard !isForProgrammers else { continue }
        // Every second piece stands between quotation marks.
        let literals = code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map(\.element)
        for literal in literals {
          #expect(!literal.contains(/[a-z]{2,} [a-z]{2,}/), "\(file.lastPathComponent): \(line)")
        }
      }
    }
  }

  @Test func `names, dates and texts are those of the language`() throws {
    var browser = Browser(
      store: try EventStore.bundled(in: .vietnamese), size: Size(rows: 30, columns: 120))
    browser.press("c h a n Space q u o c Enter")
    let screen = browser.screen.joined(separator: "\n")
    #expect(screen.contains("▌      11/08 ★ Hàn Quốc"))
    #expect(screen.contains("★ Đối tác chiến lược toàn diện, đối tác thứ 4"))
    #expect(screen.contains("từ ngày 5 tháng 12 năm 2022 · 3 năm 6 tháng"))
    // What its authors wrote stays.
    #expect(screen.contains("Republic of Korea"))
  }

  @Test(arguments: [
    ("tier:csp", "tier:cltd"), ("tier:strategic", "tier:\"đối tác chiến lược\""),
    ("region:\"southeast asia\"", "region:\"dong nam a\""),
    ("country:japan", "country:\"nhat ban\""),
    ("kind:upgrade", "kind:\"nâng cấp\""), ("korea", "\"han quoc\""),
  ])
  func `a query means the same by the names of both languages`(english: String, vietnamese: String)
    throws
  {
    let found = try [Language.english, .vietnamese].flatMap { language in
      let store = try EventStore.bundled(in: language)
      return try [english, vietnamese].map { text in
        store.events(matching: try Query(text, for: store))
      }
    }
    #expect(Set(found).count == 1 && found[0].count > 0)
  }

  @Test func `words find what is shown, and what the file says`() throws {
    let counts = try [Language.english, .vietnamese].map { language in
      let store = try EventStore.bundled(in: language)
      return try ["\"khẳng định\"", "reaffirmed"].map { text in
        store.events(matching: try Query(text, for: store)).count
      }
    }
    let store = try EventStore.bundled()
    let all = store.events(matching: try Query("kind:reaffirmation", for: store)).count
    #expect(counts[0][0] == 0 && counts[1][0] >= all && all > 10)
    #expect(counts[0][1] == counts[1][1] && counts[0][1] >= all)
  }

  @Test func `a day is asked for as it is written`() throws {
    let store = try EventStore.bundled(in: .vietnamese)
    let day = Day(year: 2025, month: 3, day: 12)
    #expect(try store.day(asked: "12/03/2025") == day && store.day(asked: "2025-03-12") == day)
    #expect(try store.day(asked: "2/2025") == Day(year: 2025, month: 2, day: 28))
    #expect(throws: DayError.self) { try store.day(asked: "30/02/2025") }
    var early = Dataset(id: "early", title: "Early")
    early.coverage = Coverage(
      from: try #require(EventDate(year: -499)), to: try #require(EventDate(year: 500)))
    for language in Language.allCases {
      let store = EventStore(early).told(in: language)
      for text in ["-0043-03-15", "-0043-03", "-0043", "0033-04-03"] {
        let day = try #require(try store.day(asked: text))
        #expect(try store.day(asked: day.text(in: store.words)) == day, "\(text)")
        let date = try #require(EventDate(text))
        #expect(try store.day(asked: date.text(in: store.words)) == date.last, "\(text)")
      }
    }
    #expect(throws: DayError.self) { try EventStore.bundled().day(asked: "12/03/2025") }
  }

  @Test func `a timeline told in one language and back is the same`() throws {
    let store = try EventStore.bundled()
    let told = store.told(in: .vietnamese)
    #expect(told.dataset != store.dataset && told.told(in: .english) == store)
    #expect(try EventStore.bundled(in: .vietnamese) == told)
    // What is written is the file's, in whatever language it is told.
    var (one, other) = (JSONWriter(), JSONWriter())
    store.record.write(to: &one)
    told.record.write(to: &other)
    #expect(one.take() == other.take())
  }

  @Test func `names stand in the order of the Vietnamese alphabet`() {
    let names = [
      "Ả Rập", "Ai", "An", "Áo", "Ăng-gô-la", "Ấn Độ", "Bỉ", "Đan Mạch", "Đông", "Đức", "Em", "Ý",
      "Zim",
    ]
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20 {
      let shuffled = names.shuffled(using: &generator)
      #expect(shuffled.sorted(by: Words(.vietnamese).precedes) == names)
      let ranks = Words(.vietnamese).ranks(of: shuffled)
      #expect(zip(ranks, shuffled).allSatisfy { names[$0] == $1 })
    }
    // Letters come before tones, whichever way the marks are encoded.
    let decomposed = names.map { $0.decomposedStringWithCanonicalMapping }
    #expect(Words(.vietnamese).ranks(of: decomposed) == Words(.vietnamese).ranks(of: names))
    #expect(["ma", "má", "mạ", "mai"].sorted(by: Words(.vietnamese).precedes).last == "mai")
  }
}
