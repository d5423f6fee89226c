extension Array {
  /// As few of the elements, in their order, as still satisfy `fails`: none of those that are left
  /// can be left out alone.
  ///
  /// Zeller and Hildebrandt's delta debugging, leaving out halves, then quarters, then ever less.
  func shrunk(while fails: ([Element]) throws -> Bool) rethrows -> [Element] {
    var kept = self
    var length = Swift.max(1, kept.count / 2)
    while true {
      var start = 0
      var shrank = false
      while start < kept.count {
        let rest = Array(kept[..<start] + kept[Swift.min(start + length, kept.count)...])
        if try fails(rest) {
          kept = rest
          shrank = true
        } else {
          start += length
        }
      }
      if length == 1, !shrank { return kept }
      length = Swift.max(1, length / 2)
    }
  }
}
