import Events
import Testing

/// A sound timeline, whose lines the table below damages.
let soundTimeline = """
  {
   "format": 1, "id": "t", "title": "T",
   "subject": {"id": "vnm", "name": "Vietnam"},
   "coverage": {"from": "1950", "to": "2025-06"},
   "tiers": [
    {"id": "special", "name": "Special"},
    {"id": "comprehensive-strategic", "name": "Comprehensive Strategic", "short": "CSP"},
    {"id": "strategic", "name": "Strategic", "rank": 3},
    {"id": "comprehensive", "name": "Comprehensive"}],
   "kinds": [{"id": "upgrade", "name": "Upgrade"}, {"id": "talks", "name": "Talks", "inForce": false}],
   "regions": ["East Asia", "Europe"],
   "countries": [
    {"id": "jpn", "iso2": "JP", "name": "Japan", "region": "East Asia", "groups": ["G7"]},
    {"id": "fra", "name": "Pháp", "type": "country", "latitude": 48.86, "longitude": 2.35}],
   "events": [
    {"id": "e1", "country": "jpn", "date": "2014-03-18", "kind": "upgrade", "tier": "strategic"},
    {"id": "e2", "country": "fra", "date": "2024-10", "fromTier": "strategic", "ordinal": 8,
     "figures": [{"label": "Trade", "value": 5.5, "year": 2024}],
     "signatories": [{"name": "Tô Lâm"}],
     "sources": [{"date": "2024-10-07"}], "confidence": "single"}],
   "tallies": [{"asOf": "2024-10", "counts": {"strategic": 1, "total": 2}}]
  }
  """

