/// The numbers and words of a date that is not written as ISO 8601 has it.
struct DateTokens {
  private var numbers: [Number] = []
  private var month: Int?
  /// Which of the numbers a word before it says to be the month or the year.
  private var (monthIndex, yearIndex): (Int?, Int?) = (nil, nil)
  private var era: Era?
  private var qualifier = EventDate.Qualifier.none
  private var isNegative = false
  /// Whether blanks alone part the numbers.
  private var hasMarks = false

  private struct Number {
    var value: Int
    var digits: Int
  }

  private enum Era { case common, before }

  init() {}

  var isEmpty: Bool { numbers.isEmpty && month == nil && era == nil }

  /// Takes a text apart; `false` when it holds something that is no part of a date.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte &- 0x30 < 10 {
        // Behind a compact day stands the time of the day.
        if numbers.first?.digits == 8 { return numbers.count == 1 }
        var number = Number(value: 0, digits: 0)
        while position < text.count, text[position] &- 0x30 < 10 {
          guard number.digits < 14 else { return false }
          number.value = number.value * 10 + Int(text[position] - 0x30)
          number.digits += 1
          position += 1
        }
        if position < text.count, text[position] == UInt8(ascii: ":") { return !isEmpty }
        guard numbers.count < 3 else { return false }
        numbers.append(number)
      } else if byte.isLetter {
        let start = position
        while position < text.count, text[position].isLetter { position += 1 }
        guard passes(word: UnsafeBufferPointer(rebasing: text[start..<position])) else {
          return false
        }
      } else {
        guard passes(mark: byte, at: position) else { return false }
        position += 1
      }
    }
    return true
  }

  private mutating func passes(mark byte: UInt8, at position: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "-") where position == 0: isNegative = true
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): hasMarks = true
    case UInt8(ascii: "~") where qualifier == .uncertain: qualifier = .uncertainAndApproximate
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"): break
    default:
      if let mark = EventDate.Qualifier(mark: byte) {
        qualifier = mark
      } else {
        return byte.isBlank
      }
    }
    return true
  }

  /// Takes a word, or refuses it.
  private mutating func passes(word bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var word: [UInt8] = []
    Folding.append(String(decoding: bytes, as: UTF8.self), to: &word)
    let text = String(decoding: word, as: UTF8.self)
    switch text {
    case "of", "the", "ngay": break
    case "st", "nd", "rd", "th", "t": return !numbers.isEmpty
    case "ad", "ce": era = .common
    case "bc", "bce": era = .before
    case "c", "ca", "circa", "about", "khoang": qualifier = .approximate
    case "thang": monthIndex = numbers.count
    case "nam": yearIndex = numbers.count
    default:
      if let index = DateTokens.index(of: word, in: DateTokens.months) {
        guard month == nil else { return false }
        month = index + 1
      } else {
        return DateTokens.index(of: word, in: DateTokens.weekdays) != nil
      }
    }
    return true
  }

  /// The month, counted from 1, that a word of at least three letters is or begins.
  static func month(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    var folded: [UInt8] = []
    Folding.append(String(decoding: word.prefix(longestName), as: UTF8.self), to: &folded)
    if folded.last == UInt8(ascii: ".") { folded.removeLast() }
    return index(of: folded, in: months).map { $0 + 1 }
  }

  /// More bytes than the name of a month has.
  private static let longestName = 16

  private static func index(of word: [UInt8], in names: [String]) -> Int? {
    word.count < 3 ? nil : names.firstIndex { $0.utf8.starts(with: word) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

extension DateTokens {
  /// What the parts say together.
  func reading(_ context: DateText.Context) -> DateReading {
    var (numbers, month) = (numbers, month)
    var year: Int?
    for index in [monthIndex, yearIndex].compactMap({ $0 }).sorted(by: >)
    where numbers.indices.contains(index) {
      let value = numbers.remove(at: index).value
      if index == yearIndex { year = value } else { month = value }
    }
    if year == nil, month == nil { return ofNumbers(numbers, context) }
    if year == nil {
      // The year is the number that can be no day; of two small ones before an era, the last.
      guard
        let index = numbers.firstIndex(where: { $0.digits >= 3 || $0.value > 31 })
          ?? (era != nil ? numbers.indices.last : nil)
      else { return .unreadable(hint: numbers.count > 1 ? DateTokens.shortYear : "it has no year") }
      let number = numbers.remove(at: index)
      guard number.digits >= 3 || era != nil else { return .unreadable(hint: DateTokens.shortYear) }
      year = number.value
    }
    guard numbers.count < 2 else { return .unreadable(hint: nil) }
    return date(year: year, month: month, day: numbers.first?.value)
  }

  /// Which years there are.
  static let years = "years are 1 to 9999, of either era"
  private static let shortYear = "write the year with four digits"

  private func ofNumbers(_ numbers: [Number], _ context: DateText.Context) -> DateReading {
    switch numbers.count {
    case 1: return ofOne(numbers[0], context)
    case 2 where hasMarks:
      let (first, second) = (numbers[0], numbers[1])
      if first.digits == 4, second.digits <= 2 {
        return date(year: first.value, month: second.value, day: nil)
      }
      if second.digits == 4, first.digits <= 2 {
        return date(year: second.value, month: first.value, day: nil)
      }
    case 3 where hasMarks && !isNegative:
      let values = numbers.map(\.value)
      if numbers[0].digits == 4 { return date(year: values[0], month: values[1], day: values[2]) }
      guard numbers[0].digits <= 2, numbers[1].digits <= 2 else { break }
      guard numbers[2].digits == 4 else { return .unreadable(hint: DateTokens.shortYear) }
      let year = era == .before ? 1 - values[2] : values[2]
      return .numbers(first: values[0], second: values[1], year: year, qualifier)
    default: break
    }
    return .unreadable(hint: nil)
  }

  private func ofOne(_ number: Number, _ context: DateText.Context) -> DateReading {
    let value = number.value
    switch number.digits {
    case 1...2 where context == .any && era == nil && !isNegative:
      return .unreadable(hint: DateTokens.shortYear)
    case 1...4: return date(year: value, month: nil, day: nil)
    case 5: return .unreadable(hint: "if it is a spreadsheet's number of a day, save it as a date")
    case 6: return date(year: value / 100, month: value % 100, day: nil)
    case 10, 13:
      return .unreadable(hint: "if it counts seconds from 1970 on, save it as a date")
    case 8: return date(year: value / 10000, month: value / 100 % 100, day: value % 100)
    // With hours, minutes and seconds behind the day.
    case 14: return ofOne(Number(value: value / 1_000_000, digits: 8), context)
    default: return .unreadable(hint: nil)
    }
  }

  private func date(year: Int?, month: Int?, day: Int?) -> DateReading {
    guard var year else { return .unreadable(hint: "it has no year") }
    guard year <= 9999, era == nil || year > 0 && !isNegative else {
      return .unreadable(hint: DateTokens.years)
    }
    if era == .before { year = 1 - year }
    if isNegative { year = -year }
    guard var date = EventDate(year: year, month: month, day: day) else {
      return .unreadable(hint: DateTokens.hint(year: year, month: month))
    }
    date.qualifier = qualifier
    return .date(date, end: nil)
  }

  /// What is wrong with a date of the right shape.
  private static func hint(year: Int, month: Int?) -> String {
    guard let month, (1...12).contains(month) else {
      let isSeason = month.map((21...41).contains) ?? false
      return isSeason
        ? "months are 1 to 12, and seasons (21 to 41) are not read" : "months are 1 to 12"
    }
    return "the days of that month are 1 to \(Day.length(ofMonth: month, year: year))"
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII or a part of another character.
  var isLetter: Bool { self | 0x20 &- UInt8(ascii: "a") < 26 || self >= 0x80 }
}
