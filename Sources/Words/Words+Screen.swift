/// The views, and what stands around them.
extension Words {
  public var timeline: String { say(en: "Timeline", vi: "Dòng thời gian") }
  public var lanes: String { say(en: "Lanes", vi: "Làn") }
  public var board: String { say(en: "Board", vi: "Bảng") }
  public var map: String { say(en: "Map", vi: "Bản đồ") }
  public var stats: String { say(en: "Stats", vi: "Thống kê") }

  /// How many events are shown of how many: `12 of 176 events`.
  public func shown(_ shown: Int, ofEvents all: Int) -> String {
    shown == all
      ? counted(all, .event)
      : say(
        en: "\(grouped(shown)) of \(counted(all, .event))",
        vi: "\(grouped(shown)) trên \(counted(all, .event))")
  }

  /// How many are shown of how many, in figures: `12 of 176`.
  public func shown(_ shown: Int, of all: Int) -> String {
    say(en: "\(grouped(shown)) of \(grouped(all))", vi: "\(grouped(shown)) trên \(grouped(all))")
  }

  public func dataTo(_ date: String) -> String {
    say(en: "data to \(date)", vi: "dữ liệu đến \(date)")
  }
  public func upTo(_ date: String) -> String { say(en: "to \(date)", vi: "đến \(date)") }
  public var asOf: String { say(en: "as of", vi: "tính đến") }
  public func asOf(_ date: String) -> String { "\(asOf) \(date)" }
  /// How many partners stand at each tier, each counted once.
  public func partnersEachTierAlone(_ counts: String) -> String {
    say(en: "partners: \(counts), each tier alone", vi: "đối tác: \(counts), riêng từng cấp")
  }
  public var filter: String { say(en: "filter", vi: "lọc") }
  public var filterOff: String { say(en: "filter off", vi: "bộ lọc tắt") }
}

/// The orders of events and of partners.
extension Words {
  public func byDate(reversed: Bool) -> String {
    reversed
      ? say(en: "oldest first", vi: "cũ nhất trước") : say(en: "newest first", vi: "mới nhất trước")
  }
  public func byPartner(reversed: Bool) -> String {
    say(en: "by partner, ", vi: "theo đối tác, ") + alphabet(reversed: reversed)
  }
  public func byTier(reversed: Bool) -> String {
    say(en: "by tier, ", vi: "theo cấp, ")
      + (reversed
        ? say(en: "lowest first", vi: "thấp nhất trước")
        : say(en: "highest first", vi: "cao nhất trước"))
  }
  public func byStanding(reversed: Bool) -> String {
    reversed
      ? say(en: "by standing, lowest first", vi: "theo cấp hiện có, thấp nhất trước")
      : say(
        en: "by standing, highest and earliest first", vi: "theo cấp hiện có, cao và sớm nhất trước"
      )
  }
  public func byLatestStep(reversed: Bool) -> String {
    say(en: "by latest step, ", vi: "theo bước gần nhất, ") + byDate(reversed: reversed)
  }
  public func byRegion(reversed: Bool) -> String {
    say(en: "by region, ", vi: "theo khu vực, ") + alphabet(reversed: reversed)
  }
  public func byName(reversed: Bool) -> String {
    say(en: "by name, ", vi: "theo tên, ") + alphabet(reversed: reversed)
  }
  private func alphabet(reversed: Bool) -> String {
    reversed ? say(en: "Z to A", vi: "Z đến A") : say(en: "A to Z", vi: "A đến Z")
  }
}

