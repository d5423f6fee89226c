extension JSONWriter {
  /// Writes a value that is JSON already, in this writer's layout, its numbers and escapes as they
  /// are.
  ///
  /// - Parameter json: one well-formed JSON value.
  public mutating func copy(_ json: String) {
    /// The open containers, `true` for an object.
    var open: [Bool] = []
    var isKeyNext = false
    var scalars = json.unicodeScalars.makeIterator()
    var pending = scalars.next()
    while let scalar = pending {
      pending = nil
      switch scalar {
      case " ", "\t", "\n", "\r": break
      case "{", "[":
        self.open(UInt8(scalar.value))
        open.append(scalar == "{")
        isKeyNext = scalar == "{"
      case "}", "]":
        guard open.popLast() != nil else { return }
        close(UInt8(scalar.value))
        isKeyNext = false
      case ",": isKeyNext = open.last ?? false
      case ":": isKeyNext = false
      case "\"":
        separate()
        copyString(&scalars)
        if isKeyNext { endKey() } else { endValue() }
      default:
        var word = String(scalar)
        while let next = scalars.next() {
          guard next.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains(next)
          else {
            pending = next
            break
          }
          word.unicodeScalars.append(next)
        }
        token(word)
      }
      if pending == nil { pending = scalars.next() }
    }
  }

  /// Copies a string, whose opening quotation mark has been passed, up to its end.
  private mutating func copyString(_ scalars: inout String.UnicodeScalarView.Iterator) {
    append(UInt8(ascii: "\""))
    var isEscaped = false
    while let scalar = scalars.next(), isEscaped || scalar != "\"" {
      isEscaped = !isEscaped && scalar == "\\"
      append(scalar)
    }
    append(UInt8(ascii: "\""))
  }
}
