import Events
import Testing

struct QueryErrorTests {
  static let dates = "expected 2024, 2024-06 or 2024-06-30, or a range such as 2023..2025-03"
  static let tiers = "tiers are SR, CSP, SP, CP, SSP, DR"
  static let either = "expected a word or a term"

  /// Queries with the range of the mistake and the message.
  static let cases: [(String, Range<Int>, String)] = [
    ("regoin:asia", 0..<6, "unknown key \"regoin\"; did you mean \"region\"?"),
    (
      "a http://x", 2..<6,
      "unknown key \"http\"; keys are tier, from, standing, region, group, country, kind, year, "
        + "date, person, place, area, source, is; quote it to look for the text itself"
    ),
    ("tier:cps", 5..<8, "no tier \"cps\"; \(tiers) — did you mean CSP?"),
    ("x tier:csp,xyz", 11..<14, "no tier \"xyz\"; \(tiers)"),
    ("country:jpan", 8..<12, "no country \"jpan\"; did you mean Japan?"),
    (
      "country:atlantis", 8..<16,
      "no country \"atlantis\"; expected a country such as japan, jpn or \"nhat ban\""
    ),
    (
      "kind:upgarde", 5..<12,
      "no kind \"upgarde\"; kinds are relations, partnership, upgrade, sectoral, reaffirmation, "
        + "announced — did you mean upgrade?"
    ),
    (
      "is:anounced", 3..<11,
      "no flag \"anounced\"; flags are announced, inforce, confirmed, single, disputed, "
        + "unverified, sectoral, skip — did you mean announced?"
    ),
    ("tier:", 5..<5, "tier has no value here; \(tiers)"),
    ("tier: csp", 5..<5, "tier has no value here; \(tiers)"),
    ("tier:csp, sp", 9..<9, "tier has no value after the comma; \(tiers)"),
    ("date:\"\"", 5..<7, "date has no value here; \(dates)"),
    ("date:2024-13", 5..<12, "no date \"2024-13\"; \(dates)"),
    ("date:2023-02-29", 5..<15, "no date \"2023-02-29\"; \(dates)"),
    ("date:..", 5..<7, "no date \"..\"; \(dates)"),
    ("date:2023..20x5", 11..<15, "no date \"20x5\"; \(dates)"),
    ("date>2023..2025", 5..<15, "no date \"2023..2025\"; \(dates)"),
    (
      "year:2023-05", 5..<12,
      "no year \"2023-05\"; expected a year such as 2023, or years such as 2023..2025"
    ),
    (
      "date:2025..2023", 5..<15,
      "the range \"2025..2023\" ends before it starts; expected the earlier date first"
    ),
    (
      "region>asia", 6..<7,
      "\">\" makes no sense with region, which has no order; expected region: or region!="
    ),
    ("tier>s", 5..<6, "\"s\" may be any of SR, CSP, SP, SSP; expected one tier to compare with"),
    ("tier>=csp,sp", 10..<12, "\">=\" compares with one value; lists go with tier:"),
    ("(tier:csp", 0..<1, "\"(\" is not closed; expected \")\""),
    ("a (", 2..<3, "\"(\" is not closed; expected \")\""),
    ("a )", 2..<3, "\")\" closes nothing; expected \"(\" before it"),
    (")", 0..<1, "\")\" closes nothing; expected \"(\" before it"),
    ("a ()", 3..<4, "nothing stands between \"(\" and \")\"; \(either)"),
    ("\"south", 0..<6, "the quotation is not closed; expected a closing \""),
    ("đ region:\"south", 9..<15, "the quotation is not closed; expected a closing \""),
    ("\"\"", 0..<2, "the quotation holds nothing to look for; expected a word"),
    (
      "japan OR", 6..<8,
      "nothing stands after OR; \(either) on both sides; the word itself is \"or\""
    ),
    (
      "OR japan", 0..<2,
      "nothing stands before OR; \(either) on both sides; the word itself is \"or\""
    ),
    ("a - b", 2..<3, "\"-\" negates nothing; \(either) directly after it"),
    (
      String(repeating: "-(", count: 51) + "a", 100..<101,
      "too many parentheses and negations within one another; expected at most 100"
    ),
  ]

  @Test(arguments: cases.indices)
  func aMistakeIsNamedWithItsPlace(index: Int) {
    let (text, range, message) = QueryErrorTests.cases[index]
    let error = #expect(throws: QueryError.self) { try Query(text, for: BundledTimeline.store) }
    #expect(error?.description == message)
    #expect(error?.range == range, "\(text)")
  }

  @Test func theCaretStandsUnderTheMistake() {
    let text = "japan tier:cps\tx"
    let error = #expect(throws: QueryError.self) { try Query(text, for: BundledTimeline.store) }
    #expect(
      error?.description(of: text) == """
        no tier "cps"; tiers are SR, CSP, SP, CP, SSP, DR — did you mean CSP?
          japan tier:cps x
                     ^
        """)
  }

  @Test(arguments: ["region:s", "region:so", "region:\"southeast a\"", "country:k", "tier:c"])
  func aValueHalfTypedMatchesByItsStart(text: String) throws {
    let store = BundledTimeline.store
    #expect(!store.events(matching: try Query(text, for: store)).isEmpty)
  }
}
