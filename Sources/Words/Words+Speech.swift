/// A timeline in sentences, to be read aloud.
extension Words {
  package func fullName(_ name: String) -> String {
    say(en: "Its full name is \(name)", vi: "Tên đầy đủ là \(name)")
  }
  /// The name in the other language.
  package func otherName(_ name: String) -> String {
    say(en: "Its Vietnamese name is \(name)", vi: "Tên tiếng Anh là \(name)")
  }
  package func capital(_ name: String) -> String {
    say(en: "Its capital is \(name)", vi: "Thủ đô là \(name)")
  }
  package func liesIn(_ region: String) -> String {
    say(en: "It lies in \(region)", vi: "Thuộc khu vực \(region)")
  }
  package func isIn(_ groups: [String]) -> String {
    say(en: "It is in \(listed(groups))", vi: "Là thành viên \(listed(groups))")
  }
  package func aNote(_ text: String) -> String {
    say(en: "A note: \(text)", vi: "Ghi chú: \(text)")
  }
  package func eventsKnown(_ count: Int) -> String {
    count == 0
      ? say(en: "No event is known", vi: "Chưa ghi nhận sự kiện nào")
      : say(
        en: "\(counted(count, .event)) \(count == 1 ? "is" : "are") known",
        vi: "Có \(counted(count, .event)) được ghi nhận")
  }

  /// - Parameter day: the day in words; `nil` where there is none.
  package func standsNowhere(on day: String?) -> String {
    say(
      en: "\(day.map { "On \($0) it" } ?? "It") stands nowhere on the ladder",
      vi: "\(day.map { "Vào \($0), đối tác" } ?? "Đối tác") không ở bậc nào")
  }
  /// - Parameters:
  ///   - day: the day in words; `nil` where there is none.
  ///   - ordinal: the how-manieth it was to enter the tier.
  package func stands(
    on day: String?, at tier: String, ordinal: Int?, since: String, for span: String
  )
    -> String
  {
    say(
      en: "\(day.map { "On \($0) it" } ?? "It") stands at \(tier)\(toEnterIt(ordinal)), "
        + "since \(since), for \(span)",
      vi: "\(day.map { "Vào \($0), đối tác" } ?? "Đối tác") ở cấp \(tier)\(toEnterIt(ordinal)), "
        + "từ \(since), được \(span)")
  }
  package func stood(
    at tier: String, ordinal: Int?, from start: String, to end: String, for span: String
  )
    -> String
  {
    say(
      en: "Before that it stood at \(tier)\(toEnterIt(ordinal)), from \(start) to \(end), "
        + "for \(span)",
      vi: "Trước đó ở cấp \(tier)\(toEnterIt(ordinal)), từ \(start) đến \(end), trong \(span)")
  }
  /// The how-manieth to enter a tier, behind its name.
  package func toEnterIt(_ ordinal: Int?) -> String {
    ordinal.map {
      say(en: ", the \(self.ordinal($0)) to enter it", vi: ", là đối tác \(self.ordinal($0))")
    } ?? ""
  }
  package func holdsBeside(_ tier: String, since: String) -> String {
    say(
      en: "Beside the ladder it holds \(tier), since \(since)",
      vi: "Song song với thang bậc còn có \(tier), từ \(since)")
  }
}

