import Glibc

/// The variables that the program was started with.
nonisolated enum Environment {
  /// The value of a variable; `nil` where it is not set, or empty, which says as little.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
