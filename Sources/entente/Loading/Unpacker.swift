import CCompression

/// Unpacks what gzip or zstd packed, as it comes.
nonisolated final class Unpacker {
  enum Packing {
    case gzip, zstd

    /// The packing of what begins so.
    init?(_ bytes: ArraySlice<UInt8>) {
      if bytes.starts(with: [0x1F, 0x8B]) {
        self = .gzip
      } else if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
        self = .zstd
      } else {
        return nil
      }
    }
  }

  private let packing: Packing
  private var inflating = z_stream()
  private let decompressing: OpaquePointer?
  /// Whether a whole number of packed files has been read: some are several, one behind the other.
  private(set) var isComplete = false

  init(_ packing: Packing) {
    self.packing = packing
    decompressing = packing == .zstd ? ZSTD_createDStream() : nil
    if packing == .gzip { _ = compression_inflate_init(&inflating) }
  }

  deinit {
    if packing == .gzip { inflateEnd(&inflating) }
    if let decompressing { ZSTD_freeDStream(decompressing) }
  }

  /// Takes from `packed` what it can, and adds what that was; returns what is wrong with it.
  ///
  /// At most a megabyte is added, so that little bytes that stand for many do not fill the memory.
  func unpack(_ packed: inout [UInt8], into bytes: inout [UInt8]) -> String? {
    let room = 1 << 20
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: room))
    var (taken, made, problem) = (0, 0, String?.none)
    bytes.withUnsafeMutableBytes { output in
      packed.withUnsafeMutableBytes { input in
        guard let source = input.baseAddress, let target = output.baseAddress else { return }
        (taken, made, problem) =
          packing == .gzip
          ? inflate(source, input.count, target + start, room)
          : decompress(source, input.count, target + start, room)
      }
    }
    bytes.removeLast(room - made)
    packed.removeFirst(taken)
    return problem
  }

  private func inflate(
    _ source: UnsafeMutableRawPointer, _ count: Int, _ target: UnsafeMutableRawPointer, _ room: Int
  ) -> (taken: Int, made: Int, problem: String?) {
    if isComplete {
      inflateReset(&inflating)
      isComplete = false
    }
    inflating.next_in = source.assumingMemoryBound(to: UInt8.self)
    inflating.avail_in = UInt32(count)
    inflating.next_out = target.assumingMemoryBound(to: UInt8.self)
    inflating.avail_out = UInt32(room)
    let status = CCompression.inflate(&inflating, Z_NO_FLUSH)
    isComplete = status == Z_STREAM_END
    let isGood = status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR
    let problem = isGood ? nil : inflating.msg.map { String(cString: $0) } ?? "error \(status)"
    return (count - Int(inflating.avail_in), room - Int(inflating.avail_out), problem)
  }

  private func decompress(
    _ source: UnsafeMutableRawPointer, _ count: Int, _ target: UnsafeMutableRawPointer, _ room: Int
  ) -> (taken: Int, made: Int, problem: String?) {
    var input = ZSTD_inBuffer(src: source, size: count, pos: 0)
    var output = ZSTD_outBuffer(dst: target, size: room, pos: 0)
    let status = ZSTD_decompressStream(decompressing, &output, &input)
    guard ZSTD_isError(status) == 0 else {
      return (input.pos, output.pos, String(cString: ZSTD_getErrorName(status)))
    }
    isComplete = status == 0
    return (input.pos, output.pos, nil)
  }
}
