extension LintReport {
  /// Looks at a file of events in any format.
  ///
  /// - Parameters:
  ///   - bytes: the file, unpacked.
  ///   - name: what findings call the file.
  ///   - options: what a person says of a file of rows.
  public init(_ bytes: [UInt8], file name: String, options: TableOptions = TableOptions()) {
    do throws(DatasetError) {
      var format = options.format
      if format == nil {
        format = try bytes.withUnsafeBufferPointer { (buffer) throws(DatasetError) in
          try FileFormat.recognised(
            from: UnsafeRawBufferPointer(buffer), isWhole: true, file: name)
        }
      }
      if format == .json {
        self.init(json: bytes, file: name)
      } else {
        self.init()
        let table = try TableReader(bytes, file: name, options: options)
        add(table)
        let rows = RowLinter(table)
        let lines = table.lines(ofRows: rows.found.values.flatMap(\.rows), in: bytes)
        add(rows.findings(file: name) { lines[$0] ?? 1 })
      }
    } catch {
      self.init()
      add([Finding(error)])
    }
  }

  private mutating func add(_ table: TableReader) {
    let plan = table.plan
    add([
      Finding(
        .columns,
        at: FilePlace(
          file: plan.file, line: plan.hasHeader ? plan.headingLine : plan.bodyLine, column: 1),
        message:
          "\(counted(table.report.rowCount, "row")) of \(plan.isArray ? "a JSON array" : plan.format.rawValue), "
          + "the columns taken as \(plan)")
    ])
    add(table.notes.map { Finding($0) })
  }
}

extension RowProblem.Kind {
  /// The rule of lint that a row with the problem breaks.
  var rule: LintRule {
    switch self {
    case .noDate, .badDate, .badEnd, .endBeforeStart: .rowDate
    case .badLine: .rowSyntax
    case .noPartner: .rowCountry
    case .missingFields, .surplusFields, .textAfterQuote: .rowFields
    case .notUTF8: .rowEncoding
    case .badNumber: .rowPosition
    }
  }
}
