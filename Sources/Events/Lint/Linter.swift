/// Looks at a dataset that was read, record by record and across records.
struct Linter {
  let dataset: Dataset
  let places: DatasetPlaces
  private(set) var findings: [Finding] = []
  private let json: JSONReader

  /// - Parameter reader: one that has read all it could, and followed its references.
  init(_ reader: DatasetReader) {
    dataset = reader.dataset
    places = reader.places ?? DatasetPlaces()
    json = reader.json
  }

  /// Every event as it was read, with its places.
  var events: [(event: Event, places: EventPlaces)] {
    Array(zip(dataset.events, places.events))
  }

  /// Keeps a finding about what stands at an offset.
  mutating func report(
    _ rule: LintRule, at offset: Int, of record: String, found: String, expected: String,
    hint: String? = nil
  ) {
    findings.append(
      Finding(
        rule, at: json.place(of: offset), message: "found \(found), expected \(expected)",
        hint: hint, record: record))
  }

  /// The line of an offset.
  func line(of offset: Int) -> Int { json.place(of: offset).line }
}

extension Linter {
  /// Whatever stands in the records, also in those of a dataset that is not read whole.
  mutating func checkRecords() {
    checkSources()
    checkSignatories()
    checkDuplicates()
  }

  /// Whatever is missing or follows from all records together: for a dataset that is read whole.
  mutating func checkWhole() {
    let store = EventStore(dataset)
    checkPublishers()
    checkCoordinates()
    checkOrigins(in: store)
    checkOrdinals(in: store)
    checkTallies(in: store)
  }
}

/// A text of the dataset in quotation marks, harmless to print.
func quoted(_ text: String) -> String { "\"\(text.visible())\"" }

/// A number with what it counts: `1 event`, `2 events`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
