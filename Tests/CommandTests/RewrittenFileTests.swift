import Foundation
import Glibc
import Synchronization
import Testing

@testable import entente

/// A file that another program writes while it is read.
struct RewrittenFileTests {
  /// As long as each other, so that the beginning of one with the end of the other is a dataset.
  private static func dataset(_ word: String) -> [UInt8] {
    let events = (0..<2_000).map { index in
      #"{"id":"e\#(index)","country":"c","date":"2020","title":"\#(word)"}"#
    }
    return Array(
      (#"{"format":1,"id":"x","title":"X","countries":[{"id":"c","name":"C"}],"events":["#
        + events.joined(separator: ",") + "]}").utf8)
  }

  /// How the other program goes about it.
  enum Writing: CaseIterable {
    /// Over what is there, in pieces.
    case inPlace
    /// After making the file empty, in pieces.
    case truncating
    /// Into another file that takes the first one's place.
    case renaming
  }

  @Test(arguments: Writing.allCases)
  func isSeenOldOrNewAndNeverInPart(_ writing: Writing) throws {
    let folder = try TemporaryFolder()
    let (old, new) = (RewrittenFileTests.dataset("old"), RewrittenFileTests.dataset("new"))
    let file = try folder.file("x.json", Data(old))
    let writer = Writer(file.path, [new, old], writing)
    defer { writer.stop() }
    var statuses: Set<Int> = []
    for _ in 0..<12 {
      let run = try Run("list", "--data", file.path, "--format", "csv")
      statuses.insert(run.status)
      let (olds, news) = (
        run.output.components(separatedBy: ",old,").count - 1,
        run.output.components(separatedBy: ",new,").count - 1
      )
      switch run.status {
      case 0: #expect(min(olds, news) == 0 && max(olds, news) == 2_000, "\(olds) old, \(news) new")
      // What was empty or cut short at a moment of rest is bad data; what never rests is said to.
      case 65 where writing == .truncating: #expect(run.errors.hasPrefix("entente: \(file.path)"))
      default:
        #expect(run.status == 74 && run.errors.contains("it is being written all the time"))
      }
    }
    if writing == .renaming { #expect(statuses == [0]) }
  }

  @Test func `what was read before another program wrote is read again, a mistake in it too`()
    throws
  {
    let folder = try TemporaryFolder()
    let file = try folder.file("x.csv", Data("date\n2020\n".utf8))
    var readings: [Int?] = []
    func read(_ size: Int?) throws(Failure) -> Int {
      readings.append(size)
      guard readings.count < 3 else { return readings.count }
      let more = FileHandle(forWritingAtPath: file.path)
      more?.seekToEndOfFile()
      more?.write(Data("2021\n".utf8))
      guard readings.count < 2 else { throw Failure(.badData, "half of a row") }
      return readings.count
    }
    #expect(try InputFile(file.path).settled { (_, size) throws(Failure) in try read(size) } == 3)
    #expect(readings == [10, 15, 20])
  }
}

/// Writes one text after the other to a file until it is told to stop.
private final class Writer: Sendable {
  private let isStopped = Atomic(false)
  private let hasStopped = DispatchSemaphore(value: 0)

  init(_ path: String, _ texts: [[UInt8]], _ writing: RewrittenFileTests.Writing) {
    let thread = Thread { [self] in
      var round = 0
      while !isStopped.load(ordering: .relaxed) {
        let name = writing == .renaming ? path + ".new" : path
        let flags = writing == .inPlace ? O_WRONLY : O_WRONLY | O_CREAT | O_TRUNC
        let file = open(name, flags | O_CLOEXEC, 0o600)
        var rest = texts[round % texts.count][...]
        while !rest.isEmpty {
          let count = rest.prefix(9_999).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
          rest = rest.dropFirst(max(1, count))
        }
        close(file)
        if writing == .renaming { rename(name, path) }
        // Sometimes there is time to read, sometimes not.
        if round % 3 == 0 { usleep(UInt32(round % 40) * 1_000) }
        round += 1
      }
      hasStopped.signal()
    }
    thread.start()
  }

  func stop() {
    isStopped.store(true, ordering: .relaxed)
    hasStopped.wait()
  }
}
