import ArgumentParser
import Glibc

struct Config: Subcommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the settings that are in force, check them, or make a file of them.",
    discussion: """
      Prints what is set, as the file writes it, each with where it comes from.  The file is \
      entente/config.toml in $XDG_CONFIG_HOME, or in ~/.config; the command line and the environment \
      overrule it.

      Examples:
        entente config
        entente config --init
        entente config --check
        entente config --print > mine.toml
      """)

  @OptionGroup var settings: ConfigurationOptions

  @Flag(help: "Write a commented file of all settings, with what is usual.")
  var `init` = false

  @Flag(help: "With --init, replace a file that is there.")
  var force = false

  @Flag(help: "Print the commented file of all settings instead.")
  var print = false

  @Flag(help: "Print nothing but what is wrong, and fail if anything is.")
  var check = false

  func validate() throws {
    if [`init`, print, check].count(where: \.self) > 1 {
      throw ValidationError("Of --init, --print and --check only one can be asked for.")
    }
    if force && !`init` { throw ValidationError("--force is for --init.") }
    if `init`, settings.isLeftOut { throw ValidationError("--init needs a file to write.") }
  }

  func perform() throws {
    var output = Output()
    if print {
      output.write(ConfigurationText.commented)
      return try output.flush()
    }
    if `init` { return try initialize() }
    let file = try settings.request.file()
    if !check {
      output.write("# \(name(of: file).printable)\n")
      output.write(
        ConfigurationText.inForce(file) { name in
          guard name == "color" else { return nil }
          return ColorChoice.environment.map { ($0.choice.rawValue, $0.variable) }
        })
      try output.flush()
    }
    for error in file.errors { Failure.say(error) }
    if check, !file.errors.isEmpty { throw Failure(.unsound, "") }
  }

  private func name(of file: ConfigurationFile) -> String {
    if let path = file.path { return path }
    if settings.isLeftOut { return "no file, as --no-config says" }
    guard let path = settings.request.path else {
      return "no file: neither XDG_CONFIG_HOME nor HOME is set"
    }
    return "\(path): there is none yet; entente config --init makes one"
  }

  private func initialize() throws(Failure) {
    guard let path = settings.request.path else {
      throw Failure(
        .inputOutput,
        "neither XDG_CONFIG_HOME nor HOME says where to write; name a file with --config")
    }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try StateFolder.make(String(path[..<slash]))
    }
    let file = SharedFile(path)
    let bytes = Array(ConfigurationText.commented.utf8)
    if force {
      try file.replace(by: bytes)
    } else if try !file.create(bytes) {
      throw Failure(
        .inputOutput, "\(path): there is one already; --force replaces it, --print prints another")
    }
    Failure.say("wrote \(path)")
  }
}
