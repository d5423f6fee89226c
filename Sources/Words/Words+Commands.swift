/// What each key and command does, in a few words, as the help and the palette have it.
extension Words {
  package var nextRow: String { say(en: "next row", vi: "dòng sau") }
  package var previousRow: String { say(en: "previous row", vi: "dòng trước") }
  package var nextPage: String { say(en: "next page", vi: "trang sau") }
  package var previousPage: String { say(en: "previous page", vi: "trang trước") }
  package var halfPageDown: String { say(en: "half a page down", vi: "xuống nửa trang") }
  package var halfPageUp: String { say(en: "half a page up", vi: "lên nửa trang") }
  package var firstRow: String { say(en: "first row", vi: "dòng đầu") }
  package var lastRow: String { say(en: "last row", vi: "dòng cuối") }
  package var yearUp: String {
    say(en: "up a year; in lanes and records, event", vi: "lên một năm; ở làn, hồ sơ: sự kiện")
  }
  package var yearDown: String {
    say(en: "down a year; in lanes, records: event", vi: "xuống một năm; ở làn, hồ sơ: sự kiện")
  }
  package var moveLeft: String {
    say(en: "left: in time, columns or the map", vi: "trái: thời gian, cột hay bản đồ")
  }
  package var moveRight: String {
    say(en: "right: in time, columns or the map", vi: "phải: thời gian, cột hay bản đồ")
  }
  package var zoomIn: String { say(en: "zoom in", vi: "phóng to") }
  package var zoomOut: String { say(en: "zoom out", vi: "thu nhỏ") }
  package var showAllFiltered: String {
    say(en: "show all that the filter shows", vi: "thu vừa khung mọi mục đã lọc")
  }
  package var cutDecades: String {
    say(en: "cut out decades without an event", vi: "bỏ các thập niên không có sự kiện")
  }
  package var panLeft: String { say(en: "move the map left", vi: "dời bản đồ sang trái") }
  package var panRight: String { say(en: "move the map right", vi: "dời bản đồ sang phải") }
  package var panUp: String { say(en: "move the map up", vi: "dời bản đồ lên") }
  package var panDown: String { say(en: "move the map down", vi: "dời bản đồ xuống") }
  package var openTheRecord: String { say(en: "open the record", vi: "mở hồ sơ") }
  package var otherPane: String { say(en: "the other pane", vi: "sang khung kia") }
  package var backALayer: String {
    say(en: "back a layer; letters quit at the last", vi: "lùi một lớp; ở lớp cuối, q thoát")
  }
  package var placeBefore: String { say(en: "back to the place before", vi: "về chỗ trước đó") }
  package var placeForward: String { say(en: "forward again", vi: "tới lại chỗ sau") }
  package var markPlace: String {
    say(en: "mark this place with a letter", vi: "đánh dấu chỗ này bằng một chữ")
  }
  package var goToMark: String {
    say(en: "go to a mark; ' again goes back", vi: "đến chỗ đã đánh dấu; ' nữa: quay lại")
  }

  package var filterLive: String {
    say(en: "filter, live as you type", vi: "lọc, hiện ngay khi gõ")
  }
  package var pickTiers: String { say(en: "pick tiers", vi: "chọn cấp quan hệ") }
  package var pickPlaces: String {
    say(en: "pick regions and groups", vi: "chọn khu vực và nhóm")
  }
  package var allFiltersOff: String {
    say(en: "all filters off, and on again", vi: "tắt mọi bộ lọc, rồi bật lại")
  }

  package var jumpToCountry: String {
    say(en: "jump to a country, by any of its names", vi: "đến một nước, theo tên bất kỳ")
  }
  package var searchTab: String {
    say(en: "search; Tab in it makes it the filter", vi: "tìm; Tab biến nó thành bộ lọc")
  }
  package var nextMatch: String { say(en: "next match", vi: "kết quả sau") }
  package var previousMatch: String { say(en: "previous match", vi: "kết quả trước") }

  package var showDay: String {
    say(en: "show what stood on a day", vi: "xem tình trạng vào một ngày")
  }
  package var upgradeBefore: String {
    say(en: "the day of the upgrade before", vi: "ngày nâng cấp trước đó")
  }
  package var upgradeNext: String {
    say(en: "the day of the next upgrade", vi: "ngày nâng cấp tiếp theo")
  }
  package var chooseOrder: String { say(en: "choose the order", vi: "chọn cách xếp") }
  package var reverseOrder: String { say(en: "reverse the order", vi: "đảo thứ tự") }

