extension JSONWriter {
  /// Writes a member, or nothing when it has no value.
  public mutating func member(_ key: String, _ text: String?) {
    guard let text else { return }
    self.key(key)
    value(text)
  }

  /// Writes a member, or nothing when it has no value.
  public mutating func member(_ key: String, _ number: Int?) {
    guard let number else { return }
    self.key(key)
    value(number)
  }

  /// Writes a member, or nothing when it has no value.
  public mutating func member(_ key: String, _ number: Double?) {
    guard let number else { return }
    self.key(key)
    value(number)
  }

  /// Writes a member, or nothing when it has no value.
  public mutating func member(_ key: String, _ flag: Bool?) {
    guard let flag else { return }
    self.key(key)
    value(flag)
  }

  /// Writes a member, or nothing when it has no value.
  public mutating func member(_ key: String, _ date: EventDate?) {
    member(key, date?.iso)
  }

  /// Writes a member that is an array of strings, or nothing when it has none.
  public mutating func member(_ key: String, _ texts: [String]) {
    member(key, texts) { $0.value($1) }
  }

  /// Writes a member that is an array, or nothing when it has no elements.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - elements: what the array is made of.
  ///   - write: writes one element.
  public mutating func member<Element>(
    _ key: String, _ elements: [Element], write: (inout JSONWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    self.key(key)
    array { writer in
      for element in elements { write(&writer, element) }
    }
  }
}
