import Browser
import Events
import Glibc
import Words

/// What a session knows of those before it and tells those after: the marks of its timeline, and where
/// that was left.
nonisolated struct Memory {
  private let file: PlacesFile?
  /// Why there is no file.
  private let reason: String
  /// Whether the timeline is there another time.
  private let isLasting: Bool
  private let words: Words

  /// A memory for a timeline: the data inside, by its id, or a file.
  ///
  /// - Parameters:
  ///   - data: the path of a file, `-` for standard input, or `nil` for the data inside.
  ///   - id: the id of the data inside.
  ///   - words: what it is told in why there is none.
  init(of data: String?, id: String, in words: Words) {
    guard data.map(Memory.isKept) ?? true else {
      self.init(nil, reason: words.pipeIsNoPlace, isLasting: false, in: words)
      return
    }
    guard let folder = StateFolder.path else {
      self.init(nil, reason: words.noStateFolder, in: words)
      return
    }
    self.init(PlacesFile(of: data.map(Memory.name) ?? id, in: folder), reason: "", in: words)
  }

  private init(_ file: PlacesFile?, reason: String, isLasting: Bool = true, in words: Words) {
    self.file = file
    self.reason = reason
    self.isLasting = isLasting
    self.words = words
  }

  /// Whether what a path names is there another time too.
  private static func isKept(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The path of a file wherever it is named from.
  private static func name(of path: String) -> String {
    guard let name = realpath(path, nil) else { return path }
    defer { free(name) }
    return String(cString: name)
  }

  /// The marks, and those with one more or one less.
  func marks() -> Message { answer { (file) throws(Failure) in try file.marks() } }
  func keep(_ mark: Mark) -> Message {
    answer { (file) throws(Failure) in try file.keep(mark) }
  }
  func forget(_ letter: Character) -> Message {
    answer { (file) throws(Failure) in try file.forget(letter) }
  }

  /// Where the timeline was left, if that can be read.
  var lastPlace: SavedPlace? { try? file?.lastPlace() }

  /// Remembers where a timeline that is there another time is left; says it on standard error where
  /// it cannot.
  func leave(at place: SavedPlace) {
    guard isLasting else { return }
    do throws(Failure) {
      guard let file else { throw Failure(.inputOutput, reason) }
      try file.leave(at: place)
    } catch {
      Failure.say(words.placeNotRemembered(error.message))
    }
  }

  private func answer(_ ask: (PlacesFile) throws(Failure) -> [Mark]) -> Message {
    guard let file else { return .marks([], problem: reason) }
    do throws(Failure) {
      return .marks(try ask(file), problem: nil)
    } catch {
      return .marks((try? file.marks()) ?? [], problem: error.message)
    }
  }
}
