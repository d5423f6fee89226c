import Foundation
import Testing

/// How the program ends, and what it says where.
struct EndingTests {
  @Test(arguments: [
    (["--help"], 0), (["help", "list"], 0), (["--version"], 0), (["list", "--help"], 0),
    (["list"], 0), ([], 0), (["list", "zzzz"], 1), (["show", "nobody"], 1),
    (["browse", "--country", "nobody"], 1), (["tiers", "zzzz"], 1),
    (["list", "--nonsense"], 2), (["nonsense"], 2), (["--data", "x", "list"], 2),
    (["list", "--format", "xml"], 2), (["list", "tier:nonsense"], 2), (["list", "("], 2),
    (["list", "--filter", "\"open"], 2), (["list", "--as-of", "2025-13"], 2),
    (["list", "--as-of", "1900"], 2), (["show"], 2), (["list", "--data", "/dev/null"], 65),
    (["list", "--data", "/no/such/file"], 66), (["list", "--data", "/"], 66),
  ])
  func theStatusSaysHowItWent(arguments: [String], status: Int) throws {
    let run = try Run(arguments)
    #expect(run.status == status)
    #expect(run.errors.isEmpty == (status == 0))
    #expect(run.output.isEmpty == (status != 0))
    if status != 0 { #expect(run.errors.hasPrefix("entente: ")) }
  }

  @Test func aQueryThatIsNoneIsShownWithACaretUnderTheMistake() throws {
    let run = try Run("list", "japan", "tier:gold")
    #expect(
      run.errors == """
        entente: no tier "gold"; tiers are SR, CSP, SP, CP, SSP, DR
          japan tier:gold
                     ^

        """)
  }

  @Test func aMistakeInTheFilterIsShownInTheFilterAlone() throws {
    let run = try Run("list", "japan", "--filter", "(tier:csp")
    #expect(run.errors.hasSuffix("\n  (tier:csp\n  ^\n"))
  }

  @Test func aReaderWhoLeavesEndsItWithoutAWord() throws {
    let run = try Run(
      script: """
        set -o pipefail
        "$0" list --format json | head -c 20 > /dev/null; echo ${PIPESTATUS[0]}
        """)
    #expect(run.errors.isEmpty)
    #expect(run.output == "141\n")
    // With the signal ignored the write fails instead.
    let ignored = try Run(
      script: """
        trap '' PIPE; { "$0" list --format json; echo $? >&2; } 2>&1 >/dev/full | cat
        { sleep 0.1; "$0" list --format json; echo $? >&3; } 3>&2 2>/dev/null | true
        """)
    #expect(ignored.output.hasSuffix("74\n"))
    #expect(ignored.errors == "141\n")
  }

  @Test func aSignalEndsItAsTheShellExpects() throws {
    // Most others are blocked on the threads that tests run on, and so in what they start.
    let run = try Run(
      script: """
        "$0" list --data - < <(exec sleep 1 2> /dev/null) & kill -PROF $!; wait $!; echo $?
        """)
    #expect(run.output == "155\n")
  }

  @Test func aFullDiskIsAFailureOfTheOutput() throws {
    for command in ["list", "show japan", "tiers", "snapshot", "--help", "--version"] {
      let run = try Run(script: "\"$0\" \(command) > /dev/full; echo $?")
      #expect(run.output == "74\n")
      #expect(run.errors == "entente: the output cannot be written: No space left on device\n")
    }
  }

  @Test func withoutATerminalItPrintsTheListAndNothingElse() throws {
    let run = try Run([])
    let list = try Run("list")
    #expect(run.output == list.output)
    #expect(run.errors.isEmpty)
    #expect(try run.lines.count == Bundled.events().count)
    let narrowed = try Run("--filter", "tier:csp", "--as-of", "2012")
    #expect(try narrowed.output == Run("list", "tier:csp", "--as-of", "2012").output)
  }

  @Test func intoAPipeItListsWhatTheFilterTheDayAndThePartnerLeave() throws {
    for (options, query) in [
      (["--filter", "year:2013", "--country", "indonesia"], ["year:2013", "country:indonesia"]),
      (["--country", "china", "--as-of", "2010"], ["country:china", "--as-of", "2010"]),
    ] {
      let piped = try Run(options)
      #expect(piped.output == (try Run(["list"] + query)).output)
      #expect(!piped.lines.isEmpty && piped.lines.count < 10)
    }
    let none = try Run("--filter", "year:2013", "--country", "china")
    #expect((none.status, none.output) == (1, ""))
    #expect(none.errors == "entente: no event matches\n")
  }

  @Test func aDayThatIsNoneIsRefused() throws {
    for day in ["", " ", "-5x", "2023-02-30"] {
      let run = try Run("list", "--as-of", day)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("entente: --as-of: "))
      #expect(run.errors.contains("expected YYYY-MM-DD, YYYY-MM or YYYY"))
    }
  }

  @Test func copiedAloneToAnotherFolderItRuns() throws {
    let folder = try TemporaryFolder()
    let copy = folder.url.appendingPathComponent("entente")
    try FileManager.default.copyItem(at: Run.program, to: copy)
    let empty = folder.url.appendingPathComponent("empty")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: empty.path)
    let run = try Run(
      ["list"], environment: ["HOME": empty.path], directory: empty, program: copy)
    #expect(run.status == 0)
    #expect(try run.output == Run("list").output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: empty.path).isEmpty)
  }
}
