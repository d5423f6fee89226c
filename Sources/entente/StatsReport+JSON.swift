import Browser
import Events

extension StatsReport {
  /// Writes every statistic with its sentence as one object.
  func write(to json: inout JSONWriter, naming store: EventStore) {
    json.object { json in
      json.member("asOf", EventDate(statistics.day))
      json.member("events", statistics.eventCount)
      json.member("partners", statistics.partners.count)
      for section in sections {
        json.key(section.topic.rawValue)
        json.object { json in
          json.member("sentence", section.sentence)
          switch section.topic {
          case .events:
            json.key("years")
            json.array { json in
              for year in statistics.eventYears {
                json.object { json in
                  json.member("year", year.year)
                  json.member("count", year.count)
                }
              }
            }
          case .steps: write(years: \.steps, to: &json, store)
          case .standing: write(years: \.standing, to: &json, store)
          case .regions:
            json.key("regions")
            json.array { json in
              for region in statistics.regions { write(region, to: &json, store) }
            }
          case .time:
            json.key("tiers")
            json.array { json in
              for time in statistics.times where time.count > 0 {
                write(time, to: &json, store)
              }
            }
          case .skips:
            json.key("skips")
            json.array { json in
              for skip in statistics.skips { write(skip, to: &json, store) }
            }
          case .pace:
            json.key("tiers")
            json.array { json in
              for pace in statistics.paces { write(pace, to: &json, store) }
            }
            if let pace = statistics.pace {
              json.key("all")
              write(pace, to: &json, store)
            }
          }
        }
      }
    }
  }

  /// Writes the counts of each year in which there are any.
  private func write(
    years counts: KeyPath<Statistics.Year, [Int]>, to json: inout JSONWriter, _ store: EventStore
  ) {
    json.key("years")
    json.array { json in
      for year in statistics.years where year[keyPath: counts].contains(where: { $0 > 0 }) {
        json.object { json in
          json.member("year", year.year)
          write(counts: year[keyPath: counts], to: &json, store)
        }
      }
    }
  }

  private func write(counts: [Int], to json: inout JSONWriter, _ store: EventStore) {
    json.key("counts")
    json.object { json in
      for tier in store.tiers where counts[tier.index] > 0 {
        json.member(store[tier].id, counts[tier.index])
      }
    }
  }

  private func write(
    _ region: Statistics.RegionCount, to json: inout JSONWriter, _ store: EventStore
  ) {
    json.object { json in
      json.member("region", region.region.map { store[$0].name })
      json.member("partners", region.partners)
      write(counts: region.standing, to: &json, store)
    }
  }

  private func write(_ time: Statistics.TierTime, to json: inout JSONWriter, _ store: EventStore) {
    json.object { json in
      json.member("tier", store[time.tier].id)
      json.member("over", time.count - time.ongoing)
      json.member("ongoing", time.ongoing)
      json.member("medianDays", time.median)
      for (key, stay) in [("shortest", time.shortest), ("longest", time.longest)] {
        guard let stay else { continue }
        json.key(key)
        json.object { json in
          json.member("country", store[stay.partner].id)
          json.member("name", store[stay.partner].name)
          json.member("from", stay.from)
          json.member("until", stay.until)
          json.member("days", stay.days)
        }
      }
    }
  }

  private func write(_ skip: Statistics.Skip, to json: inout JSONWriter, _ store: EventStore) {
    json.object { json in
      json.member("id", store[skip.step.event].id)
      json.member("country", store[skip.step.partner].id)
      json.member("name", store[skip.step.partner].name)
      json.member("date", skip.step.date)
      json.member("fromTier", store[skip.from].id)
      json.member("tier", store[skip.step.tier].id)
      json.member("past", skip.rungs.map { store[$0].id })
    }
  }

  private func write(_ pace: Statistics.Pace, to json: inout JSONWriter, _ store: EventStore) {
    json.object { json in
      json.member("tier", pace.tier.map { store[$0].id })
      json.member("total", pace.total)
      json.member("pastYear", pace.pastYear)
      json.member("pastThreeYears", pace.pastThreeYears)
      json.member("ratePastThreeYears", pace.ratePastThreeYears.hundredths)
      json.member("before", pace.before)
      json.member("rateBefore", pace.rateBefore?.hundredths)
      json.member("first", EventDate(pace.first))
    }
  }
}
