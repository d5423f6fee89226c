import Screen

/// A cell for each of those whose capital is in the window: the capital's own or one beside it.
///
/// Many capitals can lie in one cell.  Everybody gets the nearest cell that is left, on its own land
/// before the sea before the land of others; those who find none make others give way along an
/// augmenting path (Kuhn's matching), so that all get one whenever that is possible.
struct MapSeats {
  /// The cell of each resident, by the resident's position.
  private(set) var cells: [Int?]
  /// The cells that each may have, the best first.
  private let choices: [[Int]]
  private var holder: [Int: Int] = [:]

  /// - Parameters:
  ///   - places: the capital of each, in dots from the window's corner.
  ///   - preferred: who is seated before all others, and stays.
  ///   - owner: the owner of each cell by area: the position of a resident, or less than 0.
  init(places: [(x: Double, y: Double)], preferred: Int? = nil, size: Size, owner: [Int]) {
    var offers: [(cost: Double, resident: Int, cell: Int)] = []
    for (resident, place) in places.enumerated() {
      let column = Int((place.x / 2).rounded(.down))
      let row = Int((place.y / 4).rounded(.down))
      guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { continue }
      for r in max(0, row - 1)...min(size.rows - 1, row + 1) {
        for c in max(0, column - 1)...min(size.columns - 1, column + 1) {
          let cell = r * size.columns + c
          let (dx, dy) = (Double(c) * 2 + 1 - place.x, Double(r) * 4 + 2 - place.y)
          let burden: Double =
            owner[cell] == resident ? 0 : owner[cell] == MapPicture.sea ? 2 : 4
          offers.append((dx * dx + dy * dy + burden, resident, cell))
        }
      }
    }
    offers.sort { $0 < $1 }
    var choices = Array(repeating: [Int](), count: places.count)
    for offer in offers { choices[offer.resident].append(offer.cell) }
    self.choices = choices
    cells = Array(repeating: nil, count: places.count)
    if let preferred, let best = choices[preferred].first { seat(preferred, in: best) }
    for offer in offers where cells[offer.resident] == nil && holder[offer.cell] == nil {
      seat(offer.resident, in: offer.cell)
    }
    for resident in places.indices where cells[resident] == nil {
      var asked = Set(preferred.flatMap { cells[$0] }.map { [$0] } ?? [])
      _ = makeRoom(for: resident, asked: &asked)
    }
  }

  private mutating func seat(_ resident: Int, in cell: Int) {
    cells[resident] = cell
    holder[cell] = resident
  }

  /// Seats a resident, moving others to other cells of theirs; returns whether that worked.
  private mutating func makeRoom(for resident: Int, asked: inout Set<Int>) -> Bool {
    for cell in choices[resident] where asked.insert(cell).inserted {
      if let other = holder[cell], !makeRoom(for: other, asked: &asked) { continue }
      seat(resident, in: cell)
      return true
    }
    return false
  }
}
