import Browser
import Screen
import TOML
import Terminal
import Words

/// A configuration as the text of a file.
nonisolated enum ConfigurationText {
  /// The file that says what is usual, each setting commented out.
  static var commented: String {
    var text = """
      # Settings of entente.  What stands here behind a # is what holds anyway; take the # away to
      # change it.  The command line and the environment overrule this file; entente config shows
      # what is in force and where it comes from, entente config --check what is wrong.


      """
    for setting in Setting.all {
      text += "# \(setting.name): \(setting.meaning).\n"
      text += lines("One of \(setting.form).", unlessNames: setting)
      text += "#\(setting.name) = \(setting.standard)\n\n"
    }
    text += """
      # The look of each role: "theme" is that of the theme, else
      # \(Style.form),
      # such as "208 bold" or "#5f87ff".
      [colours]

      """
    for role in Role.allCases { text += "#\(pair(role.name, "\"theme\"", 10)) # \(role.meaning)\n" }
    text += """

      # The keys of a command: a character, Enter, Esc, Tab, BackTab, Space, Up, Down, Left, Right,
      # PgUp, PgDn, Home, End, Backspace, Delete, C-x for x with Control, F1 to F12.  A command without
      # any is asked for by its name behind “:”.  Esc always goes back and C-c always quits.
      [keys]

      """
    let width = Binding.all.map(\.name.count).max() ?? 0
    for binding in Binding.all {
      text += "#\(pair(binding.name, binding.keysForTOML, width)) # \(binding.help(in: .english))\n"
    }
    return text
  }

  private static func lines(_ names: String, unlessNames setting: Setting) -> String {
    setting.names.isEmpty
      ? "# \(setting.form.prefix(1).uppercased())\(setting.form.dropFirst()).\n" : "# \(names)\n"
  }

  private static func pair(_ name: String, _ value: String, _ width: Int) -> String {
    name + String(repeating: " ", count: max(0, width - name.count)) + " = " + value
  }

  /// What is in force, and where each value comes from.
  ///
  /// - Parameter environment: what the environment says of a setting by its name.
  static func inForce(
    _ file: ConfigurationFile, environment: (String) -> (value: String, variable: String)?
  ) -> String {
    let configuration = file.configuration
    var rows: [(pair: String, origin: String)] = Setting.all.map { setting in
      let line = file.lines[setting.name]
      if let (value, variable) = environment(setting.name) {
        return ("\(setting.name) = \(value.quotedForTOML)", variable)
      }
      return ("\(setting.name) = \(setting.text(configuration))", origin(line))
    }
    func add(_ heading: String, _ pairs: [(name: String, value: String)]) {
      let own = pairs.filter { file.lines["\(heading).\($0.name)"] != nil }
      guard !own.isEmpty else { return }
      rows.append(("", ""))
      rows.append(("[\(heading)]", ""))
      rows += own.map { ("\($0.name) = \($0.value)", origin(file.lines["\(heading).\($0.name)"])) }
    }
    add(
      "colours",
      Role.allCases.map { ($0.name, (configuration.looks[$0]?.words ?? "theme").quotedForTOML) })
    add("keys", configuration.keymap.bindings.map { ($0.name, $0.keysForTOML) })
    let width = rows.map(\.pair.count).max() ?? 0
    return rows.map { pair, origin in
      let gap = String(repeating: " ", count: width - pair.count)
      return (origin.isEmpty ? pair : "\(pair)\(gap)  # \(origin)") + "\n"
    }.joined()
  }

  private static func origin(_ line: Int?) -> String { line.map { "line \($0)" } ?? "default" }
}

extension Binding {
  /// The keys as the file writes them.
  nonisolated fileprivate var keysForTOML: String {
    "[" + keys.map(\.name.quotedForTOML).joined(separator: ", ") + "]"
  }
}
