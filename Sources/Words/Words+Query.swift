/// What is wrong with the text of a query, and what would be right.
extension Words {
  /// A table of the data whose rows a query can name.
  public enum Table: Sendable {
    case tier, region, group, country, kind
  }

  private func name(of table: Table, several: Bool = false) -> String {
    switch table {
    case .tier: say(en: several ? "tiers" : "tier", vi: "cấp")
    case .region: say(en: several ? "regions" : "region", vi: "khu vực")
    case .group: say(en: several ? "groups" : "group", vi: "nhóm")
    case .country: say(en: several ? "countries" : "country", vi: "nước")
    case .kind: say(en: several ? "kinds" : "kind", vi: "loại sự kiện")
    }
  }

  public func unknown(_ table: Table, _ text: String) -> String {
    say(en: "no \(name(of: table)) \"\(text)\"", vi: "không có \(name(of: table)) \"\(text)\"")
  }
  /// All rows that can be named.
  public func listing(_ table: Table, _ labels: [String]) -> String {
    let labels = labels.joined(separator: ", ")
    return say(
      en: "\(name(of: table, several: true)) are \(labels)", vi: "các \(name(of: table)): \(labels)"
    )
  }
  public func expected(_ table: Table, such example: String) -> String {
    say(
      en: "expected a \(name(of: table)) such as \(example)",
      vi: "cần \(name(of: table)), như \(example)")
  }
  public func didYouMean(_ problem: String, _ suggestion: String) -> String {
    say(
      en: "\(problem); did you mean \(suggestion)?",
      vi: "\(problem); có phải ý bạn là \(suggestion)?")
  }
  public func didYouMean(_ problem: String, _ expected: String, _ suggestion: String) -> String {
    say(
      en: "\(problem); \(expected) — did you mean \(suggestion)?",
      vi: "\(problem); \(expected) — có phải ý bạn là \(suggestion)?")
  }

  public var expectedYear: String {
    say(
      en: "expected a year such as 2023, or years such as 2023..2025",
      vi: "cần một năm như 2023, hay các năm như 2023..2025")
  }
  public var expectedDate: String {
    say(
      en: "expected 2024, 2024-06 or 2024-06-30, or a range such as 2023..2025-03",
      vi: "cần 2024, 2024-06 hay 2024-06-30, hoặc một khoảng như 2023..2025-03")
  }
  public var expectedPerson: String {
    say(
      en: "expected a part of a name such as \"to lam\"", vi: "cần một phần tên như \"to lam\"")
  }
  public var expectedPlace: String {
    say(
      en: "expected a part of a place's name such as jakarta",
      vi: "cần một phần tên nơi chốn như jakarta")
  }
  public var expectedArea: String {
    say(en: "expected a field such as defence", vi: "cần một lĩnh vực như defence")
  }
  public var expectedSource: String {
    say(
      en: "expected a part of a publisher, a title or an address such as vna",
      vi: "cần một phần tên báo, tựa hay địa chỉ như vna")
  }
  public func flags(_ names: [String]) -> String {
    say(
      en: "flags are \(names.joined(separator: ", "))",
      vi: "các cờ: \(names.joined(separator: ", "))")
  }
  public func unknownFlag(_ text: String) -> String {
    say(en: "no flag \"\(text)\"", vi: "không có cờ \"\(text)\"")
  }
  public func unknownKey(_ text: String) -> String {
    say(en: "unknown key \"\(text)\"", vi: "không rõ khóa \"\(text)\"")
  }
  public func keys(_ names: [String]) -> String {
    let names = names.joined(separator: ", ")
    return say(
      en: "keys are \(names); quote it to look for the text itself",
      vi: "các khóa: \(names); đặt trong ngoặc kép để tìm chính chữ đó")
  }
  public func noOrder(_ sign: String, _ key: String) -> String {
    say(
      en: "\"\(sign)\" makes no sense with \(key), which has no order",
      vi: "\"\(sign)\" vô nghĩa với \(key), vì không có thứ tự")
  }
  public func expectedKey(_ key: String) -> String {
    say(en: "expected \(key): or \(key)!=", vi: "cần \(key): hay \(key)!=")
  }
  public func noValue(_ key: String, afterComma: Bool) -> String {
    say(
      en: "\(key) has no value \(afterComma ? "after the comma" : "here")",
      vi: "\(key) không có giá trị \(afterComma ? "sau dấu phẩy" : "ở đây")")
  }
  public func oneValue(_ sign: String) -> String {
    say(en: "\"\(sign)\" compares with one value", vi: "\"\(sign)\" chỉ so với một giá trị")
  }
  public func listsGoWith(_ key: String) -> String {
    say(en: "lists go with \(key):", vi: "danh sách đi với \(key):")
  }
  public func anyOf(_ text: String, _ labels: String) -> String {
    say(en: "\"\(text)\" may be any of \(labels)", vi: "\"\(text)\" có thể là \(labels)")
  }
  public var expectedOneTier: String {
    say(en: "expected one tier to compare with", vi: "cần một cấp để so")
  }
  public func endsBeforeItStarts(_ text: String) -> String {
    say(
      en: "the range \"\(text)\" ends before it starts",
      vi: "khoảng \"\(text)\" kết thúc trước khi bắt đầu")
  }
  public func expectedEarlier(_ key: String) -> String {
    say(en: "expected the earlier \(key) first", vi: "cần \(key) sớm hơn đứng trước")
  }
  public func unknownDate(_ key: String, _ text: String) -> String {
    say(en: "no \(key) \"\(text)\"", vi: "\"\(text)\" không phải \(key)")
  }
}

