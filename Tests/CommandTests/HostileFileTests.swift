import Foundation
import Glibc
import Testing

/// Files that are no dataset, or not there, or not for long.
struct HostileFileTests {
  private static let least = #"{"format":1,"id":"x","title":"X"}"#

  private static func encoded(_ encoding: String.Encoding) -> Data {
    least.data(using: encoding) ?? Data()
  }

  /// What is in the file, and what is said of it behind its name.
  private static let files: [(name: String, bytes: Data, words: String)] = [
    ("none", Data(), ": it is empty; expected events"),
    ("one", Data("{".utf8), ":1:2: found the end of the file"),
    ("one-nul", Data([0]), ":1:1: found UTF-16, UTF-32 or binary data"),
    ("one-wrong", Data([0xFF]), ":1:1: found the columns"),
    ("mark-alone", Data([0xEF, 0xBB, 0xBF]), ":1:1: found an empty file"),
    ("blank", Data(" \n\n".utf8), ":1:1: found an empty file"),
    ("utf16-little", Data([0xFF, 0xFE]) + encoded(.utf16LittleEndian), ":1:1: found UTF-16"),
    ("utf16-big", Data([0xFE, 0xFF]) + encoded(.utf16BigEndian), ":1:1: found UTF-16"),
    ("utf16-little-bare", encoded(.utf16LittleEndian), ":1:1: found UTF-16"),
    ("utf16-big-bare", encoded(.utf16BigEndian), ":1:1: found UTF-16"),
    ("utf32", encoded(.utf32LittleEndian), ":1:1: found UTF-16, UTF-32"),
    ("nul-inside", Data("{\"format\":1,\n\"id\":\"x\0\"}".utf8), ":2:8: found a control"),
    ("nul-behind", Data((least + "\n\0").utf8), ":2:1: found \\u0000, expected the end"),
    ("latin1", Data("{\"id\":\n\"Ha".utf8) + Data([0xE0, 0x6E]), ":2:4: found the byte 0xE0"),
    ("cut", Data("{\"format\":1,\"id\":\"x".utf8), ":1:18: found a string without an end"),
    ("number", Data("{\"format\":1e999}".utf8), ":1:11: found 1e999, expected"),
    ("deep-lists", Data(String(repeating: "[", count: 100_000).utf8), ":1:1: found a list"),
    (
      "deep-inside", Data("{\"x\":\n\(String(repeating: "[", count: 100_000))".utf8),
      ":2:64: found the 65th level of nesting"
    ),
    (
      "deep-objects", Data("{\"x\":\n\(String(repeating: "{\"x\":", count: 100_000))".utf8),
      ":2:316: found the 65th level of nesting"
    ),
    (
      "far-number",
      Data(
        (least.dropLast()
          + #","countries":[{"id":"c","name":"C"}],"events":[{"id":"e","country":"c","date":"2020","#
          + "\n\"ordinal\":99999999999999999999}]}").utf8),
      ":2:11: found 99999999999999999999, expected a whole number from"
    ),
    ("not-json", Data("id,date\nx,2020\n".utf8), ":1:1: found the columns id, date, expected"),
  ]

  @Test(arguments: files.indices)
  func whatIsNoDatasetIsRefusedAtItsPlace(index: Int) throws {
    let (name, bytes, words) = HostileFileTests.files[index]
    let folder = try TemporaryFolder()
    let file = try folder.file(name, bytes)
    // A second of a processor is more than it gets.
    let run = try Run(script: "ulimit -t 1; exec \"$0\" list --data '\(file.path)'")
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("entente: \(file.path)\(words)"), "\(run.errors)")
    let piped = try Run(["list", "--data", "-"], input: bytes)
    #expect(piped.status == 65)
    #expect(piped.errors.hasPrefix("entente: standard input\(words)"), "\(piped.errors)")
    print("bad input: \(name), from a file and a pipe, status 65, at its place")
  }

