import Browser
import Events
import Screen

/// Keys of a sort, each of which is timed with the frame after it.
struct Trial {
  let name: String
  /// Keys before the timed ones, as `entente snapshot --keys` names them.
  var before = ""
  /// Typed letter by letter after the keys before it; `<` takes a letter back.
  var typed = ""
  var keys = ""

  static let all: [Trial] = [typing, moving, switching].flatMap { $0 }

  private static let typing: [Trial] = [
    words("filter", "f", texts), words("search", "/", texts),
    words("filter in lanes", "2 f", few), words("filter in statistics", "5 f", few),
    words("filter by a term", "f", terms),
  ].flatMap { $0 }

  private static let moving = [
    Trial(name: "move", keys: "j j k PgDn PgDn PgUp C-d G g } } { j"),
    Trial(name: "move in a record", before: "Enter", keys: "j j k PgDn PgDn PgUp } } { G g j"),
    Trial(name: "move in lanes", before: "2", keys: "j j PgDn h h l + + - { } G g"),
    Trial(name: "next match", before: "/ t r a d e Enter", keys: "n n n N n n"),
    Trial(name: "country", before: "c", typed: "japan<<<<viet"),
    Trial(name: "pickers", keys: "t Esc r Esc s Esc"),
    Trial(name: "order by partner", keys: "s j Enter S S"),
    Trial(name: "day", keys: "< < < > >"),
    Trial(name: "day with a filter", before: "f t r a d e Enter", keys: "< < < > >"),
    Trial(
      name: "day with standings", before: "f s t a n d i n g : s t r a t e g i c Enter",
      keys: "< < < > >"),
  ]

  private static let switching = zip(1..., View.allCases).map { key, view in
    Trial(name: "to \(view)", keys: "1 \(key) 1 \(key)")
  }

  /// A common letter, a common word, a rare and an absent one, two words, letters with marks.
  private static let few = ["trade", "fisheries", "zzz"]
  private static let texts =
    few + [
      "energy", "trade energy", "-talks", "\"joint statement\"", "hà nội", "e<a<i", "trade<<<x",
    ]
  private static let terms = [
    "country:japan", "date:2010..2012", "is:inforce", "person:lam", "place:hanoi", "source:tass",
    "standing:strategic", "area:energy",
  ]

  private static func words(_ name: String, _ before: String, _ texts: [String]) -> [Trial] {
    texts.map { Trial(name: "\(name) \($0)", before: before, typed: $0) }
  }

  func timings(_ store: EventStore, size: Size, rounds: Int) -> [Timing] {
    var timings: [Timing] = []
    for _ in 0..<rounds {
      Trial.forgetWords(store)
      var browser = Browser(store: store, size: size)
      for key in named(before) { _ = browser.update(.key(key)) }
      _ = browser.draw()
      let letters = typed.map { $0 == "<" ? Key.backspace : .character($0) }
      for key in letters + named(keys) {
        timings.append(
          Timing {
            _ = browser.update(.key(key))
            _ = browser.draw()
          })
      }
    }
    return timings
  }

  /// Asks for so much else that what was found of late is not kept.
  private static func forgetWords(_ store: EventStore) {
    for number in 100..<130 {
      if let query = try? Query("qx\(number)", for: store) { _ = store.eventSet(matching: query) }
    }
  }

  private func named(_ keys: String) -> [Key] {
    keys.split(separator: " ").compactMap { Key(name: $0) }
  }
}
