/// The statistics: their headings, tables and charts.
extension Words {
  package var eventsPerYear: String { say(en: "Events per year", vi: "Sự kiện mỗi năm") }
  package var stepsPerYear: String { say(en: "Steps per year", vi: "Bước mỗi năm") }
  package var whoStoodWhere: String {
    say(en: "Who stood where at the end of each year", vi: "Ai ở cấp nào vào cuối mỗi năm")
  }
  package var regions: String { say(en: "Regions", vi: "Khu vực") }
  package var regionAgainstTier: String { say(en: "Region against tier", vi: "Khu vực và cấp") }
  package var timeOnEachRung: String {
    say(en: "Time spent on each rung", vi: "Thời gian ở mỗi bậc")
  }
  package var stepsPastARung: String { say(en: "Steps past a rung", vi: "Bước vượt bậc") }
  package var pace: String { say(en: "Pace", vi: "Nhịp độ") }

  package var year: String { say(en: "Year", vi: "Năm") }
  package var years: String { say(en: "Years", vi: "Các năm") }
  package var events: String { say(en: "Events", vi: "Sự kiện") }
  package var total: String { say(en: "Total", vi: "Tổng") }
  package var none: String { say(en: "None", vi: "Không") }
  package var region: String { say(en: "Region", vi: "Khu vực") }
  package var noRegion: String { say(en: "No region", vi: "Không rõ khu vực") }
  package func beside(_ tier: String) -> String {
    say(en: "beside: \(tier)", vi: "bên cạnh: \(tier)")
  }
  package var all: String { say(en: "All", vi: "Tất cả") }
  package var over: String { say(en: "Over", vi: "Đã kết thúc") }
  package var goingOn: String { say(en: "Going on", vi: "Còn tiếp") }
  package var median: String { say(en: "Median", vi: "Trung vị") }
  package var shortest: String { say(en: "Shortest", vi: "Ngắn nhất") }
  package var longest: String { say(en: "Longest", vi: "Dài nhất") }
  package var notKnown: String { say(en: "not known", vi: "chưa biết") }
  package func soFar(_ span: String) -> String {
    say(en: "\(span) so far", vi: "đến nay \(span)")
  }
  package var date: String { say(en: "Date", vi: "Ngày") }
  package var partner: String { say(en: "Partner", vi: "Đối tác") }
  package var from: String { say(en: "From", vi: "Từ") }
  package var to: String { say(en: "To", vi: "Lên") }
  package var past: String { say(en: "Past", vi: "Vượt qua") }
  package var pastYearHeading: String { say(en: "Past year", vi: "Một năm qua") }
  package var pastThreeYearsHeading: String { say(en: "Past 3 years", vi: "3 năm qua") }
  package var aYear: String { say(en: "a year", vi: "mỗi năm") }
  package var before: String { say(en: "Before", vi: "Trước đó") }
  package var sinceHeading: String { say(en: "Since", vi: "Từ") }

  package func most(_ number: Int) -> String {
    say(en: "most \(grouped(number))", vi: "nhiều nhất \(grouped(number))")
  }
  package func andMoreTiers(_ number: Int) -> String {
    say(en: "and \(grouped(number)) more tiers", vi: "và \(grouped(number)) cấp nữa")
  }
  package func eachMark(upTo steps: Int) -> String {
    say(en: "each mark is up to \(steps) steps", vi: "mỗi dấu là tối đa \(steps) bước")
  }
  package var yearsUnit: String { say(en: "years", vi: "năm") }
  package var timeKey: String {
    say(
      en: "├ shortest  ● median  ┤ longest  ▸ still there",
      vi: "├ ngắn nhất  ● trung vị  ┤ dài nhất  ▸ còn ở đó")
  }
  /// - Parameter number: how many rows more than are shown.
  package func andMoreInStats(_ number: Int) -> String {
    say(
      en: "and \(grouped(number)) more, which entente stats prints",
      vi: "và \(grouped(number)) nữa, entente stats in ra đủ")
  }
}

