import Events

nonisolated extension InputFile {
  /// Reads the events of a file in any of the formats.
  ///
  /// - Parameters:
  ///   - options: what a person says of a file of rows.
  ///   - stop: a descriptor that becomes readable when the rest is not wanted.
  ///   - show: takes a store of what has come so far; `nil` asks for none.
  /// - Throws: a ``Failure`` for what cannot be read, unpacked or understood.
  func events(
    _ options: TableOptions, stop: CInt? = nil,
    show: ((EventStore, TableLoader.Progress) -> Void)? = nil
  ) throws(Failure) -> EventStore {
    try settled { (descriptor, size) throws(Failure) in
      let stream = ByteStream(descriptor, of: self, stop: stop)
      let loader = TableLoader(stream, name: name, size: size, options: options)
      return try loader.load(onEmpty: empty(descriptor), show: show)
    }
  }
}
