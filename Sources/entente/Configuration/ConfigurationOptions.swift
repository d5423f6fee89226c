import ArgumentParser

/// Which file of settings to read.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read the settings from this file.", valueName: "file"), completion: .file())
  var config: String?

  @Flag(name: .customLong("no-config"), help: "Read no file of settings.")
  var isLeftOut = false

  func validate() throws {
    if config != nil && isLeftOut {
      throw ValidationError("--config and --no-config contradict each other.")
    }
  }

  /// What they ask for.
  var request: ConfigurationRequest { ConfigurationRequest(config: config, isLeftOut: isLeftOut) }
}
