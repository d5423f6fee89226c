/// A document of TOML 1.0 as far as a configuration needs it: texts, whole numbers, truth values,
/// arrays and tables.
///
/// Fractions, dates and arrays of tables are recognised and refused.
public struct Document: Hashable, Sendable {
  /// What was understood.
  public let root: Table
  /// What is wrong, in the order of the document.
  ///
  /// The rest of the document was read all the same.
  public let problems: [Problem]

  /// Reads a document.
  ///
  /// Complexity: O(n) in its bytes.
  public init(_ bytes: some Sequence<UInt8>) {
    var reader = Reader(bytes)
    (root, problems) = reader.read()
  }
}

/// A place in a document.
public struct Place: Hashable, Sendable {
  /// The number of the line, from 1.
  public var line: Int
  /// The number of the character in its line, from 1.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// What is wrong at a place.
public struct Problem: Error, Hashable, Sendable {
  /// Where it begins.
  public let place: Place
  /// What was found, what was expected and what to do, in one line.
  public let text: String

  public init(_ place: Place, _ text: String) {
    self.place = place
    self.text = text
  }
}

/// A value, and where it stands.
public struct Value: Hashable, Sendable {
  /// Where it begins.
  public let place: Place
  /// What it is.
  public let content: Content

  /// What a value may be.
  public enum Content: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case boolean(Bool)
    case array([Value])
    case table(Table)
    /// A fraction or a date, which is among the problems of the document.
    case refused
  }
}
