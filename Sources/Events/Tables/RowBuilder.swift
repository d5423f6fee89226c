/// Collects the rows of a block.
///
/// The texts of a row are written straight into ``searched`` and ``aside``; the rest is put into
/// ``cells``.  ``endRow(line:)`` then makes the row one of the batch, or takes its texts back.
struct RowBuilder: ~Copyable {
  /// What stands in a field; nothing when it has none.
  typealias Cell = UnsafeBufferPointer<UInt8>

  var searched: ByteStore
  var aside: ByteStore
  /// The fields of the row by the number of their ``CellSlot``.
  var cells: UnsafeMutablePointer<Cell>
  var report = RowReport()

  let plan: TablePlan
  /// All of the block, to find places in.
  let block: UnsafeBufferPointer<UInt8>
  private let coded: [(slot: Int, index: Int)]
  private let partnerIndex: Int
  let hasParts: Bool
  let hasEnds: Bool
  /// What rows may say of a partner.
  private let profileRoles: Set<ColumnRole>
  private var restOfPartners: [UInt8]

  private var searchedStarts: [UInt32] = [0]
  private var asideStarts: [UInt32] = [0]
  private(set) var dates: [PackedDate] = []
  private var ends: [PackedDate] = []
  private var hasEnd = false
  private var words: [CodeColumn]
  private var profiles: [UInt32: RowBatch.Profile] = [:]
  /// Whether all that rows may say of a partner is known, by the partner's code.
  private var isKnown: [Bool] = []
  /// The rows whose date, or end, was read with the day first and may as well be read otherwise.
  var unsettled = UnsettledDates()

  init(_ plan: TablePlan, _ block: UnsafeBufferPointer<UInt8>) {
    self.plan = plan
    self.block = block
    searched = ByteStore(capacity: block.count)
    aside = ByteStore(capacity: block.count)
    cells = .allocate(capacity: CellSlot.allCases.count)
    cells.initialize(repeating: Cell(start: nil, count: 0), count: CellSlot.allCases.count)
    coded = plan.coded.enumerated().map { (CellSlot($1).rawValue, $0) }
    partnerIndex = plan.coded.firstIndex(of: .partner) ?? 0
    words = Array(repeating: CodeColumn(), count: plan.coded.count)
    let roles = Set(plan.columns.compactMap(\.role))
    hasParts = roles.contains(.year)
    hasEnds = roles.contains(.end) || roles.contains(.endYear)
    profileRoles = roles.intersection([.name, .latitude, .longitude])
    restOfPartners = Array(plan.partnerOfRest.utf8)
    let rows = block.count / 100 + 16
    dates.reserveCapacity(rows)
    searchedStarts.reserveCapacity(rows)
    asideStarts.reserveCapacity(rows)
  }

  deinit { cells.deallocate() }

  @inline(__always)
  func cell(_ slot: CellSlot) -> Cell { cells[slot.rawValue] }

  /// Ends a row whose fields have been written.
  ///
  /// - Parameters:
  ///   - line: the line ends before it in the block.
  ///   - start: where it starts in the block.
  mutating func endRow(line: Int, start: Int) {
    guard let (date, end) = interval(line: line, start: start) else { return takeBack() }
    dates.append(date)
    if end.bits != 0, !hasEnd {
      hasEnd = true
      ends = Array(repeating: .none, count: dates.count - 1)
    }
    if hasEnd { ends.append(end) }
    searchedStarts.append(UInt32(truncatingIfNeeded: searched.count))
    asideStarts.append(UInt32(truncatingIfNeeded: aside.count))
    for (slot, index) in coded where index != partnerIndex {
      words[index].append(cells[slot].trimmed)
    }
    endPartner(line: line, start: start)
  }

  /// Takes the texts of a row back that is none.
  mutating func takeBack() {
    searched.cut(to: Int(searchedStarts[searchedStarts.count - 1]))
    aside.cut(to: Int(asideStarts[asideStarts.count - 1]))
  }

  /// Whether the fields for the date are empty.
  @inline(__always)
  var hasNoDate: Bool { cell(.date).isEmpty && cell(.year).isEmpty }

