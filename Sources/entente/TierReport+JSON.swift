import Events

extension TierReport {
  /// Writes the day, the counts and the partners as one object.
  func write(to json: inout JSONWriter) {
    json.object { json in
      if store.hasDays { json.member("asOf", EventDate(day)) }
      json.key("counts")
      json.array { json in
        for count in counts { write(count, to: &json) }
      }
      json.key("partners")
      json.array { json in
        for entry in entries { write(entry, to: &json) }
      }
    }
  }

  func write(_ entry: Entry, to json: inout JSONWriter) {
    json.object { json in
      json.member("country", store[entry.partner].id)
      json.member("name", store[entry.partner].name)
      json.member("tier", store[entry.tier].id)
      json.member("since", entry.since)
      json.member("ordinal", entry.ordinal)
    }
  }

  private func write(_ count: TierCount, to json: inout JSONWriter) {
    json.object { json in
      json.member("tier", store[count.tier].id)
      for (key, number) in [("exclusive", count.exclusive), ("cumulative", count.cumulative)] {
        json.key(key)
        json.object { json in
          json.member("partners", number.partners)
          json.member("countries", number.countries)
        }
      }
    }
  }
}
