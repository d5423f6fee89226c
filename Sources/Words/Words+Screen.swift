/// The views, and what stands around them.
extension Words {
  package var timeline: String { say(en: "Timeline", vi: "Dòng thời gian") }
  package var lanes: String { say(en: "Lanes", vi: "Làn") }
  package var board: String { say(en: "Board", vi: "Bảng") }
  package var map: String { say(en: "Map", vi: "Bản đồ") }
  package var stats: String { say(en: "Stats", vi: "Thống kê") }

  /// How many events are shown of how many: `12 of 176 events`.
  package func shown(_ shown: Int, ofEvents all: Int) -> String {
    shown == all
      ? counted(all, .event)
      : say(
        en: "\(grouped(shown)) of \(counted(all, .event))",
        vi: "\(grouped(shown)) trên \(counted(all, .event))")
  }

  /// How many are shown of how many, in figures: `12 of 176`.
  package func shown(_ shown: Int, of all: Int) -> String {
    say(en: "\(grouped(shown)) of \(grouped(all))", vi: "\(grouped(shown)) trên \(grouped(all))")
  }

  package func dataTo(_ date: String) -> String {
    say(en: "data to \(date)", vi: "dữ liệu đến \(date)")
  }
  package func upTo(_ date: String) -> String { say(en: "to \(date)", vi: "đến \(date)") }
  package var asOf: String { say(en: "as of", vi: "tính đến") }
  package func asOf(_ date: String) -> String { "\(asOf) \(date)" }
  /// How many partners stand at each tier, each counted once.
  package func partnersEachTierAlone(_ counts: String) -> String {
    say(en: "partners: \(counts), each tier alone", vi: "đối tác: \(counts), riêng từng cấp")
  }
  package var filter: String { say(en: "filter", vi: "lọc") }
  package var filterOff: String { say(en: "filter off", vi: "bộ lọc tắt") }
}

/// The orders of events and of partners.
extension Words {
  package func byDate(reversed: Bool) -> String {
    reversed
      ? say(en: "oldest first", vi: "cũ nhất trước") : say(en: "newest first", vi: "mới nhất trước")
  }
  package func byPartner(reversed: Bool) -> String {
    say(en: "by partner, ", vi: "theo đối tác, ") + alphabet(reversed: reversed)
  }
  package func byTier(reversed: Bool) -> String {
    say(en: "by tier, ", vi: "theo cấp, ")
      + (reversed
        ? say(en: "lowest first", vi: "thấp nhất trước")
        : say(en: "highest first", vi: "cao nhất trước"))
  }
  package func byStanding(reversed: Bool) -> String {
    reversed
      ? say(en: "by standing, lowest first", vi: "theo cấp hiện có, thấp nhất trước")
      : say(
        en: "by standing, highest and earliest first", vi: "theo cấp hiện có, cao và sớm nhất trước"
      )
  }
  package func byLatestStep(reversed: Bool) -> String {
    say(en: "by latest step, ", vi: "theo bước gần nhất, ") + byDate(reversed: reversed)
  }
  package func byRegion(reversed: Bool) -> String {
    say(en: "by region, ", vi: "theo khu vực, ") + alphabet(reversed: reversed)
  }
  package func byName(reversed: Bool) -> String {
    say(en: "by name, ", vi: "theo tên, ") + alphabet(reversed: reversed)
  }
  private func alphabet(reversed: Bool) -> String {
    reversed ? say(en: "Z to A", vi: "Z đến A") : say(en: "A to Z", vi: "A đến Z")
  }
}

