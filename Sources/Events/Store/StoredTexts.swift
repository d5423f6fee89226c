/// The texts of an event of a store, where they stand.
///
/// Who reads several looks for the place of the event once.
struct StoredTexts {
  private let segment: Segment
  /// The row of the segment.
  private let row: Int
  /// The row of the file, counted from 1.
  private let fileRow: Int

  init(of event: Int, in columns: EventColumns) {
    (segment, row) = columns.place(of: event)
    fileRow = columns.row(of: event) + 1
  }

  /// What an event without an id is called.
  var rowID: String { "row-\(fileRow)" }

  func text(_ column: TextColumn) -> String? {
    guard let position = segment.layout.position(of: column) else { return nil }
    return segment.block(of: column).text(position, inRow: row)
  }

  private func list(_ column: TextColumn) -> [[String?]] {
    guard let position = segment.layout.position(of: column) else { return [] }
    return segment.block(of: column).list(position, inRow: row)
  }
}

extension StoredTexts {
  var areas: [String] { list(.areas).compactMap { $0[0] } }

  /// Who took part.
  var signatories: [Signatory] {
    let sides = list(.signatorySides)
    let named = list(.signatories).enumerated().map { index, parts in
      Signatory(
        name: parts.part(0) ?? "", role: parts.part(1),
        side: index < sides.count ? sides[index].part(0) : nil)
    }
    let people = text(.person)?.split(separator: ";") ?? []
    return named + people.map { Signatory(name: $0.trimmed) }.filter { !$0.name.isEmpty }
      + (text(.signatoryCell).map(CellText.signatories) ?? [])
  }

  /// The numbers that belong to it.
  var figures: [Figure] {
    if let cell = text(.figureCell) { return CellText.figures(cell) ?? [] }
    return zip(list(.figures), list(.figureValues)).map { parts, numbers in
      Figure(
        label: parts.part(0) ?? "", value: numbers.part(0).flatMap { Double($0) } ?? 0,
        unit: parts.part(1), year: numbers.part(1).flatMap { Int($0) })
    }
  }

  /// What backs it.
  var sources: [Source] {
    let details = list(.sourceDetails)
    var sources = list(.sources).enumerated().map { index, parts in
      let details = index < details.count ? details[index] : []
      return Source(
        publisher: parts.part(0), title: parts.part(1),
        date: details.part(0).flatMap { EventDate($0) }, url: details.part(1))
    }
    if let cell = text(.sourceCell) { sources += CellText.sources(cell) }
    let (publisher, url) = (text(.publisher), text(.url))
    if publisher != nil || url != nil { sources.append(Source(publisher: publisher, url: url)) }
    return sources
  }

  /// What the file has of it that the program has no name for: keys that format 1 does not know, or
  /// columns, in the order of the file.
  var extras: [Extra] {
    var extras: [Extra] = []
    let layout = segment.layout
    for (columns, block) in [(layout.searched, segment.searched), (layout.aside, segment.aside)] {
      for case (let position, .other(let heading)) in zip(0..., columns) {
        if let text = block.text(position, inRow: row) {
          extras.append(Extra(key: heading, text: text))
        }
      }
    }
    if let cell = text(.figureCell), CellText.figures(cell) == nil {
      extras.append(Extra(key: "figures", text: cell))
    }
    for parts in list(.others) {
      if let key = parts.part(0), let text = parts.part(1) {
        extras.append(Extra(key: key, text: text))
      }
    }
    for parts in list(.extras) {
      if let key = parts.part(0), let json = parts.part(1) {
        extras.append(Extra(key: key, json: json))
      }
    }
    return extras
  }

  /// The keys of ``extras`` that are no headings of the file.
  var unlistedKeys: [String] {
    var keys = (list(.others) + list(.extras)).compactMap { $0.part(0) }
    if let cell = text(.figureCell), CellText.figures(cell) == nil { keys.append("figures") }
    return keys
  }
}

extension Segment {
  fileprivate func block(of column: TextColumn) -> TextBlock {
    column.isSearched ? searched : aside
  }
}

extension TextBlock {
  /// The text at a position of a row, or `nil` when it is absent.
  func text(_ position: Int, inRow row: Int) -> String? {
    text(range(ofField: position, inRow: row))
  }

  /// The items of the list at a position of a row, each as its parts.
  func list(_ position: Int, inRow row: Int) -> [[String?]] {
    let field = range(ofField: position, inRow: row)
    guard !field.isEmpty else { return [] }
    return bytes[field].split(separator: TextMark.itemEnd, omittingEmptySubsequences: false)
      .dropLast()
      .map { item in
        item.split(separator: TextMark.partEnd, omittingEmptySubsequences: false).dropLast()
          .map { text($0.startIndex..<$0.endIndex) }
      }
  }

  private func text(_ range: Range<Int>) -> String? {
    guard !range.isEmpty else { return nil }
    if bytes[range.lowerBound] == TextMark.empty { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}

extension [String?] {
  fileprivate func part(_ position: Int) -> String? {
    indices.contains(position) ? self[position] : nil
  }
}
