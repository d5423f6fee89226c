import Events
import Words

/// The sentences of the statistics.
struct StatsText {
  let statistics: Statistics
  let store: EventStore

  /// As many tiers as a sentence names.
  private static let most = 12

  private var words: Words { store.words }
  private var day: String { statistics.day.inWords(in: words) }

  var events: String {
    let years = statistics.eventYears
    guard let first = years.first, let last = years.last else { return words.noEvent }
    let count = statistics.eventCount
    guard first.year < last.year else { return words.all(count, in: words.year(first.year)) }
    return words.events(
      count, from: words.year(first.year), to: words.year(last.year),
      most: most(years.map { (year: $0.year, count: $0.count) }))
  }

  var steps: String {
    let (steps, years) = (statistics.steps, statistics.years)
    guard let first = steps.first?.date.first.yearText(in: words),
      let last = steps.last?.date.first.yearText(in: words)
    else {
      return words.noneIsAStep(of: statistics.eventCount)
    }
    if first == last { return words.allTookEffect(steps.count, in: first) }
    return words.tookEffect(
      steps.count, from: first, to: last,
      most: most(years.map { (year: $0.year, count: $0.steps.reduce(0, +)) }))
  }

  /// The three years with the most, of those with more than one.
  private func most(_ years: [(year: Int, count: Int)]) -> [String] {
    years.filter { $0.count > 1 }.sorted { ($0.count, $0.year) > ($1.count, $1.year) }.prefix(3)
      .map { "\(words.year($0.year)) (\($0.count))" }
  }

  var standing: String {
    guard let now = statistics.years.last else { return nobody }
    let tiers = store.tiers.filter { tier in
      statistics.years.contains { $0.standing[tier.index] > 0 }
    }
    let rungs = tiers.filter { !store[$0].isSectoral }
    guard !rungs.isEmpty else { return nobody }
    func numbers(_ tiers: some Sequence<Ref<Tier>>) -> [(number: Int, tier: String)] {
      tiers.map { (now.standing[$0.index], store[$0].short) }
    }
    return words.standing(
      of: statistics.partners.count, numbers(rungs), on: day,
      before: statistics.years.last { $0.year == now.year - 10 }.map { year in
        (words.year(year.year), rungs.map { year.standing[$0.index] })
      },
      beside: numbers(tiers.filter { store[$0].isSectoral }.prefix(StatsText.most)),
      most: StatsText.most)
  }

  var regions: String {
    guard
      store.tiers.isEmpty
        || statistics.regions.contains(where: { $0.standing.contains { $0 > 0 } })
    else { return nobody }
    let top = store.ladder.last { tier in
      statistics.regions.contains { $0.standing[tier.index] > 0 }
    }
    return words.regions(
      of: statistics.partners.count,
      statistics.regions.map { ($0.partners, name(of: $0.region)) },
      top: top.map { top in
        let held = statistics.regions.filter { $0.standing[top.index] > 0 }
          .sorted { $0.standing[top.index] > $1.standing[top.index] }
        return (store[top].short, held.map { ($0.standing[top.index], name(of: $0.region)) })
      })
  }

  var time: String {
    let times = statistics.times.filter { $0.count > 0 }
    guard !times.isEmpty else { return words.noStay }
    return words.staysOver(
      times.compactMap { time in
        time.median.map {
          (store[time.tier].short, words.length(days: $0, perYear: Day.perYear))
        }
      },
      unknown: times.filter { $0.median == nil }.map {
        (store[$0.tier].short, $0.ongoing, $0.count)
      }, most: StatsText.most)
  }

  var skips: String {
    guard let last = statistics.skips.last else { return words.noSkip }
    let date = last.step.date
    return words.skips(
      statistics.skips.count, of: statistics.steps.count,
      rungs: store.ladder.reversed().compactMap { tier in
        let count = statistics.skips.count { $0.rungs.contains(tier) }
        return count > 0 ? (count, store[tier].short) : nil
      },
      latest: (
        store[last.step.partner].name, store[last.from].short, store[last.step.tier].short,
        date.inWords(in: words), date.precision == .day
      ), most: StatsText.most)
  }

  /// For one tier in partners, as each takes one step to it.
  var pace: String {
    guard let pace = statistics.pace else { return words.noPace }
    let subject: String
    if statistics.paces.count == 1, let tier = pace.tier ?? statistics.paces.first?.tier {
      subject = words.reached(pace.total, store[tier].name)
    } else {
      subject = words.tookEffect(pace.total)
    }
    return words.pace(
      subject, pastThreeYears: pace.pastThreeYears,
      rate: pace.pastThreeYears > 0 ? pace.ratePastThreeYears : nil, pastYear: pace.pastYear,
      before: pace.rateBefore.map { ($0, pace.first.yearText(in: words)) })
  }

  private var nobody: String { words.nobodyStood(of: statistics.partners.count, on: day) }

  private func name(of region: Ref<Region>?) -> String {
    region.map { store[$0].name } ?? words.nowhere
  }
}
