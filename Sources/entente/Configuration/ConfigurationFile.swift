import Browser
import Events
import Screen
import TOML
import Terminal

/// What a file of settings says: what could be understood, and what is wrong with the rest.
nonisolated struct ConfigurationFile {
  /// Its path, or `nil` where there is none.
  let path: String?
  private(set) var configuration = Configuration()
  /// What is wrong, in the order of the file.
  private(set) var problems: [Problem] = []
  /// Why it cannot be read at all.
  var obstacle: String?
  /// The lines that say what is set, by its name: `theme`, `keys.filter`, `colours.rung1`.
  private(set) var lines: [String: Int] = [:]

  /// No file.
  init(path: String? = nil, obstacle: String? = nil) {
    self.path = path
    self.obstacle = obstacle
  }

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - path: what messages call it.
  ///   - folder: what paths in it start from.
  init(_ bytes: [UInt8], path: String, folder: ConfigurationFolder = ConfigurationFolder()) {
    self.path = path
    let document = Document(bytes)
    problems = document.problems
    for entry in document.root.entries {
      do throws(Problem) {
        switch entry.key.text {
        case "keys": readKeys(try entry.value.table())
        case "colours": readLooks(try entry.value.table())
        default: try read(entry, folder)
        }
      } catch {
        problems.append(error)
      }
    }
    problems.sort { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }

  private mutating func read(
    _ entry: TOML.Table.Entry, _ folder: ConfigurationFolder
  ) throws(Problem) {
    let name = entry.key.text
    guard let setting = Setting.all.first(where: { $0.name == name }) else {
      let names = Setting.all.map(\.name) + ["keys", "colours"]
      let hint =
        nearest(to: name, among: names).map { "did you mean “\($0)”?" }
        ?? "expected one of \(names.joined(separator: ", "))"
      throw Problem(entry.key.place, "found “\(name.printable)”, which is no setting; \(hint)")
    }
    if entry.value.isRefused { return }
    try setting.take(entry.value, folder, &configuration)
    lines[name] = entry.key.place.line
  }

  private mutating func readLooks(_ table: TOML.Table) {
    for entry in table.entries where !entry.value.isRefused {
      do throws(Problem) {
        let name = entry.key.text
        guard let role = Role.allCases.first(where: { $0.name == name }) else {
          let names = Role.allCases.map(\.name)
          let hint =
            nearest(to: name, among: names).map { "did you mean “\($0)”?" }
            ?? "expected one of \(names.joined(separator: ", "))"
          throw Problem(entry.key.place, "found “\(name.printable)”, which has no colour; \(hint)")
        }
        configuration.looks[role] = try entry.value.look()
        lines["colours.\(name)"] = entry.key.place.line
      } catch {
        problems.append(error)
      }
    }
  }

  private mutating func readKeys(_ table: TOML.Table) {
    var rebindings: [(entry: TOML.Table.Entry, keys: [(value: Value, key: Key)])] = []
    for entry in table.entries where !entry.value.isRefused {
      do throws(Problem) {
        rebindings.append((entry, try entry.value.keys()))
      } catch {
        problems.append(error)
      }
    }
    let (keymap, errors) = Keymap.rebound(
      rebindings.map { ($0.entry.key.text, $0.keys.map(\.key)) })
    configuration.keymap = keymap
    for error in errors {
      let rebinding = rebindings[error.entry]
      let place = error.key.map { rebinding.keys[$0].value.place } ?? rebinding.entry.key.place
      problems.append(Problem(place, "\(error)".printable))
    }
    let refused = Set(errors.map(\.entry))
    for (index, rebinding) in rebindings.enumerated() where !refused.contains(index) {
      lines["keys.\(rebinding.entry.key.text)"] = rebinding.entry.key.place.line
    }
  }
}

nonisolated extension Value {
  fileprivate var isRefused: Bool { content == .refused }

  fileprivate func table() throws(Problem) -> TOML.Table {
    guard case .table(let table) = content else {
      throw Problem(
        place, "found \(description), expected a table: settings below [keys] or [colours]")
    }
    return table
  }

  /// The keys that it names: one, or an array of some.
  fileprivate func keys() throws(Problem) -> [(value: Value, key: Key)] {
    let values =
      if case .array(let values) = content { values } else { [self] }
    return try values.map { (value) throws(Problem) in
      let form = "the name of a key: a character, Enter, Space, Up, PgDn …, C-x, F1 to F12"
      let name = try value.text(expected: form)
      guard let key = Key(name: name) else {
        throw Problem(value.place, "found “\(name.printable)”, expected \(form)")
      }
      return (value, key)
    }
  }

  /// The look that it names; `nil` for that of the theme.
  fileprivate func look() throws(Problem) -> Style? {
    if case .integer(let number) = content, let color = UInt8(exactly: number) {
      return Style(foreground: color)
    }
    let form = "“theme”, or \(Style.form)"
    let text = try text(expected: form)
    if text == "theme" { return nil }
    do throws(Style.UnknownWord) {
      return try Style(words: text)
    } catch {
      let hint = error.suggestion.map { "; did you mean “\($0)”?" } ?? ""
      throw Problem(place, "found “\(error.word.printable)”, expected \(form)\(hint)")
    }
  }
}

nonisolated extension ConfigurationFile {
  /// What is wrong, a line each: `file:line:column: found …, expected …`.
  var errors: [String] {
    let name = path ?? ""
    return (obstacle.map { [$0] } ?? [])
      + problems.map { "\(name):\($0.place.line):\($0.place.column): \($0.text)" }
  }

  /// What is wrong in one sentence, for the screen: how much, and the first of it.
  var notice: String? {
    if let obstacle { return obstacle }
    guard let first = problems.first else { return nil }
    let name = path?.split(separator: "/").last.map(String.init) ?? ""
    let count = problems.count > 1 ? "\(problems.count) errors, entente config lists them; " : ""
    return "\(count)\(name):\(first.place.line):\(first.place.column): \(first.text)"
  }

  /// Says on standard error what is wrong: the first of it, and how much more there is.
  func warn() {
    let errors = errors
    guard let first = errors.first else { return }
    let more =
      errors.count > 1
      ? "\nand \(errors.count - 1) more, which “entente config --check” lists" : ""
    Failure.say("\(first); the default is used\(more)")
  }
}