  @Test(arguments: ["", "\n", "\r\n", "\r", " \t\n"], ["", "\u{FEFF}"])
  func aDatasetIsReadWhateverItsLastLineEndsWith(end: String, mark: String) throws {
    let text = try #require(String(data: Bundled.data(), encoding: .utf8))
    let data = (mark + text.trimmingCharacters(in: .whitespacesAndNewlines) + end).utf8
    let run = try Run(["list", "--format", "csv", "--data", "-"], input: Data(data))
    #expect(try run.output == Run("list", "--format", "csv").output)
  }

  @Test func whatHasNoEndIsReadToALimit() throws {
    let folder = try TemporaryFolder()
    let sparse = try folder.file("sparse.json", Data("{\n\n\n".utf8))
    #expect(truncate(sparse.path, 1 << 40) == 0)
    let refusal =
      "it has more than 1 GiB in one document; write the events as rows, CSV or NDJSON\n"
    let run = try Run("list", "--data", sparse.path)
    #expect(run.status == 65)
    #expect(run.errors == "entente: \(sparse.path): \(refusal)")
    for device in ["/dev/zero", "/dev/urandom"] {
      let run = try Run("list", "--data", device)
      #expect(run.status == 66)
      #expect(run.errors.contains("it is a device"))
    }
  }

  /// Takes some seconds and a gigabyte of memory, and minutes of a program that is not optimised.
  @Test(.enabled("ENTENTE_RELEASE names no release build") { Run.release != nil })
  func anEndlessPipeAndAGigabyteOfOneLineAreRefusedInBoundedMemory() throws {
    for (input, words) in [
      ("cat /dev/zero", "standard input:1:1: found UTF-16, UTF-32 or binary data"),
      (
        "head -c 1000000000 /dev/zero | tr '\\0' x",
        "standard input:1:1: found a row without an end"
      ),
      (
        "printf '{\"id\":\"'; head -c 1000000000 /dev/zero | tr '\\0' x",
        "standard input:1:1: found no columns"
      ),
    ] {
      let run = try Run(
        script: "ulimit -v 4000000; { \(input); } 2>&- | \"$0\" list --data -; echo $?")
      #expect(run.output == "65\n")
      #expect(run.errors.hasPrefix("entente: \(words)"), "\(run.errors.prefix(300))")
      print("bad input: \(input), in bounded memory, status 65")
    }
  }

  @Test func aPipeIsReadOnceSomebodyWritesToIt() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.url.appendingPathComponent("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let run = try Run(
      script: """
        exec 3<> '\(pipe)'
        { cat '\(Bundled.url.path)' > '\(pipe)'; exec 3>&-; } &
        exec 4< '\(pipe)' 3>&-
        "$0" list --data '\(pipe)' 4<&-
        """)
    #expect(try run.output == Run("list").output)
  }

  @Test func aFileThatIsRemovedWhileItIsReadIsReadWhole() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("x.json", Bundled.data())
    let run = try Run(
      script: """
        exec 3< '\(file.path)'; rm '\(file.path)'
        "$0" list --data /dev/fd/3; "$0" list --data - <&3; "$0" list --data '\(file.path)'; echo $?
        """)
    let list = try Run("list").output
    #expect(run.output == list + list + "66\n")
  }

  @Test func whatMayNotBeReadIsNamed() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("x.json", Bundled.data())
    #expect(chmod(file.path, 0) == 0)
    // Whoever is root may read everything, and so becomes another, who may not enter every folder.
    let program = folder.url.appendingPathComponent("entente")
    let other = getuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : ""
    let run = try Run(
      // Copied by a process of its own: what is open for writing cannot be run.
      script: "cp \"$0\" '\(program.path)'; cd /; "
        + "exec \(other)'\(program.path)' list --data '\(file.path)'")
    #expect(run.status == 66)
    #expect(run.errors.hasPrefix("entente: \(file.path): it may not be read"))
  }

  @Test func whatTheSystemCannotReadIsAFailureOfTheInput() throws {
    let run = try Run("list", "--data", "/proc/self/mem")
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("entente: /proc/self/mem: it cannot be read: "))
  }
}