/// What is asked, and the lists to choose from.
extension Words {
  package var filterPrompt: String { say(en: "filter: ", vi: "lọc: ") }
  package var dayPrompt: String { say(en: "as of: ", vi: "tính đến: ") }
  package var countryPrompt: String { say(en: "country: ", vi: "nước: ") }
  package var filterHint: String {
    say(
      en: "words, tier:csp, region:europe, standing>=sp, year:2023, is:disputed; Enter Esc",
      vi: "từ, tier:cltd, region:\"châu âu\", standing>=cl, year:2023, is:disputed; Enter Esc")
  }
  package var searchHint: String {
    say(
      en: "Enter stays here, Tab makes it the filter, Esc goes back",
      vi: "Enter ở lại đây, Tab biến nó thành bộ lọc, Esc quay lại")
  }
  package var dayHint: String {
    say(
      en: "YYYY-MM-DD, YYYY-MM or YYYY; empty for all that is known",
      vi: "NN/TT/NNNN, TT/NNNN hay NNNN, hoặc 2025-03-10; để trống: tất cả")
  }
  package var noDay: String {
    say(en: "no day: all that is known", vi: "không có ngày: tất cả những gì đã biết")
  }
  package var nothingHereMatches: String {
    say(en: "nothing here matches", vi: "ở đây không có gì khớp")
  }
  package var tiers: String { say(en: "Tiers", vi: "Cấp quan hệ") }
  package var regionsAndGroups: String { say(en: "Regions and groups", vi: "Khu vực và nhóm") }
  package var group: String { say(en: "group", vi: "nhóm") }
  package var order: String { say(en: "Order", vi: "Thứ tự") }
  package var orderOfPartners: String { say(en: "Order of partners", vi: "Thứ tự các đối tác") }
  package var sources: String { say(en: "Sources", vi: "Nguồn") }
  /// - Parameter what: the title of a list.
  package func dataHasNo(_ what: String) -> String {
    say(
      en: "this data has no \(what.lowercased())", vi: "dữ liệu này không có \(what.lowercased())")
  }
  package var jumpTitle: String { say(en: "Jump to a country", vi: "Đến một nước") }
  package var nobodyCalledThat: String {
    say(en: "nobody is called that", vi: "không ai có tên như vậy")
  }
  package var commands: String { say(en: "Commands", vi: "Lệnh") }
  package var noCommandCalledThat: String {
    say(en: "no command is called that", vi: "không có lệnh nào tên như vậy")
  }
  package var screenAgain: String { say(en: "This screen again:", vi: "Lệnh mở lại màn hình này:") }
  package var theCommandLine: String { say(en: "the command line", vi: "dòng lệnh") }
}

/// Marks that the reader sets.
extension Words {
  package var markThisPlace: String {
    say(en: "Mark this place: type a letter", vi: "Đánh dấu chỗ này: gõ một chữ")
  }
  package var goToAMark: String { say(en: "Go to a mark", vi: "Đến chỗ đã đánh dấu") }
  package var noMarkYet: String { say(en: "no mark is set yet", vi: "chưa đánh dấu chỗ nào") }
  package func noMark(_ letter: Character, _ key: String) -> String {
    say(
      en: "there is no mark \(letter); \(key) sets one",
      vi: "không có dấu \(letter); \(key) đặt dấu")
  }
  package var marksAreLetters: String {
    say(en: "a mark is a letter or a digit", vi: "dấu là một chữ cái hay chữ số")
  }
  package func placeHasMark(_ letter: Character) -> String {
    say(en: "this place has the mark \(letter)", vi: "chỗ này mang dấu \(letter)")
  }
  package func marksLastForSession(_ problem: String) -> String {
    say(
      en: "marks last for this session alone: \(problem)",
      vi: "dấu chỉ giữ trong phiên này: \(problem)")
  }
  package func eventGone(_ id: String) -> String {
    say(
      en: "the event “\(id)” is not in the data any more",
      vi: "sự kiện “\(id)” không còn trong dữ liệu")
  }
  package func cannotShowPlace(_ problem: String) -> String {
    say(
      en: "this data cannot show that place: \(problem)",
      vi: "dữ liệu này không hiện được chỗ đó: \(problem)")
  }
}

