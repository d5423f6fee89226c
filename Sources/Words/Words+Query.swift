/// What is wrong with the text of a query, and what would be right.
extension Words {
  /// A table of the data whose rows a query can name.
  package enum Table: Sendable {
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

  package func unknown(_ table: Table, _ text: String) -> String {
    say(en: "no \(name(of: table)) \"\(text)\"", vi: "không có \(name(of: table)) \"\(text)\"")
  }
  /// All rows that can be named.
  package func listing(_ table: Table, _ labels: [String]) -> String {
    let labels = labels.joined(separator: ", ")
    return say(
      en: "\(name(of: table, several: true)) are \(labels)", vi: "các \(name(of: table)): \(labels)"
    )
  }
  package func expected(_ table: Table, such example: String) -> String {
    say(
      en: "expected a \(name(of: table)) such as \(example)",
      vi: "cần \(name(of: table)), như \(example)")
  }
  package func didYouMean(_ problem: String, _ suggestion: String) -> String {
    say(
      en: "\(problem); did you mean \(suggestion)?",
      vi: "\(problem); có phải ý bạn là \(suggestion)?")
  }
  package func didYouMean(_ problem: String, _ expected: String, _ suggestion: String) -> String {
    say(
      en: "\(problem); \(expected) — did you mean \(suggestion)?",
      vi: "\(problem); \(expected) — có phải ý bạn là \(suggestion)?")
  }

  package var expectedYear: String {
    say(
      en: "expected a year such as 2023, or years such as 2023..2025",
      vi: "cần một năm như 2023, hay các năm như 2023..2025")
  }
  package var expectedDate: String {
    say(
      en: "expected 2024, 2024-06 or 2024-06-30, or a range such as 2023..2025-03",
      vi: "cần 2024, 2024-06 hay 2024-06-30, hoặc một khoảng như 2023..2025-03")
  }
  package var expectedPerson: String {
    say(
      en: "expected a part of a name such as \"to lam\"", vi: "cần một phần tên như \"to lam\"")
  }
  package var expectedPlace: String {
    say(
      en: "expected a part of a place's name such as jakarta",
      vi: "cần một phần tên nơi chốn như jakarta")
  }
  package var expectedArea: String {
    say(en: "expected a field such as defence", vi: "cần một lĩnh vực như defence")
  }
  package var expectedSource: String {
    say(
      en: "expected a part of a publisher, a title or an address such as vna",
      vi: "cần một phần tên báo, tựa hay địa chỉ như vna")
  }
  package func flags(_ names: [String]) -> String {
    say(
      en: "flags are \(names.joined(separator: ", "))",
      vi: "các cờ: \(names.joined(separator: ", "))")
  }
  package func unknownFlag(_ text: String) -> String {
    say(en: "no flag \"\(text)\"", vi: "không có cờ \"\(text)\"")
  }
  package func unknownKey(_ text: String) -> String {
    say(en: "unknown key \"\(text)\"", vi: "không có khóa \"\(text)\"")
  }
  package func keys(_ names: [String]) -> String {
    let names = names.joined(separator: ", ")
    return say(
      en: "keys are \(names); quote it to look for the text itself",
      vi: "các khóa: \(names); đặt trong ngoặc kép để tìm chính chữ đó")
  }
  package func noOrder(_ sign: String, _ key: String) -> String {
    say(
      en: "\"\(sign)\" makes no sense with \(key), which has no order",
      vi: "\"\(sign)\" vô nghĩa với \(key), vì không có thứ tự")
  }
  package func expectedKey(_ key: String) -> String {
    say(en: "expected \(key): or \(key)!=", vi: "cần \(key): hay \(key)!=")
  }
  package func noValue(_ key: String, afterComma: Bool) -> String {
    say(
      en: "\(key) has no value \(afterComma ? "after the comma" : "here")",
      vi: "\(key) không có giá trị \(afterComma ? "sau dấu phẩy" : "ở đây")")
  }
  package func oneValue(_ sign: String) -> String {
    say(en: "\"\(sign)\" compares with one value", vi: "\"\(sign)\" chỉ so với một giá trị")
  }
  package func listsGoWith(_ key: String) -> String {
    say(en: "lists go with \(key):", vi: "danh sách đi với \(key):")
  }
  package func anyOf(_ text: String, _ labels: String) -> String {
    say(en: "\"\(text)\" may be any of \(labels)", vi: "\"\(text)\" có thể là \(labels)")
  }
  package var expectedOneTier: String {
    say(en: "expected one tier to compare with", vi: "cần một cấp để so")
  }
  package func endsBeforeItStarts(_ text: String) -> String {
    say(
      en: "the range \"\(text)\" ends before it starts",
      vi: "khoảng \"\(text)\" kết thúc trước khi bắt đầu")
  }
  package func expectedEarlier(_ key: String) -> String {
    say(en: "expected the earlier \(key) first", vi: "giá trị \(key) sớm hơn phải đứng trước")
  }
  package func unknownDate(_ key: String, _ text: String) -> String {
    say(en: "no \(key) \"\(text)\"", vi: "\"\(text)\" không phải giá trị của \(key)")
  }
}

/// What is wrong with how the parts of a query stand together.
extension Words {
  /// - Parameter text: what was typed; empty for a quotation of nothing.
  package func nothingToLookFor(_ text: String) -> String {
    let what = text.isEmpty ? say(en: "the quotation", vi: "cụm trong ngoặc kép") : "\"\(text)\""
    return say(en: "\(what) holds nothing to look for", vi: "\(what) không có gì để tìm")
  }
  package var expectedWord: String { say(en: "expected a word", vi: "cần một từ") }
  package var expectedTerm: String {
    say(en: "expected a word or a term", vi: "cần một từ hay một điều kiện")
  }
  package var expectedTermAfter: String {
    say(
      en: "expected a word or a term directly after it",
      vi: "cần một từ hay một điều kiện ngay sau nó")
  }
  package var expectedTermsBeside: String {
    say(
      en: "expected a word or a term on both sides; the word itself is \"or\"",
      vi: "cần một từ hay một điều kiện ở cả hai bên; nếu là chữ thì gõ \"or\"")
  }
  package var nothingBeforeOr: String {
    say(en: "nothing stands before OR", vi: "không có gì trước OR")
  }
  package var nothingAfterOr: String {
    say(en: "nothing stands after OR", vi: "không có gì sau OR")
  }
  package var closesNothing: String {
    say(en: "\")\" closes nothing", vi: "\")\" không đóng gì cả")
  }
  package var expectedOpening: String {
    say(en: "expected \"(\" before it", vi: "cần \"(\" trước nó")
  }
  package var nothingBetween: String {
    say(en: "nothing stands between \"(\" and \")\"", vi: "không có gì giữa \"(\" và \")\"")
  }
  package var notClosed: String { say(en: "\"(\" is not closed", vi: "\"(\" chưa được đóng") }
  package var expectedClosing: String { say(en: "expected \")\"", vi: "cần \")\"") }
  package var quotationNotClosed: String {
    say(en: "the quotation is not closed", vi: "ngoặc kép chưa được đóng")
  }
  package var expectedQuotationMark: String {
    say(en: "expected a closing \"", vi: "cần dấu \" đóng lại")
  }
  package var tooDeep: String {
    say(
      en: "too many parentheses and negations within one another",
      vi: "quá nhiều ngoặc và phủ định lồng nhau")
  }
  package func expectedAtMost(_ number: Int) -> String {
    say(en: "expected at most \(number)", vi: "nhiều nhất là \(number)")
  }
  package var negatesNothing: String {
    say(en: "\"-\" negates nothing", vi: "\"-\" không phủ định gì cả")
  }
}

/// What is wrong with a day that is asked for.
extension Words {
  package func noDate(_ text: String) -> String {
    say(
      en: "“\(text)” is no date; expected YYYY-MM-DD, YYYY-MM or YYYY",
      vi: "“\(text)” không phải ngày; cần NN/TT/NNNN, TT/NNNN, NNNN hay 2025-03-10")
  }
  package var noDayAsked: String {
    say(
      en: "found nothing; expected YYYY-MM-DD, YYYY-MM or YYYY",
      vi: "không thấy gì; cần NN/TT/NNNN, TT/NNNN, NNNN hay 2025-03-10")
  }
  package var noDayToLookBackFrom: String {
    say(
      en: "there are no events, and so no day to look back from",
      vi: "không có sự kiện nào, nên không có ngày để nhìn lại")
  }
  package func outsideTheRecord(_ date: String, from first: String, to last: String) -> String {
    say(
      en: "\(date) is outside the record, which covers \(first) to \(last)",
      vi: "\(date) nằm ngoài dữ liệu, vốn từ \(first) đến \(last)")
  }
}
