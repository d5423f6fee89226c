import Events
import Glibc

nonisolated extension Array where Element: Sendable {
  /// Works on the elements in parts, on all cores, and takes the results up in the order of the parts.
  ///
  /// Results that were not taken up yet are of 16,384 elements at most, however many there are.
  ///
  /// - Parameters:
  ///   - make: works on a part.
  ///   - take: takes its result up, and tells whether the others are still wanted.
  func forEachPart<Result: Sendable>(
    _ make: @Sendable (ArraySlice<Element>) -> Result, take: (_ result: Result) -> Bool
  ) {
    // Few enough that the first rows are there at once, and enough that starting threads costs little.
    let cores = Swift.max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))
    let (size, most) = (1 << 10, Swift.min(16, 4 * cores))
    var start = 0
    while start < count {
      let rest = self[start...].prefix(size * most)
      let results = inParallel((rest.count + size - 1) / size) { part in
        make(rest.dropFirst(part * size).prefix(size))
      }
      for result in results where !take(result) { return }
      start = rest.endIndex
    }
  }
}
