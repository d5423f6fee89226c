import Events
import Glibc

/// The programs of this machine that copy and that show pages.
///
/// Each is started by itself, never by a shell, without the terminal, and in a session of its own,
/// so that what it keeps outlives this program.
struct Programs {
  /// Those that did not end while they were waited for.
  private var running: [pid_t] = []

  /// The programs that copy, in words.
  static let clipboardNames = "wl-copy, xclip or pbcopy"

  /// Milliseconds within which a program has copied a text.
  private static let patience = 2_000
  /// Milliseconds within which a program that goes on shows that it cannot.
  private static let glance = 300

  /// Puts a text on the clipboards of tmux and of the display; tells whether any took it.
  mutating func copy(_ text: String) -> Bool {
    var isCopied = false
    // With -w, tmux hands it on to the terminal that it runs on.
    if isSet("TMUX") { isCopied = run(["tmux", "load-buffer", "-w", "-"], input: text) }
    let display: [[String]] =
      (isSet("WAYLAND_DISPLAY") ? [["wl-copy"]] : [])
      + (isSet("DISPLAY") ? [["xclip", "-selection", "clipboard"]] : []) + [["pbcopy"]]
    return display.contains { run($0, input: text) } || isCopied
  }

  /// Shows an address in a web browser: what `BROWSER` names, else what the desktop has; tells
  /// whether one took it.
  mutating func open(_ address: WebAddress) -> Bool {
    let chosen = (Environment.variable("BROWSER") ?? "").split(separator: ":").map { command in
      let words = command.split(separator: " ").map(String.init)
      let hasPlace = words.contains { $0.contains("%s") }
      return words.map { $0.replacing("%s", with: address.text) } + (hasPlace ? [] : [address.text])
    }
    let isDesktop = isSet("WAYLAND_DISPLAY") || isSet("DISPLAY")
    let found = (isDesktop ? [["xdg-open", address.text]] : []) + Programs.ofSystem(address)
    return (chosen.filter { $0.count > 1 } + found).contains { run($0, mayGoOn: true) }
  }

  #if os(macOS)
    private static func ofSystem(_ address: WebAddress) -> [[String]] { [["open", address.text]] }
  #else
    // What is called `open` elsewhere is another program.
    private static func ofSystem(_ address: WebAddress) -> [[String]] { [] }
  #endif

  /// Runs a program; tells whether it ended well, or where it may go on, whether it did not end badly.
  private mutating func run(_ words: [String], input: String = "", mayGoOn: Bool = false) -> Bool {
    running.removeAll { waitpid($0, nil, WNOHANG) != 0 }
    guard let process = start(words, input: input) else { return false }
    for _ in 0..<(mayGoOn ? Programs.glance : Programs.patience) / 10 {
      var status: CInt = 0
      if waitpid(process, &status, WNOHANG) == process { return status == 0 }
      usleep(10_000)
    }
    if !mayGoOn { kill(process, SIGKILL) }
    running.append(process)
    return mayGoOn
  }

  /// Starts a program that is sought in `PATH`; `nil` where there is none.
  private func start(_ words: [String], input: String) -> pid_t? {
    // A file, not a pipe: nobody has to be there to write on, or to read.
    guard let file = tmpfile() else { return nil }
    defer { fclose(file) }
    let bytes = Array(input.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else { return nil }
    rewind(file)
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, fileno(file), STDIN_FILENO)
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, which Swift's Glibc lacks.
    posix_spawnattr_setflags(&attributes, 0x80)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, words[0], &files, &attributes, &arguments, environ) == 0 else {
      return nil
    }
    return process
  }

  private func isSet(_ name: String) -> Bool { Environment.variable(name) != nil }
}