/// What is replaced by what, and the message that says so.
let refusals: [(String, String, String)] = [
  (
    #""format": 1"#, #""format": 2"#,
    "2:12: found 2, expected the number 1; this program reads format 1; a newer one may read this file"
  ),
  (
    #""format": 1"#, #""format": "1""#,
    #"2:12: found "1", expected the number 1"#
  ),
  (
    #""title": "T""#, #""titel": "T""#,
    #"2:26: found the unknown key "titel", expected a key of a timeline; did you mean "title"?"#
  ),
  (
    #", "title": "T""#, "",
    #"1:1: found a timeline without "title", expected it to have "format", "id" and "title""#
  ),
  (
    #""title": "T""#, #""title": " ""#,
    #"2:35: found " ", expected a string that is not empty"#
  ),
  (
    #""id": "t""#, #""id": "t", "id": "u""#,
    #"2:26: found the key "id" again, expected each key of an object once"#
  ),
  (
    #""id": "vnm""#, #""id": """#,
    #"3:20: found "", expected a string that is not empty"#
  ),
  (
    #""to": "2025-06""#, #""to": "1949-12-31""#,
    #"4:37: found "1949-12-31", expected a date not before "from", 1950"#
  ),
  (
    #""from": "1950""#, #""from": 1950"#,
    "4:23: found 1950, expected a date as YYYY-MM-DD, YYYY-MM or YYYY; put it in quotation marks"
  ),
  (
    #""name": "Special""#, #""title": "Special""#,
    #"6:3: found a tier without "name", expected it to have "id" and "name""#
  ),
  (
    #""short": "CSP""#, #""shrot": "CSP""#,
    #"7:72: found the unknown key "shrot", expected a key of a tier; did you mean "short"?"#
  ),
  (
    #""rank": 3"#, #""rank": 3.5"#,
    "8:52: found 3.5, expected a whole number from -1000000 to 1000000"
  ),
  (
    #""rank": 3"#, #""rank": 1e300"#,
    "8:52: found 1e300, expected a whole number from -1000000 to 1000000"
  ),
  (
    #""rank": 3"#, #""ladder": "no""#,
    #"8:54: found "no", expected true or false"#
  ),
  (
    #""id": "comprehensive""#, #""id": "special""#,
    #"9:10: found "special", expected an id that no other tier has; the first one is in line 6"#
  ),
  (
    #""id": "talks""#, #""id": "upgrade""#,
    #"10:57: found "upgrade", expected an id that no other kind has; the first one is in line 10"#
  ),
  (
    #""inForce": false"#, #""inForce": null"#,
    "10:94: found null, expected true or false; leave the key out when there is no value"
  ),
  (
    #""East Asia", "Europe""#, #""East Asia", "East Asia""#,
    #"11:27: found "East Asia", expected each region once"#
  ),
  (
    #""region": "East Asia""#, #""region": "east asia""#,
    #"13:58: found "east asia", expected one of the regions (East Asia, Europe); did you mean "East Asia"?"#
  ),
  (
    #""region": "East Asia""#, #""region": "Narnia""#,
    #"13:58: found "Narnia", expected one of the regions (East Asia, Europe)"#
  ),
  (
    #""groups": ["G7"]"#, #""groups": "G7""#,
    #"13:81: found "G7", expected a list"#
  ),
  (
    #""groups": ["G7"]"#, #""groups": ["G7", "G7"]"#,
    #"13:88: found "G7", expected each group of a country once"#
  ),
  (
    #""id": "fra""#, #""id": "jpn""#,
    #"14:10: found "jpn", expected an id that no other country has; the first one is in line 13"#
  ),
  (
    #""type": "country""#, #""type": "county""#,
    #"14:41: found "county", expected "country" or "organisation"; did you mean "country"?"#
  ),
  (
    #""latitude": 48.86"#, #""latitude": 90.5"#,
    "14:64: found 90.5, expected degrees north, -90 to 90"
  ),
  (
    #""longitude": 2.35"#, #""longitude": -181"#,
    "14:84: found -181, expected degrees east, -180 to 180"
  ),
  (
    #""longitude": 2.35"#, #""longitude": 1e999"#,
    "14:84: found 1e999, expected a number between -1.8e308 and 1.8e308"
  ),
  (
    #""id": "e2""#, #""id": "e1""#,
    #"17:10: found "e1", expected an id that no other event has; the first one is in line 16"#
  ),
  (
    #""id": "e2", "#, "",
    #"17:3: found an event without "id", expected it to have "id", "country" and "date""#
  ),
  (
    #""country": "fra", "#, #""county": "fra", "#,
    #"17:3: found an event without "country", expected it to have "id", "country" and "date"; is "county" meant to be it?"#
  ),
  (
    #""country": "jpn""#, #""country": "Japan""#,
    #"16:27: found "Japan", expected the id of a country (jpn, fra); did you mean "jpn"?"#
  ),
  (
    #""country": "jpn""#, #""country": "JP""#,
    #"16:27: found "JP", expected the id of a country (jpn, fra); did you mean "jpn"?"#
  ),
  (
    #""country": "jpn""#, #""country": "xyz""#,
    #"16:27: found "xyz", expected the id of a country (jpn, fra)"#
  ),
  (
    #""country": "jpn""#, #""country": 7"#,
    "16:27: found 7, expected a string"
  ),
  (
    #""date": "2014-03-18""#, #""date": "2023-02-30""#,
    #"16:42: found "2023-02-30", expected a date as YYYY-MM-DD, YYYY-MM or YYYY; the days of 2023-02 are 01 to 28"#
  ),
  (
    #""date": "2014-03-18""#, #""date": "2014-13""#,
    #"16:42: found "2014-13", expected a date as YYYY-MM-DD, YYYY-MM or YYYY; months are 01 to 12"#
  ),
  (
    #""date": "2014-03-18""#, #""date": "18/03/2014""#,
    #"16:42: found "18/03/2014", expected a date as YYYY-MM-DD, YYYY-MM or YYYY"#
  ),
  (
    #""date": "2014-03-18""#, #""date": 2014"#,
    "16:42: found 2014, expected a date as YYYY-MM-DD, YYYY-MM or YYYY; put it in quotation marks"
  ),
  (
    #""kind": "upgrade""#, #""kind": "upgraded""#,
    #"16:64: found "upgraded", expected the id of a kind (upgrade, talks); did you mean "upgrade"?"#
  ),
  (
    #""tier": "strategic""#, #""tier": "strategc""#,
    #"16:83: found "strategc", expected the id of a tier (special, comprehensive-strategic, strategic, …); did you mean "strategic"?"#
  ),
  (
    #""tier": "strategic""#, #""tier": "csp""#,
    #"16:83: found "csp", expected the id of a tier (special, comprehensive-strategic, strategic, …); did you mean "comprehensive-strategic"?"#
  ),
  (
    #""tier": "strategic""#, #""tier": null"#,
    "16:83: found null, expected a string; leave the key out when there is no value"
  ),
  (
    #""fromTier": "strategic""#,
    #""fromTier": "none\u001b[31m, which is long enough to be cut somewhere""#,
    #"17:65: found "none\u001b[31m, which is long enough to …", expected the id of a tier (special, comprehensive-strategic, strategic, …)"#
  ),
  (
    #""ordinal": 8"#, #""ordinal": 0"#,
    "17:89: found 0, expected a whole number from 1 to 1000000"
  ),
  (
    #""ordinal": 8"#, #""ordinal": "8th""#,
    #"17:89: found "8th", expected a whole number from 1 to 1000000"#
  ),
  (
    #""value": 5.5"#, #""value": "5.5""#,
    #"18:44: found "5.5", expected a number"#
  ),
  (
    #""value": 5.5"#, #""value": 1e999"#,
    "18:44: found 1e999, expected a number between -1.8e308 and 1.8e308"
  ),
  (
    #""value": 5.5, "#, "",
    #"18:16: found a figure without "value", expected it to have "label" and "value""#
  ),
  (
    #""year": 2024"#, #""year": 99999"#,
    "18:57: found 99999, expected a whole number from 0 to 9999"
  ),
  (
    #"{"name": "Tô Lâm"}"#, #""Tô Lâm""#,
    #"19:20: found "Tô Lâm", expected an object"#
  ),
  (
    #"{"name": "Tô Lâm"}"#, #"{"name": "Tô Lâm", "rôle": "x", "roles": "x"}"#,
    #"19:39: found the unknown key "rôle", expected a key of a signatory; did you mean "role"?"#
  ),
  (
    #""2024-10-07""#, #""2024-10-32""#,
    #"20:25: found "2024-10-32", expected a date as YYYY-MM-DD, YYYY-MM or YYYY; the days of 2024-10 are 01 to 31"#
  ),
  (
    #""confidence": "single""#, #""confidence": "sure""#,
    #"20:55: found "sure", expected "confirmed", "single", "disputed" or "unverified""#
  ),
  (
    #""confidence": "single""#, #""confidence": "Confirmed""#,
    #"20:55: found "Confirmed", expected "confirmed", "single", "disputed" or "unverified"; did you mean "confirmed"?"#
  ),
  (
    #""total": 2"#, #""Comprehensive": 2"#,
    #"21:61: found "Comprehensive", expected the id of a tier (special, comprehensive-strategic, strategic, …); did you mean "comprehensive"?"#
  ),
  (
    #""strategic": 1,"#, #""strategic": 1, "strategic": 1,"#,
    #"21:61: found the key "strategic" again, expected each key of an object once"#
  ),
  (
    #""total": 2"#, #""total": -2"#,
    "21:70: found -2, expected a whole number from 0 to 1000000"
  ),
  (
    "}}]\n", "}}],\n",
    "22:1: found }, expected another one behind the comma; remove the comma before it"
  ),
  (
    "\"ordinal\": 8,\n", "\"ordinal\": 8\n",
    #"18:4: found "figures", expected a comma or }"#
  ),
  (
    #""Pháp""#, "\"Ph\tp\"",
    #"14:28: found a tab inside a string, expected printable characters; write a tab as \t"#
  ),
  (
    #""Pháp""#, #""Pháp\q""#,
    #"14:30: found \q, expected one of the escapes \" \\ \/ \b \f \n \r \t \u; write a backslash as \\"#
  ),
]

