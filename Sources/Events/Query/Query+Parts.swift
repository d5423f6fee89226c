extension Query.Part {
  /// A text that a part stands in, and whether a pattern that is in the text is in the part.
  typealias Column = (column: TextColumn, isPart: Bool)

  /// The texts that the part stands in.
  func columns(for pattern: SearchPattern) -> [(text: Segment.Text, columns: [Column])] {
    switch self {
    case .person:
      [
        (
          .searched,
          [(.signatories, false), (.person, pattern.isWithinName), (.signatoryCell, false)]
        )
      ]
    case .place: [(.searched, [(.place, true)])]
    case .area: [(.searched, [(.areas, true)])]
    case .source:
      [
        (.searched, [(.sources, true), (.publisher, true), (.sourceCell, false)]),
        (.aside, [(.sourceDetails, false), (.url, true)]),
      ]
    }
  }

  func contains(_ pattern: SearchPattern, in event: StoredEvent) -> Bool {
    switch self {
    case .person: event.signatories.contains { pattern.occurs(in: $0.name) }
    case .place: event.place.map(pattern.occurs) ?? false
    case .area: event.areas.contains(where: pattern.occurs)
    case .source:
      event.sources.contains { source in
        [source.publisher, source.title, source.url].contains { $0.map(pattern.occurs) ?? false }
      }
    }
  }
}

extension SearchPattern {
  /// Whether what is found among names joined by semicolons is within one of them.
  fileprivate var isWithinName: Bool {
    !bytes.contains(UInt8(ascii: ";"))
      && [bytes.first, bytes.last].allSatisfy { $0.map { (0x21..<0x7F).contains($0) } ?? false }
  }
}
