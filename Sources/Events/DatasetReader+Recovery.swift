extension DatasetReader {
  /// Reads something; where errors are collected, passes over a value that is refused.
  ///
  /// - Throws: the error, where none are collected, and one that leaves no way to go on behind it.
  mutating func recovering(
    _ read: (inout DatasetReader) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    guard errors != nil else { return try read(&self) }
    let before = json
    do {
      try read(&self)
    } catch {
      try refuse(error)
      lists = EventPlaces.Lists()
      json = before
      _ = try json.skip()
    }
  }

  /// Keeps an error where they are collected and are not too many, or throws it.
  mutating func refuse(_ error: DatasetError) throws(DatasetError) {
    guard let count = errors?.count, count < DatasetReader.errorLimit else { throw error }
    keep(error)
  }

  /// As many errors as are collected at most, but for the last.
  static let errorLimit = 1000

  /// Keeps an error, of several at one place the first: what could not be read cannot be passed
  /// either.
  private mutating func keep(_ error: DatasetError) {
    if errors?.last?.place != error.place { errors?.append(error) }
  }

  /// Reads as much of the document as can be, and collects errors, notes and places.
  mutating func readAll() {
    errors = []
    places = DatasetPlaces()
    json.placeIndex = PlaceIndex(json.bytes, from: json.start, file: json.file)
    do {
      try document()
    } catch {
      keep(error)
    }
    // References can only be followed when all tables have been read.
    if json.peek() == nil, errors?.last?.rule != .syntax {
      do {
        try resolve()
        isResolved = true
        noteEventsPastCoverage()
      } catch {
        keep(error)
      }
    }
    dataset.notes = notes.sorted { $0.offset < $1.offset }.map {
      DatasetNote(
        place: json.place(of: $0.offset), text: $0.text, rule: $0.rule, record: $0.record)
    }
  }
}
