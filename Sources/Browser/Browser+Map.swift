import Events
import Screen
import Words

extension Browser {
  func drawMap(on canvas: inout Canvas) {
    let window = mapWindow
    let picture = mapPicture(in: window)
    let origin = window.rect.origin
    let looks = picture.residents.map { (role: $0.style.role, marks: mapMarks($0)) }
    for (cell, owner) in picture.owner.enumerated() where picture.dots[cell] != 0 {
      let look = owner < 0 ? (role: .faint, marks: []) : looks[owner]
      canvas.put(
        Braille.scalar(picture.dots[cell]), at: picture.point(of: cell, from: origin),
        role: look.role, marks: look.marks)
    }
    for (resident, seat) in zip(picture.residents, picture.seats) {
      guard let seat else { continue }
      canvas.write(
        resident.style.glyph, at: picture.point(of: seat, from: origin), role: resident.style.role,
        marks: mapMarks(resident))
    }
    drawMapLabels(of: picture, in: window, on: &canvas)
    drawMapWords(below: window, on: &canvas)
    drawMapLegend(below: window, on: &canvas)
  }

  /// What the map draws of who is on it.
  func mapPicture(in window: MapWindow) -> MapPicture {
    let residents = mapResidents(in: window)
    let selected = selectedPartner.flatMap { partner in
      residents.firstIndex { $0.partner == partner }
    }
    return MapPicture(of: residents, selected: selected, in: window)
  }

  /// The names that stand on the map.
  func mapLabels(of picture: MapPicture, in window: MapWindow) -> [MapLabels.Label] {
    MapLabels(picture, selected: picture.selected, showsAll: window.scale >= 1.3).labels
  }

  private func mapMarks(_ resident: MapResident) -> Marks {
    resident.isSelected ? .selected : []
  }

  private func drawMapLabels(
    of picture: MapPicture, in window: MapWindow, on canvas: inout Canvas
  ) {
    let origin = window.rect.origin
    let selected = picture.selected
    for label in mapLabels(of: picture, in: window) {
      canvas.write(
        label.text,
        at: Point(row: origin.row + label.start.row, column: origin.column + label.start.column),
        role: label.resident == selected ? .strong : .text,
        marks: label.resident == selected ? .selected : [])
    }
    if let selected, let seat = picture.seats[selected] {
      canvas.cursor = picture.point(of: seat, from: origin)
    }
  }

  /// Writes the selected partner's standing, and the day and the scale of the map.
  private func drawMapWords(below window: MapWindow, on canvas: inout Canvas) {
    let row = window.rect.rows.upperBound
    guard layout.body.rows.upperBound - row >= 2 else { return }
    let zoom = Int((window.frame.zoom * 10).rounded())
    let scale = zoom > 10 ? " · \(words.oneDecimal(Double(zoom) / 10))×" : ""
    let end = size.columns - 1
    let texts = store.hasDays ? [words.asOf(day.text(in: words)) + scale, day.text(in: words)] : []
    let right = texts.first { $0.displayWidth + 40 <= size.columns }
    if let right {
      canvas.write(right, at: Point(row: row, column: end - right.displayWidth), role: .faint)
    }
    let room = end - 1 - (right.map { $0.displayWidth + 2 } ?? 0)
    let line = mapWords.first { $0.width <= room } ?? mapWords.last ?? Line()
    canvas.write(line.truncated(to: room), at: Point(row: row, column: 1))
  }

  /// The selected partner's standing, from the longest words to the shortest.
  private var mapWords: [Line] {
    guard let partner = selectedPartner else {
      return [
        Line(
          emptiness ?? words.noEventMatches(change: keymap.sign(of: .filter)), .faint)
      ]
    }
    var line = Line(store[partner].name, .strong)
    var ordinal = Line()
    if let standing = store.standing(of: partner, on: day) {
      let style = store.style(of: standing.tier)
      line.append(" \(style.glyph) \(store[standing.tier].short)", style.role)
      line.append(" " + words.since(standing.since.text(in: words)))
      if standing.tier == store.ladder.last, let number = store.ordinal(of: standing, on: day) {
        ordinal.append(", " + words.the(number))
      }
    } else if facts.hasTiers {
      line.append("  " + words.noRelationsYet, .faint)
    }
    let place = mapPlaceWords(of: partner)
    return [line + ordinal + place, line + (mapPlace(of: partner) == nil ? place : ordinal), line]
  }

  /// Where on the map a partner is, in words.
  private func mapPlaceWords(of partner: Ref<Partner>) -> Line {
    let members = store.members(of: partner)
    if mapPlace(of: partner) == nil { return Line("  " + words.notOnTheMap, .doubt) }
    if !members.isEmpty { return Line("  " + words.shownByMembers(members.count), .faint) }
    return Line(store[partner].capital.map { "  \($0)" } ?? "", .faint)
  }

  /// Writes what the patterns mean, and how many of the partners shown stand at each tier alone.
  private func drawMapLegend(below window: MapWindow, on canvas: inout Canvas) {
    let row = layout.body.rows.upperBound - 1
    guard row >= window.rect.rows.upperBound else { return }
    let room = size.columns - 2
    let legends = mapLegends
    let line = legends.first { $0.width <= room } ?? legends.last ?? Line()
    canvas.write(line.truncated(to: room), at: Point(row: row, column: 1))
  }

  /// The legend, from the longest words to the shortest.
  private var mapLegends: [Line] {
    let partners = partnersShown
    let counts = showing.counts(on: day)
      .filter { !store[$0.tier].isSectoral && $0.exclusive.partners > 0 }
    let others = partners.count - counts.reduce(0) { $0 + $1.exclusive.partners }
    func legend(_ name: (Tier) -> String, gap: String, subject: Bool, hint: String = "") -> Line {
      var line = Line()
      for count in counts {
        let style = store.style(of: count.tier)
        line.append("\(MapPattern(of: style.role).swatch)\(style.glyph)", style.role)
        line.append("\(name(store[count.tier])) \(count.exclusive.partners)\(gap)", style.role)
      }
      if others > 0 {
        line.append(
          "○ \(facts.hasTiers ? words.notYet(others) : words.counted(others, .partner))\(gap)")
      }
      if subject, let name = store.dataset.subject?.name {
        line.append("◉", .strong)
        line.append(" \(name)\(gap)")
      }
      line.append(hint, .faint)
      return line
    }
    guard facts.hasTiers else { return [legend({ _ in "" }, gap: "   ", subject: true)] }
    let hint = words.shownEachAtOneTier
    return [
      legend({ " \($0.name)" }, gap: "   ", subject: true, hint: hint),
      legend({ " \($0.short)" }, gap: "   ", subject: true, hint: hint),
      legend({ " \($0.short)" }, gap: "  ", subject: true, hint: words.eachAtOneTier),
      legend({ " \($0.short)" }, gap: "  ", subject: false),
      legend({ _ in "" }, gap: " ", subject: false),
    ]
  }
}

extension Line {
  fileprivate static func + (a: Line, b: Line) -> Line { Line(a.runs + b.runs) }
}

extension MapPicture {
  /// The place on the canvas of a cell.
  func point(of cell: Int, from origin: Point) -> Point {
    Point(
      row: origin.row + cell / max(1, size.columns),
      column: origin.column + cell % max(1, size.columns))
  }
}
