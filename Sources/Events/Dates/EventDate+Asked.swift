import Words

extension EventDate {
  /// The date that a person asks for: as ``init(_:)`` reads it, or in words, such as `44 bce`, `-43` or
  /// `March 44 BC`.
  ///
  /// Digits and hyphens alone are read as ISO 8601 only, since a date that is half typed is none yet.
  ///
  /// - Parameter words: those of a language in which figures with slashes, or a month and a year, have
  ///   one reading: `10/03/2025`, `03/2025`.
  init?(asked text: String, in words: Words = .english) {
    if let date = EventDate(figures: text, in: words) {
      self = date
      return
    }
    if let date = EventDate(text) {
      self = date
      return
    }
    let isUnsigned = text.utf8.first != UInt8(ascii: "-")
    let isPlain = text.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
    guard !(isUnsigned && isPlain), case .date(let date, nil) = DateText.read(text) else {
      return nil
    }
    self = date
  }

  /// The date of a day, a month and a year, or of a month and a year, with slashes between them, in the
  /// language that writes them in that order.
  private init?(figures text: String, in words: Words) {
    guard words.language == .vietnamese else { return nil }
    let (figures, isBefore) = words.figuresBeforeCommonEra(text).map { ($0, true) } ?? (text, false)
    guard isBefore || text.contains("/") else { return nil }
    var numbers: [Int] = []
    for part in figures.split(separator: "/", omittingEmptySubsequences: false) {
      guard part.utf8.allSatisfy({ $0 &- 0x30 < 10 }), part.utf8.count <= 4, let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    if isBefore, let year = numbers.popLast() { numbers.append(1 - year) }
    switch numbers.count {
    case 1: self.init(year: numbers[0])
    case 2: self.init(year: numbers[1], month: numbers[0])
    case 3: self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    default: return nil
    }
  }
}
