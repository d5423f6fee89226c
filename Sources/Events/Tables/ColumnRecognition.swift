/// Finds out from headings and first rows which column is what.
struct ColumnRecognition {
  let headings: [String]
  let samples: [[String]]
  private let keys: [String]
  private(set) var roles: [ColumnRole?]

  /// - Parameters:
  ///   - headings: of each column.
  ///   - samples: the fields of some rows.
  init(headings: [String], samples: [[String]]) {
    self.headings = headings
    self.samples = samples
    keys = headings.map(Heading.key)
    roles = Array(repeating: nil, count: headings.count)
  }

  /// The columns with what they are for.
  ///
  /// - Parameter isStructured: whether a field may be a list of objects.
  func columns(isStructured: Bool) -> [TablePlan.Column] {
    var taken: Set<TextColumn> = []
    return headings.indices.map { index in
      var role = roles[index]
      let target: TablePlan.Target
      if let role, let slot = CellSlot(role) {
        target = .cell(slot)
      } else {
        var text = role?.text ?? .other(headings[index])
        if isStructured {
          switch role {
          case .signatories: text = .signatories
          case .figures: text = .figures
          case .sources: text = .sources
          default: break
          }
        }
        if text.number == nil || !taken.insert(text).inserted {
          (role, text) = (nil, .other(headings[index]))
        }
        let isAside =
          !text.isSearched
          || text.number == nil
            && (holdsOnly(index, ColumnRecognition.isNumber)
              || holdsOnly(index, ColumnRecognition.isAddress))
        target = isAside ? .aside(text) : .searched(text)
      }
      return TablePlan.Column(
        heading: headings[index], role: role, form: role.flatMap { form(of: index, $0) },
        target: target)
    }
  }

  func index(of role: ColumnRole) -> Int? { roles.firstIndex(of: role) }

  /// The values of a column in the sample that are not empty.
  func values(_ index: Int) -> [String] {
    samples.compactMap { row in
      row.indices.contains(index) && !row[index].isEmpty ? row[index] : nil
    }
  }

  /// Whether there are values and all of them are so.
  func holdsOnly(_ index: Int, _ condition: (String) -> Bool) -> Bool {
    let values = values(index)
    return !values.isEmpty && values.allSatisfy(condition)
  }

  /// Whether no value is otherwise, or more than half of them are so.
  func holdsMostly(_ index: Int, _ condition: (String) -> Bool) -> Bool {
    let values = values(index)
    return values.isEmpty || values.count(where: condition) * 2 > values.count
  }

  /// Whether a column says something of partners rather than of each row: there are partners, and of one
  /// that comes again it mostly says the same.
  func describesPartners(_ index: Int) -> Bool {
    guard let partner = self.index(of: .country) else { return false }
    var said: [String: String] = [:]
    var (again, otherwise) = (0, 0)
    for row in samples where row.indices.contains(partner) && row.indices.contains(index) {
      guard !row[partner].isEmpty, !row[index].isEmpty else { continue }
      guard let first = said[row[partner]] else {
        said[row[partner]] = row[index]
        continue
      }
      again += 1
      if first != row[index] { otherwise += 1 }
    }
    // In few rows it may be a mistake, which lint tells of.
    return again < 10 || otherwise * 3 <= again
  }

  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }

  static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 &- 0x30 < 10 || "+-.,eE ".utf8.contains($0) }
      && text.utf8.contains { $0 &- 0x30 < 10 }
  }

  static func isDate(_ text: String) -> Bool {
    switch DateText.read(text) {
    case .date, .numbers: true
    case .empty, .unreadable: false
    }
  }

  mutating func assign(_ role: ColumnRole, to index: Int) { roles[index] = role }

  /// The first column without a role that has one of some headings and fulfils a condition.
  func column(_ headings: [String], where condition: (Int) -> Bool = { _ in true }) -> Int? {
    for heading in headings {
      if let index = keys.indices.first(where: {
        keys[$0] == heading && roles[$0] == nil && condition($0)
      }) {
        return index
      }
    }
    return nil
  }

  func has(_ heading: String) -> Bool { keys.contains(heading) }

  /// The words of a heading, small: `signedDate`, `Signed_Date` and `signed date` are two.
  func words(_ index: Int) -> [String] {
    var (words, word) = ([String](), "")
    var wasSmall = false
    for scalar in headings[index].unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if !isLetter || (wasSmall && scalar.properties.isUppercase) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      wasSmall = scalar.properties.isLowercase
      if isLetter { word += scalar.properties.lowercaseMapping }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// How the dates of a column are written.
  private func form(of index: Int, _ role: ColumnRole) -> String? {
    guard role == .date || role == .end else { return nil }
    for text in values(index) {
      switch DateText.read(text) {
      case .numbers: return "as \(text.visible())"
      case .date(let date, let end):
        if end != nil || text.contains("/") { return "intervals as \(text.visible())" }
        let unit = ["years", "months", "days"][Int(date.precision.rawValue)]
        return "\(unit) as \(text.visible())"
      case .empty, .unreadable: continue
      }
    }
    return nil
  }
}
