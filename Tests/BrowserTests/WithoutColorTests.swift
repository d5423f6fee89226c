import Events
import Screen
import Testing
import Words

@testable import Browser

/// Nothing is said by a colour or a place alone.
struct WithoutColorTests {
  /// What a screen may say of an event.
  enum Said: String, CaseIterable {
    case tier, announced, sectoral, disputed, single, unverified, ordinal, from, nothing

    /// Changes an event so that this alone is another.
    func change(_ event: inout Event, of data: Dataset) {
      func tier(_ id: String) -> Ref<Tier>? {
        data.tiers.firstIndex { $0.id == id }.map { Ref($0) }
      }
      switch self {
      case .tier: event.tier = tier("strategic")
      case .announced: event.kind = data.kinds.firstIndex { !$0.inForce }.map { Ref($0) }
      case .sectoral: event.tier = tier("sectoral-strategic")
      case .disputed: event.confidence = .disputed
      case .single: event.confidence = .single
      case .unverified: event.confidence = .unverified
      case .ordinal: event.ordinal = 42
      case .from: event.fromTier = tier("comprehensive")
      case .nothing: event.tier = nil
      }
    }
  }

  /// The bundled timeline, and one that differs in one thing of Japan's step of 2023.
  private func stores(_ said: Said) throws -> [EventStore] {
    let before = try EventStore.bundled().record
    var after = before
    let index = try #require(after.events.firstIndex { $0.id == "jpn-2023-csp" })
    said.change(&after.events[index], of: before)
    #expect(after.events[index] != before.events[index])
    return [EventStore(before), EventStore(after)]
  }

  @Test(arguments: Said.allCases)
  func whatColoursTellApartLettersAndGlyphsDoToo(change: Said) throws {
    let stores = try stores(change)
    for view in View.allCases {
      for size in [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)] {
        for keys in ["c j a p a n Enter Esc", "c j a p a n Enter", "@ 2 0 2 4 Enter"] {
          let canvases = stores.map { store in
            var browser = Browser(store: store, size: size)
            browser.setView(view)
            browser.press(keys)
            return browser.draw()
          }
          guard canvases[0].roles != canvases[1].roles else { continue }
          #expect(
            canvases[0].description != canvases[1].description, "\(change) in \(view) after \(keys)"
          )
        }
      }
    }
  }

  @Test(arguments: Said.allCases)
  func whatTheRowOrTheRecordSaysIsSaidAloudToo(change: Said) throws {
    let stores = try stores(change)
    var (screens, rows, records): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    for store in stores {
      var browser = Browser(store: store, size: Size(rows: 24, columns: 200))
      browser.press("f c o u n t r y : j p n Enter")
      screens.insert(browser.screen.joined(separator: "\n"))
      let event = try #require(store.events.first { store[$0].id == "jpn-2023-csp" })
      let speech = Speech(of: store, asOf: nil)
      rows.insert(speech.row(of: event))
      records.insert(speech.sentences(of: event).joined())
    }
    #expect(screens.count == 2, "a screen shows \(change)")
    #expect(rows.count == 2, "a row says \(change)")
    #expect(records.count == 2, "a record says \(change)")
  }

  @Test func everyTierAndEveryDoubtHasAGlyphOfItsOwn() throws {
    let store = try EventStore.bundled()
    let tiers = store.tiers.map { store.style(of: $0).glyph } + [TierStyle.pending.glyph]
    #expect(Set(tiers).count == tiers.count)
    let doubts = Confidence.allCases.map(\.glyph)
    #expect(Set(doubts).count == doubts.count)
  }

  @Test func standingsAreSaidInWords() throws {
    let store = try EventStore.bundled()
    for partner in store.partners {
      let said = Speech(of: store, asOf: nil).sentences(of: partner)
      for standing in store.standings(of: partner) where standing.start <= store.days.upperBound {
        let name = store[standing.tier].name
        #expect(
          said.contains { $0.contains(name) && $0.contains(standing.since.inWords(in: .english)) })
      }
    }
  }
}
