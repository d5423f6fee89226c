extension ColumnRecognition {
  /// Gives roles to the columns that `--columns` names.
  mutating func assign(
    _ options: TableOptions, _ place: FilePlace
  ) throws(DatasetError) {
    for (role, name) in options.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let key = Heading.key(of: name)
      guard
        let index = headings.firstIndex(of: name)
          ?? headings.firstIndex(where: { Heading.key(of: $0) == key && !key.isEmpty })
          ?? Int(name).flatMap({ headings.indices.contains($0 - 1) ? $0 - 1 : nil })
      else {
        throw DatasetError(
          place: place, found: listed,
          expected: "the column “\(name.visible())” of --columns \(role.rawValue)=…",
          hint: Int(name) != nil
            ? "columns are numbered 1 to \(headings.count)"
            : nearest(to: name, among: headings).map { "did you mean “\($0.visible())”?" })
      }
      guard roles[index] == nil else {
        throw DatasetError(
          place: place,
          found: "the column “\(headings[index].visible())” mapped twice by --columns",
          expected: "one role for each column")
      }
      assign(role, to: index)
    }
  }

  /// Makes sure that rows say when something was and whom or what it was about.
  func requireDates(_ place: FilePlace, hasHeader: Bool) throws(DatasetError) {
    guard index(of: .date) != nil || index(of: .year) != nil else {
      let likely = hasHeader ? columnOfDates().map { mapping(.date, to: $0) } : nil
      throw DatasetError(
        place: place, found: listed, expected: "a column of dates",
        hint: hint(likely, or: hasHeader ? "date=HEADING" : "date=2"))
    }
    guard index(of: .country) != nil || index(of: .title) != nil || index(of: .summary) != nil
    else {
      throw DatasetError(
        place: place, found: listed, expected: "a column of countries, or else of titles",
        hint: hint(
          hasHeader ? likelySubject : nil,
          or: hasHeader ? "country=HEADING or title=HEADING" : "country=8"))
    }
  }

  private func hint(_ likely: String?, or form: String) -> String {
    likely.map { "say which it is, perhaps --columns \($0)" }
      ?? "say which it is: --columns \(form)"
  }

  /// What `--columns` would take for the first column of words: names come again, titles mostly not.
  private var likelySubject: String? {
    let index = headings.indices.first { index in
      roles[index] == nil
        && holdsMostly(index) {
          !ColumnRecognition.isNumber($0) && !ColumnRecognition.isDate($0)
            && !ColumnRecognition.isAddress($0)
        } && !values(index).isEmpty
    }
    guard let index else { return nil }
    let words = values(index)
    let isOfNames = Set(words).count * 2 <= words.count
    return mapping(isOfNames ? .country : .title, to: index)
  }

  private func mapping(_ role: ColumnRole, to index: Int) -> String {
    let heading = headings[index].visible()
    let isPlain = heading.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "_-.".unicodeScalars.contains(scalar)
    }
    guard !isPlain else { return "\(role.rawValue)=\(heading)" }
    // Quoted as a field, and that for a shell: a heading is anybody's, and the line is to be typed.
    var quoted = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars {
      switch scalar {
      case "\"": quoted.append(contentsOf: "\"\"".unicodeScalars)
      case "'": quoted.append(contentsOf: "'\\''".unicodeScalars)
      default: quoted.append(scalar)
      }
    }
    return "\(role.rawValue)='\"\(String(quoted))\"'"
  }

  /// The headings, as an error lists them.
  private var listed: String {
    let some = headings.prefix(12).map { $0.visible() }.joined(separator: ", ")
    let more = headings.count > 12 ? ", … (\(headings.count) in all)" : ""
    return headings.isEmpty ? "no columns" : "the columns \(some)\(more)"
  }
}
