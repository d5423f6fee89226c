extension TableCollector {
  /// What the maintainer of the file should know, one note for each sort of problem, in the order of
  /// their first places.
  public var notes: [DatasetNote] {
    report.problems.sorted { a, b in
      (a.value.first.first?.lineEnds ?? 0, a.key.rawValue)
        < (b.value.first.first?.lineEnds ?? 0, b.key.rawValue)
    }.compactMap { kind, problems in
      guard let first = problems.first.first else { return nil }
      return DatasetNote(
        place: FilePlace(
          file: plan.file, line: plan.bodyLine + first.lineEnds, column: first.column),
        text: text(kind, problems, first), rule: kind.rule)
    }
  }

  private func text(
    _ kind: RowProblem.Kind, _ problems: RowProblems, _ first: RowProblem
  ) -> String {
    let count = problems.count
    let rows = count == 1 ? "1 row" : "\(count) rows"
    let has = count == 1 ? "has" : "have"
    let what =
      switch kind {
      case .noDate: "\(rows) without a date \(count == 1 ? "is" : "are") left out"
      case .badDate:
        "\(rows) \(count == 1 ? "is" : "are") left out, for a date that cannot be read: \(first.found)"
      case .badLine:
        "\(count == 1 ? "1 line is" : "\(count) lines are") left out: found \(first.found)"
      case .badEnd: "\(rows) \(has) an end that cannot be read and is left out: \(first.found)"
      case .endBeforeStart:
        "\(rows) \(has) an end before the start, which is left out: \(first.found)"
      case .noPartner:
        "\(rows) \(has) no country, and stand\(count == 1 ? "s" : "") under “\(plan.partnerOfRest)”"
      case .missingFields:
        "\(rows) \(has) fewer fields than there are columns, which are \(plan.columns.count)"
      case .surplusFields:
        "\(rows) \(has) more fields than there are columns, which are \(plan.columns.count); the others "
          + "are kept by their number"
      case .textAfterQuote:
        "\(count == 1 ? "1 field has" : "\(count) fields have") text behind the closing quotation mark: "
          + first.found
      case .notUTF8: "\(first.found) is no UTF-8; such bytes are shown as \u{FFFD}"
      case .badNumber: "\(rows) \(has) a position that is no number of degrees: \(first.found)"
      }
    let others = problems.first.dropFirst().map { "\(plan.bodyLine + $0.lineEnds)" }
    let more = count > problems.first.count ? ", …" : ""
    let places = others.isEmpty ? "" : " (also line \(others.joined(separator: ", "))\(more))"
    return what + places + ((first.hint ?? kind.usualHint).map { "; \($0)" } ?? "")
  }
}

extension RowProblem.Kind {
  /// What to do where a row does not say more.
  fileprivate var usualHint: String? {
    switch self {
    case .badDate, .badEnd: "a date is written 2004, 2004-06 or 2004-06-11"
    case .notUTF8: "iconv -f WINDOWS-1252 -t UTF-8 turns most such files into UTF-8"
    case .noDate, .badLine, .endBeforeStart, .noPartner, .missingFields, .surplusFields,
      .textAfterQuote, .badNumber:
      nil
    }
  }
}
