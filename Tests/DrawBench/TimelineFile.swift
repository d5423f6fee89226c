import Events
import Glibc

/// A table on the disk, read as a whole.
enum TimelineFile {
  struct Unreadable: Error {
    let path: String
  }

  static func store(of path: String) throws -> EventStore {
    let bytes = try bytes(of: path)
    let plan = try bytes.withUnsafeBytes {
      try TablePlan(
        UnsafeRawBufferPointer(rebasing: $0.prefix(1 << 16)), isWhole: bytes.count <= 1 << 16,
        format: .csv, file: path, options: TableOptions())
    }
    var (assembly, collector, cutter) = (
      TableAssembly(plan), TableCollector(plan), BlockCutter(plan)
    )
    var (start, position) = (plan.bodyOffset, plan.bodyOffset)
    while position < bytes.count {
      let next = min(position + 1 << 20, bytes.count)
      let cut = bytes[position..<next].withUnsafeBytes { cutter.cut($0) }
      let end = next == bytes.count ? next : position + cut
      position = next
      guard end > start else { continue }
      let block = bytes[start..<end].withUnsafeBytes { plan.read($0) }
      for batch in try collector.add(block) { assembly.append(batch) }
      start = end
    }
    for batch in try collector.finish() { assembly.append(batch) }
    return assembly.store(collector)
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = max(0, ftell(file))
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }
}
