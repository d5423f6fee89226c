/// What each key and command does, in a few words, as the help and the palette have it.
extension Words {
  public var nextRow: String { say(en: "next row", vi: "dòng sau") }
  public var previousRow: String { say(en: "previous row", vi: "dòng trước") }
  public var nextPage: String { say(en: "next page", vi: "trang sau") }
  public var previousPage: String { say(en: "previous page", vi: "trang trước") }
  public var halfPageDown: String { say(en: "half a page down", vi: "xuống nửa trang") }
  public var halfPageUp: String { say(en: "half a page up", vi: "lên nửa trang") }
  public var firstRow: String { say(en: "first row", vi: "dòng đầu") }
  public var lastRow: String { say(en: "last row", vi: "dòng cuối") }
  public var yearUp: String {
    say(en: "up a year; in lanes and records, event", vi: "lên một năm; ở làn, hồ sơ: sự kiện")
  }
  public var yearDown: String {
    say(en: "down a year; in lanes, records: event", vi: "xuống một năm; ở làn, hồ sơ: sự kiện")
  }
  public var moveLeft: String {
    say(en: "left: in time, columns or the map", vi: "trái: thời gian, cột hay bản đồ")
  }
  public var moveRight: String {
    say(en: "right: in time, columns or the map", vi: "phải: thời gian, cột hay bản đồ")
  }
  public var zoomIn: String { say(en: "zoom in", vi: "phóng to") }
  public var zoomOut: String { say(en: "zoom out", vi: "thu nhỏ") }
  public var showAllFiltered: String {
    say(en: "show all that the filter shows", vi: "vừa khung mọi thứ đã lọc")
  }
  public var cutDecades: String {
    say(en: "cut out decades without an event", vi: "bỏ các thập niên không có sự kiện")
  }
  public var panLeft: String { say(en: "move the map left", vi: "dời bản đồ sang trái") }
  public var panRight: String { say(en: "move the map right", vi: "dời bản đồ sang phải") }
  public var panUp: String { say(en: "move the map up", vi: "dời bản đồ lên") }
  public var panDown: String { say(en: "move the map down", vi: "dời bản đồ xuống") }
  public var openTheRecord: String { say(en: "open the record", vi: "mở hồ sơ") }
  public var otherPane: String { say(en: "the other pane", vi: "sang khung kia") }
  public var backALayer: String {
    say(en: "back a layer; letters quit at the last", vi: "lùi một lớp; ở lớp cuối, q thoát")
  }
  public var placeBefore: String { say(en: "back to the place before", vi: "về chỗ trước đó") }
  public var placeForward: String { say(en: "forward again", vi: "tới lại chỗ sau") }
  public var markPlace: String {
    say(en: "mark this place with a letter", vi: "đánh dấu chỗ này bằng một chữ")
  }
  public var goToMark: String {
    say(en: "go to a mark; ' again goes back", vi: "đến dấu; ' lần nữa thì quay lại")
  }

  public var filterLive: String {
    say(en: "filter, live as you type", vi: "lọc, hiện ngay khi gõ")
  }
  public var pickTiers: String { say(en: "pick tiers", vi: "chọn cấp quan hệ") }
  public var pickPlaces: String {
    say(en: "pick regions and groups", vi: "chọn khu vực và nhóm")
  }
  public var allFiltersOff: String {
    say(en: "all filters off, and on again", vi: "tắt mọi bộ lọc, rồi bật lại")
  }

  public var jumpToCountry: String {
    say(en: "jump to a country, by any of its names", vi: "đến một nước, theo tên bất kỳ")
  }
  public var searchTab: String {
    say(en: "search; Tab in it makes it the filter", vi: "tìm; Tab biến nó thành bộ lọc")
  }
  public var nextMatch: String { say(en: "next match", vi: "kết quả sau") }
  public var previousMatch: String { say(en: "previous match", vi: "kết quả trước") }

  public var showDay: String {
    say(en: "show what stood on a day", vi: "xem tình trạng vào một ngày")
  }
  public var upgradeBefore: String {
    say(en: "the day of the upgrade before", vi: "ngày nâng cấp trước đó")
  }
  public var upgradeNext: String {
    say(en: "the day of the next upgrade", vi: "ngày nâng cấp tiếp theo")
  }
  public var chooseOrder: String { say(en: "choose the order", vi: "chọn cách xếp") }
  public var reverseOrder: String { say(en: "reverse the order", vi: "đảo thứ tự") }

