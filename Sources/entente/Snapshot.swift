import ArgumentParser
import Browser
import Screen
import Terminal
import Words

struct Snapshot: ConfiguredSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the screen of the browser, without a terminal.",
    discussion: """
      Draws what a session shows after some keys, which are separated by spaces: a character, \
      Enter Esc Tab BackTab Space Up Down Left Right PgUp PgDn Home End Backspace Delete, C-x for \
      x with Control, F1 to F12, or the mouse: Click:12,5 in column 12 of row 5, WheelUp:12,5 and \
      WheelDown:12,5.

      Examples:
        entente snapshot --size 120x40
        entente snapshot --size 80x24 --keys "c i n d o Enter"
        entente snapshot --country japan --as-of 2010 --format ansi
        entente snapshot --size 120x40 --format svg >timeline.svg
      """)

  @OptionGroup var options: DataOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var text: TextOptions
  @OptionGroup(title: "Settings") var settings: ConfigurationOptions

  @Option(help: "Columns x rows of the screen, 1x1 to 500x500.")
  var size = "80x24"

  @Option(
    parsing: .unconditional, help: "The keys of a session, such as \"c i n d o Enter\".")
  var keys = ""

  @Option(help: "How to print it; ansi is text with colours, without them for --color never.")
  var format = ScreenFormat.text

  @Option(help: "What an SVG picture is drawn on.")
  var background = PictureBackground.auto

  @Flag(help: "Draw with ASCII characters alone.")
  var ascii = false

  func perform(_ configuration: Configuration) throws {
    let data = options.request.configured(by: configuration)
    let keys = try pressed()
    var browser = try screen.request.opened(data.browser(size: try extent()), configuration)
    browser.citationStyle = configuration.cite
    feeding: for key in keys {
      switch browser.update(.key(key)) {
      case .quit: break feeding
      case .reload: _ = browser.update(data.reloaded())
      case .copy(let clipping):
        _ = browser.update(
          .quoted(.notCopied(clipping.name, reason: browser.words.snapshotHasNoClipboard)))
      case .open(let address): _ = browser.update(.quoted(.notOpened(address)))
      case .keep, .forget:
        _ = browser.update(.marks([], problem: browser.words.snapshotKeepsNothing))
      case .useMouse(let isUsed): _ = browser.update(.mouse(isUsed: isUsed))
      case .readMarks, .redraw, .suspend, .stopLoading, nil: break
      }
    }
    let canvas = ascii ? browser.draw().inASCII() : browser.draw()
    let theme = Theme(screen.request.design(configuration), depth: .indexed)
    var output = Output()
    switch format {
    case .text: output.write("\(canvas)\n")
    case .ansi where text.request.colors(configuration) == .never: output.write("\(canvas)\n")
    case .svg: output.write(canvas.svg(theme, background: background))
    case .ansi: output.write(canvas.ansi(theme))
    }
    try output.flush()
  }

  private func extent() throws(Failure) -> Size {
    let parts = size.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...500).contains(columns), (1...500).contains(rows)
    else {
      throw Failure(
        .usage,
        "--size: found “\(size)”, expected columns x rows from 1x1 to 500x500, such as 80x24")
    }
    return Size(rows: rows, columns: columns)
  }

  private func pressed() throws(Failure) -> [Key] {
    try keys.split(whereSeparator: \.isWhitespace).map { (name) throws(Failure) in
      guard let key = Key(name: name) else {
        throw Failure(
          .usage,
          "--keys: there is no key “\(name)”; expected characters or Enter Esc Tab BackTab Space "
            + "Up Down Left Right PgUp PgDn Home End Backspace Delete, C-x, F1 to F12, "
            + "separated by spaces")
      }
      return key
    }
  }
}
