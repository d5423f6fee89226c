import Events
import Testing

struct PartnerMatchTests {
  let store = BundledTimeline.store

  @Test(arguments: [
    ("Han Quoc", "South Korea"), ("hàn quốc", "South Korea"), ("korea", "South Korea"),
    ("KR", "South Korea"), ("kr", "South Korea"), ("skorea", "South Korea"), ("rok", "South Korea"),
    ("uk", "United Kingdom"), ("gbr", "United Kingdom"), ("england", "United Kingdom"),
    ("us", "United States"), ("usa", "United States"), ("Mỹ", "United States"),
    ("my", "United States"), ("MY", "Malaysia"), ("mys", "Malaysia"), ("malay", "Malaysia"),
    ("laos", "Laos"), ("lao", "Laos"), ("sing", "Singapore"), ("indo", "Indonesia"),
    ("india", "India"), ("an do", "India"), ("trung quoc", "China"), ("prc", "China"),
    ("duc", "Germany"), ("Đức", "Germany"), ("phap", "France"), ("nga", "Russia"),
    ("nz", "New Zealand"), ("newz", "New Zealand"), ("zealand", "New Zealand"),
    ("uae", "United Arab Emirates"), ("saf", "South Africa"), ("nhat", "Japan"),
    ("turkey", "Türkiye"), ("turkiye", "Türkiye"), ("burma", "Myanmar"), ("eu", "European Union"),
    ("  japan ", "Japan"), ("xin ga po", "Singapore"), ("czrep", "Czech Republic"),
    ("nthrlnds", "Netherlands"),
  ])
  func theFirstPartnerIsTheOneMeant(typed: String, name: String) throws {
    let first = try #require(store.partners(resembling: typed).first)
    #expect(store[first.partner].name == name, "by \(first.name)")
  }

  @Test func indonesiaComesBeforeIndiaForItsFirstLetters() {
    let names = store.partners(resembling: "indo").map { store[$0.partner].name }
    #expect(names.first == "Indonesia")
    #expect(names.firstIndex(of: "India") ?? .max > 0)
  }

  @Test func everyNameTypedInFullFindsAPartnerOfThatName() throws {
    for partner in store.partners {
      for name in store[partner].allNames {
        for typed in [name, name.folded] {
          let first = try #require(store.partners(resembling: typed).first)
          let names = store[first.partner].allNames.map(\.folded)
          #expect(names.contains(name.folded), "\(typed) finds \(store[first.partner].name)")
        }
      }
    }
  }

  @Test func theMatchedLettersSpellWhatWasTyped() {
    for typed in ["skorea", "han quoc", "a", "repub", "ng", "uk", "viet", "cộng hòa"] {
      for match in store.partners(resembling: typed) {
        let letters = Array(match.name)
        #expect(String(match.matched.map { letters[$0] }).folded == typed.folded, "\(match.name)")
        #expect(match.matched == match.matched.sorted())
      }
    }
  }

  @Test func whateverHoldsTheLettersInOrderIsFoundAndNothingElse() {
    for typed in ["an", "ru", "skorea", "zz", "lao", "reub"] {
      let found = Set(store.partners(resembling: typed).map(\.partner))
      let expected = store.partners.filter { partner in
        store[partner].allNames.contains { name in
          var rest = Substring(typed)
          for letter in name.folded where letter == rest.first { rest.removeFirst() }
          return rest.isEmpty
        }
      }
      #expect(found == Set(expected), "\(typed)")
    }
  }

  @Test func withNothingTypedAllStandInAlphabeticalOrder() {
    let names = store.partners(resembling: " ").map { store[$0.partner].name.folded }
    #expect(names.count == store.partners.count)
    #expect(names == names.sorted())
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func anyNamesAreFoundInTheOrderOfTheirLikeness(seed: UInt64) {
    var random = QueryRandom(seed: seed)
    let pieces = ["an", "Ân", "a", " ", "-", "do", "Đô", "kor", "ea", "nia", "N", "ß", "日", "1"]
    func text() -> String {
      (0..<random.number(1...4)).map { _ in random.pick(pieces) }.joined()
    }
    var dataset = Dataset(id: "any", title: "Any")
    for index in 0..<random.number(1...120) {
      var partner = Partner(id: "p\(index)", name: text())
      partner.officialName = random.oneIn(3) ? text() : nil
      partner.aliases = (0..<random.number(0...2)).map { _ in text() }
      partner.iso2 = random.oneIn(2) ? random.pick(["AN", "KR", "do"]) : nil
      dataset.partners.append(partner)
    }
    let store = EventStore(dataset)
    for typed in ["", "a", "n", "an", "ando", "ea", "kn", "Đô", " do ", "an an", "p1", "KR", "zz"] {
      let wanted = typed.hasPrefix(" ") ? "do" : typed
      let scores = store.partners.compactMap { ref -> (score: Int, ref: Ref<Partner>)? in
        let partner = store[ref]
        let scores = partner.allNames.enumerated().compactMap { order, name in
          FuzzyMatch(wanted, in: name).map {
            $0.score * 10 - (name == partner.id || name == partner.iso2 ? 9 : min(order, 8))
          }
        }
        return (wanted.isEmpty ? 0 : scores.max()).map { ($0, ref) }
      }
      let expected = scores.sorted {
        (-$0.score, store[$0.ref].name.folded, $0.ref)
          < (-$1.score, store[$1.ref].name.folded, $1.ref)
      }
      let found = store.partners(resembling: typed)
      #expect(found.map(\.partner) == expected.map(\.ref), "seed \(seed): \(typed)")
      #expect(found.map(\.score) == expected.map(\.score), "seed \(seed): \(typed)")
    }
  }
}