/// What is asked, and the lists to choose from.
extension Words {
  public var filterPrompt: String { say(en: "filter: ", vi: "lọc: ") }
  public var dayPrompt: String { say(en: "as of: ", vi: "tính đến: ") }
  public var countryPrompt: String { say(en: "country: ", vi: "nước: ") }
  public var filterHint: String {
    say(
      en: "words, tier:csp, region:europe, standing>=sp, year:2023, is:disputed; Enter Esc",
      vi: "từ, tier:cltd, region:\"châu âu\", standing>=cl, year:2023, is:disputed; Enter Esc")
  }
  public var searchHint: String {
    say(
      en: "Enter stays here, Tab makes it the filter, Esc goes back",
      vi: "Enter ở lại đây, Tab biến nó thành bộ lọc, Esc quay lại")
  }
  public var dayHint: String {
    say(
      en: "YYYY-MM-DD, YYYY-MM or YYYY; empty for all that is known",
      vi: "NN/TT/NNNN, TT/NNNN hay NNNN, hoặc 2025-03-10; để trống: tất cả")
  }
  public var noDay: String {
    say(en: "no day: all that is known", vi: "không có ngày: tất cả những gì đã biết")
  }
  public var nothingHereMatches: String {
    say(en: "nothing here matches", vi: "ở đây không có gì khớp")
  }
  public var tiers: String { say(en: "Tiers", vi: "Cấp quan hệ") }
  public var regionsAndGroups: String { say(en: "Regions and groups", vi: "Khu vực và nhóm") }
  public var group: String { say(en: "group", vi: "nhóm") }
  public var order: String { say(en: "Order", vi: "Thứ tự") }
  public var orderOfPartners: String { say(en: "Order of partners", vi: "Thứ tự các đối tác") }
  public var sources: String { say(en: "Sources", vi: "Nguồn") }
  /// - Parameter what: the title of a list.
  public func dataHasNo(_ what: String) -> String {
    say(
      en: "this data has no \(what.lowercased())", vi: "dữ liệu này không có \(what.lowercased())")
  }
  public var jumpTitle: String { say(en: "Jump to a country", vi: "Đến một nước") }
  public var nobodyCalledThat: String {
    say(en: "nobody is called that", vi: "không ai có tên như vậy")
  }
  public var commands: String { say(en: "Commands", vi: "Lệnh") }
  public var noCommandCalledThat: String {
    say(en: "no command is called that", vi: "không có lệnh nào tên như vậy")
  }
  public var screenAgain: String { say(en: "This screen again:", vi: "Màn hình này lần nữa:") }
  public var theCommandLine: String { say(en: "the command line", vi: "dòng lệnh") }
}

/// Marks that the reader sets.
extension Words {
  public var markThisPlace: String {
    say(en: "Mark this place: type a letter", vi: "Đánh dấu chỗ này: gõ một chữ")
  }
  public var goToAMark: String { say(en: "Go to a mark", vi: "Đến một dấu") }
  public var noMarkYet: String { say(en: "no mark is set yet", vi: "chưa có dấu nào") }
  public func noMark(_ letter: Character, _ key: String) -> String {
    say(
      en: "there is no mark \(letter); \(key) sets one",
      vi: "không có dấu \(letter); \(key) đặt dấu")
  }
  public var marksAreLetters: String {
    say(en: "a mark is a letter or a digit", vi: "dấu là một chữ cái hay chữ số")
  }
  public func placeHasMark(_ letter: Character) -> String {
    say(en: "this place has the mark \(letter)", vi: "chỗ này mang dấu \(letter)")
  }
  public func marksLastForSession(_ problem: String) -> String {
    say(
      en: "marks last for this session alone: \(problem)",
      vi: "dấu chỉ giữ trong phiên này: \(problem)")
  }
  public func eventGone(_ id: String) -> String {
    say(
      en: "the event “\(id)” is not in the data any more",
      vi: "sự kiện “\(id)” không còn trong dữ liệu")
  }
  public func cannotShowPlace(_ problem: String) -> String {
    say(
      en: "this data cannot show that place: \(problem)",
      vi: "dữ liệu này không hiện được chỗ đó: \(problem)")
  }
}