  private mutating func endPartner(line: Int, start: Int) {
    let partner = cell(.partner).trimmed
    if partner.isEmpty {
      if plan.columns.contains(where: { $0.role == .country }) {
        add(.noPartner, line: line, start: start, found: "no country")
      }
      restOfPartners.withUnsafeBufferPointer { words[partnerIndex].append($0) }
    } else {
      words[partnerIndex].append(partner)
    }
    if !profileRoles.isEmpty, !partner.isEmpty, let code = words[partnerIndex].codes.last {
      addProfile(code, line: line)
    }
  }

  /// What is built when all rows are read.
  consuming func build() -> TableBlock {
    var columns: [CodedField: CodeColumn] = [:]
    for (index, field) in plan.coded.enumerated() { columns[field] = words[index] }
    report.rowCount = dates.count
    func said(_ field: CodedField) -> FirstSaid {
      FirstSaid(columns[field]?.codes ?? [], of: columns[.partner]?.codes ?? [])
    }
    return TableBlock(
      report: report, dates: dates, ends: ends, columns: columns, profiles: profiles,
      regions: said(.region), groups: said(.groups),
      segment: Segment(
        layout: plan.layout,
        searched: TextBlock(bytes: Array(searched.bytes), starts: searchedStarts),
        aside: TextBlock(bytes: Array(aside.bytes), starts: asideStarts)),
      unsettled: unsettled)
  }
}

extension RowBuilder {
  /// Adds what the row says of its partner, unless it is known.
  private mutating func addProfile(_ code: UInt32, line: Int) {
    // Looked at in every row, so that what is wrong with one is found wherever blocks begin.
    let (latitude, longitude) = (degrees(.latitude, 90, line), degrees(.longitude, 180, line))
    while isKnown.count <= Int(code) { isKnown.append(false) }
    guard !isKnown[Int(code)] else { return }
    var profile = profiles[code] ?? RowBatch.Profile()
    if profile.name == nil {
      let name = cell(.name).trimmed
      if !name.isEmpty { profile.name = String(decoding: name, as: UTF8.self) }
    }
    if profile.latitude == nil, latitude != nil, longitude != nil {
      (profile.latitude, profile.longitude) = (latitude, longitude)
    }
    profiles[code] = profile == RowBatch.Profile() ? nil : profile
    isKnown[Int(code)] =
      (profile.name != nil || !profileRoles.contains(.name))
      && (profile.latitude != nil || !profileRoles.contains(.latitude))
  }

  private mutating func degrees(_ slot: CellSlot, _ limit: Double, _ line: Int) -> Double? {
    let cell = cell(slot).trimmed
    guard !cell.isEmpty else { return nil }
    guard let degrees = cell.decimal, abs(degrees) <= limit else {
      add(.badNumber, at: cell, line, hint: "degrees are -\(Int(limit)) to \(Int(limit))")
      return nil
    }
    return degrees
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number that the text is, with a point or a comma before its fraction; `nil` when it is none.
  fileprivate var decimal: Double? {
    var (digits, decimals, isFraction, isPlain) = (0, 0, false, count < 16)
    for (place, byte) in enumerated() where isPlain {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits * 10 + Int(byte & 0xF)
        if isFraction { decimals += 1 }
      case UInt8(ascii: "."), UInt8(ascii: ","):
        isPlain = !isFraction
        isFraction = true
      case UInt8(ascii: "-"): isPlain = place == 0
      default: isPlain = false
      }
    }
    let isNegative = first == UInt8(ascii: "-")
    // So few digits, and a power of ten, are exact, and their quotient is the nearest number there is.
    if isPlain, count > (isNegative ? 1 : 0) + (isFraction ? 1 : 0) {
      let number = Double(digits) / powersOfTen[decimals]
      return isNegative ? -number : number
    }
    guard count < 40 else { return nil }
    return Double(
      String(
        decoding: map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }, as: UTF8.self))
  }
}

private let powersOfTen = (0..<16).map { (0..<$0).reduce(1.0) { product, _ in product * 10 } }
