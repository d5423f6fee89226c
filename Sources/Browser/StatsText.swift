import Events

/// The sentences of the statistics.
struct StatsText {
  let statistics: Statistics
  let store: EventStore

  /// As many tiers as a sentence names.
  private static let most = 12

  var events: String {
    let years = statistics.eventYears
    guard let first = years.first, let last = years.last else { return "There is no event." }
    let count = statistics.eventCount.counted("event")
    let start = EventDate.text(ofYear: first.year)
    guard first.year < last.year else { return "\(count), all in \(start)." }
    let most = years.sorted { ($0.count, $0.year) > ($1.count, $1.year) }.prefix(3)
      .filter { $0.count > 1 }.map { "\(EventDate.text(ofYear: $0.year)) (\($0.count))" }
    return "\(count) from \(start) to \(EventDate.text(ofYear: last.year)), "
      + (most.isEmpty ? "never more than one a year." : "most of them in \(most.listed).")
  }

  var steps: String {
    let (steps, years) = (statistics.steps, statistics.years)
    guard let first = steps.first?.date.first.yearText, let last = steps.last?.date.first.yearText
    else {
      return "None of the \(statistics.eventCount.counted("event")) shown is a step."
    }
    let count = steps.count.counted("step")
    if first == last { return "\(count) took effect, all in \(first)." }
    let totals = years.map { (year: $0.year, count: $0.steps.reduce(0, +)) }
    let most = totals.filter { $0.count > 1 }
      .sorted { ($0.count, $0.year) > ($1.count, $1.year) }.prefix(3)
      .map { "\(EventDate.text(ofYear: $0.year)) (\($0.count))" }
    let when = most.isEmpty ? "never more than one a year" : "most of them in \(most.listed)"
    return "\(count) took effect from \(first) to \(last), \(when)."
  }

  var standing: String {
    guard let now = statistics.years.last else { return nobody }
    let tiers = store.tiers.filter { tier in
      statistics.years.contains { $0.standing[tier.index] > 0 }
    }
    let rungs = tiers.filter { !store[$0].isSectoral }
    let beside = tiers.filter { store[$0].isSectoral }.prefix(StatsText.most).map { tier in
      "; \(now.standing[tier.index]) formed \(store[tier].short), which stands beside the others"
    }
    guard !rungs.isEmpty else { return nobody }
    let here = rungs.enumerated().map { index, tier in
      "\(now.standing[tier.index]) \(index == 0 ? "stood " : "")at \(store[tier].short)"
    }
    let then = statistics.years.last { $0.year == now.year - 10 }.map { year in
      "; at the end of \(EventDate.text(ofYear: year.year)) it was "
        + rungs.map { "\(year.standing[$0.index])" }.listed(most: StatsText.most)
    }
    return
      "Of \(statistics.partners.count.counted("partner")), each at one tier alone, \(here.listed(most: StatsText.most)) "
      + "on \(EventDate(statistics.day).inWords)\(then ?? "")\(beside.joined())."
  }

  var regions: String {
    guard
      store.tiers.isEmpty
        || statistics.regions.contains(where: { $0.standing.contains { $0 > 0 } })
    else { return nobody }
    let partners = statistics.partners.count
    let places = statistics.regions.prefix(3).map { "\($0.partners) in \(name(of: $0.region))" }
    let rest = statistics.regions.dropFirst(3).reduce(0) { $0 + $1.partners }
    let elsewhere = rest > 0 ? ["\(rest) elsewhere"] : []
    var sentence =
      "Of \(partners.counted("partner")), \((places + elsewhere).listed(verb: statistics.regions.first?.partners == 1 ? "is" : "are"))"
    let top = store.ladder.last { tier in
      statistics.regions.contains { $0.standing[tier.index] > 0 }
    }
    if let top {
      let held = statistics.regions.filter { $0.standing[top.index] > 0 }
        .sorted { $0.standing[top.index] > $1.standing[top.index] }
      let total = held.reduce(0) { $0 + $1.standing[top.index] }
      let named = held.prefix(3).map { "\($0.standing[top.index]) in \(name(of: $0.region))" }
      let others = held.dropFirst(3).reduce(0) { $0 + $1.standing[top.index] }
      sentence += "; of the \(total) at \(store[top].short), "
      sentence += (named + (others > 0 ? ["\(others) elsewhere"] : [])).listed
    }
    return sentence + "."
  }

