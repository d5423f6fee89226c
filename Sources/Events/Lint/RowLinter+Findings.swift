extension RowLinter {
  /// A finding for each rule that is broken.
  ///
  /// - Parameter line: the line that a row of the file begins in.
  func findings(file: String, line: (Int) -> Int) -> [Finding] {
    let order = found.sorted {
      ($0.key.rule.rawValue, $0.key.field?.rawValue ?? 0)
        < ($1.key.rule.rawValue, $1.key.field?.rawValue ?? 0)
    }
    return order.map { subject, found in
      let lines = found.rows.map(line)
      let others = lines.dropFirst().map { "\($0)" }.joined(separator: ", ")
      let more = found.count > found.rows.count ? ", …" : ""
      let (what, hint) = words(for: subject.rule)
      return Finding(
        subject.rule, at: FilePlace(file: file, line: lines.first ?? 1, column: 1),
        message: "\(counted(found.count, "row")) with \(what): \(found.text)"
          + (others.isEmpty ? "" : " (also line \(others)\(more))"),
        hint: hint)
    }
  }

  /// What rows have that break a rule, and what to do.
  private func words(for rule: LintRule) -> (what: String, hint: String) {
    switch rule {
    case .duplicateEvent:
      ("the partner, date, kind, tier and title of another", "keep one of them")
    case .fromTier:
      (
        "another tier before than the rows before lead to",
        "add the row that brought it there, or correct the column"
      )
    case .address: ("an address that is none", "an address begins with https:// or http://")
    case .ordinal:
      (
        "another ordinal than the entries to the tier come to",
        "look for entries that are missing or too many, and for how the source counts"
      )
    case .publishers:
      (
        "“confirmed” and fewer than two publishers",
        "add a source of another publisher, or make it “single”"
      )
    case .rowTier:
      (
        "a tier that the stated order leaves out, which stands below the others",
        "add it to --tiers or to the line of tiers"
      )
    case .rowID: ("the id of another", "give each row an id of its own")
    default: ("another place than the first one of the partner", "the first one counts")
    }
  }
}
