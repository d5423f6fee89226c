nonisolated extension InputFile {
  /// Reads it to its end, and unpacks what gzip or zstd packed.
  ///
  /// - Throws: a ``Failure`` for what cannot be read or unpacked, and for more than ``limit`` bytes.
  func unpackedBytes() throws(Failure) -> [UInt8] {
    try settled { (descriptor, size) throws(Failure) in
      var stream = ByteStream(descriptor, of: self)
      var bytes: [UInt8] = []
      try stream.readToEnd(
        into: &bytes, expecting: size, adviceOnExcess: "; check a part of it")
      if bytes.isEmpty {
        let failure = empty(descriptor)
        // An empty file is there; what nobody writes to is not.
        if failure.code == .noInput { throw failure }
      }
      return bytes
    }
  }
}
