import Events
import Screen
import Words

extension Browser {
  /// Draws what stood on the cursor's day: for the selected partner, and how many at each tier.
  func drawLaneTexts(
    _ axis: TimeAxis, _ palette: LanePalette, _ layout: LaneLayout, on canvas: inout Canvas
  ) {
    guard layout.textRows > 0 else { return }
    let row = layout.lanes.rows.upperBound
    let room = size.columns - 1
    let counts = countLines(palette)
    func put(_ line: Line, _ row: Int) {
      canvas.write(line.truncated(to: room), at: Point(row: row, column: 1))
    }
    if layout.textRows == 1 {
      let lines = briefLines(counts, isCode: layout.showsCodes)
      put(lines.first { $0.width <= room } ?? lines.last ?? Line(), row)
      return
    }
    let sentences = Wording.allCases.lazy.map { sentence(axis, $0, room: room) }
    put(sentences.first { $0.width <= room } ?? sentence(axis, .shortEvents, room: room), row)
    let remarks = coverageRemarks(axis)
    let pairs = counts.flatMap { line in remarks.map { (line: line, remark: $0) } }
    let (line, remark) =
      pairs.first { $0.line.width + $0.remark.displayWidth + 3 <= room } ?? (
        counts.last ?? Line(), ""
      )
    put(line, row + 1)
    canvas.write(
      remark, at: Point(row: row + 1, column: room - remark.displayWidth), role: .faint)
  }

  /// How much the sentence says.
  private enum Wording: CaseIterable {
    case full, shortTier, shortEvents

    func name(of tier: Tier) -> String { self == .full ? tier.name : tier.short }
  }

  /// The selected partner's standing on the cursor's day, what stood beside it, and the events
  /// under the cursor; it breaks off behind the room that there is.
  private func sentence(_ axis: TimeAxis, _ wording: Wording, room: Int) -> Line {
    let day = cursorDay
    var (line, left) = (Line(), room)
    func add(_ text: String, _ role: Role = .text) {
      line.append(text, role)
      left -= text.displayWidth
    }
    func add(_ style: TierStyle, _ text: String) {
      add("\(style.glyph) ", style.role)
      add(text)
    }
    add("\(day.text(in: words))  ", .strong)
    guard let partner = selectedPartner else { return line }
    add(store[partner].name + "  ", .strong)
    if let standing = store.standing(of: partner, on: day) {
      let name = wording.name(of: store[standing.tier])
      add(store.style(of: standing.tier), "\(name) \(words.since(standing.since.text(in: words)))")
    } else if !store.tiers.isEmpty {
      add(words.noStandingYet, .faint)
    }
    // No more have room than this.
    let most = room / 2 + 1
    for step in store.sectoralSteps(of: partner, by: day, first: most) where left >= 0 {
      guard let tier = store[step].tier else { continue }
      add("  ")
      add(
        store.style(of: tier),
        "\(wording.name(of: store[tier])) \(words.since(store[step].date.text(in: words)))")
    }
    let cell = axis.cell(of: day)
    let events = laneEvents(of: partner)
    let first = events.firstPosition { axis.cell(of: store.place(of: $0, by: self.day)) >= cell }
    for (index, event) in events[first...].enumerated() {
      guard left >= 0, axis.cell(of: store.place(of: event, by: self.day)) == cell else { break }
      add(index == 0 ? " │ " : "  ", .rule)
      let date = wording == .shortEvents ? "" : store[event].date.text(in: words) + " "
      add(store.style(of: store[event]), date + stepWords(for: store[event], wording))
    }
    return line
  }

  /// The step that an event is; where it is none, its title.
  private func stepWords(for event: StoredEvent, _ wording: Wording) -> String {
    let step = store.stepText(of: event)
    guard step.isEmpty else { return step }
    return (event.title ?? event.summary ?? "").truncated(to: wording == .full ? size.columns : 24)
  }

  /// How many stood at each tier on the cursor's day, from the fullest wording to the shortest.
  ///
  /// With the textures of the tiers, it is the legend of the lanes too.
  private func countLines(_ palette: LanePalette) -> [Line] {
    var counts = showing.counts(on: cursorDay)
    // Of many tiers those count where somebody stands.
    if counts.count > 9 { counts.removeAll { $0.exclusive.partners == 0 } }
    let partners = showing.partners.count
    guard !counts.isEmpty else {
      let legend =
        facts.hasEnds && !facts.hasTiers ? words.lastingLegend(Character(LanePalette.lasting)) : ""
      return [legend, ""].map { Line($0 + words.counted(partners, .partner), .faint) }
    }
    let isAll = partners == store.partners.count
    let scope = isAll ? words.eachTierAlone : words.eachTierAlone(of: partners)
    let rungs = counts.filter { store[$0.tier].isOnLadder && $0.tier != palette.lowest }
    func line(_ counts: [TierCount], isLegend: Bool, _ scope: String) -> Line {
      var line = Line()
      for count in counts {
        let style = palette.styles[count.tier.index]
        if !line.runs.isEmpty { line.append(isLegend ? "  " : " ") }
        if isLegend {
          line.append("\(style.glyph)\(palette.textures[count.tier.index]) ", style.role)
        }
        line.append("\(count.exclusive.partners) \(store[count.tier].short)")
      }
      line.append(scope, .faint)
      return line
    }
    return [
      line(counts, isLegend: true, "  \(scope)"),
      line(counts, isLegend: true, "  \(words.alone)"),
      line(rungs, isLegend: true, "  \(scope)"),
      line(rungs, isLegend: false, ", \(scope)"),
      line(rungs, isLegend: false, " \(words.alone)"),
      line(rungs, isLegend: false, ""),
    ]
  }

  /// Standing and counts in one line, from the fullest wording to the shortest.
  private func briefLines(_ counts: [Line], isCode: Bool) -> [Line] {
    let standing = selectedPartner.flatMap { store.standing(of: $0, on: cursorDay) }
    let name = selectedPartner.map { isCode ? Browser.code(of: store[$0]) : store[$0].name } ?? ""
    func lead(_ tier: String) -> Line {
      var line = Line("\(cursorDay.text(in: words)) \(name) ", .strong)
      if let style = standing.map({ store.style(of: $0.tier) }) {
        line.append("\(style.glyph) ", style.role)
      }
      line.append(tier + (tier.isEmpty ? "" : "  "))
      return line
    }
    let long = lead(
      standing.map { store[$0.tier].name } ?? (facts.hasTiers ? words.noStandingYet : ""))
    let short = lead(standing.map { store[$0.tier].short } ?? (facts.hasTiers ? "–" : ""))
    let glyph = lead("")
    return counts.map { Line(long.runs + $0.runs) } + counts.map { Line(short.runs + $0.runs) }
      + [Line(glyph.runs + (counts.last?.runs ?? [])), short, glyph]
  }

  /// What the reader must know of the days in view, from the fullest wording to the shortest.
  private func coverageRemarks(_ axis: TimeAxis) -> [String] {
    guard let dense = store.dataset.coverage?.denseTo?.last, dense < day,
      axis.days(in: axis.width - 1).upperBound > dense
    else { return [""] }
    let date = dense.text(in: words)
    return [words.recordScattered(after: date), words.scattered(after: date)]
  }
}
