import Browser
import Events
import Glibc
import Screen
import Terminal

@MainActor extension DataRequest {
  /// The browser of a file that is being read, as soon as there is something to show.
  ///
  /// A day, a partner, an event or a filter that is asked for may be one of rows that are still to come:
  /// then it is waited for all of them, and for the event of a place until it is there.
  ///
  /// - Parameter place: where the file was left, to begin there.
  /// - Throws: a ``Failure`` when the file cannot be read, or has not what is asked for.
  func browser(
    of loading: LiveLoading, on screen: ScreenRequest, at place: SavedPlace?,
    _ configuration: Configuration
  ) throws(Failure) -> Browser {
    let asksNothing = asOf == nil && !hasFilter && !screen.asksForRecord && place == nil
    while true {
      var ready = pollfd(fd: loading.mailbox.readEnd, events: Int16(POLLIN), revents: 0)
      let isThere = poll(&ready, 1, asksNothing ? DataRequest.patience : -1) != 0
      guard let message = loading.mailbox.collect().last else {
        if isThere { continue }
        let nothing = EventStore(Dataset(id: loading.file.name, title: loading.file.name))
        return try browser(
          of: nothing, with: Loading(source: loading.file.name, rows: 0, share: nil, rate: 0),
          on: screen, configuration)
      }
      switch message {
      case .loaded(let store, nil):
        var browser = try screen.opened(browser(of: store), configuration)
        if let place { browser.resume(at: place) }
        return browser
      case .loaded(let store, let progress?)
      where asOf == nil && !screen.asksForRecord && (place?.isKnown(in: store) ?? true)
        && (store.eventCount > 0 || (place == nil && !screen.record)):
        if var browser = try? browser(of: store, with: progress, on: screen, configuration) {
          if let place { browser.resume(at: place) }
          return browser
        }
      case .loadFailed: if let failure = loading.failure { throw failure }
      default: break
      }
    }
  }

  private func browser(
    of store: EventStore, with progress: Loading, on screen: ScreenRequest,
    _ configuration: Configuration
  ) throws(Failure) -> Browser {
    var browser = try screen.opened(browser(of: store), configuration)
    _ = browser.update(.loaded(store, progress))
    return browser
  }

  /// How long a first row is waited for before the screen opens without any, in milliseconds.
  private static let patience: CInt = 300
}

extension SavedPlace {
  /// Whether the first rows of a file have what it shows.
  fileprivate func isKnown(in store: EventStore) -> Bool {
    asOf == nil && (event.map { store.event(id: $0) != nil } ?? true)
  }
}
