import Events
public import Screen
import Words

extension Browser {
  /// Draws the state.  The same state always gives the same frame, of the size of the window.
  public func draw() -> Canvas {
    var canvas = Canvas(size: size)
    if case .help(let top) = overlay {
      drawHelp(on: &canvas, top: top)
    } else if case .link(let words) = overlay {
      drawLink(words, on: &canvas)
    } else {
      if showsRecordAlone {
        drawRecord(on: &canvas)
      } else {
        drawView(on: &canvas)
      }
      switch overlay {
      case .picker(let picker): draw(picker, on: &canvas)
      case .jump(let jump): draw(jump, on: &canvas)
      case .palette(let palette): draw(palette, on: &canvas)
      case .marks(let list): draw(list, on: &canvas)
      default: break
      }
    }
    drawHeader(on: &canvas)
    drawFooter(on: &canvas)
    canvas.hideCursorOutside()
    return canvas
  }

  private func drawView(on canvas: inout Canvas) {
    if let lack { return drawLack(lack, on: &canvas) }
    switch view {
    case .timeline:
      drawTimeline(on: &canvas)
      if layout.isWide { drawRecord(on: &canvas) }
    case .lanes: drawLanes(on: &canvas)
    case .board: drawBoard(on: &canvas)
    case .map: drawMap(on: &canvas)
    case .stats: drawStats(on: &canvas)
    }
  }

  /// The column of the line that parts the body, if it is parted.
  var dividerColumn: Int? {
    switch overlay {
    case .help, .link: nil
    case .picker, .jump, .palette, .marks: panel.divider
    case .prompt, nil: showsRecordAlone ? nil : layout.divider
    }
  }

  /// Draws a rule over the width of the screen, joined to the line between the panes.
  func drawRule(row: Int, joint: String, on canvas: inout Canvas) {
    canvas.write(
      String(repeating: "─", count: size.columns), at: Point(row: row, column: 0), role: .rule)
    if let dividerColumn {
      canvas.write(joint, at: Point(row: row, column: dividerColumn), role: .rule)
    }
  }

  /// Draws the line between the panes.
  func drawDivider(at column: Int, on canvas: inout Canvas) {
    for row in layout.body.rows {
      canvas.write("│", at: Point(row: row, column: column), role: .rule)
    }
  }
}
