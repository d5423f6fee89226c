import Events
import Testing

struct QueryPropertyTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func anyQueryFindsWhatThePlainEvaluatorFinds(seed: UInt64) throws {
    var random = QueryRandom(seed: seed)
    let store = EventStore(random.dataset(withEnds: seed % 2 == 0))
    for _ in 0..<25 {
      let naive = random.query(in: store.dataset)
      let text = naive.text(using: &random)
      let day = random.oneIn(2) ? random.date().last : nil
      let moment = NaiveQuery.Moment(dataset: store.record, day: day ?? store.days.upperBound)
      let query = try Query(text, for: store)
      let expected = store.events.filter { naive.matches(store[$0].record, moment) }
      let found = store.events(matching: query, asOf: day)
      #expect(
        found == expected.filter { day == nil || store[$0].date.last <= moment.day },
        "seed \(seed): \(text)")
      #expect(
        store.events.filter { query.matches($0, in: store, asOf: moment.day) } == expected,
        "seed \(seed): \(text)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func anyTextIsAQueryOrAnErrorWithinIt(seed: UInt64) {
    var random = QueryRandom(seed: seed)
    let store = BundledTimeline.store
    let pieces = [
      "(", ")", "-", "\"", " ", ",", ":", "=", "!=", "<", ">=", "..", "OR", "or", "\\", "tier",
      "csp", "date", "2024", "2024-13", "year", "is", "skip", "region:", "south", "country", "đ",
      "\u{301}", "한", "😀", "\n", "\u{0}", "person:\"to lam\"", "from>=cp", "9999-12-31", "zz",
    ]
    for _ in 0..<400 {
      let text = (0..<random.number(1...12)).map { _ in random.pick(pieces) }.joined()
      do throws(QueryError) {
        let query = try Query(text, for: store)
        _ = query.matches(Ref(0), in: store, asOf: store.days.upperBound)
        let count = text.unicodeScalars.count
        #expect(
          query.conjuncts.allSatisfy { 0 <= $0.range.lowerBound && $0.range.upperBound <= count })
      } catch {
        #expect(0 <= error.range.lowerBound && error.range.upperBound <= text.unicodeScalars.count)
        #expect(!error.problem.isEmpty && error.expected ?? error.suggestion != nil, "\(error)")
        #expect(error.description(of: text).split(separator: "\n").count == 3, "\(text)")
      }
    }
  }

  @Test(arguments: ["(", "-", "-(", "(-", "\"", "a OR ", "tier:", "x ", "((a)OR"])
  func aVeryLongTextIsReadOrRefusedAndNeverOverflows(piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.count)
    do throws(QueryError) {
      let query = try Query(text, for: BundledTimeline.store)
      #expect(query.conjuncts.count == 50_000)
    } catch {
      #expect(error.range.upperBound <= text.unicodeScalars.count)
    }
  }
}
