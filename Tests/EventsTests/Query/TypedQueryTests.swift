import Testing

@testable import Events

@Suite("A query that is typed letter by letter")
struct TypedQueryTests {
  /// Titles of which words, letters with marks and pieces of words meet again and again.
  private static let words = [
    "trade", "Trade", "tram", "at", "Hà", "hà Nội", "ha", "Ánh", "dialogue", "e", "", "ene", "ẸNE",
    "energy", "energetically", "đường", "ß", "İ", "日本", "a-b", "123",
  ]

  private static let typed = [
    "t", "r", "a", "d", "e", "n", "g", "h", "à", "ộ", "i", "y", "đ", "日", "1", " ", "s", "-",
  ]

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `finds after each letter what the plain evaluator finds`(seed: UInt64) throws {
    var random = QueryRandom(seed: seed)
    var file = "date,country,title,place\n"
    for _ in 0..<random.number(1...200) {
      let text = (0..<2).map { _ in
        (0..<random.number(0...6)).map { _ in random.pick(TypedQueryTests.words) }
          .joined(separator: random.oneIn(3) ? "" : " ")
      }
      file += "\(random.date()),Chad,\(text[0]),\(text[1])\n"
    }
    let table = try TableFile(
      Array(file.utf8), name: "x.csv", blockSize: random.pick([1, 60, 500, 1 << 20]))
    let store = table.store
    let moment = NaiveQuery.Moment(dataset: store.record, day: store.days.upperBound)
    let events = store.events.map { store[$0].record }
    var text = ""
    for _ in 0..<60 {
      // Letters more often than not, so that words come about; a word of the texts now and then.
      switch random.number(0...9) {
      case 0...1: text = String(text.dropLast())
      case 2: text = String(random.pick(TypedQueryTests.words).prefix(random.number(1...4)))
      case 3 where !text.hasSuffix(" "): text += " "
      default: text += random.pick(TypedQueryTests.typed)
      }
      guard let query = try? Query(text, for: store) else { continue }
      let terms = text.split(separator: " ").map { term in
        let dashes = term.prefix { $0 == "-" }.count
        return (isNegated: dashes % 2 == 1, word: String(term.dropFirst(dashes)))
      }
      let expected = store.events.filter { event in
        terms.allSatisfy { events[event.index].mentions($0.word, moment) != $0.isNegated }
      }
      #expect(store.events(matching: query) == expected, "seed \(seed): \(text)")
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `finds a part of the record where the record read by itself has it`(seed: UInt64) throws {
    var random = QueryRandom(seed: seed)
    let pieces = ["Tô Lâm", "lam", ";", "; ", " ", "Đỗ", "tass", "é", "https://x.vn/", "2024", "A"]
    func text() -> String {
      (0..<random.number(0...4)).map { _ in random.pick(pieces) }.joined()
    }
    var file = "date,country,person,place,source,url,title\n"
    for _ in 0..<random.number(1...100) {
      let fields = (0..<5).map { _ in text() }.joined(separator: ",")
      file += "\(random.date()),Chad,\(fields)\n"
    }
    let store = try TableFile(
      Array(file.utf8), name: "x.csv", blockSize: random.pick([1, 60, 500, 1 << 20])
    ).store
    for key in ["person", "place", "source", "area"] {
      for wanted in pieces.filter({ $0 != " " }) + ["m; t", "lam;", " l", "0", "/", "do"] {
        let query = try Query("\(key):\"\(wanted)\"", for: store)
        let expected = store.events.filter {
          query.matches($0, in: store, asOf: store.days.upperBound)
        }
        #expect(store.events(matching: query) == expected, "seed \(seed): \(query.text)")
      }
    }
  }

  /// Columns of texts of which each row has another, few have any, or all have the same few.
  @Test(arguments: 0..<24 as Range<UInt64>)
  func `finds the same in texts that repeat and in texts that do not`(seed: UInt64) throws {
    var random = QueryRandom(seed: seed)
    let (areTitlesUnique, areSummariesUnique) = (seed % 2 == 0, seed % 3 == 0)
    var file = "date,country,title,person,source,summary\n"
    for row in 0..<random.number(257...700) {
      func text(_ isUnique: Bool) -> String {
        let words = (0..<random.number(0...2)).map { _ in random.pick(TypedQueryTests.words) }
        return words.joined(separator: " ") + (isUnique ? " \(row)" : "")
      }
      let summary = random.oneIn(8) ? text(areSummariesUnique) : ""
      let fields = [text(areTitlesUnique), text(false), text(false), summary]
      file += "\(random.date()),Chad,\(fields.joined(separator: ","))\n"
    }
    let table = try TableFile(
      Array(file.utf8), name: "x.csv", blockSize: random.pick([3000, 1 << 20]))
    let store = table.store
    let moment = NaiveQuery.Moment(dataset: store.record, day: store.days.upperBound)
    let events = store.events.map { store[$0].record }
    for word in ["t", "tr", "trade", "ha", "à", "đ", "e", "1", "25", " 2", "日", "energy", "q"] {
      let query = try Query("\"\(word)\"", for: store)
      let expected = store.events.filter { events[$0.index].mentions(word, moment) }
      #expect(store.events(matching: query) == expected, "seed \(seed): \(word)")
      for key in ["person", "source"] {
        let query = try Query("\(key):\"\(word)\"", for: store)
        let expected = store.events.filter { event in
          let texts =
            key == "person"
            ? events[event.index].signatories.map(\.name)
            : events[event.index].sources.compactMap(\.publisher)
          return texts.contains { $0.folded.contains(word.folded) }
        }
        #expect(store.events(matching: query) == expected, "seed \(seed): \(query.text)")
      }
    }
  }
}
