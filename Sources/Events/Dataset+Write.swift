import Words

extension Dataset {
  /// Writes the whole dataset as format 1.
  public func write(to writer: inout JSONWriter) {
    guard language == .english else { return told(in: .english).write(to: &writer) }
    writer.object { writer in
      writer.member("format", 1)
      writer.member("id", id)
      writer.member("title", title)
      writer.member("titleVi", otherTitle)
      if let subject { write(subject, to: &writer) }
      if let coverage { write(coverage, to: &writer) }
      writer.member("tiers", tiers) { write($1, to: &$0) }
      writer.member("kinds", kinds) { write($1, to: &$0) }
      writer.member("regions", regions) { write($1, to: &$0) }
      writer.member("countries", partners) { writer, partner in
        writer.object { writeMembers(of: partner, to: &$0) }
      }
      writer.member("events", events) { write($1, to: &$0) }
      writer.member("tallies", tallies) { write($1, to: &$0) }
      if !acceptances.isEmpty { writeAcceptances(to: &writer) }
    }
  }

  func write(_ event: Event, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", event.id)
      writer.member("country", partners[event.partner.index].id)
      writer.member("date", event.date)
      writer.member("end", event.end)
      writer.member("kind", event.kind.map { kinds[$0.index].id })
      writer.member("tier", event.tier.map { tiers[$0.index].id })
      writer.member("fromTier", event.fromTier.map { tiers[$0.index].id })
      writer.member("ordinal", event.ordinal)
      writer.member("title", event.title)
      writer.member("place", event.place)
      writer.member("occasion", event.occasion)
      writer.member("signatories", event.signatories) { $0.write($1) }
      writer.member("summary", event.summary)
      writer.member("areas", event.areas)
      writer.member("figures", event.figures) { $0.write($1) }
      writer.member("sources", event.sources) { $0.write($1) }
      writer.member("confidence", event.confidence.rawValue)
      writer.member("note", event.note)
      writeExtras(of: event, to: &writer)
    }
  }

  func writeMembers(of partner: Partner, to writer: inout JSONWriter) {
    writer.member("id", partner.id)
    writer.member("iso2", partner.iso2)
    writer.member("name", partner.name)
    writer.member("officialName", partner.officialName)
    writer.member("nameVi", partner.otherName)
    writer.member("aliases", partner.aliases)
    writer.member("type", partner.form.rawValue)
    writer.member("region", partner.region.map { regions[$0.index].name })
    writer.member("groups", partner.groups.map { groups[$0.index].name })
    writer.member("capital", partner.capital)
    writer.member("latitude", partner.latitude)
    writer.member("longitude", partner.longitude)
    writer.member("note", partner.note)
    write(partner.extras, to: &writer)
  }
}

extension Dataset {
  private func write(_ subject: Subject, to writer: inout JSONWriter) {
    writer.key("subject")
    writer.object { writer in
      writer.member("id", subject.id)
      writer.member("iso2", subject.iso2)
      writer.member("name", subject.name)
      writer.member("nameVi", subject.otherName)
    }
  }

  private func write(_ coverage: Coverage, to writer: inout JSONWriter) {
    writer.key("coverage")
    writer.object { writer in
      writer.member("from", coverage.from)
      writer.member("denseTo", coverage.denseTo)
      writer.member("to", coverage.to)
      writer.member("note", coverage.note)
    }
  }

  private func write(_ tier: Tier, to writer: inout JSONWriter) {
    let usual = !tier.isSectoral && Tier.isUsuallyOnLadder(id: tier.id)
    writer.object { writer in
      writer.member("id", tier.id)
      writer.member("name", tier.name)
      writer.member("nameVi", tier.otherName)
      writer.member("short", tier.short)
      writer.member("shortVi", tier.otherShort)
      writer.member("rank", tier.rank)
      writer.member("sectoral", tier.isSectoral ? true : nil)
      writer.member("ladder", tier.isOnLadder == usual ? nil : tier.isOnLadder)
      writer.member("description", tier.description)
    }
  }

  private func write(_ kind: Kind, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", kind.id)
      writer.member("name", kind.name)
      writer.member("nameVi", kind.otherName)
      writer.member("short", kind.short)
      writer.member("shortVi", kind.otherShort)
      writer.member("inForce", kind.inForce)
    }
  }

  private func write(_ region: Region, to writer: inout JSONWriter) {
    guard let other = region.otherName else { return writer.value(region.name) }
    writer.object { writer in
      writer.member("name", region.name)
      writer.member("nameVi", other)
    }
  }

  private func write(_ tally: Tally, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("asOf", tally.asOf)
      writer.key("counts")
      writer.object { writer in
        for (tier, count) in tally.counts.sorted(by: { $0.key < $1.key }) {
          writer.member(tiers[tier.index].id, count)
        }
        writer.member("total", tally.total)
      }
      writer.member("text", tally.text)
      writer.member("sources", tally.sources) { $0.write($1) }
      writer.member("note", tally.note)
    }
  }

  private func writeAcceptances(to writer: inout JSONWriter) {
    writer.key("lint")
    writer.object { writer in
      writer.member("accept", acceptances) { writer, acceptance in
        writer.object { writer in
          writer.member("rule", acceptance.rule)
          writer.member("at", acceptance.record)
          writer.member("because", acceptance.reason)
        }
      }
    }
  }

  /// Writes the other keys of an event, one that is called as a key of the format with a mark.
  private func writeExtras(of event: Event, to writer: inout JSONWriter) {
    var taken = Dataset.eventKeys
    write(
      event.extras.map { extra in
        var extra = extra
        while !taken.insert(extra.key).inserted { extra.key += "_" }
        return extra
      }, to: &writer)
  }

  private static let eventKeys = Set(EventKey.allCases.map(\.rawValue))

  private func write(_ extras: [Extra], to writer: inout JSONWriter) {
    for extra in extras {
      writer.key(extra.key)
      writer.copy(extra.json)
    }
  }
}

extension JSONWriter {
  mutating func write(_ signatory: Signatory) {
    object { writer in
      writer.member("name", signatory.name)
      writer.member("role", signatory.role)
      writer.member("side", signatory.side)
    }
  }

  mutating func write(_ figure: Figure) {
    object { writer in
      writer.member("label", figure.label)
      writer.member("value", figure.value)
      writer.member("unit", figure.unit)
      writer.member("year", figure.year)
    }
  }

  mutating func write(_ source: Source) {
    object { writer in
      writer.member("publisher", source.publisher)
      writer.member("title", source.title)
      writer.member("date", source.date)
      writer.member("url", source.url)
    }
  }
}
