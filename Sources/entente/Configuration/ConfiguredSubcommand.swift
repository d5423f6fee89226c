import ArgumentParser

/// A command that works as the settings say.
nonisolated protocol ConfiguredSubcommand: Subcommand {
  var settings: ConfigurationOptions { get }
  @MainActor func perform(_ configuration: Configuration) throws
}

extension ConfiguredSubcommand {
  @MainActor func perform() throws {
    let file = try settings.request.file()
    file.warn()
    try perform(file.configuration)
  }
}
