/// What a report is of.
extension Words {
  /// A timeline on a day.
  ///
  /// - Parameter day: the day in words.
  package func report(of title: String, on day: String) -> String {
    say(en: "\(title) on \(day)", vi: "\(title), tính đến \(day)")
  }

  /// How many events of how many partners a report is of, and what was asked for.
  ///
  /// - Parameters:
  ///   - query: what all of them match; `nil` where that was everything.
  ///   - day: the day in words.
  package func scope(_ events: Int, of partners: Int, query: String?, day: String) -> String {
    let what =
      query.map { say(en: "what matches “\($0)”", vi: "những gì khớp với “\($0)”") }
      ?? say(en: "all there is", vi: "toàn bộ dữ liệu")
    let (events, partners) = (plain(events, .event), plain(partners, .partner))
    return say(
      en: "\(events) of \(partners): \(what), as of \(day).",
      vi: "\(events) của \(partners): \(what), tính đến \(day).")
  }

  /// - Parameter events: how many more there are than a report lists, 1 or more.
  package func leftOut(_ events: Int) -> String {
    say(
      en: "\(events) earlier \(events == 1 ? "event is" : "events are") left out.",
      vi: "Không liệt kê \(plain(events, .event)) trước đó.")
  }

  /// A number and what it counts: `1 step`, `1200 steps`, its digits in one piece.
  func plain(_ number: Int, _ noun: Noun) -> String { "\(number) \(name(of: noun, number))" }
}

/// The headings of reports and of their columns.
extension Words {
  package var steps: String { say(en: "Steps", vi: "Các bước") }
  package var inDoubt: String { say(en: "In doubt", vi: "Còn nghi vấn") }

  package var tier: String { say(en: "Tier", vi: "Cấp") }
  package var step: String { say(en: "Step", vi: "Bước") }
  package var place: String { say(en: "Place", vi: "Địa điểm") }
  package var title: String { say(en: "Title", vi: "Tên gọi") }
  package var kind: String { say(en: "Kind", vi: "Loại") }
  package var record: String { say(en: "Record", vi: "Hồ sơ") }
  package var until: String { say(en: "Until", vi: "Đến") }
  /// How long something lasted.
  package var duration: String { say(en: "For", vi: "Thời gian") }
  /// The how-manieth entry to a tier.
  package var number: String { say(en: "No.", vi: "Vào thứ") }
  /// The how-manieth entry to a tier, where the table is not of steps.
  package var enteredAs: String { say(en: "Entered as no.", vi: "Vào cấp thứ") }
  package var doubt: String { say(en: "Doubt", vi: "Nghi vấn") }
  package var sure: String { say(en: "Sure", vi: "Độ tin cậy") }
}

/// How sure a record is.
extension Words {
  package var sureConfirmed: String { say(en: "confirmed", vi: "đã xác nhận") }
  package var sureSingle: String { say(en: "single", vi: "một nguồn") }
  package var sureDisputed: String { say(en: "disputed", vi: "còn tranh cãi") }
  package var sureUnverified: String { unverified }

  package var sourcesDisagree: String {
    say(en: "Sources disagree", vi: "Các nguồn không thống nhất")
  }
  package var nobodyVerified: String {
    say(en: "Nobody could verify it", vi: "Chưa ai kiểm chứng được")
  }
  /// - Parameters:
  ///   - subject: whose record, and of when.
  ///   - reason: sentences.
  package func inDoubt(_ subject: String, _ reason: String) -> String {
    "\(inDoubt): \(subject). \(reason)"
  }
}

/// Who stands at which tier.
extension Words {
  package var exclusive: String { say(en: "exclusive", vi: "riêng cấp này") }
  package var cumulative: String { say(en: "cumulative", vi: "kể cả cấp trên") }
  package var partnersColumn: String { say(en: "partners", vi: "đối tác") }
  package var countriesColumn: String { say(en: "countries", vi: "quốc gia") }
  package var partnersExclusive: String {
    say(en: "Partners, exclusive", vi: "Đối tác, riêng cấp này")
  }
  package var countriesExclusive: String {
    say(en: "Countries, exclusive", vi: "Quốc gia, riêng cấp này")
  }
  package var partnersCumulative: String {
    say(en: "Partners, cumulative", vi: "Đối tác, kể cả cấp trên")
  }
  package var countriesCumulative: String {
    say(en: "Countries, cumulative", vi: "Quốc gia, kể cả cấp trên")
  }
  /// - Parameter day: the day in words.
  package func asOfDay(_ day: String) -> String { say(en: "As of \(day).", vi: "Tính đến \(day).") }

  /// How many stand at a tier, in a sentence.
  ///
  /// - Parameter above: how many with the rungs above it; `nil` beside the ladder.
  package func standing(
    at tier: String, _ alone: (partners: Int, countries: Int),
    withAbove above: (partners: Int, countries: Int)?
  ) -> String {
    func both(_ count: (partners: Int, countries: Int)) -> String {
      let partners = plain(count.partners, .partner)
      let countries = plain(count.countries, .country)
      return say(
        en: "\(partners) and \(countries)", vi: "\(partners), trong đó có \(countries)")
    }
    let sum = above.map {
      say(en: "; with the rungs above, \(both($0))", vi: "; kể cả cấp trên: \(both($0))")
    }
    return say(
      en: "\(tier): \(both(alone)) at this tier alone\(sum ?? "").",
      vi: "\(tier), riêng cấp này: \(both(alone))\(sum ?? "").")
  }
  /// Who stands there, in a sentence.
  ///
  /// - Parameter ordinal: the how-manieth to enter the tier, where that is known.
  package func entered(_ name: String, ordinal: Int?, since date: String) -> String {
    "\(name)\(toEnterIt(ordinal)), \(since(date))."
  }

  /// What a cell without a number says, read aloud.
  package var noNumber: String { say(en: "none", vi: "không có") }
}

/// A partner's record as a part of a report.
extension Words {
  /// - Parameter day: the day in words; `nil` where there is none.
  package func noStandingKnown(on day: String?) -> String {
    say(
      en: "No standing is known\(day.map { " on \($0)" } ?? "").",
      vi: "Chưa biết ở cấp nào\(day.map { " vào \($0)" } ?? "").")
  }
  /// Where it stands, behind the tier's name.
  ///
  /// - Parameters:
  ///   - ordinal: the how-manieth to enter the tier, where that is known.
  ///   - date: when it entered the tier, in words.
  ///   - span: how long it has stood there by the day.
  ///   - day: the day in words.
  package func stands(ordinal: Int?, since date: String, for span: String, by day: String) -> String
  {
    let nth = ordinal.map { say(en: ", \(the($0))", vi: toEnterIt($0)) } ?? ""
    return say(
      en: "\(nth), since \(date) (\(span) by \(day)).",
      vi: "\(nth), từ \(date) (\(span), tính đến \(day)).")
  }
  package func areasCovered(_ areas: String) -> String {
    say(en: "Areas: \(areas)", vi: "Lĩnh vực: \(areas)")
  }
  package func confidence(_ name: String) -> String {
    say(en: "Confidence: \(name).", vi: "Độ tin cậy: \(name).")
  }
  package func cited(_ numbers: String) -> String { "\(sources): \(numbers)." }
}