  public var copyRecord: String {
    say(en: "copy the record as text", vi: "chép hồ sơ dạng văn bản")
  }
  public var copyCitations: String {
    say(en: "copy the citations of its sources", vi: "chép trích dẫn các nguồn")
  }
  public var openSource: String {
    say(en: "open its first source, or the one picked", vi: "mở nguồn đầu, hay nguồn đã chọn")
  }
  public var pickSource: String {
    say(en: "pick a source and open it", vi: "chọn rồi mở một nguồn")
  }

  public var showTimeline: String { say(en: "the timeline", vi: "dòng thời gian") }
  public var showLanes: String {
    say(en: "lanes: the partners through time", vi: "làn: các đối tác qua thời gian")
  }
  public var showBoard: String {
    say(en: "the board: who stands at each tier", vi: "bảng: ai ở cấp nào")
  }
  public var showMap: String { say(en: "the map", vi: "bản đồ") }
  public var showStats: String { say(en: "statistics", vi: "thống kê") }
  public var findCommand: String {
    say(en: "find a command by its name", vi: "tìm một lệnh theo tên")
  }
  public var showLink: String {
    say(en: "the command line that shows this screen", vi: "dòng lệnh cho ra màn hình này")
  }
  public var readAgain: String { say(en: "read the data again", vi: "đọc lại dữ liệu") }
  public var drawAgain: String { say(en: "draw the screen again", vi: "vẽ lại màn hình") }
  public var suspend: String { say(en: "suspend", vi: "tạm dừng") }
  public var mouse: String {
    say(en: "the mouse: on, and off to select text", vi: "chuột: bật, hay tắt để bôi chữ")
  }
  public var help: String { say(en: "help", vi: "trợ giúp") }
  public var quitAtOnce: String { say(en: "quit at once", vi: "thoát ngay") }
}

/// The headings of the help.
extension Words {
  public var move: String { say(en: "Move", vi: "Di chuyển") }
  public var narrowDown: String { say(en: "Narrow down", vi: "Thu hẹp") }
  public var find: String { say(en: "Find", vi: "Tìm") }
  public var timeAndOrder: String { say(en: "Time and order", vi: "Thời gian và thứ tự") }
  public var quote: String { say(en: "Quote", vi: "Trích dẫn") }
  public var theProgram: String { say(en: "The program", vi: "Chương trình") }
}

/// The keys that matter most, at the foot of the screen.
extension Words {
  public var hintClose: String { say(en: "close", vi: "đóng") }
  public var hintChoose: String { say(en: "choose", vi: "chọn") }
  public var hintDone: String { say(en: "done", vi: "xong") }
  public var hintNone: String { say(en: "none", vi: "bỏ hết") }
  public var hintCancel: String { say(en: "cancel", vi: "hủy") }
  public var hintCopy: String { say(en: "copy", vi: "chép") }
  public var hintMarksIt: String { say(en: "marks it", vi: "đánh dấu") }
  public var hintForget: String { say(en: "forget", vi: "xóa") }
  public var hintGoesThere: String { say(en: "goes there", vi: "đến đó") }
  public var hintBack: String { say(en: "back", vi: "lùi") }
  public var hintCommands: String { say(en: "commands", vi: "lệnh") }
  public var hintScroll: String { say(en: "scroll", vi: "cuộn") }
  public var hintEvent: String { say(en: "event", vi: "sự kiện") }
  public var hintMoveInTime: String { say(en: "move in time", vi: "theo thời gian") }
  public var hintZoom: String { say(en: "zoom", vi: "phóng") }
  public var hintFit: String { say(en: "fit", vi: "vừa khung") }
  public var hintColumn: String { say(en: "column", vi: "cột") }
  public var hintStepBack: String { say(en: "step back", vi: "bước trước") }
  public var hintStepOn: String { say(en: "step on", vi: "bước sau") }
  public var hintWalk: String { say(en: "walk", vi: "đi") }
  public var hintPan: String { say(en: "pan", vi: "dời") }
  public var hintSection: String { say(en: "section", vi: "mục") }
  public var hintTimeline: String { say(en: "timeline", vi: "dòng thời gian") }
  public var hintFilter: String { say(en: "filter", vi: "lọc") }
  public var hintSearch: String { say(en: "search", vi: "tìm") }
  public var hintAsOf: String { say(en: "as of", vi: "ngày") }
  public var hintOrder: String { say(en: "order", vi: "thứ tự") }
  public var hintRecord: String { say(en: "record", vi: "hồ sơ") }
  public var hintTiers: String { say(en: "tiers", vi: "cấp") }
  public var hintRegions: String { say(en: "regions", vi: "khu vực") }
  public var hintCountry: String { say(en: "country", vi: "nước") }
  public var hintEarlier: String { say(en: "earlier", vi: "trước") }
  public var hintLater: String { say(en: "later", vi: "sau") }
}
