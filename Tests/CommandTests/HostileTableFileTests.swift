import Foundation
import Glibc
import Testing

/// Files of rows, packed or not, that are damaged or out to take up all time and memory.
struct HostileTableFileTests {
  private static let deep = String(repeating: "[", count: 100_000)
  private static let head = "date,country,tier\n"

  /// What is in the file, and what is said of it behind its name.
  private static let refused: [(name: String, bytes: Data, words: String)] = [
    ("line-end", Data("\n".utf8), ":1:1: found an empty file"),
    ("columns-alone", Data("date,country\n".utf8), ":2:1: found no rows"),
    (
      "no-date", Data("country,tier\nA,b\n".utf8), ":1:1: found the columns country, tier, expected"
    ),
    ("nul-in-columns", Data("da\0te,country\n2020,A\n".utf8), ":1:1: found"),
    (
      "utf16-csv", Data([0xFF, 0xFE]) + (head.data(using: .utf16LittleEndian) ?? Data()),
      ":1:1: found UTF-16"
    ),
    ("deep-list", Data("[{\"date\":\"2020\",\"x\":\(deep)".utf8), ":1:"),
    (
      "no-end", Data("\(head)2020,\"A".utf8) + Data(repeating: 0x78, count: 1 << 20),
      ":2:6: found a quotation mark that opens a field and is not closed"
    ),
    ("gzip-cut", packed.dropLast(9), ": it ends before what is packed in it does"),
    ("gzip-damaged", damaged(packed, at: packed.count / 2), ": it cannot be unpacked"),
    ("gzip-of-nothing", gzip(Data()), ": it is empty"),
    ("gzip-and-more", packed + Data("more".utf8), ": it cannot be unpacked"),
    ("gzip-head", Data([0x1F, 0x8B]), ": it ends before what is packed in it does"),
    ("zstd-damaged", Data([0x28, 0xB5, 0x2F, 0xFD, 0xFF, 0xFF, 0xFF, 0xFF]), ": it"),
    ("zstd-head", Data([0x28, 0xB5, 0x2F, 0xFD]), ": it ends before what is packed in it does"),
  ]

  private static let packed = gzip(Data((head + String(repeating: "2020,A,b\n", count: 500)).utf8))

  private static func damaged(_ data: Data, at index: Int) -> Data {
    var data = data
    data[index] ^= 0x55
    data[index + 1] ^= 0xFF
    return data
  }

  private static func gzip(_ data: Data) -> Data {
    guard let folder = try? TemporaryFolder(), let file = try? folder.file("x", data),
      (try? Run(script: "gzip -n '\(file.path)'")) != nil
    else { return Data() }
    return (try? Data(contentsOf: file.appendingPathExtension("gz"))) ?? Data()
  }

  @Test(arguments: refused.indices)
  func whatIsNoFileOfRowsIsRefused(index: Int) throws {
    let (name, bytes, words) = Self.refused[index]
    let folder = try TemporaryFolder()
    let file = try folder.file(name, bytes)
    for (command, called) in [
      ("list --data '\(file.path)'", file.path),
      ("list --data - <'\(file.path)'", "standard input"),
    ] {
      let run = try Run(script: "ulimit -t 2; \"$0\" \(command)")
      #expect(run.status == 65 && run.output.isEmpty, "\(name): \(run.status)")
      #expect(
        run.errors.hasPrefix("entente: \(called)\(words)"), "\(name): \(run.errors.prefix(300))")
    }
    print("bad input: \(name), from a file and a pipe, status 65")
  }

  /// What stands in a line, and the format of the file around it.
  private static let odd: [(row: String, format: String)] =
    [
      "a,b\0c,d", "2020,\u{FEFF}A,d", "99999999999999999999,A,d", "2020-13-45,A,d",
      "-99999-01-01,A,d", "2020,A,\(deep)", ",,,,,,,,,,,,,", "", "\r", "\"2020\"x,\"A\" ,\"\"\"\"",
    ].map { ($0, "csv") }
    + [
      "{\"date\":1e999}", "{\"date\":\"2020\",\"x\":\(deep)}", "{", "[]", "null", "\0",
      "{\"date\":99999999999999999999,\"country\":{\"a\":[1]}}", "{\"date\":\"\\ud800\"}",
      "{\"date\":\"a\0b\"}",
    ].map { ($0, "ndjson") }

  @Test(arguments: odd.indices)
  func aRowThatIsNoneTakesNoOtherAlong(index: Int) throws {
    let (row, format) = Self.odd[index]
    let (first, last) =
      format == "csv"
      ? ("\(Self.head)2001,Before,a\n", "2002,After,a")
      : (
        #"{"date":"2001","country":"Before","tier":"a"}\#n"#,
        #"{"date":"2002","country":"After","tier":"a"}"#
      )
    let folder = try TemporaryFolder()
    let file = try folder.file("x.\(format)", Data("\(first)\(row)\n\(last)".utf8))
    let run = try Run(script: "ulimit -t 2; exec \"$0\" list --data '\(file.path)'")
    #expect(
      run.status == 0 && run.output.contains("Before"),
      "\(row.prefix(40)): \(run.errors.prefix(300))")
    #expect(run.output.contains("After"), "\(row.prefix(40)): \(run.output.prefix(300))")
    expectHarmless(run.output + run.errors)
  }

  /// Takes some seconds, and minutes of a program that is not optimised.
  @Test(
    .enabled("ENTENTE_RELEASE names no release build") { Run.release != nil },
    arguments: [
      (
        "printf 'date,country\\n2020,'; head -c 1000000000 /dev/zero | tr '\\0' x",
        ":2:1: found a row of more than 100 MB"
      ),
      (
        "printf '{\"date\":\"2020\",\"x\":\"'; head -c 1000000000 /dev/zero | tr '\\0' x",
        ":1:1: found"
      ),
      ("printf '[{\"date\":\"2020\",\"x\":\"'; head -c 1000000000 /dev/zero | tr '\\0' x", ":1:"),
      (
        "{ printf 'date,country\\n2020,'; head -c 1000000000 /dev/zero | tr '\\0' x; } | gzip -1",
        ":2:1: found a row of more than 100 MB"
      ),
      ("head -c 4000000000 /dev/zero | gzip -1", ":1:1: found UTF-16, UTF-32 or binary data"),
    ])
  func aGigabyteOfOneRowIsRefusedInBoundedMemory(input: String, words: String) throws {
    let run = try Run(
      script: "ulimit -v 2000000; { \(input); } 2>&- | \"$0\" list --data -; echo $?")
    #expect(run.output == "65\n")
    #expect(run.errors.hasPrefix("entente: standard input\(words)"), "\(run.errors.prefix(300))")
    print("bad input: \(input), in bounded memory, status 65")
  }
}
