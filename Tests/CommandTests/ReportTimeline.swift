import Browser
import Events
import Screen
import Words

@testable import entente

/// A timeline and the partner whose record is printed.
struct ReportTimeline {
  let store: EventStore
  let partner: String
  var title: String { store.dataset.title }

  @MainActor
  func browser(_ query: String, asOf day: String? = nil, in language: Language) throws -> Browser {
    var browser = Browser(store: store.told(in: language), size: Size(rows: 24, columns: 80))
    browser.setDay(try day.flatMap { try store.day(asked: $0) })
    try browser.setFilter(query)
    return browser
  }

  @MainActor
  func selection(_ query: String, in language: Language) throws -> Selection {
    Selection(try browser(query, in: language), asked: [query])
  }

  /// Timelines of which the texts are digits and the names, where they have letters, are in both
  /// languages: one with tiers, one without, and one of a single event before the common era.
  static func all() throws -> [ReportTimeline] {
    try [tiered, untiered, early].map { json in
      try Array(json.utf8).withUnsafeBytes { bytes in
        ReportTimeline(store: EventStore(try Dataset(json: bytes, file: "1")), partner: "7")
      }
    }
  }

  private static let partners = """
    "subject": {"id": "vnm", "name": "Ourselves", "nameVi": "Ừ"},
    "regions": [{"name": "Southland", "nameVi": "Ớ"}, {"name": "Northland", "nameVi": "Ặ"}],
    "countries": [
      {"id": "7", "name": "Alphaland", "officialName": "71", "nameVi": "Ả", "region": "Southland",
       "groups": ["72", "73"], "capital": "74", "note": "75"},
      {"id": "8", "name": "Betaland", "nameVi": "Ể", "region": "Northland"},
      {"id": "9", "name": "Gammaland", "nameVi": "Ỗ", "type": "organisation"}],
    """

  private static let tiered = """
    {"format": 1, "id": "1", "title": "Chronicle", "titleVi": "Ố", \(partners)
    "tiers": [
      {"id": "c", "name": "Highest rung", "nameVi": "Ý", "short": "HIGH", "shortVi": "Ý", "rank": 3},
      {"id": "b", "name": "Middle rung", "nameVi": "Ỳ", "short": "MID", "shortVi": "Ỳ", "rank": 2},
      {"id": "s", "name": "Sectoral thing", "nameVi": "Ỵ", "short": "SEC", "shortVi": "Ỵ", "rank": 1,
       "sectoral": true},
      {"id": "a", "name": "Lowest rung", "nameVi": "Ỹ", "short": "LOW", "shortVi": "Ỹ", "rank": 0}],
    "kinds": [
      {"id": "u", "name": "Upgraded thus", "nameVi": "Ứ", "short": "upgraded", "shortVi": "ứ",
       "inForce": true},
      {"id": "t", "name": "Announced thus", "nameVi": "Ự", "short": "announced", "shortVi": "ự",
       "inForce": false}],
    "events": [
      {"id": "e1", "country": "7", "date": "1990-02-03", "kind": "u", "tier": "a"},
      {"id": "e2", "country": "7", "date": "1999-04", "end": "1999-05", "kind": "u", "tier": "b",
       "fromTier": "a", "ordinal": 1, "title": "11", "place": "12", "occasion": "13",
       "signatories": [{"name": "14", "role": "15", "side": "vnm"}, {"name": "16", "side": "7"}],
       "summary": "17", "areas": ["18", "19"], "note": "20",
       "figures": [{"label": "21", "value": 22.5, "unit": "23", "year": 2000}],
       "sources": [{"publisher": "24", "title": "25", "date": "1999", "url": "https://26.27/28"},
         {"title": "29", "date": "1999"}], "confidence": "single"},
      {"id": "e3", "country": "7", "date": "2010-06-07", "kind": "u", "tier": "c", "fromTier": "b",
       "confidence": "disputed", "note": "30", "sources": [{"title": "31", "date": "2010"}]},
      {"id": "e4", "country": "7", "date": "2011-06-07", "kind": "t", "tier": "c",
       "confidence": "unverified"},
      {"id": "e5", "country": "8", "date": "2012-06-07", "kind": "u", "tier": "c", "fromTier": "a"},
      {"id": "e6", "country": "8", "date": "2013?", "kind": "u", "tier": "b", "fromTier": "c"},
      {"id": "e7", "country": "8", "date": "2014-06-07", "kind": "u", "tier": "s"},
      {"id": "e8", "country": "9", "date": "2015~", "kind": "u", "tier": "b"},
      {"id": "e9", "country": "9", "date": "2016-06-07", "kind": "u", "tier": "b", "fromTier": "b"},
      {"id": "f1", "country": "7", "date": "2020-01-01", "kind": "u", "tier": "c", "fromTier": "c"},
      \(many)
    ]}
    """

  /// More events than a page lists.
  private static let many = (0..<30).map { number in
    #"{"id": "g\#(number)", "country": "9", "date": "2021-02-\#(10 + number % 18)", "title": "1"}"#
  }.joined(separator: ",\n")

  private static let untiered = """
    {"format": 1, "id": "2", "title": "Happenings", "titleVi": "Ồ", \(partners)
    "events": [
      {"id": "e1", "country": "7", "date": "1990-02-03", "title": "1"},
      {"id": "e2", "country": "8", "date": "1991-02", "summary": "2", "confidence": "disputed"}]}
    """

  private static let early = """
    {"format": 1, "id": "3", "title": "Beginnings", "titleVi": "Ổ", \(partners)
    "events": [{"id": "e1", "country": "7", "date": "-0043-03-15", "title": "1"}]}
    """
}
