import Testing

@testable import entente

struct PartsTests {
  @Test func resultsComeInOrderAndNoneIsMadeLongAfterNobodyWantsThem() {
    let numbers = Array(0..<100_000)
    var taken: [Int] = []
    numbers.forEachPart {
      $0.map { $0 * 2 }
    } take: { part in
      taken += part
      return true
    }
    #expect(taken == numbers.map { $0 * 2 })
    var parts = 0
    numbers.forEachPart {
      $0.count
    } take: { _ in
      parts += 1
      return parts < 3
    }
    #expect(parts == 3)
    [Int]().forEachPart {
      $0.count
    } take: { _ in
      Issue.record("nothing has no parts")
      return true
    }
  }
}