  package var copyRecord: String {
    say(en: "copy the record as text", vi: "chép hồ sơ dạng văn bản")
  }
  package var copyCitations: String {
    say(en: "copy the citations of its sources", vi: "chép trích dẫn các nguồn")
  }
  package var openSource: String {
    say(en: "open its first source, or the one picked", vi: "mở nguồn đầu, hay nguồn đã chọn")
  }
  package var pickSource: String {
    say(en: "pick a source and open it", vi: "chọn rồi mở một nguồn")
  }

  package var showTimeline: String { say(en: "the timeline", vi: "dòng thời gian") }
  package var showLanes: String {
    say(en: "lanes: the partners through time", vi: "làn: các đối tác qua thời gian")
  }
  package var showBoard: String {
    say(en: "the board: who stands at each tier", vi: "bảng: ai ở cấp nào")
  }
  package var showMap: String { say(en: "the map", vi: "bản đồ") }
  package var showStats: String { say(en: "statistics", vi: "thống kê") }
  package var findCommand: String {
    say(en: "find a command by its name", vi: "tìm một lệnh theo tên")
  }
  package var showLink: String {
    say(en: "the command line that shows this screen", vi: "dòng lệnh mở lại màn hình này")
  }
  package var readAgain: String { say(en: "read the data again", vi: "đọc lại dữ liệu") }
  package var drawAgain: String { say(en: "draw the screen again", vi: "vẽ lại màn hình") }
  package var suspend: String { say(en: "suspend", vi: "tạm dừng") }
  package var mouse: String {
    say(en: "the mouse: on, and off to select text", vi: "chuột: bật, hay tắt để bôi đen văn bản")
  }
  package var help: String { say(en: "help", vi: "trợ giúp") }
  package var quitAtOnce: String { say(en: "quit at once", vi: "thoát ngay") }
}

/// The headings of the help.
extension Words {
  package var move: String { say(en: "Move", vi: "Di chuyển") }
  package var narrowDown: String { say(en: "Narrow down", vi: "Thu hẹp") }
  package var find: String { say(en: "Find", vi: "Tìm") }
  package var timeAndOrder: String { say(en: "Time and order", vi: "Thời gian và thứ tự") }
  package var quote: String { say(en: "Quote", vi: "Trích dẫn") }
  package var theProgram: String { say(en: "The program", vi: "Chương trình") }
}

/// The keys that matter most, at the foot of the screen.
extension Words {
  package var hintClose: String { say(en: "close", vi: "đóng") }
  package var hintChoose: String { say(en: "choose", vi: "chọn") }
  package var hintDone: String { say(en: "done", vi: "xong") }
  package var hintNone: String { say(en: "none", vi: "bỏ hết") }
  package var hintCancel: String { say(en: "cancel", vi: "hủy") }
  package var hintCopy: String { say(en: "copy", vi: "chép") }
  package var hintMarksIt: String { say(en: "marks it", vi: "đánh dấu") }
  package var hintForget: String { say(en: "forget", vi: "xóa") }
  package var hintGoesThere: String { say(en: "goes there", vi: "đến đó") }
  package var hintBack: String { say(en: "back", vi: "lùi") }
  package var hintCommands: String { say(en: "commands", vi: "lệnh") }
  package var hintScroll: String { say(en: "scroll", vi: "cuộn") }
  package var hintEvent: String { say(en: "event", vi: "sự kiện") }
  package var hintMoveInTime: String { say(en: "move in time", vi: "theo thời gian") }
  package var hintZoom: String { say(en: "zoom", vi: "phóng") }
  package var hintFit: String { say(en: "fit", vi: "vừa khung") }
  package var hintColumn: String { say(en: "column", vi: "cột") }
  package var hintStepBack: String { say(en: "step back", vi: "bước trước") }
  package var hintStepOn: String { say(en: "step on", vi: "bước sau") }
  package var hintWalk: String { say(en: "walk", vi: "đi") }
  package var hintPan: String { say(en: "pan", vi: "dời") }
  package var hintSection: String { say(en: "section", vi: "mục") }
  package var hintTimeline: String { say(en: "timeline", vi: "dòng thời gian") }
  package var hintFilter: String { say(en: "filter", vi: "lọc") }
  package var hintSearch: String { say(en: "search", vi: "tìm") }
  package var hintAsOf: String { say(en: "as of", vi: "tính đến") }
  package var hintOrder: String { say(en: "order", vi: "thứ tự") }
  package var hintRecord: String { say(en: "record", vi: "hồ sơ") }
  package var hintTiers: String { say(en: "tiers", vi: "cấp") }
  package var hintRegions: String { say(en: "regions", vi: "khu vực") }
  package var hintCountry: String { say(en: "country", vi: "nước") }
  package var hintEarlier: String { say(en: "earlier", vi: "trước") }
  package var hintLater: String { say(en: "later", vi: "sau") }
}
