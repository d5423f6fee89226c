/// A partner's record.
extension Words {
  /// The place of an entry among all, behind a tier's name: `, the 11th`.
  package func the(_ number: Int) -> String {
    say(en: "the \(ordinal(number))", vi: "đối tác \(ordinal(number))")
  }
  package func since(_ date: String) -> String { say(en: "since \(date)", vi: "từ \(date)") }
  package func on(_ date: String) -> String { say(en: "on \(date)", vi: "vào \(date)") }
  package func noStanding(on date: String?) -> String {
    date.map { say(en: "No standing on \($0)", vi: "Không ở cấp nào vào \($0)") }
      ?? say(en: "No standing is known", vi: "Chưa rõ đang ở cấp nào")
  }
  package func ended(_ tier: String, _ date: String) -> String {
    say(en: "\(tier) ended \(date)", vi: "\(tier) kết thúc \(date)")
  }
  package var ended: String { say(en: "ended", vi: "đã hết") }
  package func earlierChanges(_ number: Int) -> String {
    say(
      en: "\(grouped(number)) earlier changes of standing",
      vi: "\(grouped(number)) lần đổi cấp trước đó")
  }
  package func rosePast(_ rungs: String, in year: String) -> String {
    say(en: "rose past \(rungs) in \(year)", vi: "vượt qua \(rungs) năm \(year)")
  }
  package func past(_ rungs: String) -> String { say(en: "past \(rungs)", vi: "vượt qua \(rungs)") }
  package func note(_ text: String) -> String { say(en: "Note: \(text)", vi: "Ghi chú: \(text)") }
  package var oneSource: String { say(en: "one source only", vi: "chỉ một nguồn") }
  package var disputed: String {
    say(en: "disputed: sources disagree", vi: "còn tranh cãi: các nguồn không thống nhất")
  }
  package var unverified: String { say(en: "unverified", vi: "chưa kiểm chứng") }
  package var noEventKnown: String {
    say(en: "No event is known.", vi: "Chưa ghi nhận sự kiện nào.")
  }
  package var noEventByThisDay: String {
    say(en: "No event is known by this day.", vi: "Chưa ghi nhận sự kiện nào tính đến ngày này.")
  }
}

/// The lanes.
extension Words {
  package var noStandingYet: String { say(en: "no standing yet", vi: "chưa ở cấp nào") }
  package var eachTierAlone: String { say(en: "each tier alone", vi: "riêng từng cấp") }
  /// What the marks of lanes without tiers mean.
  package func lastingLegend(_ mark: Character) -> String {
    say(en: "• event  \(mark) lasting  ", vi: "• sự kiện  \(mark) kéo dài  ")
  }
  package func eachTierAlone(of partners: Int) -> String {
    say(
      en: "each tier alone, of \(grouped(partners)) shown",
      vi: "riêng từng cấp, trong \(grouped(partners)) đối tác")
  }
  package var alone: String { say(en: "alone", vi: "riêng") }
  package func recordScattered(after date: String) -> String {
    say(en: "record scattered after \(date)", vi: "dữ liệu rải rác sau \(date)")
  }
  package func scattered(after date: String) -> String {
    say(en: "scattered after \(date)", vi: "rải rác sau \(date)")
  }
  package func dataEndsOn(_ date: String) -> String {
    say(en: "the data ends on \(date)", vi: "dữ liệu kết thúc ngày \(date)")
  }
  package func nothingShown(after date: String, _ key: String) -> String {
    say(
      en: "nothing is shown after \(date); \(key) changes the day",
      vi: "không hiện gì sau \(date); \(key) đổi ngày")
  }
  package func recordBegins(on date: String) -> String {
    say(en: "the record begins on \(date)", vi: "dữ liệu bắt đầu ngày \(date)")
  }
  /// What is said at the right end of the lanes' time, from the longest to the shortest.
  package func nothingDrawn(after date: String) -> [String] {
    choose(
      en: ["nothing after \(date) is drawn", "to \(date)", "as of"],
      vi: ["không vẽ gì sau \(date)", "đến \(date)", "đến"])
  }
  /// What is said at the right end of the lanes' time, from the longest to the shortest.
  package func dataEnds(_ date: String) -> [String] {
    choose(
      en: ["data ends \(date)", "data ends", "end"],
      vi: ["dữ liệu đến \(date)", "hết dữ liệu", "hết"])
  }
  package func noEventFurther(of name: String, later: Bool) -> String {
    say(
      en: "no \(later ? "later" : "earlier") event of \(name) is shown",
      vi: "không có sự kiện nào của \(name) \(later ? "sau" : "trước") đó được hiện")
  }
  package var finestScale: String {
    say(en: "this is the finest scale", vi: "đây là tỉ lệ chi tiết nhất")
  }
  package func widestScale(_ key: String) -> String {
    say(
      en: "this is the widest scale; \(key) fits all",
      vi: "đây là tỉ lệ rộng nhất; \(key) vừa khung")
  }
  package var everyYearShown: String {
    say(en: "every year is shown", vi: "mọi năm đều được hiện")
  }
  package var nothingToCut: String {
    say(
      en: "here are no ten years without an event to cut out",
      vi: "ở đây không có mười năm nào thiếu sự kiện để bỏ")
  }
  package func decadesCut(_ key: String) -> String {
    say(
      en: "ten years and more without an event are cut out ╱╱; \(key) shows them",
      vi: "đã bỏ các quãng từ mười năm không có sự kiện ╱╱; \(key) hiện lại")
  }
  /// The quarter of a year.
  package func quarter(_ number: Int) -> String { say(en: "Q\(number)", vi: "Q\(number)") }
  /// A quarter that has to say its year.
  package func quarter(_ number: Int, of year: String) -> String {
    say(en: "\(year) \(quarter(number))", vi: "\(quarter(number)) \(year)")
  }
  /// A month that has to say its year: `Feb 2013`.
  package func shortMonth(_ month: Int, of year: String) -> String {
    say(en: "\(shortMonth(month)) \(year)", vi: "\(month)/\(year)")
  }
  /// A day that has to say its month and year: `28 Feb 2013`.
  package func shortDay(_ day: Int, _ month: Int, of year: String) -> String {
    say(en: "\(day) \(shortMonth(month)) \(year)", vi: "\(day)/\(month)/\(year)")
  }
}

