/// The picture, the page and the calendar.
extension Words {
  /// Until when a partner stood at a tier.
  package func stoodUntil(_ date: String) -> String { say(en: "to \(date)", vi: "đến \(date)") }
  package func stillThere(on day: String) -> String {
    say(en: "still on \(day)", vi: "vẫn ở cấp này vào \(day)")
  }
  package func morePartners(_ number: Int) -> String {
    say(en: "\(number) more partner\(number == 1 ? "" : "s")", vi: "\(plain(number, .partner)) nữa")
  }
  package var pictureAnnounced: String {
    say(en: "announced or in talks", vi: "đã công bố hoặc đang đàm phán")
  }
  package var pictureSingle: String { say(en: "one source", vi: "chỉ một nguồn") }
  package func lasting(_ name: String, from start: String, to end: String) -> String {
    say(en: "\(name), \(start) to \(end)", vi: "\(name), từ \(start) đến \(end)")
  }
  package var notInForce: String { say(en: "not in force", vi: "chưa có hiệu lực") }
  package var filterLabel: String { say(en: "Filter:", vi: "Lọc:") }
  /// How many rows are shown of how many.
  ///
  /// - Parameters:
  ///   - shown: what stands for their number.
  ///   - all: what stands for the number of all.
  package func shown(_ shown: String, ofRows all: String) -> String {
    say(en: "\(shown) of \(all)", vi: "\(shown) trên \(all)")
  }
  /// Further arguments of JavaScript's `localeCompare`: none, or the language whose alphabet it
  /// goes by.
  package var collation: String { say(en: "", vi: ", \"vi\"") }

  /// A step's anniversary.
  ///
  /// - Parameters:
  ///   - date: the day of the step, in words.
  ///   - round: the next round anniversary, its day in words.
  package func anniversary(
    _ name: String, _ tier: String, since date: String, round: (years: Int, day: String)?
  ) -> String {
    let next = round.map { round in
      say(
        en: ", \(round.years) years on \(round.day)",
        vi: ", tròn \(round.years) năm vào \(round.day)"
      )
    }
    return "\(name): \(tier), \(since(date))\(next ?? "")"
  }
  package func undated(_ steps: Int) -> String {
    say(
      en: steps == 1
        ? "1 step is left out: its day is not known"
        : "\(steps) steps are left out: their days are not known",
      vi: "bỏ qua \(plain(steps, .step)) vì chưa rõ ngày")
  }
  /// How far a long export is.
  package func progress(_ done: Int, of total: Int) -> String {
    let percent = done * 100 / total
    return say(
      en: "\(done) of \(total) events, \(percent)%",
      vi: "\(done) trên \(total) sự kiện, \(percent)%")
  }
}