/// An event in sentences.
extension Words {
  package func lasted(until date: String) -> String {
    say(en: "It lasted until \(date)", vi: "Kéo dài đến \(date)")
  }
  package func kind(_ name: String) -> String {
    say(en: "The kind of event is “\(name)”", vi: "Loại sự kiện là “\(name)”")
  }
  package func title(_ title: String) -> String {
    say(en: "Its title is “\(title)”", vi: "Tên gọi là “\(title)”")
  }
  package func tookPlace(in place: String) -> String {
    say(en: "It took place in \(place)", vi: "Diễn ra tại \(place)")
  }
  package func occasion(_ text: String) -> String {
    say(en: "The occasion was: \(text)", vi: "Nhân dịp: \(text)")
  }
  package func tookPart(_ name: String, role: String?, side: String?) -> String {
    say(
      en: "\(name)\(role.map { ", \($0)," } ?? "") took part\(side.map { " for \($0)" } ?? "")",
      vi:
        "\(name)\(role.map { ", \($0)," } ?? "") tham dự\(side.map { ", đại diện phía \($0)" } ?? "")"
    )
  }
  package func areas(_ areas: [String]) -> String {
    say(en: "The areas are: \(listed(areas))", vi: "Các lĩnh vực: \(listed(areas))")
  }
  package func figure(_ label: String, _ amount: String, year: Int?) -> String {
    say(
      en: "\(label) is \(amount)" + (year.map { ", for \($0)" } ?? ""),
      vi: "\(label) là \(amount)" + (year.map { " (năm \($0))" } ?? ""))
  }
  package var oneSourceReports: String {
    say(en: "One source alone reports it", vi: "Chỉ một nguồn đưa tin này")
  }
  package var isDisputed: String {
    say(
      en: "It is disputed: sources disagree",
      vi: "Điều này còn tranh cãi: các nguồn không thống nhất")
  }
  package var isUnverified: String {
    say(en: "It is unverified", vi: "Điều này chưa được kiểm chứng")
  }
  package func source(_ number: Int, of count: Int, _ source: String?) -> String {
    let source = source ?? say(en: "not named", vi: "không nêu tên")
    return count == 1
      ? say(en: "The source is \(source)", vi: "Nguồn là \(source)")
      : say(
        en: "Source \(number) of \(count) is \(source)",
        vi: "Nguồn \(number)/\(count): \(source)")
  }
  package func itRosePast(_ rungs: [String]) -> String {
    say(en: "It rose past \(listed(rungs, most: 6))", vi: "Vượt qua \(listed(rungs, most: 6))")
  }

  /// What an event did to a partner's standing.
  package enum Step: Sendable {
    case stayed(at: String)
    case rose(from: String, to: String)
    case fell(from: String, to: String)
    case went(from: String, to: String)
    /// Stands beside the ladder from then on.
    case formed(String)
    case entered(String)
    case left(String)
    case withoutTier
  }

  /// - Parameters:
  ///   - when: the date as a sentence begins with it.
  ///   - ordinal: the how-manieth it was to do so.
  package func step(_ when: String, _ who: String, _ step: Step, ordinal: Int?) -> String {
    let words =
      switch step {
      case .stayed(let tier): say(en: "stayed at \(tier)", vi: "vẫn ở cấp \(tier)")
      case .rose(let from, let tier):
        say(en: "rose from \(from) to \(tier)", vi: "được nâng từ \(from) lên \(tier)")
      case .fell(let from, let tier):
        say(en: "fell from \(from) to \(tier)", vi: "hạ từ \(from) xuống \(tier)")
      case .went(let from, let tier):
        say(en: "went from \(from) to \(tier)", vi: "chuyển từ \(from) sang \(tier)")
      case .formed(let tier):
        say(
          en: "formed \(tier), which stands beside the ladder",
          vi: "lập \(tier), song song với thang bậc")
      case .entered(let tier): say(en: "entered \(tier)", vi: "vào cấp \(tier)")
      case .left(let tier): say(en: "left \(tier)", vi: "rời cấp \(tier)")
      case .withoutTier:
        say(en: "had an event without a tier", vi: "có một sự kiện không nêu cấp")
      }
    return "\(when), \(who) \(words)\(toDoSo(ordinal))"
  }

  private func toDoSo(_ ordinal: Int?) -> String {
    ordinal.map {
      say(en: ", the \(self.ordinal($0)) to do so", vi: ", là đối tác \(self.ordinal($0))")
    } ?? ""
  }

  /// A step that is not in force.
  ///
  /// - Parameters:
  ///   - when: the date as a sentence begins with it.
  ///   - kind: the kind of event; `nil` where there is none.
  package func notInForce(
    _ when: String, _ who: String, from: String?, to tier: String?, ordinal: Int?, kind: String?
  ) -> String {
    let step =
      switch (from, tier) {
      case (let from?, let tier?):
        say(
          en: "a step of \(who) from \(from) to \(tier)",
          vi: "bước của \(who) từ \(from) lên \(tier)")
      case (nil, let tier?):
        say(en: "a step of \(who) to \(tier)", vi: "bước của \(who) lên \(tier)")
      case (let from?, nil):
        say(en: "a step of \(who) from \(from)", vi: "bước của \(who) từ \(from)")
      case (nil, nil): say(en: "a step of \(who)", vi: "một bước của \(who)")
      }
    return say(
      en: "\(when), \(step) was not in force\(toDoSo(ordinal)): \(kind ?? "not in force")",
      vi: "\(when), \(step) chưa có hiệu lực\(toDoSo(ordinal)): \(kind ?? "chưa có hiệu lực")")
  }
}
