import Browser
import Events
import Glibc
import Screen

@main
struct Entente {
  static func main() throws {
    let arguments = CommandLine.arguments
    let size = arguments[1].split(separator: "x").compactMap { Int($0) }
    var browser = Browser(
      store: try EventStore.bundled(), size: Size(rows: size[1], columns: size[0]))
    for name in arguments.dropFirst(2) {
      if let key = Key(name: name) { _ = browser.update(.key(key)) } else { print("?", name) }
    }
    print(browser.draw())
  }
}