/// What is said at the foot of the screen.
extension Words {
  public func doesNothing(_ key: String, help: String) -> String {
    say(
      en: "\(key) does nothing here; \(help) shows the keys",
      vi: "\(key) không làm gì ở đây; \(help) cho xem các phím")
  }
  public var firstPlace: String {
    say(en: "this is the first place", vi: "đây là chỗ đầu tiên")
  }
  public var lastPlace: String { say(en: "this is the last place", vi: "đây là chỗ cuối cùng") }
  public func noFilter(_ key: String) -> String {
    say(en: "there is no filter; \(key) sets one", vi: "chưa có bộ lọc; \(key) đặt bộ lọc")
  }
  public var filterOn: String { say(en: "filter on", vi: "bộ lọc bật") }
  public func filterOffAgain(_ key: String) -> String {
    say(en: "filter off; \(key) turns it on again", vi: "bộ lọc tắt; \(key) bật lại")
  }
  public func filterHides(_ name: String, _ key: String) -> String {
    say(
      en: "the filter hides \(name) and is off; \(key) turns it on again",
      vi: "bộ lọc che \(name) nên đã tắt; \(key) bật lại")
  }
  public var filterHidesLatest: String {
    say(
      en: "the filter hides its latest event, which the record shows",
      vi: "bộ lọc che sự kiện mới nhất, hồ sơ vẫn hiện")
  }
  public func nothingSearched(_ key: String) -> String {
    say(en: "nothing was searched for; \(key) searches", vi: "chưa tìm gì; \(key) để tìm")
  }
  public func nothingMatches(_ text: String) -> String {
    say(en: "nothing here matches “\(text)”", vi: "ở đây không có gì khớp “\(text)”")
  }
  public func readAgain(_ events: Int) -> String {
    say(
      en: "read again: \(counted(events, .event))", vi: "đã đọc lại: \(counted(events, .event))")
  }
  public func filterMeansNothing(_ text: String) -> String {
    say(
      en: "the filter “\(text)” means nothing in the new data; it is cleared",
      vi: "bộ lọc “\(text)” không có nghĩa với dữ liệu mới nên đã bị bỏ")
  }
  public func filterMeansNothingHere(_ text: String) -> String {
    say(
      en: "the filter “\(text)” means nothing in the data; it is cleared",
      vi: "bộ lọc “\(text)” không có nghĩa với dữ liệu nên đã bị bỏ")
  }
  public var noEarlierUpgrade: String {
    say(en: "no earlier upgrade", vi: "không có lần nâng cấp nào trước đó")
  }
  public func allKnownUpTo(_ date: String) -> String {
    say(en: "all that is known, up to \(date)", vi: "tất cả những gì đã biết, đến \(date)")
  }
  public var noLaterUpgrade: String {
    say(en: "no later upgrade is known", vi: "chưa biết lần nâng cấp nào sau đó")
  }
  public var mouseOn: String {
    say(
      en: "the mouse selects and scrolls; with Shift, or off, it marks text",
      vi: "chuột để chọn và cuộn; giữ Shift, hay tắt đi, để bôi chữ")
  }
  public var mouseOff: String {
    say(en: "the mouse is off: it marks text", vi: "chuột đã tắt: để bôi chữ")
  }
  public var noMouse: String {
    say(en: "this terminal does not tell of a mouse", vi: "terminal này không báo chuột")
  }
  public var nothingSelected: String { say(en: "nothing is selected", vi: "chưa chọn gì") }
  public var noRecordSelected: String {
    say(en: "no record is selected", vi: "chưa chọn hồ sơ nào")
  }
  public func filterKeysAndLeave(off: String, change: String, leave: String) -> String {
    say(
      en: "\(off) turns the filter off, \(change) changes it, \(leave) quits",
      vi: "\(off) tắt bộ lọc, \(change) sửa nó, \(leave) thoát")
  }
  public func quits(_ key: String) -> String { say(en: "\(key) quits", vi: "\(key) thoát") }
  public func recordOf(_ name: String) -> String {
    say(en: "the record of \(name)", vi: "hồ sơ \(name)")
  }
  public func citationsOf(_ name: String, _ count: Int) -> String {
    say(
      en: count == 1 ? "the citation of \(name)" : "the \(count) citations of \(name)",
      vi: "\(count) trích dẫn của \(name)")
  }
  public func recordHasNoSource(_ name: String) -> String {
    say(en: "the record of \(name) has no source", vi: "hồ sơ \(name) không có nguồn")
  }
  public func noSourceOnWeb(_ name: String, picked: Bool) -> String {
    say(
      en: "\(picked ? "the source picked" : "no source") of \(name) is on the web",
      vi: picked
        ? "nguồn đã chọn của \(name) không có trên mạng"
        : "không nguồn nào của \(name) có trên mạng")
  }
  public func copied(_ name: String) -> String {
    say(en: "copied \(name), to the clipboard", vi: "đã chép \(name), vào bộ nhớ tạm")
  }
  public func notCopied(_ name: String, _ reason: String) -> String {
    say(en: "\(name), is not copied: \(reason)", vi: "không chép được \(name): \(reason)")
  }
  public func opened(_ address: String) -> String {
    say(en: "opened \(address)", vi: "đã mở \(address)")
  }
  public var snapshotHasNoClipboard: String {
    say(en: "a snapshot has no clipboard", vi: "ảnh chụp màn hình không có bộ nhớ tạm")
  }
  public var snapshotKeepsNothing: String {
    say(en: "a snapshot keeps nothing", vi: "ảnh chụp màn hình không giữ gì")
  }
  public var pipeIsNoPlace: String {
    say(
      en: "what comes from a pipe is nothing to come back to",
      vi: "dữ liệu từ ống dẫn thì không quay lại được")
  }
  public var noStateFolder: String {
    say(
      en: "neither XDG_STATE_HOME nor HOME says where to keep them",
      vi: "cả XDG_STATE_HOME lẫn HOME đều không cho biết giữ ở đâu")
  }
  /// - Parameter programs: the names of programs that keep a clipboard.
  public func longerThanTerminalsTake(_ programs: String) -> String {
    say(
      en: "longer than terminals take; \(programs) could",
      vi: "dài hơn mức terminal nhận; \(programs) thì được")
  }
  /// - Parameter programs: the names of programs that keep a clipboard.
  public func noClipboard(_ programs: String) -> String {
    say(
      en: "neither the terminal nor \(programs) takes it",
      vi: "cả terminal lẫn \(programs) đều không nhận")
  }
}

