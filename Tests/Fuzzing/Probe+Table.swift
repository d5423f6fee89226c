import Events

extension Probe {
  /// A file of rows reads the same in blocks of any size, or is refused at a place of the file.
  ///
  /// The first byte chooses the size of the blocks.
  func checkTable(_ bytes: [UInt8]) throws {
    let file = Array(bytes.dropFirst())
    let sizes = [1, Int(bytes.first ?? 0) + 2, 1 << 20]
    let results = sizes.map { size in
      Result { () throws(DatasetError) in
        try TableReader(file, file: "x.csv", blockSize: size)
      }
    }
    for result in results {
      switch (result, results[0]) {
      case (.success(let table), .success(let first)):
        try require(
          table.report == first.report && table.notes == first.notes,
          "blocks of another size give other rows: \(table.report) and \(first.report)")
        for note in table.notes { try check(note.place, in: file) }
      case (.failure(let error), .failure(let first)):
        try require(error == first, "\(error) and \(first)")
        try check(error.place, in: file)
      default: throw Fault(description: "\(result) and \(results[0])")
      }
    }
  }

  private func check(_ place: FilePlace, in bytes: [UInt8]) throws(Fault) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    try require(lines.indices.contains(place.line - 1), "\(place): no such line")
    try require(
      (1...lines[place.line - 1].count + 2).contains(place.column), "\(place): no such column")
  }
}
