import Screen

/// Where the parts of the screen lie at a size.
struct Layout: Equatable, Sendable {
  /// From this width on, the record stands beside the list.
  static let wideFrom = 120

  /// The rows of the header: what is shown, and a rule.  Small screens go without.
  let headerRows: Int
  /// The rows of the footer: a rule, and the keys.
  let footerRows: Int
  /// The rows between header and footer.
  let body: Rect
  let list: Rect
  /// Where the record is drawn when it is.
  let record: Rect
  /// The column of the line between list and record, where both are drawn.
  let divider: Int?

  init(size: Size, view: View = .timeline) {
    headerRows = size.rows >= 8 ? 2 : size.rows >= 4 ? 1 : 0
    footerRows = size.rows >= 12 ? 2 : size.rows >= 5 ? 1 : 0
    body = Rect(
      row: headerRows, column: 0, rows: size.rows - headerRows - footerRows, columns: size.columns)
    // Only the timeline leaves room: the other views use the width themselves.
    guard size.columns >= Layout.wideFrom, view == .timeline else {
      list = body
      record = Rect(
        row: headerRows, column: min(1, size.columns), rows: body.size.rows,
        columns: size.columns - (size.columns > 20 ? 2 : 1))
      divider = nil
      return
    }
    let listColumns = min(76, size.columns * 8 / 15)
    list = Rect(row: headerRows, column: 0, rows: body.size.rows, columns: listColumns)
    record = Rect(
      row: headerRows, column: listColumns + 2, rows: body.size.rows,
      columns: min(100, size.columns - listColumns - 3))
    divider = listColumns
  }

  var isWide: Bool { divider != nil }
}

extension Browser {
  var layout: Layout { Layout(size: size, view: view) }

  /// Whether the keys go to the list, or to a prompt that narrows it.
  var listHasKeys: Bool {
    switch overlay {
    case .picker, .jump, .palette, .marks, .link, .help: false
    case .prompt, nil: focus == .list
    }
  }

  /// Whether the record fills the screen because there is no room beside the list.
  var showsRecordAlone: Bool { focus == .record && !layout.isWide }
}
