import Events
import Glibc

nonisolated extension InputFile {
  /// Reads the events of a file in any of the formats.
  ///
  /// A regular file is read as it is at one moment: one that is written meanwhile is read again.
  ///
  /// - Parameters:
  ///   - options: what a person says of a file of rows.
  ///   - stop: a descriptor that becomes readable when the rest is not wanted.
  ///   - show: takes a store of what has come so far; `nil` asks for none.
  func events(
    _ options: TableOptions, stop: CInt? = nil,
    show: ((EventStore, TableLoader.Progress) -> Void)? = nil
  ) throws(Failure) -> EventStore {
    let (descriptor, isRegular) = try opened()
    defer { close(descriptor) }
    func load(size: Int?) throws(Failure) -> EventStore {
      let stream = ByteStream(descriptor, name: name, stop: stop)
      let loader = TableLoader(stream, name: name, size: size, options: options)
      return try loader.load(onEmpty: empty(descriptor), show: show)
    }
    guard isRegular else { return try load(size: nil) }
    let start = max(0, lseek(descriptor, 0, SEEK_CUR))
    for _ in 0..<InputFile.tries {
      let before = try State(of: descriptor, named: self)
      guard !before.isFresh else {
        usleep(InputFile.pause)
        continue
      }
      _ = lseek(descriptor, start, SEEK_SET)
      let result: Result<EventStore, Failure>
      do throws(Failure) {
        result = .success(try load(size: before.size - Int(start)))
      } catch {
        result = .failure(error)
      }
      // Half of one file and half of another may be anything, an error too.
      if before == (try State(of: descriptor, named: self)) { return try result.get() }
      usleep(InputFile.pause)
    }
    throw Failure(
      .inputOutput, "\(name): it is being written all the time; try again when it is complete")
  }
}
