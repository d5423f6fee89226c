import CMalloc
import Dispatch
import Events
import Glibc

/// Reads a file of events on all cores: a store of all of it in the end, and stores of what has come
/// so far on the way.
nonisolated struct TableLoader: ~Copyable {
  /// How far the reading is.
  struct Progress: Hashable, Sendable {
    /// The rows read so far.
    var rows: Int
    /// Those of them that are not in the store yet, and the date that they wait for, if some are not.
    var held: Held?
    /// The part of the file that was read, 0 to 1; `nil` where the file has no length.
    var share: Double?
    /// Since the reading began.
    var seconds: Double

    struct Held: Hashable, Sendable {
      var rows: Int
      var date: String
    }
  }

  private var stream: ByteStream
  private let name: String
  private let options: TableOptions
  /// The bytes of the file, where it has a length.
  private let size: Int?
  private let started = Moment()
  private var published = Moment()
  private var hasShown = false
  /// How long it took to make the last store that was shown, in seconds.
  private var making = 0.0

  init(
    _ stream: consuming ByteStream, name: String, size: Int?, options: TableOptions
  ) {
    self.stream = stream
    self.name = name
    self.size = size
    self.options = options
  }

  /// The bytes that are read at a time.
  private static let partSize = 1 << 20
  /// The bytes that are looked at to find out what the file is.
  private static let headSize = 1 << 16
  /// The bytes that are looked at before the end of the first line: one of NDJSON may hold a record of
  /// many sources.
  private static let mostHeadSize = 1 << 20
  /// The shortest time between two stores of what has come so far, in seconds.
  private static let interval = 0.1
}

nonisolated extension TableLoader {
  /// Reads to the end, or until nobody wants more.
  ///
  /// - Parameters:
  ///   - empty: why there is nothing to read, should that be so.
  ///   - show: takes a store of what has come so far; `nil` asks for none.
  /// - Throws: a ``Failure`` that says where and why the file cannot be read.
  consuming func load(
    onEmpty empty: @autoclosure () -> Failure,
    show: ((EventStore, Progress) -> Void)? = nil
  ) throws(Failure) -> EventStore {
    guard let head = try readHead() else { throw empty() }
    switch head {
    case .document(let bytes):
      do throws(DatasetError) {
        return try EventStore(json: bytes, name: name)
      } catch {
        throw Failure(.badData, "\(error)")
      }
    case .rows(let plan, let bytes):
      do {
        return try loadRows(plan, head: bytes, show: show)
      } catch let error as DatasetError {
        throw Failure(.badData, "\(error)")
      } catch let failure as Failure {
        throw failure
      } catch {
        throw Failure(.inputOutput, "\(error)")
      }
    }
  }

  private enum Head {
    /// All of a JSON document.
    case document([UInt8])
    /// What a file of rows begins with.
    case rows(TablePlan, [UInt8])
  }

  /// Reads until it is known what the file is; `nil` when there is nothing.
  private mutating func readHead() throws(Failure) -> Head? {
    var bytes: [UInt8] = []
    while true {
      let count = bytes.count
      try stream.read(TableLoader.headSize, into: &bytes)
      let isWhole = bytes.count == count
      // What writes slowly is looked at line by line.
      let hasLine = bytes.contains(UInt8(ascii: "\n"))
      let isEnough =
        isWhole || bytes.count >= TableLoader.mostHeadSize
        || hasLine && (bytes.count >= TableLoader.headSize || !stream.isReady(within: 50))
      guard isEnough else { continue }
      if bytes.isEmpty { return nil }
      do throws(DatasetError) {
        if let plan = try plan(of: bytes, isWhole: isWhole) { return .rows(plan, bytes) }
      } catch {
        guard isWhole || bytes.count >= TableLoader.headSize else { continue }
        throw Failure(.badData, "\(error)")
      }
      try stream.readToEnd(
        into: &bytes, expecting: size,
        adviceOnExcess: " in one document; write the events as rows, CSV or NDJSON")
      return .document(bytes)
    }
  }

  /// The plan of a file of rows that begins so, `nil` for a JSON document.
  private func plan(of bytes: [UInt8], isWhole: Bool) throws(DatasetError) -> TablePlan? {
    try bytes.withUnsafeBufferPointer { (buffer) throws(DatasetError) in
      let bytes = UnsafeRawBufferPointer(buffer)
      var recognised = options.format
      if recognised == nil {
        recognised = try FileFormat.recognised(from: bytes, isWhole: isWhole, file: name)
      }
      guard let recognised, recognised != .json else { return nil }
      return try TablePlan(
        bytes, isWhole: isWhole, format: recognised, file: name, options: options)
    }
  }
}

