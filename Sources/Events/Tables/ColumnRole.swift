/// What a column of a file of rows may be for the program.
public enum ColumnRole: String, Hashable, Sendable, CaseIterable {
  /// When it happened, or began.
  case date
  /// The date in parts of its own.
  case year, month, day
  /// Until when it lasted.
  case end
  /// The end in parts of its own.
  case endYear = "end-year"
  case endMonth = "end-month"
  case endDay = "end-day"
  /// The partner; its id when there is a column for the name.
  case country
  /// The name of the partner.
  case name
  case region, group
  case tier, from, kind
  case title, summary, note, place, occasion
  case person, signatories
  case source, sources
  case url
  case areas, figures
  case confidence, latitude, longitude, id, ordinal
}

extension ColumnRole {
  /// Headings that a column of the role usually has, the surest first, in small letters and digits alone.
  var usualHeadings: [String] {
    switch self {
    case .date:
      [
        "date", "eventdate", "startdate", "start", "starttime", "startsat", "begindate", "begin",
        "beginning", "begins", "began", "when", "day", "dateofsignature", "signaturedate",
        "signingdate", "datesigned", "signed", "signedon", "publishedat", "published",
        "publicationdate", "pubdate", "releasedate", "releasedat", "sqldate", "pointintime",
        "inception", "occurredat", "timestamp", "datetime", "time", "createdat", "created", "since",
        "reignstart", "ngay",
      ]
    case .year: ["year", "eventyear", "nam"]
    case .month, .day, .endYear, .endMonth, .endDay: []
    case .end:
      [
        "end", "enddate", "endtime", "endsat", "ends", "ended", "until", "till", "validuntil",
        "expiry", "expirydate", "expires", "expiredate", "termination", "terminationdate",
        "terminated", "dissolved", "closed", "finish", "finished", "reignend", "ngayketthuc",
      ]
    case .country:
      [
        "country", "countrylabel", "countryname", "partner", "partnerlabel", "partnername",
        "entity", "entitylabel", "entityname", "state", "statelabel", "statename", "statename1",
        "nation", "counterpart", "counterparty", "participant", "party", "actor", "actorname",
        "actor2name", "actor2", "targetname", "target", "organisation", "organization", "company",
        "ruler", "monarch", "emperor", "king", "repository", "repo", "project", "member",
        "recipient", "quocgia", "nuoc", "doitac", "actor1name", "countrycode", "iso3", "name",
      ]
    case .name: ["name", "countryname", "partnername", "entityname"]
    case .region: ["region", "regionlabel", "subregion", "continent", "continentlabel", "khuvuc"]
    case .group: ["group", "groups", "bloc", "blocs", "alliance", "membership", "nhom"]
    case .tier:
      ["tier", "category", "type", "typelabel", "status", "level", "quadclass", "class"]
    case .from: ["from", "fromtier", "previoustier", "previous", "tucap"]
    case .kind: ["kind", "eventtype", "action", "step"]
    case .title:
      [
        "title", "headline", "event", "eventname", "treaty", "treatyname", "agreement", "label",
        "itemlabel", "eventlabel", "treatylabel", "subject", "releasename", "caption", "tieude",
        "name", "tagname", "what",
      ]
    case .summary:
      [
        "summary", "description", "itemdescription", "notes", "abstract", "details", "text", "body",
        "content", "comment", "comments", "eventtext", "tomtat", "mota",
      ]
    case .note: ["note", "remark", "remarks", "caveat", "ghichu"]
    case .place:
      [
        "place", "placelabel", "location", "locationlabel", "city", "venue", "site", "where",
        "actiongeofullname", "diadiem", "noi",
      ]
    case .occasion: ["occasion", "visit"]
    case .person:
      [
        "person", "personlabel", "people", "persons", "signatory", "signedby", "leader", "author",
        "who", "nguoi",
      ]
    case .signatories: ["signatories"]
    case .source: ["source", "publisher", "reference", "references", "citation", "outlet", "nguon"]
    case .sources: ["sources"]
    case .url:
      ["url", "sourceurl", "link", "href", "htmlurl", "web", "website", "permalink", "uri"]
    case .areas: ["areas", "fields", "topics", "tags", "keywords", "linhvuc"]
    case .figures: ["figures"]
    case .confidence: ["confidence", "certainty", "reliability"]
    case .latitude: ["latitude", "lat", "vido"]
    case .longitude: ["longitude", "lon", "lng", "long", "kinhdo"]
    case .id: ["id", "identifier", "eventid", "globaleventid", "uuid", "key"]
    case .ordinal: ["ordinal"]
    }
  }

  /// A role by its name or a heading of it, as `--columns` takes it.
  init?(named name: String) {
    let heading = Heading.key(of: name)
    guard
      let role = ColumnRole.allCases.first(where: { Heading.key(of: $0.rawValue) == heading })
        ?? ColumnRole.allCases.first(where: { $0.usualHeadings.contains(heading) })
    else { return nil }
    self = role
  }

  /// The text of an event that the column becomes, for roles that are no more than that.
  var text: TextColumn? {
    switch self {
    case .title: .title
    case .summary: .summary
    case .note: .note
    case .place: .place
    case .occasion: .occasion
    case .person: .person
    case .signatories: .signatoryCell
    case .source: .publisher
    case .sources: .sourceCell
    case .figures: .figureCell
    case .url: .url
    case .areas: .areas
    case .id: .id
    case .ordinal: .ordinal
    default: nil
    }
  }

  /// The column of words that the column becomes.
  var coded: CodedField? {
    switch self {
    case .country: .partner
    case .region: .region
    case .group: .groups
    case .tier: .tier
    case .from: .from
    case .kind: .kind
    case .confidence: .confidence
    default: nil
    }
  }
}

/// The name of a column, in the form in which names are compared.
enum Heading {
  /// The letters and digits of a heading, small and without diacritics: `Event_Date` is `eventdate`.
  static func key(of heading: String) -> String {
    String(
      heading.folded.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }.map(Character.init))
  }

  /// A heading in one line, as screens and notes name it; `nil` for a blank one.
  static func shown(_ heading: String) -> String? {
    let lines = heading.split(whereSeparator: \.isNewline)
    let line = lines.count < 2 ? heading : lines.map(\.trimmed).joined(separator: " ")
    return line.allSatisfy(\.isWhitespace) ? nil : line
  }
}
