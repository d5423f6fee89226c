internal import CDataset
public import Words

extension EventStore {
  /// The timeline that the program ships: Vietnam's partnerships.
  ///
  /// - Parameter language: what its names are in.
  /// - Throws: a ``DatasetError`` when the program was built from a broken `vietnam.json`.
  public static func bundled(in language: Language = .english) throws(DatasetError) -> EventStore {
    let bytes = UnsafeRawBufferPointer(
      start: dataset_vietnam_bytes(), count: dataset_vietnam_count())
    return EventStore(try Dataset(json: bytes, file: "vietnam.json").told(in: language))
  }

  /// Reads a dataset of format 1, sorts and indexes it.
  ///
  /// - Parameters:
  ///   - bytes: the document: JSON in UTF-8, with or without a byte order mark.
  ///   - name: what errors and notes call the file.
  /// - Throws: a ``DatasetError`` at the first place where the document is not format 1.
  public init(json bytes: UnsafeRawBufferPointer, name: String) throws(DatasetError) {
    self.init(try Dataset(json: bytes, file: name))
  }

  /// Reads a dataset of format 1 from the bytes of a file, sorts and indexes it.
  ///
  /// - Parameters:
  ///   - bytes: the document: JSON in UTF-8, with or without a byte order mark.
  ///   - name: what errors and notes call the file.
  /// - Throws: a ``DatasetError`` at the first place where the document is not format 1.
  public init(json bytes: [UInt8], name: String) throws(DatasetError) {
    self.init(try Dataset(json: bytes, file: name))
  }
}
