public import Events
public import Screen
import Words

/// The statistics in words and tables: what the statistics view and `entente stats` print.
public struct StatsReport: Equatable, Sendable {
  /// One question that the statistics answer.
  public struct Section: Equatable, Sendable {
    /// What is asked.
    public enum Topic: String, Hashable, Sendable, CaseIterable {
      case events, steps, standing, regions, time, skips, pace
    }

    /// The question.
    public let topic: Topic
    /// The question in a few words, such as "Steps per year".
    public let title: String
    /// The answer in a sentence that says what the chart or the table shows.
    public let sentence: String
    /// The headings of the table, one for each column.
    public let headings: [String]
    /// The columns whose cells end at the same place instead of beginning there.
    public let rightAligned: Set<Int>
    /// The rows of the table, each with a cell for each heading; none where the topic is not tabled.
    public let rows: [[Line]]
  }

  /// The numbers that it says.
  public let statistics: Statistics
  /// The answers, in the order of the page; those that the data has nothing to say on are left out.
  public let sections: [Section]
  private let words: Words

  /// - Parameter tabled: the topics that get their rows; the others stay without.
  public init(
    _ statistics: Statistics, in store: EventStore,
    tabled: Set<Section.Topic> = Set(Section.Topic.allCases)
  ) {
    self.statistics = statistics
    let words = store.words
    self.words = words
    let text = StatsText(statistics: statistics, store: store)
    let tables = StatsTables(statistics: statistics, store: store)
    func section(
      _ topic: Section.Topic, _ title: String, _ sentence: String,
      _ rows: KeyPath<StatsTables, StatsTables.Table>
    ) -> Section {
      let table = tabled.contains(topic) ? tables[keyPath: rows] : StatsTables.Table(headings: [])
      return Section(
        topic: topic, title: title, sentence: sentence, headings: table.headings,
        rightAligned: table.rightAligned, rows: table.rows)
    }
    // Of what the data does not have, nothing is said.
    let regions =
      store.regions.isEmpty
      ? []
      : [
        section(
          .regions, store.tiers.isEmpty ? words.regions : words.regionAgainstTier, text.regions,
          \.regions
        )
      ]
    guard !store.tiers.isEmpty else {
      sections = [section(.events, words.eventsPerYear, text.events, \.events)] + regions
      return
    }
    sections =
      [
        section(.steps, words.stepsPerYear, text.steps, \.steps),
        section(.standing, words.whoStoodWhere, text.standing, \.standing),
      ] + regions + [
        section(.time, words.timeOnEachRung, text.time, \.time),
        section(.skips, words.stepsPastARung, text.skips, \.skips),
        section(.pace, words.pace, text.pace, \.pace),
      ]
  }

  /// What is counted, in a sentence.
  public var scope: String {
    guard statistics.eventYears.isEmpty else {
      return words.shownByYear(statistics.eventCount)
    }
    return words.stepsAmong(
      statistics.eventCount, others: statistics.eventCount - statistics.steps.count)
  }
}

extension Browser {
  /// The statistics of what is shown, on the day.
  public var statistics: Statistics { store.statistics(of: showing.events.set, on: day) }
}
