import Words

extension Citation {
  /// `The Diplomat. (2025, March 11). Vietnam raises Indonesia. https://…`
  ///
  /// Where no author is known, the publisher stands first, or else the title.  The capitals of a
  /// title are left as its source has them: which words are names, no rule can tell.
  var apa: [Part] {
    let title = title.map { Part(text: $0.asSentence, isItalic: !isDescribed) }
    let year = Part(text: "(\(date?.inAPA ?? "n.d.")).")
    var parts: [Part]
    if let publisher {
      parts = [Part(text: publisher.asSentence), year, title ?? Part(text: untitled)]
    } else {
      parts = [title ?? Part(text: untitled), year]
    }
    if let address { parts.append(Part(text: address, address: WebAddress(address))) }
    return parts
  }

  private var untitled: String { isOnWeb ? "[Web page]." : "[Untitled work]." }
}

extension EventDate {
  /// `2025, March 11`, `2025, March`, `ca. 2025`, `2025?`
  fileprivate var inAPA: String {
    let year = first.yearText(in: .english)
    let text =
      switch precision {
      case .year: year
      case .month: "\(year), \(monthName)"
      case .day: "\(year), \(monthName) \(first.civil.day)"
      }
    return switch qualifier {
    case .none: text
    case .uncertain: "\(text)?"
    case .approximate: "ca. \(text)"
    case .uncertainAndApproximate: "ca. \(text)?"
    }
  }
}
