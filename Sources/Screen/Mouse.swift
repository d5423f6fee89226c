/// What was done with the mouse, and at which cell.
public struct Mouse: Hashable, Sendable {
  /// What was done.
  public enum Action: String, Hashable, Sendable, CaseIterable {
    /// The first button was pressed.
    case click = "Click"
    case wheelUp = "WheelUp"
    case wheelDown = "WheelDown"
  }

  /// What was done there.
  public let action: Action
  /// The cell, counted from 0.
  public let point: Point

  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}

extension Mouse: CustomStringConvertible {
  /// How a script names it: `Click:12,5`, the column and the row, counted from 1 as terminals count.
  public var description: String { "\(action.rawValue):\(point.column + 1),\(point.row + 1)" }

  /// What a script names, as ``description`` has it; `nil` for anything else.
  init?(name: some StringProtocol) {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let action = Action(rawValue: String(parts[0])) else { return nil }
    let place = parts[1].split(separator: ",", omittingEmptySubsequences: false)
    guard place.count == 2, let column = Int(place[0]), let row = Int(place[1]),
      (1...9999).contains(column), (1...9999).contains(row)
    else { return nil }
    self.init(action, at: Point(row: row - 1, column: column - 1))
  }
}
