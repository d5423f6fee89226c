import Screen

/// Where names stand on the map: beside the capitals, each where it covers the least.
struct MapLabels {
  struct Label: Equatable {
    let resident: Int
    /// The name between blanks.
    let text: String
    /// The cells that it takes.
    let width: Int
    /// The first cell, counted from the window's corner.
    let start: Point
  }

  private(set) var labels: [Label] = []
  private let picture: MapPicture
  /// Cells that hold a name or a capital.
  private var isTaken: [Bool]

  /// - Parameter showsAll: whether others than the selected are named, where there is room.
  init(_ picture: MapPicture, selected: Int?, showsAll: Bool) {
    self.picture = picture
    isTaken = Array(repeating: false, count: picture.owner.count)
    for seat in picture.seats { if let seat { isTaken[seat] = true } }
    if let selected { place(selected, isNeeded: true) }
    guard showsAll else { return }
    for resident in picture.residents.indices where resident != selected {
      place(resident, isNeeded: false)
    }
  }

  private mutating func place(_ resident: Int, isNeeded: Bool) {
    guard let seat = picture.seats[resident], picture.size.columns > 0 else { return }
    let name = picture.residents[resident].name.truncated(to: picture.size.columns - 2)
    let text = " \(name) "
    let (row, column) = (seat / picture.size.columns, seat % picture.size.columns)
    let width = text.displayWidth
    let middle = max(0, min(column - width / 2, picture.size.columns - width))
    let offers = [
      (row, column + 1), (row, column - width), (row - 1, middle), (row + 1, middle),
      (row - 1, column + 1), (row + 1, column + 1), (row - 1, column - width),
      (row + 1, column - width),
    ].map { Label(resident: resident, text: text, width: width, start: Point(row: $0, column: $1)) }
    let ranked = offers.enumerated().compactMap { order, label in
      cost(of: label, isNeeded: isNeeded).map { (cost: $0, order: order) }
    }
    guard let best = ranked.min(by: { $0 < $1 }) else { return }
    let label = offers[best.order]
    labels.append(label)
    for cell in cells(of: label) { isTaken[cell] = true }
  }

  /// What a label hides; `nil` when it must not stand there.
  private func cost(of label: Label, isNeeded: Bool) -> Int? {
    let end = label.start.column + label.width
    guard (0..<picture.size.rows).contains(label.start.row), label.start.column >= 0,
      end <= picture.size.columns
    else { return nil }
    var cost = 0
    for cell in cells(of: label) {
      if isTaken[cell] {
        guard isNeeded else { return nil }
        cost += 20
      }
      switch picture.owner[cell] {
      case MapPicture.sea: break
      case MapPicture.land: cost += 1
      case label.resident: cost += 2
      default:
        guard isNeeded else { return nil }
        cost += 4
      }
    }
    return cost
  }

  private func cells(of label: Label) -> Range<Int> {
    let first = label.start.row * picture.size.columns + label.start.column
    return first..<first + label.width
  }
}
