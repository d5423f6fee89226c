import Events
import Screen

extension Browser {
  func drawMap(on canvas: inout Canvas) {
    let window = mapWindow
    let picture = MapPicture(of: mapResidents, in: window)
    let origin = window.rect.origin
    for cell in picture.owner.indices where picture.dots[cell] != 0 {
      let resident = picture.resident(at: cell)
      canvas.put(
        Braille.character(picture.dots[cell]), at: picture.point(of: cell, from: origin),
        role: resident?.style.role ?? .faint, marks: resident?.isSelected == true ? .selected : [])
    }
    for (resident, seat) in zip(picture.residents, picture.seats) {
      guard let seat else { continue }
      canvas.write(
        resident.style.glyph, at: picture.point(of: seat, from: origin), role: resident.style.role,
        marks: resident.isSelected ? .selected : [])
    }
  }
}

extension MapPicture {
  /// Whose a cell is, if somebody's that is shown.
  func resident(at cell: Int) -> MapResident? {
    residents.indices.contains(owner[cell]) ? residents[owner[cell]] : nil
  }

  func point(of cell: Int, from origin: Point) -> Point {
    Point(
      row: origin.row + cell / max(1, size.columns),
      column: origin.column + cell % max(1, size.columns))
  }
}
