import Events
import Screen

/// Where the parts of the lanes view lie.
struct LaneLayout: Equatable, Sendable {
  /// The width of the partners' names; they are codes where it is small.
  let nameWidth: Int
  let showsCodes: Bool
  /// The width of the regions beside the names, 0 where they are not shown.
  let regionWidth: Int
  /// The rows of the axis: its labels, and below them a line with ticks.
  let axisRows: Int
  /// The rows of text: what stood on the day, and how many stood at each tier.
  let textRows: Int
  /// The rows and columns of the lanes themselves, without the names.
  let lanes: Rect

  init(body: Rect, widestName: Int, widestCode: Int, widestRegion: Int = 0) {
    let (rows, columns) = (body.size.rows, body.size.columns)
    axisRows = rows >= 6 ? 2 : rows >= 3 ? 1 : 0
    textRows = rows >= 12 ? 2 : rows >= 4 ? 1 : 0
    showsCodes = columns < 50
    nameWidth =
      showsCodes ? min(widestCode, max(1, columns - 1)) : min(widestName, columns < 100 ? 14 : 26)
    regionWidth = columns < 100 || widestRegion == 0 ? 0 : min(widestRegion, 20) + 2
    let left = 1 + regionWidth + nameWidth + (showsCodes ? 1 : 2)
    lanes = Rect(
      row: body.origin.row + axisRows, column: left, rows: rows - axisRows - textRows,
      columns: columns - left - (columns < 50 ? 0 : 1))
  }

  /// The cells of the axis, at least 1 even where there is no room to draw it.
  var cells: Int { max(1, lanes.size.columns) }
}

extension Browser {
  var laneLayout: LaneLayout {
    LaneLayout(
      body: layout.body, widestName: max(1, facts.nameWidth), widestCode: facts.codeWidth,
      widestRegion: lanes.order.key == .region ? facts.regionWidth : 0)
  }

  /// A few letters for a partner: its code, or how its name begins.
  static func code(of partner: Partner) -> String {
    partner.iso2 ?? partner.name.truncated(to: 4)
  }
}
