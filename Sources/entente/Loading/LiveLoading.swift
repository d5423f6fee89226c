import Browser
import Dispatch
import Events
import Glibc
import Synchronization
import Terminal
import Words

/// The reading of a file on a thread of its own, which mails what has come.
nonisolated final class LiveLoading: Sendable {
  /// Where the stores arrive, and what goes wrong.
  let mailbox: Mailbox<Message>
  let file: InputFile
  private let options: TableOptions
  private let language: Language
  private let stopping: Mailbox<Void>
  /// One reading after the other.
  private let queue = DispatchQueue(label: "loading")
  private let state = Mutex(State())

  private struct State {
    var isReading = false
    var failure: Failure?
  }

  /// - Parameter language: what the stores are told in.
  /// - Throws: a ``Terminal/Failure`` when the process has no descriptors left.
  init(_ file: InputFile, options: TableOptions, in language: Language) throws(Terminal.Failure) {
    mailbox = try Mailbox()
    stopping = try Mailbox()
    self.file = file
    self.options = options
    self.language = language
  }

  /// Why the file could not be read to its end, once that is known.
  var failure: Failure? { state.withLock(\.failure) }

  /// Begins to read: mails stores as ``Message/loaded(_:_:)``, the last without a ``Loading``, or
  /// ``Message/loadFailed(_:)``.
  func start() {
    read { [self] store, progress in
      mailbox.post(
        .loaded(
          store,
          Loading(
            source: file.name, rows: progress.rows, share: progress.share,
            rate: Double(progress.rows) / max(progress.seconds, 0.001),
            wait: progress.held.map { Loading.Wait(rows: $0.rows, date: $0.date) })))
    } end: { [self] result in
      switch result {
      case .success(let store):
        mailbox.post(.loaded(store, nil))
        store.prepare()
      case .failure(let failure): mailbox.post(.loadFailed(failure.message))
      }
    }
  }

  /// Reads the file again, and mails ``Message/reloaded(_:)`` or ``Message/reloadFailed(_:)``; returns
  /// the message where that is clear at once.
  func reload() -> Message? {
    if file.isStandardInput {
      return .reloadFailed(Words(language).noSecondReading)
    }
    if state.withLock(\.isReading) {
      return .reloadFailed(Words(language).stillBeingRead(file.name))
    }
    read(show: nil) { [self] result in
      switch result {
      case .success(let store):
        mailbox.post(.reloaded(store))
        store.prepare()
      case .failure(let failure): mailbox.post(.reloadFailed(failure.message))
      }
    }
    return nil
  }

  /// Reads no more; what has come is all.
  func stop() { stopping.post(()) }

  private func read(
    show: (@Sendable (EventStore, TableLoader.Progress) -> Void)?,
    end: @escaping @Sendable (Result<EventStore, Failure>) -> Void
  ) {
    state.withLock { $0 = State(isReading: true) }
    queue.async { [self] in
      _ = stopping.collect()
      do throws(Failure) {
        let language = language
        let store = try file.events(
          options, stop: stopping.readEnd,
          show: show.map { show in
            { show($0.told(in: language), $1) }
          }
        ).told(in: language)
        state.withLock { $0.isReading = false }
        end(.success(store))
      } catch {
        state.withLock { $0 = State(failure: error) }
        end(.failure(error))
      }
    }
  }
}
