import Foundation
import Testing

private let packages = ProcessInfo.processInfo.environment["ENTENTE_PACKAGES"]

/// The completions that `.ci/package` put into the tarball, in the shells that they are for.
@Suite(.enabled(if: packages != nil))
struct CompletionTests {
  @Test(arguments: [
    [
      "bash --norc -i", ". /usr/share/bash-completion/bash_completion",
      ". share/bash-completion/completions/entente",
    ],
    [
      "zsh -f", "fpath=($PWD/share/zsh/vendor-completions $fpath)",
      "autoload -U compinit; compinit -u -D",
    ],
    ["fish --no-config", "source share/fish/vendor_completions.d/entente.fish"],
  ])
  func `a press of Tab completes partners, options and values`(_ shell: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let tmux = try Tmux(environment: ["HOME": folder])
    try tmux.type("cd \(folder)\n")
    try tmux.type("tar -xzf \(try #require(packages))/*.tar.gz --strip-components=1\n")
    try tmux.type("export PATH=\(folder)/bin:$PATH\n")
    for (line, count) in zip(shell, 1...) {
      try tmux.type("\(line)\n")
      // What is typed next is for the shell that this line starts.
      try tmux.type("echo ready \(count)\n")
      try tmux.wait(for: "ready \(count)") { $0.contains("\nready \(count)") }
    }
    try tmux.press("C-l")
    for (typed, completed) in [
      ("entente show indo", "entente show indonesia"), ("entente list --as", "--as-of"),
      ("entente snapshot --view lan", "--view lanes"), ("entente sta", "entente stats"),
    ] {
      try tmux.type(typed)
      try tmux.press("Tab")
      try tmux.wait(for: completed)
      try tmux.press("C-u")
      try tmux.wait(for: "an empty line") { !$0.contains(completed) }
    }
  }
}