/// What is said at the foot of the screen.
extension Words {
  package func doesNothing(_ key: String, help: String) -> String {
    say(
      en: "\(key) does nothing here; \(help) shows the keys",
      vi: "\(key) không làm gì ở đây; \(help) cho xem các phím")
  }
  package var firstPlace: String {
    say(en: "this is the first place", vi: "đây là chỗ đầu tiên")
  }
  package var lastPlace: String { say(en: "this is the last place", vi: "đây là chỗ cuối cùng") }
  package func noFilter(_ key: String) -> String {
    say(en: "there is no filter; \(key) sets one", vi: "chưa có bộ lọc; \(key) đặt bộ lọc")
  }
  package var filterOn: String { say(en: "filter on", vi: "bộ lọc bật") }
  package func filterOffAgain(_ key: String) -> String {
    say(en: "filter off; \(key) turns it on again", vi: "bộ lọc tắt; \(key) bật lại")
  }
  package func filterHides(_ name: String, _ key: String) -> String {
    say(
      en: "the filter hides \(name) and is off; \(key) turns it on again",
      vi: "bộ lọc che \(name) nên đã tắt; \(key) bật lại")
  }
  package var filterHidesLatest: String {
    say(
      en: "the filter hides its latest event, which the record shows",
      vi: "bộ lọc che sự kiện mới nhất, hồ sơ vẫn hiện")
  }
  package func nothingSearched(_ key: String) -> String {
    say(en: "nothing was searched for; \(key) searches", vi: "chưa tìm gì; \(key) để tìm")
  }
  package func nothingMatches(_ text: String) -> String {
    say(en: "nothing here matches “\(text)”", vi: "ở đây không có gì khớp “\(text)”")
  }
  package func readAgain(_ events: Int) -> String {
    say(
      en: "read again: \(counted(events, .event))", vi: "đã đọc lại: \(counted(events, .event))")
  }
  package func filterMeansNothing(_ text: String) -> String {
    say(
      en: "the filter “\(text)” means nothing in the new data; it is cleared",
      vi: "bộ lọc “\(text)” không có nghĩa với dữ liệu mới nên đã bị bỏ")
  }
  package func filterMeansNothingHere(_ text: String) -> String {
    say(
      en: "the filter “\(text)” means nothing in the data; it is cleared",
      vi: "bộ lọc “\(text)” không có nghĩa với dữ liệu nên đã bị bỏ")
  }
  package var noEarlierUpgrade: String {
    say(en: "no earlier upgrade", vi: "không có lần nâng cấp nào trước đó")
  }
  package func allKnownUpTo(_ date: String) -> String {
    say(en: "all that is known, up to \(date)", vi: "tất cả những gì đã biết, đến \(date)")
  }
  package var noLaterUpgrade: String {
    say(en: "no later upgrade is known", vi: "chưa biết lần nâng cấp nào sau đó")
  }
  package var mouseOn: String {
    say(
      en: "the mouse selects and scrolls; with Shift, or off, it marks text",
      vi: "chuột để chọn và cuộn; giữ Shift, hay tắt đi, để bôi đen văn bản")
  }
  package var mouseOff: String {
    say(en: "the mouse is off: it marks text", vi: "chuột đã tắt: để bôi đen văn bản")
  }
  package var noMouse: String {
    say(en: "this terminal does not tell of a mouse", vi: "terminal này không hỗ trợ chuột")
  }
  package var nothingSelected: String { say(en: "nothing is selected", vi: "chưa chọn gì") }
  package var noRecordSelected: String {
    say(en: "no record is selected", vi: "chưa chọn hồ sơ nào")
  }
  package func filterKeysAndLeave(off: String, change: String, leave: String) -> String {
    say(
      en: "\(off) turns the filter off, \(change) changes it, \(leave) quits",
      vi: "\(off) tắt bộ lọc, \(change) sửa nó, \(leave) thoát")
  }
  package func quits(_ key: String) -> String { say(en: "\(key) quits", vi: "\(key) thoát") }
  package func recordOf(_ name: String) -> String {
    say(en: "the record of \(name)", vi: "hồ sơ \(name)")
  }
  package func citationsOf(_ name: String, _ count: Int) -> String {
    say(
      en: count == 1 ? "the citation of \(name)" : "the \(count) citations of \(name)",
      vi: "\(count) trích dẫn của \(name)")
  }
  package func recordHasNoSource(_ name: String) -> String {
    say(en: "the record of \(name) has no source", vi: "hồ sơ \(name) không có nguồn")
  }
  package func noSourceOnWeb(_ name: String, picked: Bool) -> String {
    say(
      en: "\(picked ? "the source picked" : "no source") of \(name) is on the web",
      vi: picked
        ? "nguồn đã chọn của \(name) không có trên mạng"
        : "không nguồn nào của \(name) có trên mạng")
  }
  package func copied(_ name: String) -> String {
    say(en: "copied \(name), to the clipboard", vi: "đã chép \(name), vào bộ nhớ tạm")
  }
  package func notCopied(_ name: String, _ reason: String) -> String {
    say(en: "\(name), is not copied: \(reason)", vi: "không chép được \(name): \(reason)")
  }
  package func opened(_ address: String) -> String {
    say(en: "opened \(address)", vi: "đã mở \(address)")
  }
  package var snapshotHasNoClipboard: String {
    say(en: "a snapshot has no clipboard", vi: "ảnh chụp màn hình không có bộ nhớ tạm")
  }
  package var snapshotKeepsNothing: String {
    say(en: "a snapshot keeps nothing", vi: "ảnh chụp màn hình không giữ gì")
  }
  package func placeNotRemembered(_ problem: String) -> String {
    say(en: "this place is not remembered: \(problem)", vi: "không nhớ được chỗ này: \(problem)")
  }
  package var pipeIsNoPlace: String {
    say(
      en: "what comes from a pipe is nothing to come back to",
      vi: "dữ liệu từ pipe không thể mở lại")
  }
  package var noStateFolder: String {
    say(
      en: "neither XDG_STATE_HOME nor HOME says where to keep them",
      vi: "cả XDG_STATE_HOME lẫn HOME đều không cho biết giữ ở đâu")
  }
  /// - Parameter programs: the names of programs that keep a clipboard.
  package func longerThanTerminalsTake(_ programs: String) -> String {
    say(
      en: "longer than terminals take; \(programs) could",
      vi: "quá dài đối với terminal; \(programs) thì nhận được")
  }
  /// - Parameter programs: the names of programs that keep a clipboard.
  package func noClipboard(_ programs: String) -> String {
    say(
      en: "neither the terminal nor \(programs) takes it",
      vi: "cả terminal lẫn \(programs) đều không nhận")
  }
}

/// What a view has not.
extension Words {
  package var noEvents: String { say(en: "There are no events.", vi: "Không có sự kiện nào.") }
  package func noEventBy(_ date: String) -> String {
    say(en: "No event is known by \(date).", vi: "Chưa ghi nhận sự kiện nào tính đến \(date).")
  }
  package var noEventMatches: String {
    say(en: "No event matches.", vi: "Không có sự kiện nào khớp.")
  }
  package func filterKeys(change: String, off: String) -> String {
    say(
      en: "\(change) changes the filter, \(off) turns it off.",
      vi: "\(change) sửa bộ lọc, \(off) tắt nó.")
  }
  package func noEventMatches(change: String) -> String {
    say(
      en: "No event matches; \(change) changes the filter.",
      vi: "Không có sự kiện nào khớp; \(change) sửa bộ lọc.")
  }
  package func noEvent(of name: String, by date: String?) -> String {
    say(
      en: "\(name) has no event" + (date.map { " on or before \($0)" } ?? ""),
      vi: "\(name) không có sự kiện nào" + (date.map { " tính đến \($0)" } ?? ""))
  }
  package var boardLack: [String] {
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
  package var mapLack: [String] {
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
