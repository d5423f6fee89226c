import Synchronization

/// The rows of which the texts contain what was looked for of late, a bit each.
///
/// Whoever types a word asks for each of its beginnings: what contains the word is among what contains
/// a part of it.
final class TextMatches: Sendable {
  private struct Entry {
    let pattern: SearchPattern
    let rows: RefSet<Event>
    let count: Int
  }

  /// The latest last.
  private let entries = Mutex<[Entry]>([])

  /// As many as the letters of a few words, an eighth of a byte a row each.
  private static let most = 24

  /// The rows that contain a pattern: those that are kept, or what `find` finds among some rows, or
  /// among all for `nil`.
  func rows(
    containing pattern: SearchPattern, find: (RefSet<Event>?) -> RefSet<Event>
  ) -> RefSet<Event> {
    let (kept, candidates) = entries.withLock { entries in
      let place = entries.firstIndex { $0.pattern == pattern }
      if let place { entries.append(entries.remove(at: place)) }
      let wider = entries.filter { pattern.bytes.contains($0.pattern.bytes) }
      return (place == nil ? nil : entries.last, wider.min { $0.count < $1.count })
    }
    if let kept { return kept.rows }
    let rows = find(candidates?.rows)
    entries.withLock { entries in
      if entries.count >= TextMatches.most { entries.removeFirst() }
      entries.append(Entry(pattern: pattern, rows: rows, count: rows.count))
    }
    return rows
  }
}
