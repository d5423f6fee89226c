/// A table of made-up diplomatic events, any row of which can be had by itself.
struct Timeline {
  static let columns = [
    "id", "date", "country", "region", "tier", "kind", "title", "place", "person", "summary",
    "source", "url",
  ]

  let count: Int
  let seed: UInt64
  private let partners: [(name: [UInt8], region: [UInt8], capital: [UInt8])]
  private let tiers: [[UInt8]]
  private let kinds: [[UInt8]]
  private let titles: [[UInt8]]
  private let persons: [[UInt8]]
  private let sources: [[UInt8]]
  private let sentences: [[UInt8]]

  init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
    partners = Words.regions.flatMap { region in
      region.partners.map { (Array($0.name.utf8), Array(region.name.utf8), Array($0.capital.utf8)) }
    }
    func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
    tiers = bytes(Words.tiers)
    kinds = bytes(Words.kinds)
    titles = bytes(Words.titles)
    persons = bytes(Words.persons)
    sources = bytes(Words.sources)
    sentences = bytes(Words.sentences)
  }

  /// Sets the fields of the row that comes `position`-th by date, in the order of ``columns``.
  func write(_ position: Int, to fields: inout [[UInt8]]) {
    var random = Seeded(seed, at: position)
    // Some partners have many more events than others.
    let partner = partners[random.below(random.below(partners.count) + 1)]
    fields[0].replace(with: "e", position + 1)
    write(day(of: position), precision: random.below(100), to: &fields[1])
    fields[2] = partner.name
    fields[3] = partner.region
    fields[4] = random.happens(650) ? random.one(of: tiers) : []
    fields[5] = random.one(of: kinds)
    fields[6] = random.one(of: titles)
    fields[7] = random.happens(500) ? partner.capital : []
    fields[8] = random.happens(200) ? random.one(of: persons) : []
    fields[9].removeAll(keepingCapacity: true)
    if random.happens(60) { summarize(&fields[9], &random) }
    fields[10] = random.happens(500) ? random.one(of: sources) : []
    fields[11].removeAll(keepingCapacity: true)
    if random.happens(80) { fields[11].replace(with: "https://example.org/", position + 1) }
  }

  private func summarize(_ field: inout [UInt8], _ random: inout Seeded) {
    for sentence in 0...random.below(6) {
      // A few texts have lines of their own.
      if sentence > 0 { field.append(UInt8(ascii: random.happens(50) ? "\n" : " ")) }
      field += random.one(of: sentences)
    }
  }

  /// The years 1950 to 2025, counted in days from the first, are spread evenly over the rows.
  private func day(of position: Int) -> Int {
    Int((UInt64(position).multipliedFullWidth(by: 27_759)).low / UInt64(count))
  }

  private func write(_ day: Int, precision: Int, to field: inout [UInt8]) {
    let (year, month, date) = Calendar.date(day)
    field.removeAll(keepingCapacity: true)
    field.append(year, digits: 4)
    guard precision > 0 else { return }
    field.append(UInt8(ascii: "-"))
    field.append(month, digits: 2)
    guard precision > 3 else { return }
    field.append(UInt8(ascii: "-"))
    field.append(date, digits: 2)
  }
}

private enum Calendar {
  /// The date so many days after 1 January 1950.
  static func date(_ day: Int) -> (year: Int, month: Int, day: Int) {
    // Days since 1 March of year 0, in eras of 400 years that are all alike.
    let number = day + 712_163
    let era = number / 146_097
    let dayOfEra = number % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }
}
