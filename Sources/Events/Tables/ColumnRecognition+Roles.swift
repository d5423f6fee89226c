extension ColumnRecognition {
  /// Gives each role that a heading names to its first column, those of `--columns` first.
  mutating func recognise(hasHeader: Bool) {
    if hasHeader {
      recogniseDates()
      recogniseEnds()
      recognisePartners()
      recogniseTexts()
    } else if index(of: .date) == nil, index(of: .year) == nil {
      recogniseDateByContent()
    }
  }

  private mutating func recogniseDates() {
    guard index(of: .date) == nil, index(of: .year) == nil else { return }
    // Beside a year the day is one of its parts, whatever it may be read as.
    let headings = ColumnRole.date.usualHeadings.filter { $0 != "day" || !has("year") }
    if let column = column(headings, where: { holdsDates($0) }) {
      return assign(.date, to: column)
    }
    if recogniseParts(
      ["st", "start", "begin", "from", "dyadst", "allyst", "event", "sign", "signed", ""],
      (.year, .month, .day))
    {
      return
    }
    if let column = column(ColumnRole.year.usualHeadings) { return assign(.year, to: column) }
    if let start = column(["from"], where: { holdsDates($0) }) { return assign(.date, to: start) }
    let named = self.headings.indices.first { index in
      let words = words(index)
      return roles[index] == nil && !words.contains("end") && words.contains("date")
        && holdsDates(index)
    }
    if let named { return assign(.date, to: named) }
    // Dates that cannot be read are said so by their rows.
    if let column = column(headings) { return assign(.date, to: column) }
    let ofDays = columns { $0 == .day }
    if ofDays.count == 1 { assign(.date, to: ofDays[0]) }
  }

  private mutating func recogniseEnds() {
    guard index(of: .end) == nil, index(of: .endYear) == nil else { return }
    let headings = ColumnRole.end.usualHeadings
    if let column = column(headings, where: { holdsDates($0) || values($0).isEmpty }) {
      return assign(.end, to: column)
    }
    if recogniseParts(
      ["end", "dyadend", "allyend", "to", "until", "stop"], (.endYear, .endMonth, .endDay))
    {
      return
    }
    if let date = index(of: .date), words(date).first == "from",
      let column = column(["to"], where: { holdsDates($0) || values($0).isEmpty })
    {
      assign(.end, to: column)
    }
  }

  /// A date in columns for its year, month and day, of which the year must be there.
  private mutating func recogniseParts(
    _ prefixes: [String], _ parts: (year: ColumnRole, month: ColumnRole, day: ColumnRole)
  ) -> Bool {
    for prefix in prefixes {
      guard let year = column([prefix + "year", prefix + "yr"]) else { continue }
      let month = column([prefix + "month", prefix + "mon", prefix + "mo"])
      guard month != nil || !prefix.isEmpty else { continue }
      assign(parts.year, to: year)
      if let month {
        assign(parts.month, to: month)
        if let day = column([prefix + "day", prefix + "dy"]) { assign(parts.day, to: day) }
      }
      return true
    }
    return false
  }

  private mutating func recognisePartners() {
    if index(of: .country) == nil {
      // In a list of versions the name is that of the version.
      let isOfVersions = has("tagname") || has("version")
      let headings = ColumnRole.country.usualHeadings.filter { $0 != "name" || !isOfVersions }
      // Where there are labels beside addresses, as in answers of Wikidata, the labels are the names.
      let isNamed = { !holdsOnly($0, ColumnRecognition.isAddress) }
      if let column = column(headings, where: isNamed) ?? column(headings) {
        assign(.country, to: column)
      }
    }
    guard let country = index(of: .country), index(of: .name) == nil else { return }
    let name = column(ColumnRole.name.usualHeadings) { name in
      var names: [String: String] = [:]
      return samples.allSatisfy { row in
        guard row.indices.contains(country), row.indices.contains(name), !row[name].isEmpty else {
          return true
        }
        return names.updateValue(row[name], forKey: row[country]).map { $0 == row[name] } ?? true
      }
    }
    if let name { assign(.name, to: name) }
  }

  private mutating func recogniseTexts() {
    // The thing that a row of a query of Wikidata is about.
    if index(of: .url) == nil,
      let column = column(["item"], where: { holdsOnly($0, ColumnRecognition.isAddress) })
    {
      assign(.url, to: column)
    }
    for role in ColumnRole.allCases where role.isRecognisedByHeadingAlone && index(of: role) == nil
    {
      let column = column(role.usualHeadings) { index in
        let isAddress = holdsOnly(index, ColumnRecognition.isAddress)
        return switch role {
        // A few that are no numbers are said so by their rows.
        case .latitude, .longitude: holdsMostly(index, ColumnRecognition.isNumber)
        case .region, .group: describesPartners(index)
        case .url, .sources: true
        default: !isAddress
        }
      }
      if let column { assign(role, to: column) }
    }
    if index(of: .url) == nil,
      let column = column(
        ColumnRole.source.usualHeadings, where: { holdsOnly($0, ColumnRecognition.isAddress) })
    {
      assign(.url, to: column)
    }
  }

  /// Takes the first column of nothing but days, or else of years, for the date.
  private mutating func recogniseDateByContent() {
    if let index = columnOfDates() { assign(.date, to: index) }
  }

  /// The first column without a role of nothing but days, or else of months or of years.
  func columnOfDates() -> Int? {
    columns { $0 == .day }.first ?? columns { $0 == .month }.first ?? columns { $0 == .year }.first
  }

  /// The columns without a role of nothing but dates as precise as a condition asks, in years from 1000
  /// to 2999.
  private func columns(_ condition: (EventDate.Precision?) -> Bool) -> [Int] {
    headings.indices.filter { index in
      roles[index] == nil
        && holdsOnly(index) { text in
          switch DateText.read(text) {
          case .date(let date, _):
            condition(date.precision) && (1000...2999).contains(date.first.year)
          case .numbers: condition(.day)
          case .empty, .unreadable: false
          }
        }
    }
  }

  /// Whether at least one value of a column can be read as a date.
  private func holdsDates(_ index: Int) -> Bool {
    values(index).contains(where: ColumnRecognition.isDate)
  }
}

extension ColumnRole {
  /// Whether the values of a column hardly matter to what it is.
  fileprivate var isRecognisedByHeadingAlone: Bool {
    switch self {
    case .date, .year, .month, .day, .end, .endYear, .endMonth, .endDay, .country, .name: false
    default: true
    }
  }
}