nonisolated extension TableLoader {
  private mutating func loadRows(
    _ plan: TablePlan, head: [UInt8], show: ((EventStore, Progress) -> Void)?
  ) throws -> EventStore {
    TableLoader.keepFreedMemory()
    var assembly = TableAssembly(plan)
    var collector = TableCollector(plan)
    var cutter = BlockCutter(plan)
    var waiting: [BlockTask] = []
    let most = sysconf(CInt(_SC_NPROCESSORS_ONLN)) + 2
    // What was read to know the file is the first part, so that its rows are shown soon.
    var part = Array(head[plan.bodyOffset...])
    var marks = ElementMarks(plan)
    marks?.mark(&part, from: 0)
    var (start, isAtEnd) = (0, false)
    while !isAtEnd {
      let cut = part.withUnsafeBytes {
        cutter.cut(UnsafeRawBufferPointer(rebasing: $0[start...]))
      }
      if cutter.isRowTooLong { throw collector.tooLongRow }
      if cut > 0 { waiting.append(BlockTask(plan, part, count: start + cut)) }
      var rest = Array(part[(cut > 0 ? start + cut : 0)...])
      start = rest.count
      // Before a wait for more, what has come is made use of.
      while let task = waiting.first, waiting.count > most || !stream.isReady(within: 0) {
        waiting.removeFirst()
        try add(task, to: &collector, &assembly)
        if let show, isDue(assembly, collector, waiting.isEmpty) {
          publish(assembly, collector, to: show)
        }
      }
      try stream.read(TableLoader.partSize, into: &rest)
      marks?.mark(&rest, from: start)
      isAtEnd = rest.count == start
      part = rest
    }
    // A last row without a line end; half a row where nobody wanted the rest.
    if start > 0, !stream.isStopped { waiting.append(BlockTask(plan, part, count: start)) }
    for task in waiting { try add(task, to: &collector, &assembly) }
    for batch in try collector.finish(isStopped: stream.isStopped) {
      try append(batch, to: &assembly)
    }
    return assembly.store(collector)
  }

  /// Blocks come and go by the megabyte: memory that went back to the system each time would have to be
  /// cleared again, page by page, for the next of them.
  private static func keepFreedMemory() {
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 256 << 20)
  }

  private func add(
    _ task: BlockTask, to collector: inout TableCollector, _ assembly: inout TableAssembly
  ) throws {
    for batch in try collector.add(task.result()) { try append(batch, to: &assembly) }
  }

  private func append(_ batch: RowBatch, to assembly: inout TableAssembly) throws(Failure) {
    guard assembly.rowCount + batch.rowCount <= TableAssembly.mostRows else {
      throw Failure(
        .badData,
        "\(name): it has more than \(TableAssembly.mostRows) rows; let a database select some")
    }
    assembly.append(batch)
  }

  /// Whether what has come is to be shown: some time after the last showing, and before a wait.
  private func isDue(
    _ assembly: TableAssembly, _ collector: TableCollector, _ hasNoMore: Bool
  ) -> Bool {
    guard assembly.rowCount > 0 || collector.held != nil else { return false }
    // Making stores takes no more than a sixteenth of the time, and none is made shortly before the last.
    let left = max(TableLoader.interval, making * 16) - published.seconds
    let isNearEnd = secondsLeft.map { $0 < TableLoader.interval } ?? false
    let isFirst = !hasShown && assembly.rowCount > 0
    return isFirst || (left <= 0 && !isNearEnd)
      || (hasNoMore && !stream.isReady(within: CInt((max(0, left) * 1000).rounded(.up))))
  }

  /// The part of the file that was read, 0 to 1; `nil` where the file has no length.
  private var share: Double? {
    size.map { min(1, Double(stream.consumed) / Double(max($0, 1))) }
  }

  /// How long the rest takes if it goes on as it went; `nil` where the file has no length.
  private var secondsLeft: Double? {
    share.map { started.seconds * (1 - $0) / max($0, .leastNormalMagnitude) }
  }

  private mutating func publish(
    _ assembly: TableAssembly, _ collector: TableCollector,
    to show: (EventStore, Progress) -> Void
  ) {
    let before = Moment()
    let store = assembly.store(collector)
    making = before.seconds
    let held = collector.held.map { Progress.Held(rows: $0.rows, date: $0.date) }
    show(
      store,
      Progress(
        rows: assembly.rowCount + (held?.rows ?? 0), held: held, share: share,
        seconds: started.seconds))
    published = Moment()
    hasShown = hasShown || assembly.rowCount > 0
  }
}
