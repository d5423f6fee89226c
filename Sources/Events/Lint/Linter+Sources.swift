extension Linter {
  /// Addresses that cannot be opened, and those that an event has twice.
  mutating func checkSources() {
    for (event, places) in events {
      var first: [String: Int] = [:]
      for (source, place) in zip(event.sources, places.lists.sources) {
        guard let url = source.url else { continue }
        if !url.isWebAddress {
          report(
            .address, at: place[.url], of: event.id, found: quoted(url),
            expected: "an address that begins with https:// or http://",
            hint: "leave \"url\" out where the source is not on the web")
        }
        if let offset = first[url] {
          report(
            .duplicateSource, at: place[.url], of: event.id, found: "\(quoted(url)) again",
            expected: "each source of an event once",
            hint: "the first one is in line \(line(of: offset))")
        }
        first[url] = first[url] ?? place[.url]
      }
    }
  }

  /// Confirmed events that fewer than two publishers back.
  mutating func checkPublishers() {
    var silent = 0
    for (event, places) in events where event.confidence == .confirmed {
      guard places.own.has(.confidence) || !event.sources.isEmpty else {
        silent += 1
        continue
      }
      let publishers = event.sources.publishers
      guard publishers.count < 2 else { continue }
      report(
        .publishers, at: places.own[.confidence], of: event.id,
        found: publishers.first.map { "one publisher, \(quoted($0))" } ?? "no publisher",
        expected: "at least two for a confirmed event",
        hint: publishers.isEmpty
          ? "add sources, or make the confidence \"unverified\""
          : "add a source of another publisher, or make the confidence \"single\"")
    }
    guard silent > 0 else { return }
    report(
      .publishers, at: places.timeline?[.events] ?? 0, of: dataset.id,
      found: "\(counted(silent, "event")) with neither sources nor a confidence",
      expected: "two publishers for what counts as confirmed",
      hint: "add sources, or state a confidence")
  }
}

extension [Source] {
  /// Who published them, each once: by name, or else by the host of the address.
  var publishers: [String] {
    var seen: Set<String> = []
    return compactMap { $0.publisher ?? $0.url?.webHost }
      .filter { seen.insert($0.lowercased()).inserted }
  }
}

extension String {
  /// Whether it is an address on the web: http or https, a host, nothing that cannot be in one.
  var isWebAddress: Bool {
    webHost != nil
      && unicodeScalars.allSatisfy {
        !$0.isControl && !$0.properties.isWhitespace && !"\"<>".unicodeScalars.contains($0)
      }
  }

  /// The host of an address on the web.
  var webHost: String? {
    let scheme = ["https://", "http://"].first { prefix($0.count).lowercased() == $0 }
    guard let scheme else { return nil }
    let authority = dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    return host.contains { $0.isLetter || $0.isNumber } ? String(host) : nil
  }
}
