import Events
import Foundation

@testable import BrowserTests

/// The data that the screens are drawn from.
enum Timeline: Hashable, Sendable, CaseIterable {
  /// What the program ships.
  case bundled
  /// Every text in it is out to break the screen.
  case hostile

  /// Each read once: a step may ask for it a thousand times.
  static let stores = Result {
    [
      Timeline.bundled: try EventStore.bundled(),
      .hostile: try EventStore(json: Array(HostileTimeline.json()), name: "hostile.json"),
    ]
  }
}

enum HostileTimeline {
  /// Texts that terminals get wrong, and texts that would control them.
  static let fragments: [String] = [
    // Vietnamese in both forms.
    "Việt Nam", "Vie\u{323}\u{302}t Nam", "Đường lối đối ngoại", "nghi\u{303}\u{309}",
    // Wide, wide with marks, in both forms, halves.
    "日本国", "大韓民國", "한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", "ｶﾞﾊﾟ", "ＦＵＬＬ",
    "日\u{301}本\u{302}\u{303}", "，。「」",
    // Marks: over-long, without a base, on a space, beneath and around.
    "Z" + String(repeating: "\u{300}\u{301}\u{302}\u{303}\u{323}", count: 40), "\u{301}x",
    " \u{332}y",
    "a\u{20DD}b\u{20E3}", "कि क्षि", "ไทยที่", "العَرَبِيَّة", "שָׁלוֹם",
    // Nothing wide.
    "a\u{200B}b", "a\u{200D}b", "a\u{2060}b\u{AD}c", "\u{FEFF}d", "x\u{34F}y", "\u{200C}",
    // Emoji: with modifiers, joined, flags, keycaps, both presentations.
    "👍🏽", "👩🏽\u{200D}💻", "👨\u{200D}👩\u{200D}👧\u{200D}👦", "🇻🇳🇺🇸", "1\u{FE0F}\u{20E3}", "☺\u{FE0F}",
    "❤\u{FE0E}", "🏴\u{E0067}\u{E0062}\u{E007F}", "👋\u{1F3FF}",
    // Controls, C0 and C1, whole sequences, and what reorders or breaks lines.
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{9B}2J", "\u{8}\u{7F}\u{0}", "a\tb\r\nc",
    "\u{E}\u{F}", "\u{85}\u{84}", "\u{1B}c", "\u{1B}[?1049l", "\u{202E}evil\u{202C}",
    "\u{2066}x\u{2069}", "\u{200F}\u{61C}", "a\u{2028}b\u{2029}c",
    // Not assigned, private, beyond the first plane, and plain words to break lines at.
    "\u{378}", "\u{E000}", "\u{10FFFD}", "𝔸𝕓", "𠀀𠀁", "plain words", "—…",
    "http://example.org/a-b_c?d=e",
  ]

  /// A dataset of 24 partners and 160 events, each text of which is made of the fragments.
  static func json() throws -> Data {
    var random = SeededGenerator(seed: 4)
    func text(_ words: ClosedRange<Int>) -> String {
      (0..<Int.random(in: words, using: &random))
        .map { _ in fragments.randomElement(using: &random) ?? "" }
        .joined(separator: Bool.random(using: &random) ? " " : "")
    }
    let sources: () -> [[String: Any]] = {
      (0..<Int.random(in: 0...2, using: &random)).map { _ in
        [
          "publisher": text(1...2), "title": text(1...6),
          "url": "https://example.org/\(text(0...2))",
        ]
      }
    }
    let tiers = (0..<6).map { rank in
      ["id": "tier\(rank)", "name": text(1...3), "short": text(1...1), "rank": rank]
        as [String: Any]
    }
    let countries = (0..<24).map { index in
      [
        "id": "c\(index)", "name": fragments[index * 2 % fragments.count] + text(0...2),
        "officialName": text(1...4), "nameVi": text(1...2), "aliases": [text(1...2), text(1...1)],
        "region": "r\(index % 3)", "groups": [text(1...1)], "capital": text(1...2),
        "latitude": Double(index * 5 - 60), "longitude": Double(index * 14 - 160),
        "note": text(0...5),
      ] as [String: Any]
    }
    let events = (0..<160).map { index in
      [
        "id": "e\(index)", "country": "c\(index % 24)", "kind": "k\(index % 3)",
        "tier": "tier\(index % 6)",
        "date": [
          "19\(50 + index % 50)", "20\(10 + index % 15)-0\(1 + index % 9)",
          "2013-0\(1 + index % 9)-1\(index % 10)",
        ][index % 3],
        "title": text(1...8), "place": text(1...2), "occasion": text(0...3),
        "signatories": [["name": text(1...2), "role": text(1...2), "side": text(1...1)]],
        "summary": text(2...20), "areas": [text(1...1), text(1...2)],
        "figures": [["label": text(1...2), "value": index, "unit": text(1...1), "year": 2020]],
        "confidence": ["confirmed", "single", "disputed", "unverified"][index % 4],
        "note": text(0...8), "sources": sources(),
      ] as [String: Any]
    }
    let timeline: [String: Any] = [
      "format": 1, "id": "hostile", "title": text(2...4),
      "subject": ["id": "vnm", "name": text(1...2)],
      "coverage": ["from": "1945-01-01", "to": "2026-01-31", "note": text(1...4)],
      "tiers": tiers, "regions": ["r0", "r1", "r2"], "countries": countries, "events": events,
      "kinds": (0..<3).map {
        ["id": "k\($0)", "name": text(1...2), "inForce": $0 != 2] as [String: Any]
      },
    ]
    return try JSONSerialization.data(withJSONObject: timeline, options: .sortedKeys)
  }
}
