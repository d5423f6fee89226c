import Glibc

@testable import entente

extension Probe {
  /// Packed bytes are unpacked to the same however they arrive, or refused with the same words; what
  /// is not packed comes as it is.
  ///
  /// The first byte chooses the size of the pieces.
  func checkPacked(_ bytes: [UInt8]) throws {
    let file = Array(bytes.dropFirst())
    guard let packing = Unpacker.Packing(file[...]) else {
      return try require(Probe.read(file) == .read(file), "it is not read as it is")
    }
    let size = max(Int(bytes.first ?? 0) + 1, file.count / 16 + 1)
    let whole = Probe.unpack(file, packing, pieces: file.count)
    let parts = Probe.unpack(file, packing, pieces: size)
    if whole == .endless || parts == .endless { return }
    try require(parts == whole, "in pieces of \(size): \(parts) instead of \(whole)")
    let piped = Probe.read(file)
    try require(piped == whole, "through a pipe: \(piped) instead of \(whole)")
  }

  /// What becomes of a packed file.
  private enum Outcome: Equatable, CustomStringConvertible {
    case read([UInt8])
    case refused
    /// More than there is a use in reading on.
    case endless

    var description: String {
      switch self {
      case .read(let bytes): "\(bytes.count) bytes"
      case .refused: "refused"
      case .endless: "no end"
      }
    }
  }

  private static let most = 4 << 20

  private static func unpack(
    _ file: [UInt8], _ packing: Unpacker.Packing, pieces size: Int
  ) -> Outcome {
    let unpacker = Unpacker(packing)
    var (bytes, rest) = ([UInt8](), file[...])
    while !rest.isEmpty {
      var piece = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      while !piece.isEmpty {
        let (left, made) = (piece.count, bytes.count)
        if unpacker.unpack(&piece, into: &bytes) != nil { return .refused }
        if bytes.count > most { return .endless }
        // Neither taken nor made: it would go on so for ever.
        if piece.count == left, bytes.count == made { return .endless }
      }
    }
    return unpacker.isComplete ? .read(bytes) : .refused
  }

  /// Reads a file as the program does, from a pipe, which holds all that a fuzzer makes.
  private static func read(_ file: [UInt8]) -> Outcome {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0, fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0 else { return .endless }
    defer { close(ends[0]) }
    let count = file.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    guard count == file.count else { return .endless }
    var stream = ByteStream(ends[0], of: InputFile("packed"))
    var bytes: [UInt8] = []
    do throws(Failure) {
      try stream.readToEnd(into: &bytes, expecting: nil, adviceOnExcess: "")
      return .read(bytes)
    } catch {
      return .refused
    }
  }
}
