import Browser
import Events
import Screen
import TOML

@testable import entente

extension Probe {
  private static let settingsStore = Result { try EventStore.bundled() }

  /// Settings are taken or their mistakes placed; what is in force is a file of settings without a
  /// mistake that says the same, and a screen can be drawn with it.
  func checkSettings(_ bytes: [UInt8]) throws {
    let folder = ConfigurationFolder(path: "/settings", home: "/home/reader")
    let file = ConfigurationFile(bytes, path: "x.toml", folder: folder)
    let document = Document(bytes)
    try require(
      file.problems.count >= document.problems.count,
      "\(document.problems) are not all among \(file.problems)")
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false)
    for problem in file.problems {
      try require(
        lines.indices.contains(problem.place.line - 1)
          && (1...lines[problem.place.line - 1].count + 1).contains(problem.place.column),
        "\(problem): no such place")
      try require(
        !problem.text.unicodeScalars.contains(where: \.isHarmful),
        "\(problem.text.debugDescription): a control")
    }
    let text = ConfigurationText.inForce(file) { _ in nil }
    try require(
      !text.unicodeScalars.contains { $0 != "\n" && $0.isHarmful },
      "\(text.debugDescription): a control")
    let again = ConfigurationFile(Array(text.utf8), path: "x.toml", folder: folder)
    try require(again.problems.isEmpty, "\(text)\(again.problems)")
    try require(again.configuration == file.configuration, "it is read as something else:\n\(text)")

    // Drawing takes most of the time, and other keys are all that it would show.
    guard file.configuration.keymap != .standard else { return }
    var browser = Browser(
      store: try Probe.settingsStore.get(), size: Size(rows: 12, columns: 60))
    browser.keymap = file.configuration.keymap
    if let notice = file.notice { browser.warn(notice) }
    try check(browser)
    _ = browser.update(.key(.character("?")))
    try check(browser)
  }
}
