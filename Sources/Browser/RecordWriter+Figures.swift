import Events
import Screen

extension RecordWriter {
  /// The numbers of an event: those that have a target beside it, with a bar; the rest after.
  mutating func figures(_ figures: [Figure]) {
    var rest = figures
    for now in figures where !now.isTarget {
      guard let target = now.target(among: rest) else { continue }
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
      "\(now.number) → \(target.amount)  (\(years))", margin: min(label.count + 4, 16),
      lead: Line("  \(label)"))
    let width = min(40, columns - 8)
    guard width >= 10, target.value > 0 else { return }
    let share = now.value / target.value
    // What is between 0 and 1 fits: the quotient of two numbers may be infinite.
    let filled = Int((max(0, min(1, share)) * Double(width)).rounded())
    var bar = Line("    ")
    bar.append(String(repeating: "━", count: filled))
    bar.append(String(repeating: "─", count: width - filled), .rule)
    if (0..<RecordWriter.mostPercent).contains(share * 100) {
      bar.append(" \(Int((share * 100).rounded()))%", .faint)
    }
    add(bar)
  }

  /// From here on a share says nothing that the two numbers do not.
  private static let mostPercent = 1000.0
}

extension Figure {
  /// Whether the figure is an aim, by its label.
  fileprivate var isTarget: Bool { label.lowercased().contains("target") }

  /// Whether the figure is an aim that another one replaced.
  private var isSuperseded: Bool { isTarget && label.lowercased().contains("(before)") }

  /// What the figure is on the way to: of several targets, the one for the latest year.
  fileprivate func target(among figures: [Figure]) -> Figure? {
    figures.filter { $0.isTarget && !$0.isSuperseded && isNow(of: $0) }
      .reduce(nil) { latest, target in
        latest.map { ($0.year ?? -1) > (target.year ?? -1) ? $0 : target } ?? target
      }
  }

  /// Whether the figure is what stands at present of what `target` aims at.
  private func isNow(of target: Figure) -> Bool {
    guard unit == target.unit,
      let word = target.label.lowercased().split(separator: " ").first
    else { return false }
    return label.lowercased().split { !$0.isLetter }.contains(word)
  }
}