/// Reading while the screen is up.
extension Words {
  public func loading(rows: Int, part: String, rate: String, stops: Bool) -> String {
    say(
      en: "loading \(counted(rows, .row))\(part)\(rate)\(stops ? " · Esc stops" : "")",
      vi: "đang đọc \(counted(rows, .row))\(part)\(rate)\(stops ? " · Esc dừng" : "")")
  }
  public func loading(_ rows: Int) -> String {
    say(en: "loading \(grouped(rows))", vi: "đang đọc \(grouped(rows))")
  }
  public var loading: String { say(en: "loading", vi: "đang đọc") }
  public func rowsPerSecond(_ rate: String) -> String {
    say(en: "\(rate) rows/s", vi: "\(rate) dòng/giây")
  }
  public var many: String { say(en: "many", vi: "rất nhiều") }
  public func loadingStopped(_ rows: Int) -> String {
    say(
      en: "loading stopped: \(counted(rows, .row)) are shown",
      vi: "đã dừng đọc: hiện \(counted(rows, .row))")
  }
  /// That the reading failed on the way, from the longest to the shortest.
  public var notAllRead: [String] {
    choose(
      en: ["not read to its end", "not all read"], vi: ["chưa đọc đến hết", "chưa đọc hết"])
  }
  public var stillLoading: String { say(en: "Loading…", vi: "Đang đọc…") }
  public func nothingSoFar(_ problem: String) -> String {
    say(en: "Nothing matches so far: \(problem).", vi: "Chưa có gì khớp: \(problem).")
  }
  public var moreIsLoading: String { say(en: "More is loading.", vi: "Đang đọc tiếp.") }
  public var noSecondReading: String {
    say(
      en: "standard input cannot be read a second time",
      vi: "không đọc đầu vào chuẩn lần thứ hai được")
  }
  public func stillBeingRead(_ name: String) -> String {
    say(en: "\(name) is still being read", vi: "\(name) vẫn đang được đọc")
  }
}

/// What a view has not.
extension Words {
  public var noEvents: String { say(en: "There are no events.", vi: "Không có sự kiện nào.") }
  public func noEventBy(_ date: String) -> String {
    say(en: "No event is known by \(date).", vi: "Chưa biết sự kiện nào tính đến \(date).")
  }
  public var noEventMatches: String {
    say(en: "No event matches.", vi: "Không có sự kiện nào khớp.")
  }
  public func filterKeys(change: String, off: String) -> String {
    say(
      en: "\(change) changes the filter, \(off) turns it off.",
      vi: "\(change) sửa bộ lọc, \(off) tắt nó.")
  }
  public func noEventMatches(change: String) -> String {
    say(
      en: "No event matches; \(change) changes the filter.",
      vi: "Không có sự kiện nào khớp; \(change) sửa bộ lọc.")
  }
  public func noEvent(of name: String, by date: String?) -> String {
    say(
      en: "\(name) has no event" + (date.map { " on or before \($0)" } ?? ""),
      vi: "\(name) không có sự kiện nào" + (date.map { " tính đến \($0)" } ?? ""))
  }
  public var boardLack: [String] {
    choose(
      en: [
        "The board shows who stands at each tier, and no event here names a tier.",
        "A column “tier” (or category, type, status, level) would give it.",
      ],
      vi: [
        "Bảng cho thấy ai ở cấp nào, mà không sự kiện nào ở đây nêu cấp.",
        "Một cột “tier” (hay category, type, status, level) sẽ cho biết.",
      ])
  }
  public var mapLack: [String] {
    choose(
      en: [
        "The map shows where countries are, and no place is known here.",
        "Columns “latitude” and “longitude” would give it, or “country” with names or codes.",
      ],
      vi: [
        "Bản đồ cho thấy các nước ở đâu, mà ở đây không biết vị trí nào.",
        "Các cột “latitude” và “longitude”, hay “country” với tên hoặc mã, sẽ cho biết.",
      ])
  }
}
