import Browser
import Glibc

/// The file of the places that the reader marked, and of where each timeline was left.
///
/// A line is a place: the timeline, the mark or nothing for where it was left, its name, and what shows
/// it, parted by tabs.  Lines that are not understood, as those of a later version, stay as they are.
nonisolated struct PlacesFile {
  private let file: SharedFile
  private let folder: String
  /// The timeline whose places are asked for: the id of the data inside, or the path of a file.
  private let timeline: String

  private static let heading = "# The marks and last places of entente, one to a line."

  /// - Parameter timeline: the id of the data inside, or the path of a file.
  init(of timeline: String, in folder: String) {
    self.folder = folder
    self.timeline = timeline
    file = SharedFile(folder + "/places")
  }

  /// The marks of the timeline.
  ///
  /// - Throws: a ``Failure`` when the file cannot be read.
  func marks() throws(Failure) -> [Mark] { marks(in: try file.read()) }

  /// The marks of the timeline that a file of these bytes has.
  func marks(in bytes: [UInt8]) -> [Mark] {
    lines(bytes).compactMap { line in
      guard let entry = Entry(line), entry.timeline == timeline else { return nil }
      return entry.mark
    }
  }

  /// Where the timeline was left.
  ///
  /// - Throws: a ``Failure`` when the file cannot be read.
  func lastPlace() throws(Failure) -> SavedPlace? {
    try lines(file.read()).compactMap { Entry($0) }
      .last { $0.timeline == timeline && $0.letter == nil }?.place
  }

  /// Keeps a mark instead of any other of its letter; returns all that there are then.
  ///
  /// - Throws: a ``Failure`` when the file cannot be changed.
  func keep(_ mark: Mark) throws(Failure) -> [Mark] {
    try update { keeping(mark, in: $0) }
    return try marks()
  }

  /// The bytes of a file that keeps a mark instead of any other of its letter.
  func keeping(_ mark: Mark, in bytes: [UInt8]) -> [UInt8] {
    replacing(
      mark.letter, by: Entry(timeline, mark.letter, name: mark.name, place: mark.place), in: bytes)
  }

  /// Keeps no mark of a letter; returns all that there are then.
  ///
  /// - Throws: a ``Failure`` when the file cannot be changed.
  func forget(_ letter: Character) throws(Failure) -> [Mark] {
    try update { replacing(letter, by: nil, in: $0) }
    return try marks()
  }

  /// Keeps where the timeline was left.
  ///
  /// - Throws: a ``Failure`` when the file cannot be changed.
  func leave(at place: SavedPlace) throws(Failure) {
    let entry = Entry(timeline, nil, name: "", place: place)
    try update { replacing(nil, by: entry, in: $0) }
  }

  private func update(_ change: ([UInt8]) -> [UInt8]) throws(Failure) {
    try StateFolder.make(folder)
    try file.update { (bytes) throws(Failure) in change(bytes) }
  }

  private func replacing(_ letter: Character?, by entry: Entry?, in bytes: [UInt8]) -> [UInt8] {
    let heading = Array(PlacesFile.heading.utf8)
    let kept = lines(bytes).filter { line in
      guard let other = Entry(line) else { return !line.elementsEqual(heading) }
      return other.timeline != timeline || other.letter != letter
    }
    let added = entry.map { Array($0.line.utf8) }
    return ([heading] + kept.map(Array.init) + [added].compactMap { $0 })
      .flatMap { $0 + [UInt8(ascii: "\n")] }
  }

  private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"))
  }
}

extension PlacesFile {
  /// A line that is understood.
  private nonisolated struct Entry {
    let timeline: String
    /// The mark, or `nil` for where the timeline was left.
    let letter: Character?
    let name: String
    let place: SavedPlace

    var mark: Mark? { letter.flatMap { Mark($0, name: name, place: place) } }

    init(_ timeline: String, _ letter: Character?, name: String, place: SavedPlace) {
      self.timeline = timeline
      self.letter = letter
      self.name = name
      self.place = place
    }

    init?(_ line: ArraySlice<UInt8>) {
      // By scalars: what separates may have a combining mark behind it.
      let parts = String(decoding: line, as: UTF8.self).unicodeScalars
        .split(separator: "\t", omittingEmptySubsequences: false).map { String($0).unescaped }
      guard parts.count >= 3, parts[1].count <= 1,
        let place = SavedPlace(
          fields: parts.dropFirst(3).map { part in
            let ends = part.unicodeScalars.split(
              separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(ends[0]), ends.count > 1 ? String(ends[1]) : "")
          })
      else { return nil }
      self.init(parts[0], parts[1].first, name: parts[2], place: place)
    }

    var line: String {
      let fields = place.fields.map { $0.value.isEmpty ? $0.name : "\($0.name)=\($0.value)" }
      return ([timeline, letter.map(String.init) ?? "", name] + fields).map(\.escaped)
        .joined(separator: "\t")
    }
  }
}

extension StringProtocol {
  /// The text without the characters that part fields and lines.
  fileprivate nonisolated var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  fileprivate nonisolated var unescaped: String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in unicodeScalars {
      if isEscaped {
        text.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
