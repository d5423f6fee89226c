import Browser
import Events

/// One number of the statistics, or one of their sentences, as a row of a table.
struct StatsFact {
  static let names = ["statistic", "tier", "of", "measure", "value"]

  let statistic: StatsReport.Section.Topic
  /// The id of the tier; empty for all.
  var tier = ""
  /// A year, a region or a partner's id; empty where it is of all.
  var subject = ""
  let measure: String
  let value: String

  var values: [String] { [statistic.rawValue, tier, subject, measure, value] }

  func write(to json: inout JSONWriter) {
    json.object { json in
      for (name, value) in zip(StatsFact.names, values) where !value.isEmpty {
        if name == "value", let number = Int(value) {
          json.member(name, number)
        } else if name == "value", let number = Double(value) {
          json.member(name, number)
        } else {
          json.member(name, value)
        }
      }
    }
  }
}

extension StatsReport {
  /// Every number, and the sentence of each statistic first.
  func facts(of store: EventStore) -> [StatsFact] {
    sections.flatMap { section in
      let sentence = StatsFact(
        statistic: section.topic, measure: "sentence", value: section.sentence)
      let numbers =
        switch section.topic {
        case .events:
          statistics.eventYears.map {
            StatsFact(
              statistic: .events, subject: "\($0.year)", measure: "events", value: "\($0.count)")
          }
        case .steps: yearFacts(.steps, "steps", in: store, \.steps)
        case .standing: yearFacts(.standing, "partners", in: store, \.standing)
        case .regions: regionFacts(of: store)
        case .time: statistics.times.flatMap { timeFacts($0, in: store) }
        case .skips: skipFacts(of: store)
        case .pace:
          (statistics.paces + [statistics.pace].compactMap { $0 }).flatMap {
            paceFacts($0, in: store)
          }
        }
      return [sentence] + numbers
    }
  }

  /// The counts of each year that are not nothing.
  private func yearFacts(
    _ topic: Section.Topic, _ measure: String, in store: EventStore,
    _ counts: KeyPath<Statistics.Year, [Int]>
  ) -> [StatsFact] {
    statistics.years.flatMap { year in
      store.tiers.filter { year[keyPath: counts][$0.index] > 0 }.map { tier in
        StatsFact(
          statistic: topic, tier: store[tier].id, subject: "\(year.year)", measure: measure,
          value: "\(year[keyPath: counts][tier.index])")
      }
    }
  }

  private func regionFacts(of store: EventStore) -> [StatsFact] {
    statistics.regions.flatMap { region in
      let name = region.region.map { store[$0].name } ?? ""
      let total = StatsFact(
        statistic: .regions, subject: name, measure: "partners", value: "\(region.partners)")
      return store.tiers.filter { region.standing[$0.index] > 0 }.map { tier in
        StatsFact(
          statistic: .regions, tier: store[tier].id, subject: name, measure: "partners",
          value: "\(region.standing[tier.index])")
      } + [total]
    }
  }

  private func timeFacts(_ time: Statistics.TierTime, in store: EventStore) -> [StatsFact] {
    guard time.count > 0 else { return [] }
    func id(_ stay: Statistics.Stay?) -> String { stay.map { store[$0.partner].id } ?? "" }
    let numbers: [(measure: String, subject: String, value: Int?)] = [
      ("over", "", time.count - time.ongoing), ("ongoing", "", time.ongoing),
      ("medianDays", "", time.median),
      ("shortestDays", id(time.shortest), time.shortest?.days),
      ("longestDays", id(time.longest), time.longest?.days),
    ]
    return numbers.compactMap { measure, subject, value in
      value.map {
        StatsFact(
          statistic: .time, tier: store[time.tier].id, subject: subject, measure: measure,
          value: "\($0)")
      }
    }
  }

  private func skipFacts(of store: EventStore) -> [StatsFact] {
    statistics.skips.map { skip in
      StatsFact(
        statistic: .skips, tier: store[skip.step.tier].id, subject: store[skip.step.partner].id,
        measure: "past", value: skip.rungs.map { store[$0].id }.joined(separator: "; "))
    }
  }

  private func paceFacts(_ pace: Statistics.Pace, in store: EventStore) -> [StatsFact] {
    let numbers: [(measure: String, value: String?)] = [
      ("total", "\(pace.total)"), ("pastYear", "\(pace.pastYear)"),
      ("pastThreeYears", "\(pace.pastThreeYears)"), ("before", "\(pace.before)"),
      ("ratePastThreeYears", "\(pace.ratePastThreeYears.hundredths)"),
      ("rateBefore", pace.rateBefore.map { "\($0.hundredths)" }),
    ]
    return numbers.compactMap { measure, value in
      value.map {
        StatsFact(
          statistic: .pace, tier: pace.tier.map { store[$0].id } ?? "", measure: measure, value: $0)
      }
    }
  }
}

extension Double {
  /// The number to two digits after the point.
  nonisolated var hundredths: Double { (self * 100).rounded() / 100 }
}
