extension DatasetReader {
  mutating func country() throws(DatasetError) {
    var partner = Partner(id: "", name: "")
    var region: Name?
    var object = try open(CountryKey.self)
    while let key = try next(&object) {
      switch key {
      case .id: partner.id = try id(in: \.countryIDs, of: "country")
      case .iso2: partner.iso2 = try json.string()
      case .name: partner.name = try name()
      case .officialName: partner.officialName = try json.string()
      case .nameVi: partner.otherName = try json.string()
      case .aliases: partner.aliases = try strings()
      case .type: partner.form = try word(of: Partner.Form.self)
      case .region: region = try reference()
      case .groups: partner.groups = try groups()
      case .capital: partner.capital = try json.string()
      case .latitude:
        partner.latitude = try json.number(
          in: FormatRange.latitude, expected: "degrees north, -90 to 90")
      case .longitude:
        partner.longitude = try json.number(
          in: FormatRange.longitude, expected: "degrees east, -180 to 180")
      case .note: partner.note = try json.string()
      }
    }
    partner.extras = object.extras
    dataset.partners.append(partner)
    regionNames.append(region)
    if let own = object.places { places?.partners.append(own) }
  }

  mutating func event() throws(DatasetError) {
    var event = Event(id: "", partner: Ref(0), date: EventDate(Day(number: 0)))
    var names = EventNames()
    var endOffset = 0
    var object = try open(EventKey.self)
    while let key = try next(&object) {
      switch key {
      case .id: event.id = try id(in: \.eventIDs, of: "event")
      case .country: names.country = try reference()
      case .date:
        names.dateOffset = json.nextOffset()
        event.date = try date()
      case .end:
        endOffset = json.nextOffset()
        event.end = try date()
      case .kind: names.kind = try reference()
      case .tier: names.tier = try reference()
      case .fromTier: names.fromTier = try reference()
      case .ordinal: event.ordinal = try json.integer(in: FormatRange.ordinal)
      case .title: event.title = try json.string()
      case .place: event.place = try json.string()
      case .occasion: event.occasion = try json.string()
      case .signatories: event.signatories = try signatories()
      case .summary: event.summary = try json.string()
      case .areas: event.areas = try strings()
      case .figures: event.figures = try figures()
      case .sources: event.sources = try sources()
      case .confidence: event.confidence = try word(of: Confidence.self)
      case .note: event.note = try json.string()
      }
    }
    if let end = event.end, end.last < event.date.first {
      throw json.error(
        at: endOffset, expected: "an end no earlier than the date, \(event.date)",
        hint: "are the two the wrong way round?")
    }
    event.extras = object.extras
    dataset.events.append(event)
    eventNames.append(names)
    guard let own = object.places else { return }
    places?.events.append(EventPlaces(own: own, lists: lists))
    lists = EventPlaces.Lists()
  }

  mutating func sources() throws(DatasetError) -> [Source] {
    var sources: [Source] = []
    try each { (reader) throws(DatasetError) in
      var source = Source()
      var object = try reader.open(SourceKey.self)
      while let key = try reader.next(&object) {
        switch key {
        case .publisher: source.publisher = try reader.json.string()
        case .title: source.title = try reader.json.string()
        case .date: source.date = try reader.date()
        case .url: source.url = try reader.json.string()
        }
      }
      sources.append(source)
      if let own = object.places { reader.lists.sources.append(own) }
    }
    return sources
  }

  private mutating func signatories() throws(DatasetError) -> [Signatory] {
    var signatories: [Signatory] = []
    try each { (reader) throws(DatasetError) in
      var signatory = Signatory(name: "")
      var object = try reader.open(SignatoryKey.self)
      while let key = try reader.next(&object) {
        switch key {
        case .name: signatory.name = try reader.name()
        case .role: signatory.role = try reader.json.string()
        case .side: signatory.side = try reader.json.string()
        }
      }
      signatories.append(signatory)
      if let own = object.places { reader.lists.signatories.append(own) }
    }
    return signatories
  }

  private mutating func figures() throws(DatasetError) -> [Figure] {
    var figures: [Figure] = []
    try each { (reader) throws(DatasetError) in
      var figure = Figure(label: "", value: 0)
      var object = try reader.open(FigureKey.self)
      while let key = try reader.next(&object) {
        switch key {
        case .label: figure.label = try reader.name()
        case .value: figure.value = try reader.json.number()
        case .unit: figure.unit = try reader.json.string()
        case .year: figure.year = try reader.json.integer(in: FormatRange.year)
        }
      }
      figures.append(figure)
    }
    return figures
  }

  /// Reads the groups of a partner; they have no table, so they are collected as they appear.
  private mutating func groups() throws(DatasetError) -> [Ref<Group>] {
    var groups: [Ref<Group>] = []
    var seen: Set<Ref<Group>> = []
    try each { (reader) throws(DatasetError) in
      let offset = reader.json.nextOffset()
      let name = try reader.name()
      let index = reader.groupIndices[name] ?? reader.dataset.groups.count
      if index == reader.dataset.groups.count {
        reader.groupIndices[name] = index
        reader.dataset.groups.append(Group(name: name))
      }
      guard seen.insert(Ref(index)).inserted else {
        throw reader.json.error(
          at: offset, expected: "each group of a country once", rule: .duplicateID)
      }
      groups.append(Ref(index))
    }
    return groups
  }
}
