/// All words of the interface, in a language.
///
/// No screen and no report holds words of its own: each sentence stands here once, in both languages side by side, so that the compiler refuses one without its translation.
/// The texts of a timeline's records are no words of the interface and stay as their authors wrote them.
public struct Words: Hashable, Sendable {
  /// The language.
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// The words in English.
  public static let english = Words(.english)

  /// The words in the language.
  func say(en english: @autoclosure () -> String, vi vietnamese: @autoclosure () -> String)
    -> String
  {
    switch language {
    case .english: english()
    case .vietnamese: vietnamese()
    }
  }

  /// Something else than words that depends on the language.
  func choose<Value>(en english: Value, vi vietnamese: Value) -> Value {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}
