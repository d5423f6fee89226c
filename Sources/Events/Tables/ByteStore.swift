/// Bytes that are written one after the other, without a check for each.
struct ByteStore: ~Copyable {
  /// Where the next byte goes.
  private(set) var end: UnsafeMutablePointer<UInt8>
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  /// How many bytes behind those that were reserved may be written to.
  static let slack = 32

  init(capacity: Int) {
    self.capacity = max(capacity, 0) + ByteStore.slack
    base = UnsafeMutablePointer<UInt8>.allocate(capacity: self.capacity)
    end = base
  }

  deinit { base.deallocate() }

  var count: Int { end - base }

  /// All bytes written.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// Makes room for so many bytes behind the end.
  mutating func reserve(_ room: Int) {
    let needed = count + room + ByteStore.slack
    guard needed > capacity else { return }
    let written = count
    capacity = max(needed, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: written)
    base.deallocate()
    base = larger
    end = base + written
  }

  /// Forgets what was written behind the first so many bytes.
  mutating func cut(to count: Int) { end = base + count }

  /// Moves the end over bytes that were written through it, for which room was reserved.
  @inline(__always)
  mutating func advance(to end: UnsafeMutablePointer<UInt8>) { self.end = end }

  /// Writes a byte, for which room was reserved.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    end.pointee = byte
    end += 1
  }

  /// Writes bytes, for which room was reserved.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    end.update(from: start, count: bytes.count)
    end += bytes.count
  }

  /// Writes the first bytes of a word, 8 at most, for which room was reserved.
  @inline(__always)
  mutating func append(_ word: UInt64, count: Int) {
    UnsafeMutableRawPointer(end).storeBytes(of: word, as: UInt64.self)
    end += count
  }

  /// Makes room for bytes and writes them.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count)
    append(bytes)
  }

  mutating func add(_ byte: UInt8) {
    reserve(1)
    append(byte)
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }
}
