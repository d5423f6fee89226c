import ArgumentParser
import Words

/// What language to speak.
nonisolated enum LanguageChoice: String, CaseIterable, ExpressibleByArgument {
  /// That of the locale.
  case auto
  case en, vi

  var language: Language {
    switch self {
    case .auto: LanguageChoice.locale.map(Language.init(ofLocale:)) ?? .english
    case .en: .english
    case .vi: .vietnamese
    }
  }

  /// The name of the locale that messages are in (POSIX.1-2024, section 8.2).
  private static var locale: String? {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Environment.variable).first
  }
}
