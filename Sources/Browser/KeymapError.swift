public import Screen

/// Why a command cannot have the keys that were chosen for it.
public struct KeymapError: Error, Hashable, Sendable {
  /// What may be wrong with a rebinding.
  public enum Problem: Hashable, Sendable {
    /// No command has the name; one may have been meant.
    case unknownCommand(suggestion: String?)
    /// Keys were chosen for the command before.
    case repeatedCommand
    /// Another command has the key in a view where both do something.
    case taken(Key, by: String)
    /// The key asks for another command in every keymap.
    case reserved(Key, for: String)
    /// Terminals send the same for another key.
    case neverArrives(Key, as: Key)
    /// The palette needs a key, for it finds the commands that have none.
    case noWayToTheRest
  }

  /// The name of the command.
  public let command: String
  /// The position of the rebinding among all of them.
  public let entry: Int
  /// The position of the key in the rebinding; `nil` where the whole of it is wrong.
  public let key: Int?
  /// What is wrong with it.
  public let problem: Problem

  init(_ command: String, entry: Int, key: Int?, _ problem: Problem) {
    self.command = command
    self.entry = entry
    self.key = key
    self.problem = problem
  }
}

extension KeymapError: CustomStringConvertible {
  /// What was found, what was expected, and what to do.
  public var description: String {
    switch problem {
    case .unknownCommand(let suggestion):
      "found “\(command)”, expected the name of a command; "
        + (suggestion.map { "did you mean “\($0)”?" } ?? "“:” in the browser lists them")
    case .repeatedCommand: "found “\(command)” a second time; name all its keys at once"
    case .taken(let key, let other):
      "found “\(key.name)”, which is a key of “\(other)” too; give one of them another key"
    case .reserved(let key, let other):
      "found “\(key.name)”, which is always a key of “\(other)”; choose another key"
    case .neverArrives(let key, let arriving):
      "found “\(key.name)”, which terminals send for \(arriving.name); write “\(arriving.name)”"
    case .noWayToTheRest:
      "found no key, expected one at least: “\(command)” finds the commands that have none"
    }
  }
}
