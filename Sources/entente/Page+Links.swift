import Events
import Screen

extension Page {
  /// A printed line with the address at its end as a link.
  ///
  /// - Parameters:
  ///   - text: the line as it is printed.
  ///   - line: the line.
  ///   - address: the whole address of which the line ends in a part.
  func linking(_ text: String, of line: Line, to address: WebAddress?) -> String {
    guard hasLinks, let address, address.text.utf8.count <= Page.longestLink,
      let part = line.runs.last?.text, let range = text.ranges(of: part).last
    else { return text }
    // The parts of one address are one link.
    let id = address.text.utf8.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) }
    let link = "\u{1B}]8;id=\(id);\(address.text)\u{1B}\\\(part)\u{1B}]8;;\u{1B}\\"
    return text[..<range.lowerBound] + link + text[range.upperBound...]
  }

  /// As many bytes of an address as terminals take.
  private static let longestLink = 2_000
}

extension [Line] {
  /// The whole address that the end of each line is a part of, where it is one.
  var addresses: [WebAddress?] {
    var addresses = [WebAddress?](repeating: nil, count: count)
    var start = 0
    while start < count {
      guard self[start].isStartOfAddress else {
        start += 1
        continue
      }
      var end = start + 1
      while end < count, self[end].isRestOfAddress { end += 1 }
      let whole = self[start..<end].compactMap { $0.runs.last?.text }.joined()
      for index in start..<end { addresses[index] = WebAddress(whole) }
      start = end
    }
    return addresses
  }

  /// The lines with each address on one: broken it could be neither followed nor searched for.
  var withWholeLinks: [Line] {
    reduce(into: []) { whole, line in
      if line.isRestOfAddress, let rest = line.runs.last, whole.last?.runs.last?.role == .link {
        whole[whole.count - 1].append(rest.text, .link)
      } else {
        whole.append(line)
      }
    }
  }
}

extension Line {
  private var endsInAddress: Bool { runs.last?.role == .link }

  /// Whether an address begins on the line: an empty run says so.
  fileprivate var isStartOfAddress: Bool {
    endsInAddress && runs.first.map { $0.role == .link && $0.text.isEmpty } ?? false
  }
  fileprivate var isRestOfAddress: Bool { endsInAddress && !isStartOfAddress }
}
