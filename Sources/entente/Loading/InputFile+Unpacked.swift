nonisolated extension InputFile {
  /// Reads it to its end, and unpacks what gzip or zstd packed.
  ///
  /// - Throws: a ``Failure`` for what cannot be read or unpacked, and for more than ``limit`` bytes.
  func unpackedBytes() throws(Failure) -> [UInt8] {
    let (descriptor, _) = try opened()
    defer { close(descriptor) }
    var stream = ByteStream(descriptor, name: name)
    var bytes: [UInt8] = []
    var count = -1
    while bytes.count != count {
      count = bytes.count
      try stream.read(1 << 20, into: &bytes)
      guard bytes.count <= InputFile.limit else {
        throw Failure(
          .badData, "\(name): it has more than \(InputFile.limit >> 30) GiB; check a part of it")
      }
    }
    if bytes.isEmpty {
      let failure = empty(descriptor)
      // An empty file is there; what nobody writes to is not.
      if failure.code == .noInput { throw failure }
    }
    return bytes
  }
}
