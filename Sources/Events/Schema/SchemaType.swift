/// What JSON Schema can say of a value of format 1.
indirect enum SchemaType {
  /// Any string.
  case text
  /// A string that says something.
  case name
  case date
  case address
  case word([String])
  case flag
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Double>?)
  /// This number alone.
  case constant(Int)
  case list(SchemaType)
  /// A list whose elements differ from each other.
  case set(SchemaType)
  case object(any DescribedKey.Type)
  /// One or the other, which no value can be both of.
  case either(SchemaType, SchemaType)
  /// An object of whole numbers by keys of its own.
  case counts(ClosedRange<Int>)
}

/// A key of format 1 that the schema describes: a sort of object cannot have one without.
protocol DescribedKey: DatasetKey {
  /// What the schema calls the sort of object.
  static var definition: String { get }
  /// What the sort of object is.
  static var meaning: String { get }
  /// What the key's value is and means.
  var described: (type: SchemaType, meaning: String) { get }
}

extension SchemaType {
  /// Writes the keywords that say so.
  func writeKeywords(to writer: inout JSONWriter) {
    switch self {
    case .text: writer.member("type", "string")
    case .name:
      writer.member("type", "string")
      writer.member("pattern", #"\S"#)
    case .address:
      writer.member("type", "string")
      writer.member("format", "iri")
    case .word(let words):
      writer.member("enum", words)
    case .flag: writer.member("type", "boolean")
    case .integer(let range):
      writer.member("type", "integer")
      writer.member("minimum", range.lowerBound)
      writer.member("maximum", range.upperBound)
    case .number(let range):
      writer.member("type", "number")
      writer.member("minimum", range?.lowerBound)
      writer.member("maximum", range?.upperBound)
    case .constant(let number): writer.member("const", number)
    case .list(let element), .set(let element):
      writer.member("type", "array")
      writer.key("items")
      writer.object { element.writeKeywords(to: &$0) }
      if case .set = self { writer.member("uniqueItems", true) }
    case .date: writer.member("$ref", "#/$defs/date")
    case .object(let key): writer.member("$ref", "#/$defs/\(key.definition)")
    case .either(let one, let other):
      writer.member("oneOf", [one, other]) { writer, type in
        writer.object { type.writeKeywords(to: &$0) }
      }
    case .counts(let range):
      writer.member("type", "object")
      writer.key("additionalProperties")
      writer.object { SchemaType.integer(range).writeKeywords(to: &$0) }
    }
  }
}
