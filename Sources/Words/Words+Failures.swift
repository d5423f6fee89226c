/// What a command did not find.
extension Words {
  package var datasetHasNoEvents: String {
    say(en: "the dataset has no events", vi: "bộ dữ liệu không có sự kiện nào")
  }
  package var nothingMatched: String {
    say(en: "no event matches", vi: "không có sự kiện nào khớp")
  }
  package var noTierNamed: String {
    say(
      en:
        "no event names a tier; a column “tier” (or category, type, status, level) would give it, "
        + "or --columns tier=HEADING",
      vi: "không sự kiện nào nêu cấp; một cột “tier” (hay category, type, status, level) sẽ cho "
        + "biết, hoặc --columns tier=TÊN_CỘT")
  }
  package func nobodyStands(on day: String) -> String {
    say(
      en: "no partner that matches stands anywhere on \(day)",
      vi: "không có đối tác khớp nào đang ở cấp nào vào ngày \(day)")
  }
  package var noPartnerMatches: String {
    say(en: "no partner has a matching event", vi: "không đối tác nào có sự kiện khớp")
  }
  /// - Parameter guesses: the names that may have been meant.
  package func noPartner(called name: String, guesses: [String]) -> String {
    let meant = guesses.dropLast().joined(separator: ", ")
    let names = (meant.isEmpty ? "" : meant + say(en: " or ", vi: " hay ")) + (guesses.last ?? "")
    return say(
      en: "no partner called “\(name)”" + (guesses.isEmpty ? "" : "; did you mean \(names)?"),
      vi: "không có đối tác nào tên “\(name)”" + (guesses.isEmpty ? "" : "; ý bạn là \(names)?"))
  }
  package func noEvent(id: String) -> String {
    say(en: "no event has the id “\(id)”", vi: "không có sự kiện nào mang id “\(id)”")
  }
  package func eventIsLater(_ id: String) -> String {
    say(
      en: "the event “\(id)” is later than the day of --as-of",
      vi: "sự kiện “\(id)” sau ngày của --as-of")
  }
}
