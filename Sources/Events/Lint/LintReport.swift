/// What lint found in a file.
public struct LintReport: Sendable {
  /// A finding that the dataset explains.
  public struct Explained: Hashable, Sendable {
    /// What was found.
    public var finding: Finding
    /// Why it is right, in the words of the dataset.
    public var reason: String
  }

  /// What was found and is not explained, in the order of the file.
  public private(set) var findings: [Finding] = []
  /// What was found and is explained in the dataset, in the order of the file.
  public private(set) var explained: [Explained] = []
  /// Whether the whole file was looked at; not so after a thousand errors.
  public private(set) var isComplete = true

  public init() {}

  /// Adds what a reader or a rule found.
  public mutating func add(_ new: some Sequence<Finding>) {
    findings += new
    findings.sort { $0.place.isBefore($1.place) }
  }

  /// How many findings are of a severity.
  public func count(_ severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}

extension LintReport {
  /// Looks at a dataset of format 1.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - name: what findings call the file.
  public init(json bytes: [UInt8], file name: String) {
    bytes.withUnsafeBufferPointer { bytes in
      do throws(DatasetError) {
        var reader = try DatasetReader(bytes, file: name)
        reader.readAll()
        add(reader)
      } catch {
        add([Finding(error)])
      }
    }
  }

  private mutating func add(_ reader: DatasetReader) {
    let errors = reader.errors ?? []
    isComplete = errors.count <= DatasetReader.errorLimit
    add(errors.map { Finding($0) })
    add(reader.dataset.notes.map { Finding($0) })
    guard reader.isResolved else { return }
    var linter = Linter(reader)
    linter.checkRecords()
    if errors.isEmpty { linter.checkWhole() }
    add(linter.findings)
    let unused = accept(reader.dataset.acceptances, in: reader.dataset)
    // What was not looked for cannot be missed.
    guard errors.isEmpty else { return }
    linter.reportUnused(unused)
    add(linter.findings.filter { $0.rule == .acceptance })
  }

  /// Sets aside what a dataset explains.
  ///
  /// - Returns: the positions of the acceptances that explain nothing.
  private mutating func accept(_ acceptances: [Acceptance], in dataset: Dataset) -> [Int] {
    var unused = Set(acceptances.indices)
    findings = findings.filter { finding in
      guard !finding.rule.isOfFormat,
        let index = acceptances.firstIndex(where: {
          $0.rule == finding.rule.rawValue && $0.record == finding.record ?? dataset.id
        })
      else { return true }
      unused.remove(index)
      explained.append(Explained(finding: finding, reason: acceptances[index].reason))
      return false
    }
    return unused.sorted()
  }
}
