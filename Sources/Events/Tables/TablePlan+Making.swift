extension TablePlan {
  /// Finds out what the columns of a file are.
  ///
  /// - Parameters:
  ///   - bytes: what the file begins with, 64 KB or more where it has as much.
  ///   - isWhole: whether that is all of it.
  ///   - format: as ``FileFormat/recognised(from:isWhole:file:)`` says, and not ``FileFormat/json``.
  ///   - file: what errors and notes call the file.
  ///   - options: what a person says of it.
  /// - Throws: a ``DatasetError`` when no column is known to hold dates, or none whom they are about.
  public init(
    _ bytes: UnsafeRawBufferPointer, isWhole: Bool, format: FileFormat, file: String,
    options: TableOptions = TableOptions()
  ) throws(DatasetError) {
    let bytes = bytes.assumingMemoryBound(to: UInt8.self)
    self =
      format == .ndjson
      ? try TablePlan(lines: bytes, isWhole: isWhole, file, options)
      : try TablePlan(delimited: bytes, isWhole: isWhole, format, file, options)
  }

  private init(
    delimited bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, _ format: FileFormat,
    _ file: String,
    _ options: TableOptions
  ) throws(DatasetError) {
    let head = TableHead(bytes, isWhole: isWhole)
    let known = format == .tsv ? UInt8(ascii: "\t") : head.delimiter
    let dialect =
      Dialect.detected(in: bytes, from: head.end, isWhole: isWhole, known)
      ?? Dialect(delimiter: UInt8(ascii: ","), isQuoted: true)
    var rows = SampleRows(bytes, from: head.end, dialect, isWhole: isWhole, limit: 1000).rows
    let line = head.lineCount + 1
    guard let first = rows.first else {
      let lineEnds = bytes.count { $0 == UInt8(ascii: "\n") }
      throw DatasetError(
        place: FilePlace(file: file, line: min(line, lineEnds + 1), column: 1),
        found: head.end < bytes.count ? "a row without an end" : "the end of the file",
        expected: "a line of headings, and rows below it")
    }
    let hasHeader = TablePlan.isHeader(first.fields, options)
    if hasHeader { rows.removeFirst() }
    let count = rows.lazy.map(\.fields.count).max() ?? 0
    let headings =
      hasHeader
      ? first.fields.enumerated().map { Heading.shown($1) ?? "column \($0 + 1)" }
      : (0..<max(count, first.fields.count)).map { "column \($0 + 1)" }
    var recognition = ColumnRecognition(headings: headings, samples: rows.map(\.fields))
    let place = FilePlace(file: file, line: line + first.line, column: 1)
    try recognition.assign(options, place)
    recognition.recognise(hasHeader: hasHeader)
    try recognition.requireDates(place, hasHeader: hasHeader)
    let end = hasHeader ? first.range.upperBound : first.range.lowerBound
    // A heading may go over several lines.
    let lineEnds = hasHeader ? bytes[first.range].count { $0 == UInt8(ascii: "\n") } : 0
    self.init(
      recognition,
      Source(
        file: file, format: format, title: head.title ?? TablePlan.title(of: file),
        tiers: options.tiers.isEmpty ? head.tiers : options.tiers, hasHeader: hasHeader,
        bodyOffset: end, headingLine: place.line, bodyLine: place.line + lineEnds, dialect: dialect,
        dateOrder: options.dateOrder))
  }

  private init(
    lines bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, _ file: String, _ options: TableOptions
  ) throws(DatasetError) {
    let isArray = bytes.isArray
    var marked = isArray ? Array(bytes) : []
    if isArray {
      var marks = ElementMarks()
      marks.mark(&marked, from: bytes.startOfText)
    }
    let sample =
      isArray
      ? marked.withUnsafeBufferPointer {
        SampleLines($0, isWhole: isWhole, file: file, .elements)
      } : SampleLines(bytes, isWhole: isWhole, file: file, .tabs)
    var recognition = ColumnRecognition(headings: sample.keys, samples: sample.rows)
    let place = FilePlace(file: file, line: sample.bodyLine, column: 1)
    if sample.rows.isEmpty, let problem = sample.problem { throw problem }
    try recognition.assign(options, place)
    recognition.recognise(hasHeader: true)
    try recognition.requireDates(place, hasHeader: true)
    self.init(
      recognition,
      Source(
        file: file, format: .ndjson, title: sample.title ?? TablePlan.title(of: file),
        tiers: options.tiers.isEmpty ? sample.tiers : options.tiers, hasHeader: true,
        bodyOffset: sample.bodyOffset, headingLine: max(1, sample.bodyLine - 1),
        bodyLine: sample.bodyLine,
        dialect: isArray ? .elements : .tabs,
        dateOrder: options.dateOrder))
  }

  /// Whether a first row names the columns: it has a usual heading of dates or partners, or nothing in
  /// it is a number or a date.
  private static func isHeader(_ fields: [String], _ options: TableOptions) -> Bool {
    let keys = fields.map(Heading.key)
    let usual = ColumnRole.date.usualHeadings + ColumnRole.country.usualHeadings + ["year"]
    if keys.contains(where: usual.contains) { return true }
    if options.columns.values.contains(where: { fields.contains($0) }) { return true }
    return !fields.contains { ColumnRecognition.isNumber($0) || ColumnRecognition.isDate($0) }
  }

  /// What a file is about, by its name.
  private static func title(of file: String) -> String {
    var name = file.split(separator: "/").last ?? ""
    for ending in [".gz", ".zst", ".csv", ".tsv", ".tab", ".txt", ".ndjson", ".jsonl", ".json"]
    where name.hasSuffix(ending) && name.count > ending.count {
      name = name.dropLast(ending.count)
    }
    return name.isEmpty || name == "-" || name.hasPrefix("<") ? "All events" : String(name)
  }
}
