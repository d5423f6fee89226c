import Browser
import Events
import Screen
import Testing

/// The keys can be others than the standard ones, and every screen follows.
struct KeymapTests {
  @Test func `what is rebound is asked for by its new keys alone, and named by them`() throws {
    var browser = try Browser.bundled(120, 40)
    browser.keymap = try Keymap(rebinding: [
      ("filter", [.character("x"), .function(5)]), ("toggle-filter", []), ("lanes", [.function(7)]),
      ("move-down", [.character("n")]), ("search-next", []),
    ])
    #expect(browser.screen[0].contains("1 Timeline  F7 Lanes  3 Board"))
    #expect(browser.screen[39].hasPrefix(" x filter  t tiers"))
    browser.press("f")
    #expect(browser.screen[39].hasPrefix(" f does nothing here; ? shows the keys"))
    browser.press("F5 t i e r : s p Enter Esc")
    #expect(
      browser.screen[39].hasPrefix(" :toggle-filter turns the filter off, x changes it, q quits"))
    browser.press("F7 n n Enter")
    #expect(browser.screen[39].hasPrefix(" n k scroll  { } event"))
    browser.press("?")
    let help = browser.screen.joined(separator: "\n")
    #expect(help.contains("  x F5             filter, live as you type"))
    #expect(help.contains("  :toggle-filter   all filters off"))
    browser.press("Esc : t o g g l e - f Enter")
    #expect(browser.screen[39].hasPrefix(" filter off; :toggle-filter turns it on again"))
  }

  @Test func `lists and help move by the keys that move elsewhere, prompts only by their own`()
    throws
  {
    var browser = try Browser.bundled(80, 24)
    browser.keymap = try Keymap(rebinding: [
      ("move-down", [.character("n")]), ("search-next", [.character("e")]),
      ("back", [.character("x")]), ("quit", [.character(" ")]), ("page-down", [.control("w")]),
      ("suspend", [.function(9)]),
    ])
    let start = browser.draw()
    browser.press("t n Space")
    #expect(browser.screen.contains { $0.contains("[x] ★") }, "Space chooses, as it does in lists")
    browser.press("x")
    #expect(browser.draw() == start)
    browser.press("c x n Space C-w j a p a n")
    #expect(browser.screen[23].contains("country: japan"), "^W deletes a word, as in every prompt")
    #expect(browser.press("F9") == .suspend && browser.press("Esc x") == .quit)
    #expect(browser.press("?  C-w Space") == .quit)
  }

  @Test(arguments: [1, 2, 3]) func `with all keys mixed up, each command does what it did`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let mixed = Binding.all.filter { !["back", "quit"].contains($0.name) }
    let pool = (0x21...0x7E as ClosedRange<UInt8>).map {
      Key.character(Character(Unicode.Scalar($0)))
    }
    .filter { ![.character("q"), .character("Q")].contains($0) }.shuffled(using: &random)
    let keymap = try Keymap(
      rebinding: zip(mixed, pool).map { (command: $0.name, keys: [$1]) })
    let (plain, other) = (Keymap.standard, keymap)
    let names = mixed.map(\.name).filter { $0 != "palette" }
    var (standard, rebound) = (try Browser.bundled(130, 40), try Browser.bundled(130, 40))
    rebound.keymap = other
    func key(_ name: String, in keymap: Keymap) throws -> Key? {
      try #require(keymap.bindings.first { $0.name == name }).keys.first
    }
    for _ in 0..<60 {
      let name = names.randomElement(using: &random) ?? "move-down"
      guard let old = try key(name, in: plain), let new = try key(name, in: other) else { continue }
      #expect(standard.update(.key(old)) == rebound.update(.key(new)), "\(name)")
      // What was said named keys, and what was opened takes letters.
      for browser in [0, 1] {
        _ = browser == 0 ? standard.update(.key(.escape)) : rebound.update(.key(.escape))
        _ = browser == 0 ? standard.press("F12") : rebound.press("F12")
      }
      var same = rebound
      same.keymap = .standard
      _ = same.press("F12")
      _ = standard.press("F12")
      #expect(same.draw() == standard.draw(), "after \(name)")
    }
  }

  @Test(arguments: [
    (
      [("pick-tier", "t")],
      "0: found “pick-tier”, expected the name of a command; did you mean “pick-tiers”?"
    ),
    (
      [("frobnicate", "t")],
      "0: found “frobnicate”, expected the name of a command; “:” in the browser lists them"
    ),
    (
      [("filter", "j")],
      "0.0: found “j”, which is a key of “move-down” too; give one of them another key"
    ),
    (
      [("filter", "F5 F6"), ("search", "F7 F6")],
      "1.1: found “F6”, which is a key of “filter” too; give one of them another key"
    ),
    ([("filter", "C-c")], "0.0: found “C-c”, which is always a key of “quit”; choose another key"),
    ([("filter", "Esc")], "0.0: found “Esc”, which is always a key of “back”; choose another key"),
    ([("filter", "F5 C-m")], "0.1: found “C-m”, which terminals send for Enter; write “Enter”"),
    (
      [("palette", "")],
      "0: found no key, expected one at least: “palette” finds the commands that have none"
    ),
    (
      [("filter", "F5"), ("filter", "F6")],
      "1: found “filter” a second time; name all its keys at once"
    ),
  ])
  func `what cannot be is refused with its place`(
    _ entries: [(String, String)], _ expected: String
  ) throws {
    let rebinding = entries.map { entry in
      (command: entry.0, keys: entry.1.split(separator: " ").compactMap { Key(name: $0) })
    }
    let error = try #require(throws: KeymapError.self) { try Keymap(rebinding: rebinding) }
    let place = "\(error.entry)" + (error.key.map { ".\($0)" } ?? "")
    #expect("\(place): \(error)" == expected)
  }

  @Test func `keys may change places, and mean one thing here and another there`() throws {
    let keymap = try Keymap(rebinding: [
      ("move-down", [.character("k")]), ("move-up", [.character("j")]),
      ("compress", [.character("H")]), ("back", []), ("quit", [.character("Q"), .control("c")]),
    ])
    #expect(keymap.bindings.first { $0.name == "back" }?.keys == [.escape])
    #expect(try Keymap(rebinding: []) == .standard)
  }

  @Test func `of several rebindings those that can be are made, the others keep standard keys`() {
    let (keymap, errors) = Keymap.rebound([
      ("move-down", [.character("t")]), ("zoom-in", [.character("j")]), ("filter", [.function(5)]),
      ("nothing", []), ("jump", [.control("i"), .control("c")]),
    ])
    #expect(errors.map(\.entry) == [0, 1, 3, 4, 4], "j stays with move-down, which cannot have t")
    let changed = zip(keymap.bindings, Binding.all).filter { $0 != $1 }.map(\.0.name)
    #expect(changed == ["filter"])
  }

  @Test(arguments: [1, 2, 3, 4]) func `no keymap has a key for two commands of a view`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let keys = AnyKeysTests.keys + [.control("c"), .escape, .control("m"), .function(7)]
    for _ in 0..<100 {
      let rebindings = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        (
          command: Binding.all.randomElement(using: &random)?.name ?? "",
          keys: (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
            keys.randomElement(using: &random)
          }
        )
      }
      let (keymap, errors) = Keymap.rebound(rebindings)
      #expect(Set(keymap.bindings.map(\.name)) == Set(Binding.all.map(\.name)))
      for (index, rebinding) in rebindings.enumerated() {
        guard !errors.contains(where: { $0.entry == index }) else { continue }
        let bound = keymap.bindings.first { $0.name == rebinding.command }?.keys ?? []
        #expect(Set(rebinding.keys).isSubset(of: bound))
      }
      for view in View.allCases {
        let all = keymap.bindings.filter { $0.views.contains(view) }.flatMap(\.keys)
        #expect(Set(all).count == all.count, "seed \(seed), \(view), \(rebindings)")
      }
    }
  }
}