/// What is wrong with how the parts of a query stand together.
extension Words {
  /// - Parameter text: what was typed; empty for a quotation of nothing.
  public func nothingToLookFor(_ text: String) -> String {
    let what = text.isEmpty ? say(en: "the quotation", vi: "cụm trong ngoặc kép") : "\"\(text)\""
    return say(en: "\(what) holds nothing to look for", vi: "\(what) không có gì để tìm")
  }
  public var expectedWord: String { say(en: "expected a word", vi: "cần một từ") }
  public var expectedTerm: String {
    say(en: "expected a word or a term", vi: "cần một từ hay một điều kiện")
  }
  public var expectedTermAfter: String {
    say(
      en: "expected a word or a term directly after it",
      vi: "cần một từ hay một điều kiện ngay sau nó")
  }
  public var expectedTermsBeside: String {
    say(
      en: "expected a word or a term on both sides; the word itself is \"or\"",
      vi: "cần một từ hay một điều kiện ở cả hai bên; nếu là chữ thì gõ \"or\"")
  }
  public var nothingBeforeOr: String {
    say(en: "nothing stands before OR", vi: "không có gì trước OR")
  }
  public var nothingAfterOr: String {
    say(en: "nothing stands after OR", vi: "không có gì sau OR")
  }
  public var closesNothing: String {
    say(en: "\")\" closes nothing", vi: "\")\" không đóng gì cả")
  }
  public var expectedOpening: String {
    say(en: "expected \"(\" before it", vi: "cần \"(\" trước nó")
  }
  public var nothingBetween: String {
    say(en: "nothing stands between \"(\" and \")\"", vi: "không có gì giữa \"(\" và \")\"")
  }
  public var notClosed: String { say(en: "\"(\" is not closed", vi: "\"(\" chưa được đóng") }
  public var expectedClosing: String { say(en: "expected \")\"", vi: "cần \")\"") }
  public var quotationNotClosed: String {
    say(en: "the quotation is not closed", vi: "ngoặc kép chưa được đóng")
  }
  public var expectedQuotationMark: String {
    say(en: "expected a closing \"", vi: "cần dấu \" đóng lại")
  }
  public var tooDeep: String {
    say(
      en: "too many parentheses and negations within one another",
      vi: "quá nhiều ngoặc và phủ định lồng nhau")
  }
  public func expectedAtMost(_ number: Int) -> String {
    say(en: "expected at most \(number)", vi: "nhiều nhất là \(number)")
  }
  public var negatesNothing: String {
    say(en: "\"-\" negates nothing", vi: "\"-\" không phủ định gì cả")
  }
}

/// What is wrong with a day that is asked for.
extension Words {
  public func noDate(_ text: String) -> String {
    say(
      en: "“\(text)” is no date; expected YYYY-MM-DD, YYYY-MM or YYYY",
      vi: "“\(text)” không phải ngày; cần NN/TT/NNNN, TT/NNNN, NNNN hay 2025-03-10")
  }
  public var noDayAsked: String {
    say(
      en: "found nothing; expected YYYY-MM-DD, YYYY-MM or YYYY",
      vi: "không thấy gì; cần NN/TT/NNNN, TT/NNNN, NNNN hay 2025-03-10")
  }
  public var noDayToLookBackFrom: String {
    say(
      en: "there are no events, and so no day to look back from",
      vi: "không có sự kiện nào, nên không có ngày để nhìn lại")
  }
  public func outsideTheRecord(_ date: String, from first: String, to last: String) -> String {
    say(
      en: "\(date) is outside the record, which covers \(first) to \(last)",
      vi: "\(date) nằm ngoài dữ liệu, vốn từ \(first) đến \(last)")
  }
}
