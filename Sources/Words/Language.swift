/// A language that the program speaks.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case vietnamese = "vi"

  /// The other one of the two.
  public var other: Language { self == .english ? .vietnamese : .english }
}

extension Language {
  /// The language of a locale's name as POSIX writes it, such as `vi_VN.UTF-8`; English where the
  /// program does not speak it.
  public init(ofLocale name: String) {
    let code = name.prefix { $0.isLetter }.lowercased()
    self = Language(rawValue: code) ?? .english
  }
}