@Suite("A dataset that is not format 1")
struct RefusedDatasetTests {
  @Test(arguments: refusals)
  func `is refused with its place, what was found and what to do`(
    _ old: String, _ new: String, _ message: String
  ) {
    let damaged = soundTimeline.replacing(old, with: new, maxReplacements: 1)
    #expect(damaged != soundTimeline)
    let error = #expect(throws: DatasetError.self) {
      try Dataset(json: Array(damaged.utf8), file: "t.json")
    }
    #expect(error?.description == "t.json:" + message)
  }

  @Test(
    arguments: [
      ([], "1:1: found an empty file, expected a timeline as a JSON object"),
      (Array(" \n".utf8), "1:1: found an empty file, expected a timeline as a JSON object"),
      (
        Array("id,country,date\n".utf8),
        "1:1: found id, expected a timeline as a JSON object; "
          + "the file begins with { when it is a dataset of format 1"
      ),
      (
        Array("\n[1]".utf8),
        "2:1: found a list, expected a timeline as a JSON object; "
          + "the file begins with { when it is a dataset of format 1"
      ),
      (
        [0xFF, 0xFE, 0x7B, 0x00],
        "1:1: found UTF-16, UTF-32 or binary data, expected JSON in UTF-8; save the file as UTF-8"
      ),
      (
        [0x7B, 0x00, 0x7D, 0x00],
        "1:1: found UTF-16, UTF-32 or binary data, expected JSON in UTF-8; save the file as UTF-8"
      ),
      (
        Array("{}".utf8),
        "1:1: found a timeline without \"format\", expected it to have \"format\", \"id\" and \"title\""
      ),
    ] as [([UInt8], String)])
  func `is told from another sort of file`(_ bytes: [UInt8], _ message: String) {
    let error = #expect(throws: DatasetError.self) { try Dataset(json: bytes, file: "t.json") }
    #expect(error?.description == "t.json:" + message)
  }

  @Test func `has errors that cannot harm a terminal`() {
    let name = "a\u{1B}]0;x\u{7}.json"
    let text = #"{"format": "\#u{202E}\#u{9B}31m\#(String(repeating: "x", count: 90))"}"#
    let error = #expect(throws: DatasetError.self) {
      try Dataset(json: Array(text.utf8), file: name)
    }
    #expect(
      error?.description == #"a\u001b]0;x\u0007.json:1:12: found "\u202e\u009b31m"#
        + String(repeating: "x", count: 35) + #"…", expected the number 1"#)
  }
}
