import Events
import Screen

extension Browser {
  /// Asks for the current event's record to be copied as text: in sentences, its sources behind.
  mutating func copyRecord() -> Effect? {
    guard let event = currentEvent else { return refuseToQuote() }
    let sentences = Speech(of: store, asOf: asOf).sentences(of: event)
    let sources = citations(of: event).enumerated().map { "\($0 + 1). \($1)" }
    let parts = [sentences.joined(separator: "\n"), sources.joined(separator: "\n")]
    return .copy(
      Clipping(
        parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n",
        name: "the record of \(name(of: event))"))
  }

  /// Asks for the citations of the current event's sources to be copied, one to a line.
  mutating func copyCitations() -> Effect? {
    guard let event = currentEvent else { return refuseToQuote() }
    let citations = citations(of: event)
    guard !citations.isEmpty else {
      notice = .failed("the record of \(name(of: event)) has no source")
      return nil
    }
    let what = citations.count == 1 ? "the citation" : "the \(citations.count) citations"
    return .copy(
      Clipping(
        citations.map { $0 + "\n" }.joined(separator: citationStyle == .bibtex ? "\n" : ""),
        name: "\(what) of \(name(of: event))"))
  }

  /// Asks for a source of the current event to be opened: the one that was picked, or the first
  /// that is on the web.
  mutating func openSource() -> Effect? {
    guard let event = currentEvent else { return refuseToQuote() }
    let sources = store[event].sources
    let picked = pickedSource.flatMap { sources.contains($0) ? $0 : nil }
    let addresses = (picked.map { [$0] } ?? sources).compactMap {
      $0.url.flatMap { WebAddress($0) }
    }
    guard let address = addresses.first else {
      notice = .failed(
        sources.isEmpty
          ? "the record of \(name(of: event)) has no source"
          : "\(picked == nil ? "no source" : "the source picked") of \(name(of: event)) is on the web"
      )
      return nil
    }
    return .open(address)
  }

  /// The sources of the current event, to pick one from.
  func sourcePicker() -> Picker {
    let event = currentEvent
    let sources = event.map { store[$0].sources } ?? []
    let items = sources.map { source in
      Picker.Item(
        choice: .source(source), label: Citation(source).label, count: nil,
        isChosen: source == pickedSource)
    }
    return Picker(title: "Sources", items: items, origin: place)
  }

  /// Says what became of a text or of an address.
  mutating func answer(_ outcome: QuoteOutcome) {
    switch outcome {
    case .copied(let name): notice = .said("copied \(name), to the clipboard")
    case .notCopied(let name, let reason): notice = .failed("\(name), is not copied: \(reason)")
    case .opened(let address): notice = .said("opened \(address.text)")
    // There is room for little more than the address itself, which many terminals let one open.
    case .notOpened(let address): notice = Notice(text: address.text, role: .link)
    }
  }

  private mutating func refuseToQuote() -> Effect? {
    notice = .failed("nothing is selected")
    return nil
  }

  private func citations(of event: Ref<Event>) -> [String] {
    var bibliography = Bibliography()
    for source in store[event].sources { bibliography.cite(source) }
    return bibliography.texts(citationStyle)
  }

  private func name(of event: Ref<Event>) -> String {
    "\(store[store[event].partner].name), \(store[event].date)"
  }
}

extension Citation {
  /// The citation in a row of a list.
  fileprivate var label: String {
    let parts = [publisher, title.map { "“\($0)”" }, date.map { "\($0)" }].compactMap { $0 }
    return parts.isEmpty ? address ?? "" : parts.joined(separator: ", ")
  }
}
