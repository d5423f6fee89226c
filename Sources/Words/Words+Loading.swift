/// Reading while the screen is up.
extension Words {
  package func loading(rows: Int, part: String, rate: String, stops: Bool) -> String {
    say(
      en: "loading \(counted(rows, .row))\(part)\(rate)\(stops ? " · Esc stops" : "")",
      vi: "đang đọc \(counted(rows, .row))\(part)\(rate)\(stops ? " · Esc dừng" : "")")
  }
  package func loading(_ rows: Int) -> String {
    say(en: "loading \(grouped(rows))", vi: "đang đọc \(grouped(rows))")
  }
  package var loading: String { say(en: "loading", vi: "đang đọc") }
  /// That rows are read and not shown, as nothing tells yet in which order their dates are written.
  package func waiting(rows: Int, part: String) -> String {
    say(
      en: "\(counted(rows, .row)) wait until day and month are clear\(part)",
      vi: "\(counted(rows, .row)) chờ rõ ngày và tháng\(part)")
  }
  package func waiting(_ rows: Int) -> String {
    say(en: "\(counted(rows, .row)) wait", vi: "\(counted(rows, .row)) đang chờ")
  }
  /// Why no row is shown although some are read, in sentences.
  ///
  /// - Parameter date: the first date that may be read in two ways.
  package func whyRowsWait(_ rows: Int, date: String) -> [String] {
    choose(
      en: [
        "Read so far: \(counted(rows, .row)).",
        "They wait for a date that tells which number is the day and which the month; \(date) does "
          + "not. --date-format dmy or --date-format mdy says it at once.",
      ],
      vi: [
        "Đã đọc \(counted(rows, .row)).",
        "Các dòng này chờ một ngày cho biết số nào là ngày, số nào là tháng; \(date) thì chưa rõ. "
          + "--date-format dmy hoặc --date-format mdy cho biết ngay.",
      ])
  }
  package func rowsPerSecond(_ rate: String) -> String {
    say(en: "\(rate) rows/s", vi: "\(rate) dòng/giây")
  }
  package var many: String { say(en: "many", vi: "rất nhiều") }
  package func loadingStopped(_ rows: Int) -> String {
    say(
      en: "loading stopped: \(counted(rows, .row)) are shown",
      vi: "đã dừng đọc: hiện \(counted(rows, .row))")
  }
  /// That the reading failed on the way, from the longest to the shortest.
  package var notAllRead: [String] {
    choose(
      en: ["not read to its end, records say why", "not read to its end", "not all read"],
      vi: ["chưa đọc đến hết, hồ sơ nói vì sao", "chưa đọc đến hết", "chưa đọc hết"])
  }
  package var stillLoading: String { say(en: "Loading…", vi: "Đang đọc…") }
  package func nothingSoFar(_ problem: String) -> String {
    say(en: "Nothing matches so far: \(problem).", vi: "Chưa có gì khớp: \(problem).")
  }
  package var moreIsLoading: String { say(en: "More is loading.", vi: "Đang đọc tiếp.") }
  package var noSecondReading: String {
    say(
      en: "standard input cannot be read a second time",
      vi: "không đọc đầu vào chuẩn lần thứ hai được")
  }
  package func stillBeingRead(_ name: String) -> String {
    say(en: "\(name) is still being read", vi: "\(name) vẫn đang được đọc")
  }
}
