internal import Synchronization

extension EventStore {
  /// What some events and their partners say in numbers on a day.
  ///
  /// Complexity: as ``Statistics/init(of:in:on:)``; those of all events by the last day are kept.
  public func statistics(of events: RefSet<Event>, on day: Day) -> Statistics {
    guard events.count == eventCount, day == days.upperBound else {
      return Statistics(of: events, in: self, on: day)
    }
    return wholeStatistics.value { Statistics(of: events, in: self, on: day) }
  }

  /// Those that the statistics view opens with.
  func prepareStatistics() {
    _ = statistics(of: RefSet(capacity: eventCount, full: true), on: days.upperBound)
  }
}

/// The statistics of all events of a store by its last day, once they were asked for.
///
/// They follow from the store, so they take no part in comparing two of them.
final class WholeStatistics: Sendable, Equatable {
  private let kept = Mutex<Statistics?>(nil)

  func value(make: () -> Statistics) -> Statistics {
    kept.withLock { kept in
      if let kept { return kept }
      let statistics = make()
      kept = statistics
      return statistics
    }
  }

  static func == (a: WholeStatistics, b: WholeStatistics) -> Bool { true }
}
