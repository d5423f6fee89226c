/// What a person says of a file of rows instead of leaving it to the program.
public struct TableOptions: Hashable, Sendable {
  /// The format of the file; recognised from its content when `nil`.
  public var format: FileFormat?
  /// Columns by their heading, or by their number counted from 1.
  public var columns: [ColumnRole: String] = [:]
  /// The tiers, the highest first; by first appearance when empty.
  public var tiers: [String] = []
  /// The order of day and month in slashed dates; settled by the columns when `nil`.
  public var dateOrder: DateOrder?

  public init() {}
}

extension TableOptions {
  /// Why the text of an option was refused.
  public struct Problem: Error, Hashable, CustomStringConvertible {
    /// What is wrong and what to do, in one line.
    public let description: String
  }

  /// Reads `date=Event_Date,country=Actor2Name`.
  ///
  /// A heading with a comma stands in quotation marks: `title="Name, in full"`.
  public static func columns(_ text: String) throws(Problem) -> [ColumnRole: String] {
    var columns: [ColumnRole: String] = [:]
    for part in parts(of: text) {
      guard let equals = part.firstIndex(of: "=") else {
        throw Problem(
          description: "“\(part.visible())” maps no column; expected role=heading, such as "
            + "date=Event_Date")
      }
      let (name, heading) = (part[..<equals].trimmed, part[part.index(after: equals)...].trimmed)
      guard let role = ColumnRole(named: name) else {
        let roles = ColumnRole.allCases.map(\.rawValue)
        throw Problem(
          description: "no column role “\(name.visible())”; "
            + (nearest(to: name, among: roles).map { "did you mean \($0)?" }
              ?? "the roles are \(roles.joined(separator: ", "))"))
      }
      guard !heading.isEmpty else {
        throw Problem(
          description: "\(role.rawValue)= names no column; expected its heading, or its number")
      }
      guard columns.updateValue(heading, forKey: role) == nil else {
        throw Problem(description: "\(role.rawValue) is mapped twice; one column can have a role")
      }
    }
    return columns
  }

  /// Reads `Alliance, Pact, Entente`, the highest tier first.
  public static func tiers(_ text: String) -> [String] {
    var seen: Set<String> = []
    return parts(of: text).map { $0[...].trimmed }.filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
  }

  /// The parts between commas outside quotation marks, without these.
  private static func parts(of text: String) -> [String] {
    var (parts, part, isQuoted) = ([String](), String.UnicodeScalarView(), false)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        parts.append(String(part))
        part = String.UnicodeScalarView()
      default: part.append(scalar)
      }
    }
    parts.append(String(part))
    return parts.count == 1 && parts[0].isEmpty ? [] : parts
  }
}