  var time: String {
    let times = statistics.times.filter { $0.count > 0 }
    guard !times.isEmpty else { return "No stay on a rung began with an event shown." }
    let known = times.compactMap { time in
      time.median.map { "\(store[time.tier].short) after \($0.inTime)" }
    }
    let unknown = times.filter { $0.median == nil }.map { time in
      "\(store[time.tier].short) (\(time.ongoing) of \(time.count) still there)"
    }
    let counted = ", those still there counted as not yet over."
    guard !known.isEmpty else {
      return
        "It is not known yet when half of the stays at \(unknown.listed(most: StatsText.most)) will be over\(counted)"
    }
    let rest =
      unknown.isEmpty ? "" : "; that is not known yet of \(unknown.listed(most: StatsText.most))"
    return "Half of the stays were over at \(known.listed(most: StatsText.most))\(rest)\(counted)"
  }

  var skips: String {
    guard let last = statistics.skips.last else { return "No step shown rose past a rung." }
    let (skipped, steps) = (statistics.skips.count, statistics.steps.count)
    let rungs = store.ladder.reversed().compactMap { tier -> String? in
      let count = statistics.skips.count { $0.rungs.contains(tier) }
      return count > 0 ? "\(count) past \(store[tier].short)" : nil
    }
    return
      "\(skipped) of \(steps.counted("step")) rose past a rung, \(rungs.listed(most: StatsText.most)); the latest was "
      + "\(store[last.step.partner].name), from \(store[last.from].short) to "
      + "\(store[last.step.tier].short) \(last.step.date.precision == .day ? "on" : "in") "
      + "\(last.step.date.inWords)."
  }

  /// For one tier in partners, as each takes one step to it.
  var pace: String {
    guard let pace = statistics.pace else { return "There is no step to tell the pace of." }
    let subject: String
    if statistics.paces.count == 1, let tier = pace.tier ?? statistics.paces.first?.tier {
      subject = "\(pace.total.counted("partner")) reached \(store[tier].name)"
    } else {
      subject = "\(pace.total.counted("step")) took effect"
    }
    let three = "\(pace.pastThreeYears.inWords) of them in the past three years"
    let rate = pace.pastThreeYears > 0 ? " (\(pace.ratePastThreeYears.oneDecimal) a year)" : ""
    let one = "\(pace.pastYear.inWords) in the past year"
    let before =
      pace.rateBefore.map {
        ", against \($0.oneDecimal) a year since \(pace.first.yearText) before that"
      }
    return "\(subject), \(three)\(rate) and \(one)\(before ?? "")."
  }

  private var nobody: String {
    "None of \(statistics.partners.count.counted("partner")) stood anywhere on "
      + "\(EventDate(statistics.day).inWords)."
  }

  private func name(of region: Ref<Region>?) -> String {
    region.map { store[$0].name } ?? "no region"
  }
}

extension [String] {
  /// The pieces as a sentence lists them: `a, b and c`.
  var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }

  /// The pieces as a sentence lists them, a verb after the first number.
  fileprivate func listed(verb: String) -> String {
    guard let first, let space = first.firstIndex(of: " ") else { return listed }
    let led = first[..<space] + " \(verb)" + first[space...]
    return ([String(led)] + dropFirst()).listed
  }
}

extension Int {
  /// The number and what it counts: `1 step`, `12 steps`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }

  /// The number as running text has it: in letters below ten.
  var inWords: String {
    let words = [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ]
    return words.indices.contains(self) ? words[self] : "\(self)"
  }

  /// A number of days as a length of time: `12 days`, `17 months`, `11.3 years`.
  var inTime: String {
    let years = Double(self) / Day.perYear
    if self < 60 { return counted("day") }
    if years < 2 { return Int((years * 12).rounded()).counted("month") }
    return "\(years.oneDecimal) years"
  }
}

extension Double {
  /// The number with one digit after the point.
  var oneDecimal: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }
}
