/// A line of text whose parts may mean different things.
public struct Line: Hashable, Sendable {
  /// A stretch of text with one meaning.
  public struct Run: Hashable, Sendable {
    /// What is written; control characters become visible when it is drawn.
    public var text: String
    /// What the text means, which decides its look.
    public var role: Role
    /// What is added to its look for the moment.
    public var marks: Marks

    public init(_ text: String, _ role: Role = .text, marks: Marks = []) {
      self.text = text
      self.role = role
      self.marks = marks
    }
  }

  /// Its parts from left to right.
  public private(set) var runs: [Run]

  public init(_ runs: [Run] = []) { self.runs = runs }

  public init(_ text: String, _ role: Role = .text, marks: Marks = []) {
    self.runs = [Run(text, role, marks: marks)]
  }

  /// Adds text at the end.
  public mutating func append(_ text: String, _ role: Role = .text, marks: Marks = []) {
    runs.append(Run(text, role, marks: marks))
  }

  /// Adds spaces until the line is `column` columns wide; does nothing to one at least that wide.
  public mutating func pad(to column: Int) {
    let missing = column - width
    if missing > 0 { append(String(repeating: " ", count: missing)) }
  }

  /// The text without its roles.
  public var text: String { runs.map(\.text).joined() }

  /// The columns that the line takes.
  public var width: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }

  /// The line cut to at most `columns` columns, the last of them an ellipsis when it was cut.
  public func truncated(to columns: Int) -> Line {
    guard width > columns else { return self }
    guard columns > 0 else { return Line() }
    var (cut, room) = (Line(), columns - 1)
    for run in runs {
      let kept = run.text.prefix(columns: room)
      cut.append(String(kept), run.role, marks: run.marks)
      room -= kept.displayWidth
      if kept.endIndex < run.text.endIndex {
        cut.append("…", run.role, marks: run.marks)
        break
      }
    }
    return cut
  }
}
