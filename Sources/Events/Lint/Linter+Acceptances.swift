extension Linter {
  /// Acceptances that nothing was found for.
  mutating func reportUnused(_ indices: [Int]) {
    for index in indices {
      let acceptance = dataset.acceptances[index]
      let codes = LintRule.allCases.filter { !$0.isOfFormat }.map(\.rawValue)
      let isKnown = codes.contains(acceptance.rule)
      let key: AcceptanceKey = isKnown ? .at : .rule
      report(
        .acceptance, at: places.acceptances[index][key], of: dataset.id,
        found: isKnown
          ? "\(quoted(acceptance.record)), of which \(acceptance.rule) says nothing"
          : quoted(acceptance.rule),
        expected: isKnown ? "a record that it warns of" : "a rule that can be accepted",
        hint: isKnown
          ? "remove the acceptance"
          : nearest(to: acceptance.rule, among: codes).map { "did you mean \"\($0)\"?" })
    }
  }
}
