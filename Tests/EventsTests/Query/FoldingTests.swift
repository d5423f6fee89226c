import Foundation
import Testing

@testable import Events

struct FoldingTests {
  @Test(arguments: [
    ("Hàn Quốc", "han quoc"), ("Ha\u{300}n Quo\u{302}\u{301}c", "han quoc"),
    ("Đại Hàn Dân Quốc", "dai han dan quoc"), ("Türkiye", "turkiye"), ("Straße", "strasse"),
    ("Ελλάδα", "ελλαδα"), ("日本", "日本"), ("한국", "한국"), ("", ""), ("ÆØÅ", "aeoa"),
    ("The quick brown FOX, 123 [@`{]", "the quick brown fox, 123 [@`{]"),
  ])
  func lettersLoseCaseAndDiacritics(text: String, folded: String) {
    #expect(text.folded == folded)
  }

  @Test func foldingIsTheSameForComposedAndDecomposedText() {
    for partner in BundledTimeline.store.dataset.partners {
      for name in partner.allNames {
        let decomposed = name.decomposedStringWithCanonicalMapping
        #expect(decomposed.folded == name.folded)
        #expect(name.folded == name.plain)
      }
    }
  }

  @Test func foldingTwiceChangesNothingMore() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = String(scalar).folded
      if once.folded != once { Issue.record("U+\(String(value, radix: 16)) folds twice") }
    }
  }

  @Test func aLetterFoldsInATextAsItDoesAlone() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var folded = String.UnicodeScalarView("ae".unicodeScalars)
      Folding.forEach(scalar) { folded.append($0) }
      folded += "zzz[, ha noi".unicodeScalars
      if !"AÉ\(scalar)ZZZ[, HÀ NỘI".folded.utf8.elementsEqual(String(folded).utf8) {
        Issue.record("U+\(String(value, radix: 16)) folds otherwise in a text")
      }
    }
  }

  @Test func aPatternIsFoundWhereItFirstOccurs() throws {
    var random = QueryRandom(seed: 7)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...160, using: &random)).map { _ in
        "xxxxxxxxxxab\u{E9}".randomElement(using: &random) ?? "a"
      }
      let wanted = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        "xabe".randomElement(using: &random) ?? "a"
      }
      let bytes = Array(String(text).folded.utf8)
      let pattern = try #require(SearchPattern(String(wanted)))
      let range = Int.random(in: 0...bytes.count, using: &random)..<bytes.count
      let found = bytes.withUnsafeBufferPointer { pattern.firstOffset(in: $0, within: range) }
      let expected = range.first { bytes[$0...].starts(with: pattern.bytes) }
      #expect(found == expected, "\(String(wanted)) in \(String(text)) from \(range.lowerBound)")
    }
  }
}
