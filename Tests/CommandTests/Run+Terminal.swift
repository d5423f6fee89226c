import Foundation
import Glibc

extension Run {
  /// What the program writes to a terminal of so many columns.
  static func terminal(
    columns: Int, _ arguments: [String], environment: [String: String],
    program: URL = Run.program
  ) throws -> String {
    var (terminal, device): (CInt, CInt) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&terminal, &device, nil, nil, &size) == 0 else {
      throw Unexpected(text: "no pseudo-terminal")
    }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: device, closeOnDealloc: false)
    try process.run()
    close(device)
    var output = [UInt8]()
    var part = [UInt8](repeating: 0, count: 4096)
    // Reading fails once the program, the last to hold the device, has ended.
    while case let count = read(terminal, &part, part.count), count > 0 { output += part[..<count] }
    process.waitUntilExit()
    close(terminal)
    return String(decoding: output, as: UTF8.self)
  }
}
