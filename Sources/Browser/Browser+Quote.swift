import Events
import Screen
import Words

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
        name: words.recordOf(name(of: event))))
  }

  /// Asks for the citations of the current event's sources to be copied, one to a line.
  mutating func copyCitations() -> Effect? {
    guard let event = currentEvent else { return refuseToQuote() }
    let citations = citations(of: event)
    guard !citations.isEmpty else {
      notice = .failed(words.recordHasNoSource(name(of: event)))
      return nil
    }
    return .copy(
      Clipping(
        citations.map { $0 + "\n" }.joined(separator: citationStyle == .bibtex ? "\n" : ""),
        name: words.citationsOf(name(of: event), citations.count)))
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
          ? words.recordHasNoSource(name(of: event))
          : words.noSourceOnWeb(name(of: event), picked: picked != nil)
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
        choice: .source(source), label: Citation(source).label(in: words), count: nil,
        isChosen: source == pickedSource)
    }
    return Picker(title: words.sources, items: items, origin: place)
  }

  /// Says what became of a text or of an address.
  mutating func answer(_ outcome: QuoteOutcome) {
    switch outcome {
    case .copied(let name): notice = .said(words.copied(name))
    case .notCopied(let name, let reason): notice = .failed(words.notCopied(name, reason))
    case .opened(let address): notice = .said(words.opened(address.text))
    // There is room for little more than the address itself, which many terminals let one open.
    case .notOpened(let address): notice = Notice(text: address.text, role: .link)
    }
  }

  private mutating func refuseToQuote() -> Effect? {
    notice = .failed(words.nothingSelected)
    return nil
  }

  private func citations(of event: Ref<Event>) -> [String] {
    var bibliography = Bibliography()
    for source in store[event].sources { bibliography.cite(source) }
    return bibliography.texts(citationStyle)
  }

  private func name(of event: Ref<Event>) -> String {
    "\(store[store[event].partner].name), \(store[event].date.text(in: words))"
  }
}

extension Citation {
  /// The citation in a row of a list.
  fileprivate func label(in words: Words) -> String {
    let parts = [publisher, title.map { "“\($0)”" }, date?.text(in: words)].compactMap { $0 }
    return parts.isEmpty ? address ?? "" : parts.joined(separator: ", ")
  }
}
