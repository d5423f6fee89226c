import Browser
import Foundation
import Testing

@testable import entente

/// The file that keeps marks and last places.
struct PlacesFileTests {
  private func mark(_ letter: Character, filter: String = "", name: String = "") throws -> Mark {
    var place = SavedPlace()
    place.filter = filter
    place.view = .lanes
    return try #require(Mark(letter, name: name, place: place))
  }

  @Test func `what is kept is read again, whatever its characters`() throws {
    let folder = try TemporaryFolder()
    let file = PlacesFile(of: "/a\tb\\n/ü.csv", in: folder.url.path + "/state/entente")
    let odd = try mark("é", filter: "a\tb \\t \\\\ = \n“ü” country:x", name: "Lào,\t2013")
    #expect(try file.keep(odd) == [odd])
    #expect(try file.keep(mark("b")) == [odd, mark("b")])
    #expect(try file.keep(mark("b", filter: "x")) == [odd, mark("b", filter: "x")])
    try file.leave(at: odd.place)
    #expect(try file.lastPlace() == odd.place)
    #expect(try file.marks().count == 2)
    #expect(try file.forget("é") == [mark("b", filter: "x")])
    // Another timeline has its own.
    let other = PlacesFile(of: "vietnam", in: folder.url.path + "/state/entente")
    #expect(try other.marks() == [])
    #expect(try other.lastPlace() == nil)
  }

  @Test(arguments: ["\u{301}x", "=\u{301}", "\r\n\u{302}\t\u{303}", "\\\u{301}\\", "a\u{0}b"])
  func `no mark on another character keeps it from being read`(filter: String) throws {
    let file = PlacesFile(of: "vietnam", in: "/nonexistent")
    let odd = try mark("a", filter: filter, name: filter)
    #expect(file.marks(in: file.keeping(odd, in: [])) == [odd])
  }

  @Test func `lines that are not understood stay as they are`() throws {
    let folder = try TemporaryFolder()
    let strange =
      Data("# mine\nvietnam\ta\tname\tcolour=red\n\u{FEFF}\nvietnam\n".utf8) + Data([0xFF, 0x0A])
    let url = try folder.file("places", strange)
    let file = PlacesFile(of: "vietnam", in: folder.url.path)
    #expect(try file.keep(mark("a")) == [mark("a")])
    let text = try Data(contentsOf: url)
    for line in strange.split(separator: 10) { #expect(text.split(separator: 10).contains(line)) }
  }

  @Test func `of many who write at once nobody loses anything`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for letter in letters {
        group.addTask {
          let file = PlacesFile(of: "vietnam", in: path)
          let place = SavedPlace()
          guard let mark = Mark(letter, name: "\(letter)", place: place) else { return }
          for _ in 0..<3 { while (try? file.keep(mark)) == nil {} }
        }
      }
      try await group.waitForAll()
    }
    let marks = try PlacesFile(of: "vietnam", in: path).marks()
    #expect(Set(marks.map(\.letter)) == Set(letters) && marks.count == letters.count)
    let left = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(Set(left) == ["places", "places.lock"])
  }

  @Test func `a link stays one, and its file is the one that changes`() throws {
    let folder = try TemporaryFolder()
    let real = try folder.file("dotfiles-places", Data())
    let state = folder.url.appendingPathComponent("state")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: state.appendingPathComponent("places"), withDestinationURL: real)
    _ = try PlacesFile(of: "vietnam", in: state.path).keep(mark("a"))
    #expect(try String(contentsOf: real, encoding: .utf8).contains("vietnam\ta\t"))
    let kind =
      try FileManager.default.attributesOfItem(
        atPath: state.appendingPathComponent("places").path)[.type] as? FileAttributeType
    #expect(kind == .typeSymbolicLink)
  }

  @Test func `what is no file, too large or locked for ever is said and left alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("places").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(throws: Failure.self) {
      try PlacesFile(of: "vietnam", in: folder.url.path).keep(mark("a"))
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: Failure.self) { try PlacesFile(of: "vietnam", in: folder.url.path).marks() }
    unlink(path)
    let lock = open(path + ".lock", O_RDWR | O_CREAT, 0o600)
    #expect(flock(lock, LOCK_EX) == 0)
    let failure = #expect(throws: Failure.self) {
      try PlacesFile(of: "vietnam", in: folder.url.path).keep(mark("a"))
    }
    #expect(failure?.message.contains("keeps it locked") == true)
    close(lock)
    #expect(try PlacesFile(of: "vietnam", in: folder.url.path).keep(mark("a")).count == 1)
  }
}
