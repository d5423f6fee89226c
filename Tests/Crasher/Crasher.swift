import Glibc
import Screen
import Terminal

/// Takes the screen as the browser does, waits for a key, and does what its argument says.
@main enum Crasher {
  static func main() throws {
    var terminal = try Terminal()
    _ = terminal.useMouse(true)
    var canvas = Canvas(size: terminal.size)
    canvas.write("ready", at: Point(row: 0, column: 0), role: .error)
    terminal.present(canvas)
    _ = terminal.wait()
    crash(CommandLine.arguments.last ?? "")
    // Not before, so that the terminal is held until here.
    withExtendedLifetime(terminal) {}
  }

  private static func crash(_ kind: String) {
    switch kind {
    case "trap": _ = [Int]()[CommandLine.arguments.count]
    case "overflow": print(depth(0))
    case "segmentation": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case "bus": touchBehindTheEndOfAFile()
    case "abort": abort()
    case "arithmetic": raise(SIGFPE)
    case "words": fputs("words that are not of the screen\n", standardError)
    default: break
    }
  }

  private static var standardError: UnsafeMutablePointer<FILE>? { fdopen(STDERR_FILENO, "w") }

  /// Never returns: each call keeps its frame, which the sum needs.
  private static func depth(_ level: Int) -> Int {
    level < 0 ? 0 : depth(level + 1) &+ level
  }

  private static func touchBehindTheEndOfAFile() {
    guard let file = tmpfile() else { return }
    let bytes = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fileno(file), 0)
    bytes?.storeBytes(of: 1, as: UInt8.self)
  }
}
