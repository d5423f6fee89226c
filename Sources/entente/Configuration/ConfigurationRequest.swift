import Glibc

/// Which file of settings is to be read.
nonisolated struct ConfigurationRequest: Equatable {
  /// The path of one that was named.
  var config: String?
  /// Whether none is.
  var isLeftOut = false
}

nonisolated extension ConfigurationRequest {
  /// The file of settings of who runs the program: `entente/config.toml` in `$XDG_CONFIG_HOME`, or in
  /// `~/.config` (XDG Base Directory Specification 0.8); `nil` without a home.
  static var usualPath: String? {
    let folder = Environment.variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (folder ?? Environment.variable("HOME").map { $0 + "/.config" }).map {
      $0 + "/entente/config.toml"
    }
  }

  /// The path of the file, whether there is one or not.
  var path: String? { isLeftOut ? nil : config ?? ConfigurationRequest.usualPath }

  /// Reads the file.
  ///
  /// What is wrong with it is no failure: then the usual settings are in force.
  ///
  /// - Throws: a ``Failure`` when a file that was named on the command line is not there.
  func file() throws(Failure) -> ConfigurationFile {
    guard let path else { return ConfigurationFile() }
    guard access(path, F_OK) == 0 else {
      guard let config else { return ConfigurationFile() }
      throw Failure(.noInput, "\(config): there is no such file; entente config --init makes one")
    }
    let bytes: [UInt8]
    do throws(Failure) {
      bytes = try SharedFile(path).read(upTo: ConfigurationRequest.limit)
    } catch {
      return ConfigurationFile(path: path, obstacle: error.message)
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return ConfigurationFile(
      bytes, path: path,
      folder: ConfigurationFolder(path: folder, home: Environment.variable("HOME")))
  }

  /// No file of settings is longer.
  private static let limit = 1 << 16
}