/// The sentences of the statistics.
extension Words {
  package func shownByYear(_ events: Int) -> String {
    say(
      en: "\(counted(events, .event)) shown, counted by the year they began in.",
      vi: "Hiện \(counted(events, .event)), tính theo năm bắt đầu.")
  }
  package func stepsAmong(_ events: Int, others: Int) -> String {
    say(
      en: "A step is a partner’s first entry to a tier; \(grouped(others)) of the "
        + "\(counted(events, .event)) shown \(others == 1 ? "is" : "are") none.",
      vi: "Bước là lần đầu một đối tác vào một cấp; \(grouped(others)) trong "
        + "\(counted(events, .event)) được hiện không phải là bước.")
  }
  package var noEvent: String { say(en: "There is no event.", vi: "Không có sự kiện nào.") }
  package func all(_ events: Int, in year: String) -> String {
    say(
      en: "\(counted(events, .event)), all in \(year).",
      vi: "\(counted(events, .event)), tất cả trong năm \(year).")
  }
  /// - Parameter most: the years with the most; none where no year had more than one.
  package func events(_ events: Int, from start: String, to end: String, most: [String]) -> String {
    say(
      en: "\(counted(events, .event)) from \(start) to \(end), \(mostOfThem(most)).",
      vi: "\(counted(events, .event)) từ năm \(start) đến năm \(end), \(mostOfThem(most)).")
  }
  private func mostOfThem(_ years: [String]) -> String {
    years.isEmpty
      ? say(en: "never more than one a year", vi: "không năm nào quá một")
      : say(
        en: "most of them in \(listed(years))",
        vi: "nhiều nhất vào \(years.count > 1 ? "các năm" : "năm") \(listed(years))")
  }
  package func noneIsAStep(of events: Int) -> String {
    say(
      en: "None of the \(counted(events, .event)) shown is a step.",
      vi: "Không sự kiện nào trong \(counted(events, .event)) được hiện là một bước.")
  }
  package func allTookEffect(_ steps: Int, in year: String) -> String {
    say(
      en: "\(counted(steps, .step)) took effect, all in \(year).",
      vi: "\(counted(steps, .step)) có hiệu lực, tất cả trong năm \(year).")
  }
  package func tookEffect(_ steps: Int, from start: String, to end: String, most: [String])
    -> String
  {
    say(
      en: "\(counted(steps, .step)) took effect from \(start) to \(end), \(mostOfThem(most)).",
      vi:
        "\(counted(steps, .step)) có hiệu lực từ năm \(start) đến năm \(end), \(mostOfThem(most)).")
  }

  /// - Parameters:
  ///   - rungs: how many stood at each tier, and its letters.
  ///   - day: the day in words.
  ///   - before: a year, and how many stood at each tier at its end.
  ///   - beside: how many formed each tier beside the others, and its letters.
  package func standing(
    of partners: Int, _ rungs: [(number: Int, tier: String)], on day: String,
    before: (year: String, numbers: [Int])?, beside: [(number: Int, tier: String)], most: Int
  ) -> String {
    let here = rungs.enumerated().map { index, rung in
      say(
        en: "\(grouped(rung.number)) \(index == 0 ? "stood " : "")at \(rung.tier)",
        vi: "\(grouped(rung.number)) ở \(rung.tier)")
    }
    let then =
      before.map { before in
        let numbers = listed(before.numbers.map(grouped), most: most)
        return say(
          en: "; at the end of \(before.year) it was \(numbers)",
          vi: "; cuối năm \(before.year) là \(numbers)")
      } ?? ""
    let formed = beside.map { tier in
      say(
        en: "; \(grouped(tier.number)) formed \(tier.tier), which stands beside the others",
        vi: "; \(grouped(tier.number)) lập \(tier.tier), đứng bên cạnh các cấp khác")
    }.joined()
    return say(
      en: "Of \(counted(partners, .partner)), each at one tier alone, "
        + "\(listed(here, most: most)) on \(day)\(then)\(formed).",
      vi: "Trong số \(counted(partners, .partner)), mỗi đối tác tính ở một cấp, có "
        + "\(listed(here, most: most)) vào \(day)\(then)\(formed).")
  }
  package func nobodyStood(of partners: Int, on day: String) -> String {
    say(
      en: "None of \(counted(partners, .partner)) stood anywhere on \(day).",
      vi: "Không đối tác nào trong \(counted(partners, .partner)) ở cấp nào vào \(day).")
  }

  /// - Parameters:
  ///   - places: how many partners lie in each region, and its name, the most first.
  ///   - top: the letters of the highest tier held, and how many hold it in each region.
  package func regions(
    of partners: Int, _ places: [(number: Int, region: String)],
    top: (tier: String, places: [(number: Int, region: String)])?
  ) -> String {
    func shares(_ places: [(number: Int, region: String)], verb: Bool) -> String {
      let named = places.prefix(3).enumerated().map { index, place in
        let are = verb && index == 0 ? (place.number == 1 ? " is" : " are") : ""
        return say(
          en: "\(grouped(place.number))\(are) in \(place.region)",
          vi: "\(grouped(place.number)) ở \(place.region)")
      }
      let rest = places.dropFirst(3).reduce(0) { $0 + $1.number }
      let elsewhere =
        rest > 0 ? [say(en: "\(grouped(rest)) elsewhere", vi: "\(grouped(rest)) ở nơi khác")] : []
      return listed(named + elsewhere)
    }
    let sentence = say(
      en: "Of \(counted(partners, .partner)), \(shares(places, verb: true))",
      vi: "Trong số \(counted(partners, .partner)), có \(shares(places, verb: false))")
    guard let top else { return sentence + "." }
    let total = top.places.reduce(0) { $0 + $1.number }
    return sentence
      + say(
        en: "; of the \(grouped(total)) at \(top.tier), \(shares(top.places, verb: false)).",
        vi: "; trong số \(grouped(total)) ở \(top.tier), \(shares(top.places, verb: false)).")
  }
  package var nowhere: String { say(en: "no region", vi: "không rõ khu vực") }

