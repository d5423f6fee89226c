import Words

extension Citation {
  /// `The Diplomat. “Vietnam Raises Indonesia.” March 11, 2025. https://….`
  ///
  /// Where no author is known, the publisher stands first; an undated work says so.
  var chicago: [Part] {
    var parts: [Part] = []
    if let publisher { parts.append(Part(text: publisher.asSentence)) }
    if let title {
      let words = isDescribed ? title.asSentence : "“\(title.withInnerQuotes.asSentence)”"
      parts.append(Part(text: words))
    }
    parts.append(Part(text: (date?.inChicago ?? "n.d.").asSentence))
    if let address {
      parts.append(Part(text: address + ".", address: WebAddress(address)))
    }
    return parts
  }
}

extension String {
  /// The text as it stands within double quotation marks: its own become single ones.
  fileprivate var withInnerQuotes: String {
    var (text, isOpen) = (String.UnicodeScalarView(), false)
    for scalar in unicodeScalars {
      switch scalar {
      case "“": text.append("‘")
      case "”": text.append("’")
      case "\"":
        isOpen.toggle()
        text.append(isOpen ? "‘" : "’")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}

extension EventDate {
  /// `March 11, 2025`, `March 2025`, `ca. 2025`, `[2025?]`
  fileprivate var inChicago: String {
    let text =
      precision == .day
      ? "\(monthName) \(first.civil.day), \(first.yearText(in: .english))"
      : plain.inWords(in: .english)
    return switch qualifier {
    case .none: text
    case .uncertain: "[\(text)?]"
    case .approximate: "ca. \(text)"
    case .uncertainAndApproximate: "[ca. \(text)?]"
    }
  }

  /// The name of the first month that it may have been in.
  var monthName: String { Words.english.monthName(first.civil.month) }

  /// The date without its qualifier.
  var plain: EventDate {
    var date = self
    date.qualifier = .none
    return date
  }
}
