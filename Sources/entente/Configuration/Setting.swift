import Browser
import Events
import Screen
import TOML
import Terminal

/// A setting: what it is called, what it decides, what it may be, and how it is read and written.
///
/// The reader, the commented file, `entente config` and README's table are made from these.
nonisolated struct Setting: Sendable {
  let name: String
  /// What it decides, in a sentence without its full stop.
  let meaning: String
  /// What it may be, in words.
  let form: String
  /// The names that it may be, where these are all.
  let names: [String]
  /// Takes a value up.
  let take: @Sendable (Value, ConfigurationFolder, inout Configuration) throws(Problem) -> Void
  /// The value in a configuration, as the file writes it.
  let text: @Sendable (Configuration) -> String

  /// Its value where nobody chooses another, as the file writes it.
  var standard: String { text(Configuration()) }
}

nonisolated extension Setting {
  /// Every setting of one value, in the order of the commented file; keys and looks have tables of
  /// their own.
  static let all: [Setting] = [
    named(
      "theme", "the colours: for dark and light backgrounds alike, or for one of them", \.theme),
    named("view", "what the browser shows first", \.view),
    named(
      "order", "what the events are sorted by", \.order,
      among: Browser.orderNames(of: .timeline)),
    named(
      "lanes-order", "what the partners in lanes are sorted by", \.lanesOrder,
      among: Browser.orderNames(of: .lanes)),
    data,
    named(
      "lang", "the language of the interface and of names; auto is that of the locale", \.language),
    named("cite", "how sources are cited", \.cite),
    named("links", "whether addresses are links in a terminal", \.links),
    named("color", "whether there are colours; auto does what the environment says", \.color),
    flag("remember-place", "whether the browser opens where it was left", \.remembersPlace),
  ]

  /// A setting that is one of several names.
  private static func named<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ meaning: String, _ path: any WritableKeyPath<Configuration, Choice> & Sendable
  ) -> Setting {
    let names = Choice.allCases.map(\.rawValue)
    return Setting(
      name: name, meaning: meaning, form: names.joined(separator: ", "), names: names,
      take: { (value, _, configuration) throws(Problem) in
        let name = try value.name(among: names)
        if let choice = Choice(rawValue: name) { configuration[keyPath: path] = choice }
      },
      text: { $0[keyPath: path].rawValue.quotedForTOML })
  }

  private static func named(
    _ name: String, _ meaning: String,
    _ path: any WritableKeyPath<Configuration, String> & Sendable,
    among names: [String]
  ) -> Setting {
    Setting(
      name: name, meaning: meaning, form: names.joined(separator: ", "), names: names,
      take: { (value, _, configuration) throws(Problem) in
        configuration[keyPath: path] = try value.name(among: names)
      },
      text: { $0[keyPath: path].quotedForTOML })
  }

  /// A setting that holds or does not.
  private static func flag(
    _ name: String, _ meaning: String, _ path: any WritableKeyPath<Configuration, Bool> & Sendable
  ) -> Setting {
    Setting(
      name: name, meaning: meaning, form: "true, false", names: ["true", "false"],
      take: { (value, _, configuration) throws(Problem) in
        guard case .boolean(let truth) = value.content else {
          throw Problem(value.place, "found \(value.description), expected true or false")
        }
        configuration[keyPath: path] = truth
      },
      text: { "\($0[keyPath: path])" })
  }

  private static let data = Setting(
    name: "data", meaning: "what to read where --data does not say",
    form: "a path, from this file's folder or with ~ from home; bundled is the data inside",
    names: [],
    take: { (value, folder, configuration) throws(Problem) in
      let path = try value.text(expected: "the path of a file, or “\(DataRequest.bundled)”")
      guard !path.isEmpty, path != "-", !path.contains("\0") else {
        throw Problem(
          value.place,
          "found “\(path.printable)”, expected the path of a file, or “\(DataRequest.bundled)”")
      }
      configuration.data = path == DataRequest.bundled ? nil : folder.path(of: path)
    },
    text: { ($0.data ?? DataRequest.bundled).quotedForTOML })
}

/// The folder of a file of settings, and the home of who reads it.
nonisolated struct ConfigurationFolder: Sendable {
  var path = "."
  var home: String?

  /// Where a path of the file leads.
  func path(of text: String) -> String {
    if text == "~" || text.hasPrefix("~/"), let home { return home + text.dropFirst() }
    return text.hasPrefix("/") ? text : path + "/" + text
  }
}

nonisolated extension Value {
  /// The text that it is.
  func text(expected: String) throws(Problem) -> String {
    guard case .text(let text) = content else {
      throw Problem(place, "found \(description), expected \(expected)")
    }
    return text
  }

  /// The name that it is, one of several.
  func name(among names: [String]) throws(Problem) -> String {
    let list = "one of \(names.joined(separator: ", "))"
    let name = try text(expected: "a text, \(list)")
    guard names.contains(name) else {
      let hint = nearest(to: name, among: names).map { "; did you mean “\($0)”?" } ?? ""
      throw Problem(place, "found “\(name.printable)”, expected \(list)\(hint)")
    }
    return name
  }

  /// What it is, in words.
  var description: String {
    switch content {
    case .text(let text): "“\(text.printable)”"
    case .integer(let number): "\(number)"
    case .boolean(let truth): "\(truth)"
    case .array: "an array"
    case .table: "a table"
    case .refused: "another kind of value"
    }
  }
}

extension String {
  /// The text as TOML writes it, free of control characters.
  nonisolated var quotedForTOML: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.visible != scalar:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (letter, count) = digits.count > 4 ? ("U", 8) : ("u", 4)
        quoted += "\\\(letter)" + String(repeating: "0", count: count - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
