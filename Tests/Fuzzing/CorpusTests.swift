import Foundation
import Testing

/// The bytes that fuzzing starts from, and those in which it once found something.
@Suite("The corpus of the fuzzers")
struct CorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Corpus")

  @Test(arguments: Probe.allCases)
  func `holds nothing that crashes or breaks a promise`(_ probe: Probe) throws {
    let folder = CorpusTests.folder.appending(path: probe.rawValue)
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files {
      let bytes = try [UInt8](Data(contentsOf: file))
      #expect(throws: Never.self, "\(file.lastPathComponent)") { try probe.check(bytes) }
    }
  }
}