/// The board.
extension Words {
  package func here(_ number: Int) -> String {
    say(en: "\(grouped(number)) here", vi: "\(grouped(number)) ở đây")
  }
  package func withAbove(_ number: Int) -> String {
    say(en: "\(grouped(number)) with above", vi: "\(grouped(number)) kể cả cấp trên")
  }
  package var besideTheOthers: String {
    say(en: "beside the others", vi: "song song với các cấp khác")
  }
  package var notOnTheLadder: String { say(en: "not on the ladder", vi: "ngoài thang bậc") }
  /// How many of those here, and of those with above, are countries.
  package func countries(_ here: Int, withAbove above: Int) -> String {
    "\(grouped(here)) · \(counted(above, .country))"
  }
  package var nobody: String { say(en: "nobody", vi: "không ai") }
  package func more(_ number: Int) -> String {
    say(en: "\(grouped(number)) more", vi: "\(grouped(number)) nữa")
  }
}

/// The map.
extension Words {
  package var noRelationsYet: String {
    say(en: "no relations on record yet", vi: "chưa ghi nhận quan hệ")
  }
  package var notOnTheMap: String {
    say(en: "not on the map: no place given", vi: "không có trên bản đồ: không rõ vị trí")
  }
  package func shownByMembers(_ number: Int) -> String {
    say(en: "shown by its \(number) members", vi: "vẽ theo \(number) thành viên")
  }
  package func notYet(_ number: Int) -> String {
    say(en: "\(grouped(number)) not yet", vi: "\(grouped(number)) chưa có quan hệ")
  }
  package var eachAtOneTier: String { say(en: "each at one tier", vi: "mỗi đối tác một cấp") }
  package var shownEachAtOneTier: String {
    say(en: "partners shown, each at one tier", vi: "đối tác được hiện, mỗi đối tác một cấp")
  }
  package var nothingFurtherWest: String {
    say(en: "no partner shown lies further west", vi: "không còn đối tác nào ở phía tây")
  }
  package var nothingFurtherEast: String {
    say(en: "no partner shown lies further east", vi: "không còn đối tác nào ở phía đông")
  }
  package var nothingFurtherNorth: String {
    say(en: "no partner shown lies further north", vi: "không còn đối tác nào ở phía bắc")
  }
  package var nothingFurtherSouth: String {
    say(en: "no partner shown lies further south", vi: "không còn đối tác nào ở phía nam")
  }
  package var closestMap: String {
    say(en: "this is as close as the map goes", vi: "bản đồ không phóng to hơn được")
  }
  package var wholeWorld: String {
    say(en: "this is the whole world", vi: "đây là toàn thế giới")
  }
  package var worldEnds: String { say(en: "the world ends here", vi: "thế giới hết ở đây") }
}

/// The help beside its keys.
extension Words {
  package var filterSection: String { say(en: "In a filter or search", vi: "Trong bộ lọc hay tìm") }
  package var signWords: String { say(en: "words", vi: "từ") }
  package var signPhrase: String { say(en: "\"a phrase\"", vi: "\"một cụm từ\"") }
  package var anyText: String {
    say(en: "any text of the event or its partner", vi: "chữ bất kỳ của sự kiện hay đối tác")
  }
  package var wordsTogether: String { say(en: "these words together", vi: "các từ này liền nhau") }
  package var tierFrom: String {
    say(en: "csp, >=sp; the tier it rose from", vi: "cltd, >=cl; cấp trước đó")
  }
  package var standThere: String {
    say(en: "partners that stand there on the day", vi: "đối tác ở cấp đó vào ngày ấy")
  }
  package var whereAndClub: String {
    say(en: "where the partner is; a club it is in", vi: "đối tác ở đâu; thuộc nhóm nào")
  }
  package var partnerAndKind: String {
    say(en: "the partner; the kind of event", vi: "đối tác; loại sự kiện")
  }
  package var whoAndWhere: String { say(en: "who took part; where", vi: "ai tham dự; ở đâu") }
  package var coversAndReported: String {
    say(en: "what it covers; who reported it", vi: "lĩnh vực; ai đưa tin")
  }
  package var notEitherTogether: String {
    say(en: "not; either; together", vi: "không; hoặc; gộp lại")
  }
  package var marksSection: String { say(en: "Marks", vi: "Dấu hiệu") }
  package var markPending: String {
    say(en: "announced or in talks: not in force", vi: "đã công bố hay đàm phán: chưa hiệu lực")
  }
  package var markDoubts: String {
    say(en: "disputed; one source only; unverified", vi: "tranh cãi; một nguồn; chưa kiểm chứng")
  }
  package var markOrdinal: String {
    say(en: "the 11th to enter the tier", vi: "đối tác thứ 11 vào cấp này")
  }
  package var markNew: String {
    say(en: "on the board: here under 12 months", vi: "ở bảng: mới vào chưa đầy 12 tháng")
  }
  package var markMoved: String {
    say(en: "on the board: left, arrived that day", vi: "ở bảng: rời đi, đến trong ngày đó")
  }
}
