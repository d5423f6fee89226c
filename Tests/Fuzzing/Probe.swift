/// Something that takes bytes nobody vouches for, with what must be true of whatever it makes of
/// them.
///
/// Built with `ENTENTE_FUZZING` set, these files are a fuzzer that looks for bytes of which it is
/// not true; without, they are a test that tries the bytes in `Corpus` again.
enum Probe: String, CaseIterable {
  /// A dataset of format 1, as a file holds it.
  case dataset
  /// Rows, as a file holds them.
  case table
  /// The outlines of the map.
  case atlas
  /// A query, as it is typed.
  case query
  /// A session: the keys, the sizes of the window, reloads.
  case keys
  /// What a terminal sends.
  case input
  /// Settings, as a file of them holds them.
  case settings
  /// Marks and last places, as their file holds them.
  case places
  /// A file that gzip or zstd packed.
  case packed

  /// What is not as it must be.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// Hands over the bytes, and throws what is wrong with what follows.
  func check(_ bytes: [UInt8]) throws {
    switch self {
    case .dataset: try checkDataset(bytes)
    case .table: try checkTable(bytes)
    case .atlas: try checkAtlas(bytes)
    case .query: try checkQuery(String(decoding: bytes, as: UTF8.self))
    case .keys: try checkKeys(String(decoding: bytes, as: UTF8.self))
    case .input: try checkInput(bytes)
    case .settings: try checkSettings(bytes)
    case .places: try checkPlaces(bytes)
    case .packed: try checkPacked(bytes)
    }
  }
}

/// Throws a fault unless a condition holds.
func require(_ holds: Bool, _ what: @autoclosure () -> String) throws(Probe.Fault) {
  if !holds { throw Probe.Fault(description: what()) }
}

extension Unicode.Scalar {
  /// Whether a terminal would act on it, or set what is around it in another order or line.
  var isHarmful: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: properties.isBidiControl
    }
  }
}
