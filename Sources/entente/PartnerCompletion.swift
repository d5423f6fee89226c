import ArgumentParser
import Events
import Glibc

/// The partners that a shell offers where one is to be named.
nonisolated enum PartnerCompletion {
  static let kind = CompletionKind.custom { words, _, _ in names(typedAfter: words) }

  /// Larger files than this many bytes are not read for it: a shell waits.
  private static let mostBytes = 1 << 24

  /// A name of each partner of the data that the words name, as one word without quotes.
  private static func names(typedAfter words: [String]) -> [String] {
    do throws(Failure) {
      let store = try store(of: words)
      return store.partners.compactMap { partner in
        let name = store[partner].name.asOneWord
        // What no shell has to quote is offered if it means this partner alone.
        do throws(Failure) {
          return try store.partner(called: name) == partner ? name : store[partner].id
        } catch {
          return store[partner].id
        }
      }
    } catch {
      return []
    }
  }

  private static func store(of words: [String]) throws(Failure) -> EventStore {
    if let option = words.firstIndex(of: "--data"), option + 1 < words.endIndex {
      let path = words[option + 1]
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_size <= mostBytes
      else { throw Failure(.noInput, path) }
      return try InputFile(path).events(TableOptions())
    }
    do throws(DatasetError) {
      return try EventStore.bundled()
    } catch {
      throw Failure(.badData, "\(error)")
    }
  }
}

extension String {
  /// The text in small letters without marks, with hyphens for all that is neither letter nor digit.
  fileprivate nonisolated var asOneWord: String {
    folded.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }
}