  package var noStay: String {
    say(
      en: "No stay on a rung began with an event shown.",
      vi: "Không có lần ở bậc nào bắt đầu từ một sự kiện được hiện.")
  }
  /// - Parameters:
  ///   - known: the tiers of which half of the stays are over, and after what time.
  ///   - unknown: the tiers of which they are not, how many are still there, and of how many.
  package func staysOver(
    _ known: [(tier: String, time: String)],
    unknown: [(tier: String, ongoing: Int, of: Int)], most: Int
  ) -> String {
    let counting = say(
      en: ", those still there counted as not yet over.",
      vi: ", những lần còn tiếp diễn tính là chưa kết thúc.")
    let open = listed(
      unknown.map { tier in
        say(
          en: "\(tier.tier) (\(tier.ongoing) of \(tier.of) still there)",
          vi: "\(tier.tier) (\(tier.ongoing) trong \(tier.of) còn ở đó)")
      }, most: most)
    guard !known.isEmpty else {
      return say(
        en: "It is not known yet when half of the stays at \(open) will be over",
        vi: "Chưa biết khi nào một nửa số lần ở \(open) sẽ kết thúc") + counting
    }
    let over = listed(
      known.map { say(en: "\($0.tier) after \($0.time)", vi: "\($0.tier) sau \($0.time)") },
      most: most)
    let rest =
      unknown.isEmpty
      ? "" : say(en: "; that is not known yet of \(open)", vi: "; chưa biết điều đó với \(open)")
    return say(
      en: "Half of the stays were over at \(over)", vi: "Một nửa số lần kết thúc ở \(over)") + rest
      + counting
  }

  package var noSkip: String {
    say(en: "No step shown rose past a rung.", vi: "Không bước nào được hiện vượt bậc.")
  }
  /// - Parameters:
  ///   - rungs: how many rose past each rung, and its letters.
  ///   - latest: who did so last, from where to where, and when in words.
  package func skips(
    _ number: Int, of steps: Int, rungs: [(number: Int, tier: String)],
    latest: (name: String, from: String, to: String, date: String, isDay: Bool), most: Int
  ) -> String {
    let passed = listed(
      rungs.map {
        say(en: "\(grouped($0.number)) past \($0.tier)", vi: "\(grouped($0.number)) qua \($0.tier)")
      },
      most: most)
    return say(
      en:
        "\(grouped(number)) of \(counted(steps, .step)) rose past a rung, \(passed); the latest was "
        + "\(latest.name), from \(latest.from) to \(latest.to) \(latest.isDay ? "on" : "in") "
        + "\(latest.date).",
      vi: "\(grouped(number)) trong số \(counted(steps, .step)) vượt bậc, \(passed); gần nhất là "
        + "\(latest.name), từ \(latest.from) lên \(latest.to) vào \(latest.date).")
  }

  package var noPace: String {
    say(en: "There is no step to tell the pace of.", vi: "Không có bước nào để nói nhịp độ.")
  }
  package func reached(_ partners: Int, _ tier: String) -> String {
    say(
      en: "\(counted(partners, .partner)) reached \(tier)",
      vi: "\(counted(partners, .partner)) đạt \(tier)")
  }
  package func tookEffect(_ steps: Int) -> String {
    say(
      en: "\(counted(steps, .step)) took effect", vi: "\(counted(steps, .step)) có hiệu lực")
  }
  /// - Parameters:
  ///   - subject: what was reached.
  ///   - rate: a year, in the past three years; `nil` where there was none.
  ///   - before: a year, before those three, and since when.
  package func pace(
    _ subject: String, pastThreeYears: Int, rate: Double?, pastYear: Int,
    before: (rate: Double, since: String)?
  ) -> String {
    let three = rate.map {
      say(en: " (\(oneDecimal($0)) a year)", vi: " (\(oneDecimal($0)) mỗi năm)")
    }
    let earlier = before.map { before in
      say(
        en: ", against \(oneDecimal(before.rate)) a year since \(before.since) before that",
        vi:
          ", so với \(oneDecimal(before.rate)) mỗi năm trong giai đoạn trước, từ năm \(before.since)"
      )
    }
    return say(
      en: "\(subject), \(inLetters(pastThreeYears)) of them in the past three years\(three ?? "") "
        + "and \(inLetters(pastYear)) in the past year\(earlier ?? "").",
      vi: "\(subject), ba năm qua: \(grouped(pastThreeYears))\(three ?? ""), "
        + "một năm qua: \(grouped(pastYear))\(earlier ?? "").")
  }
}
