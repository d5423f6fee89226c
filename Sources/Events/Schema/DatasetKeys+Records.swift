extension CountryKey: DescribedKey {
  static let definition = "country"
  static let meaning =
    "The other side of partnerships: a country or an organisation. Keys that the format does not "
    + "know are kept and shown with the record."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .id: (.name, "ISO 3166-1 alpha-3 in lower case, or eu for the European Union.")
    case .iso2: (.text, "ISO 3166-1 alpha-2, where there is one.")
    case .name: (.name, "The English name.")
    case .officialName: (.text, "The full name that it gives itself.")
    case .nameVi: (.text, "The name in Vietnamese.")
    case .aliases: (.list(.text), "What else it is called.")
    case .type:
      (
        .word(Partner.Form.allCases.map(\.rawValue)),
        "What it is; organisations are left out of tallies."
      )
    case .region: (.text, "One of the regions of the file.")
    case .groups: (.set(.name), "The clubs it is in, such as ASEAN.")
    case .capital: (.text, "The name of the capital.")
    case .latitude: (.number(FormatRange.latitude), "Degrees north.")
    case .longitude: (.number(FormatRange.longitude), "Degrees east.")
    case .note: (.text, "What a reader must know of the record.")
    }
  }
}

extension EventKey: DescribedKey {
  static let definition = "event"
  static let meaning =
    "One dated step between the subject and a partner, with what backs it. Keys that the format "
    + "does not know are kept and shown with the record."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .id: (.name, "What no other event of the file is called.")
    case .country: (.text, "The id of the partner.")
    case .date: (.date, "When it happened, as precisely as that is known.")
    case .end: (.date, "When what it began ended; no earlier than it began.")
    case .kind: (.text, "The id of its kind; an event without one took effect.")
    case .tier: (.text, "The id of the tier it is about; absent when a source names none.")
    case .fromTier: (.text, "The id of the tier it rose from.")
    case .ordinal:
      (
        .integer(FormatRange.ordinal),
        "The how-manieth entry to the tier it is, as a source states it."
      )
    case .title: (.text, "The official title.")
    case .place: (.text, "Where it happened.")
    case .occasion: (.text, "What it happened at, such as a visit.")
    case .signatories: (.list(.object(SignatoryKey.self)), "Who took part.")
    case .summary: (.text, "What happened, in a few sentences.")
    case .areas: (.list(.text), "What the two sides mean to work on together.")
    case .figures: (.list(.object(FigureKey.self)), "The numbers that belong to it.")
    case .sources: (.list(.object(SourceKey.self)), "What backs it.")
    case .confidence:
      (
        .word(Confidence.allCases.map(\.rawValue)),
        "How sure it is: several sources agree, one says so, they disagree, or nobody checked."
      )
    case .note: (.text, "What a reader must know of the record.")
    }
  }
}

extension SignatoryKey: DescribedKey {
  static let definition = "signatory"
  static let meaning = "Somebody who took part for one side."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .name: (.name, "The name of the person.")
    case .role: (.text, "The office the person held.")
    case .side: (.text, "The id of the side: the subject's or the partner's.")
    }
  }
}

extension FigureKey: DescribedKey {
  static let definition = "figure"
  static let meaning = "A number that belongs to an event, such as a trade target."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .label: (.name, "What the number is of, such as Trade target.")
    case .value: (.number(nil), "The number.")
    case .unit: (.text, "What is counted, such as USD billion.")
    case .year: (.integer(FormatRange.year), "The year it is of, or is aimed at.")
    }
  }
}

extension SourceKey: DescribedKey {
  static let definition = "source"
  static let meaning = "What backs a record."

  var described: (type: SchemaType, meaning: String) {
    switch self {
    case .publisher: (.text, "Who published it.")
    case .title: (.text, "The headline.")
    case .date: (.date, "When it was published.")
    case .url: (.address, "Where it can be read, an http or https address.")
    }
  }
}
