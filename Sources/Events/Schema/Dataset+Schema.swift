extension Dataset {
  /// Writes the JSON Schema (2020-12) of format 1.
  ///
  /// It takes every dataset that the reader takes but for those with unknown keys, of which the
  /// reader keeps some and ignores others with a note, and refuses what a schema can see.
  public static func writeSchema(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("$id", "urn:entente:format:1")
      writer.member("title", "Timeline of partnerships, format 1")
      writeMembers(of: TimelineKey.self, to: &writer)
      writer.key("$defs")
      writer.object { writer in
        writeDates(to: &writer)
        for key in definitions {
          writer.key(key.definition)
          writer.object { writeMembers(of: key, to: &$0) }
        }
      }
    }
  }

  /// The sorts of objects that a dataset is made of.
  private static let definitions: [any DescribedKey.Type] = [
    SubjectKey.self, CoverageKey.self, TierKey.self, KindKey.self, RegionKey.self, CountryKey.self,
    EventKey.self,
    SignatoryKey.self, FigureKey.self, SourceKey.self, TallyKey.self, LintKey.self,
    AcceptanceKey.self,
  ]

  private static func writeMembers<Key: DescribedKey>(
    of key: Key.Type, to writer: inout JSONWriter
  ) {
    writer.member("description", Key.meaning)
    writer.member("type", "object")
    writer.member("required", Key.required.map(\.rawValue))
    writer.key("properties")
    writer.object { writer in
      for key in Key.allCases {
        let (type, meaning) = key.described
        writer.key(key.rawValue)
        writer.object { writer in
          writer.member("description", meaning)
          type.writeKeywords(to: &writer)
        }
      }
    }
    if !Key.keepsExtras { writer.member("additionalProperties", false) }
  }

  private static func writeDates(to writer: inout JSONWriter) {
    let month = "(0[1-9]|1[0-2])"
    let day =
      "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
      + "|02-(0[1-9]|[12][0-9]))"
    writer.key("date")
    writer.object { writer in
      writer.member(
        "description",
        "A date as precisely as it is known: YYYY-MM-DD, YYYY-MM or YYYY. The year 0000 is 1 BCE, "
          + "-0001 is 2 BCE. A ? behind it says that it is uncertain, ~ that it is approximate, "
          + "% both.")
      writer.member("type", "string")
      writer.member("pattern", "^(?!-0000)-?[0-9]{4}(-\(month)|-\(day))?[?~%]?$")
      writer.member("examples", ["2025-03-10", "2010-04", "1950", "2004~", "-0043-03-15"])
    }
  }
}
