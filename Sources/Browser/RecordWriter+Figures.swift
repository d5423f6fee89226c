import Events
import Screen

extension RecordWriter {
  /// The numbers of an event: those that have a target beside it, with a bar; the rest after.
  mutating func figures(_ figures: [Figure]) {
    var rest = figures
    for target in figures where target.isTarget {
      guard let now = rest.first(where: { $0.isNow(of: target) }) else { continue }
      rest.removeAll { $0 == now || $0 == target }
      progress(from: now, to: target)
    }
    for figure in rest {
      let year = figure.year.map { " (\($0))" } ?? ""
      paragraph("\(figure.label): \(figure.amount)\(year)", margin: 2)
    }
  }

  private mutating func progress(from now: Figure, to target: Figure) {
    let years = [now.year, target.year].map { $0.map(String.init) ?? "?" }.joined(separator: " → ")
    let label = now.label
    paragraph(
      "\(now.value.text) → \(target.amount)  (\(years))", margin: min(label.count + 4, 16),
      lead: Line("  \(label)"))
    let width = min(40, columns - 8)
    guard width >= 10, target.value > 0 else { return }
    let share = max(0, min(1, now.value / target.value))
    let filled = Int((share * Double(width)).rounded())
    var bar = Line("    ")
    bar.append(String(repeating: "━", count: filled))
    bar.append(String(repeating: "─", count: width - filled), .rule)
    bar.append(" \(Int((now.value / target.value * 100).rounded()))%", .faint)
    add(bar)
  }
}

extension Figure {
  /// The value with its unit.
  var amount: String { unit.map { "\(value.text) \($0)" } ?? value.text }

  /// Whether the figure is an aim, by its label.
  fileprivate var isTarget: Bool { label.lowercased().contains("target") }

  /// Whether the figure is what stands at present of what `target` aims at.
  fileprivate func isNow(of target: Figure) -> Bool {
    guard !isTarget, unit == target.unit,
      let word = target.label.lowercased().split(separator: " ").first
    else { return false }
    return label.lowercased().split { !$0.isLetter }.contains(word)
  }
}

extension Double {
  /// The number without a fraction where it has none.
  var text: String {
    Int(exactly: self).map { String($0) } ?? "\(self)"
  }
}
