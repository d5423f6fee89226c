import Foundation
import Testing

/// Reading other data than the program's own.
struct DataFileTests {
  @Test func theBundledDatasetReadFromAFileAndFromAPipeIsTheSame() throws {
    let inside = try Run("list", "--format", "json").output
    #expect(try Run("list", "--format", "json", "--data", Bundled.url.path).output == inside)
    let piped = try Run(["list", "--format", "json", "--data", "-"], input: Bundled.data())
    #expect(piped.output == inside)
    #expect(try Run(["-"], input: Bundled.data()).output == Run().output)
    let substituted = try Run(
      script: "\"$0\" list --format json --data <(sleep 0.2; cat '\(Bundled.url.path)')")
    #expect(substituted.output == inside)
  }

  @Test(arguments: [
    ("{\"format\": 1,\n \"id\": \"x\",\n \"title\": 5}", "bad.json:3:11: found 5, expected"),
    ("not json", "bad.json:1:1: found"),
    ("{\"format\": 2}", "bad.json:1:12: found 2, expected"),
  ])
  func badDataIsRefusedWithItsPlaceWhatWasFoundAndWhatWasExpected(
    text: String, message: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("bad.json", Data(text.utf8))
    for command in [["list"], ["show", "japan"], ["tiers"], ["snapshot"], ["browse"]] {
      let run = try Run(command + ["--data", file.path])
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("entente: "))
      #expect(run.errors.contains(message))
    }
    let piped = try Run(["list", "--data", "-"], input: Data(text.utf8))
    #expect(piped.errors.contains(message.replacing("bad.json", with: "standard input")))
  }

  @Test func aFileThatCannotBeReadIsNamedWithWhatToDo() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.file("empty.json", Data())
    let pipe = folder.url.appendingPathComponent("pipe")
    #expect(mkfifo(pipe.path, 0o600) == 0)
    for (path, status, words) in [
      (folder.url.path, 66, "it is a directory; name a file in it"),
      (folder.url.path + "/none.json", 66, "there is no such file"),
      (empty.path, 65, "it is empty; expected events"),
      (pipe.path, 66, "nothing writes to this pipe"),
      ("/dev/zero", 66, "it is a device"),
    ] {
      let run = try Run("list", "--data", path)
      #expect(run.status == status)
      #expect(run.errors.hasPrefix("entente: \(path): \(words)"), "\(run.errors)")
    }
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: empty.path)
    if getuid() != 0 {
      #expect(try Run("list", "--data", empty.path).errors.contains("it may not be read"))
    }
  }

  @Test func standardInputCannotBeReadASecondTime() throws {
    let run = try Run(["snapshot", "--data", "-", "--keys", "R"], input: Bundled.data())
    #expect(run.status == 0)
    #expect(run.output.contains("standard input cannot be read a second time"))
  }

  @Test func withoutEventsEveryCommandSaysSoAndNamesNoDay() throws {
    let data = Data(
      #"{"format": 1, "id": "t", "title": "T", "tiers": [{"id": "a", "name": "A"}], "countries": [{"id": "jpn", "name": "Japan"}]}"#
        .utf8)
    for words in [
      ["list"], ["tiers"], ["tiers", "--format", "json"], ["stats"], ["browse"],
      ["list", "--format", "csv"],
    ] {
      let run = try Run(words + ["--data", "-"], input: data)
      #expect(run.status == 1)
      #expect(run.errors == "entente: the dataset has no events\n")
      #expect(!run.output.contains("1970"))
    }
    for format in ["text", "json", "markdown"] {
      let run = try Run(["show", "japan", "--data", "-", "--format", format], input: data)
      #expect(run.status == 0)
      #expect(!run.output.contains("1970"))
    }
    let dated = try Run(["tiers", "--as-of", "2020", "--data", "-"], input: data)
    #expect(dated.status == 2)
    #expect(dated.errors.contains("there are no events"))
  }
}
