import Foundation
import Testing

private let packages = ProcessInfo.processInfo.environment["ENTENTE_PACKAGES"]

/// What `.ci/package` made of a release build, in the folder that `ENTENTE_PACKAGES` names.
@Suite(.enabled(if: packages != nil))
struct PackageTests {
  /// What a shell script prints, in which `$1` is the folder of the packages and `$2` an empty one.
  private func output(of script: String) throws -> String {
    let empty = try TemporaryFolder()
    let run = try Run(
      ["-ec", script, "bash", try #require(packages), empty.url.path],
      environment: ["HOME": empty.url.path],
      program: URL(filePath: "/bin/bash"))
    #expect(run.status == 0, "\(run.errors)\(run.output)")
    return run.output
  }

  /// Installs the Debian package into the empty folder.
  private static let installing = """
    export PATH="/usr/sbin:/sbin:$PATH"
    mkdir -p "$2"/var/lib/dpkg/{info,updates}
    touch "$2/var/lib/dpkg/status"
    dpkg --root="$2" --force-not-root -i "$1"/*.deb >&2
    export PATH="$2/usr/bin:$PATH" share="$2/usr/share"

    """

  @Test func `the Debian package installs into an empty folder, runs and goes again`() throws {
    let text = try output(
      of: PackageTests.installing + """
        cd "$2"
        entente --version
        entente list country:indonesia tier:csp --format csv
        dpkg --root="$2" --force-not-root -r entente >&2
        test ! -e usr/bin/entente -a ! -e usr/share/man
        """)
    #expect(text.contains("entente 0."))
    #expect(text.contains("\nidn-2025-csp,"))
  }

  @Test func `lintian finds nothing to warn of`() throws {
    _ = try output(of: #"lintian --allow-root --fail-on error,warning "$1"/*.deb"#)
  }

  @Test func `the manual has every command, option and key, and no mistake`() throws {
    let text = try output(
      of: PackageTests.installing + """
        export LC_ALL=C.UTF-8 MANWIDTH=100 MANROFFOPT=-rHY=0
        man --warnings -l "$share/man/man1/entente.1.gz" 2>&1 | col -bx
        """)
    #expect(!text.contains("warning:"))
    for command in [
      "browse", "list", "show", "tiers", "stats", "snapshot", "lint", "schema", "keys",
    ] {
      #expect(text.contains("entente \(command)\n"), "\(command)")
    }
    for words in ["--as-of date", "--columns role=heading", "NO_COLOR", "EXIT STATUS", "66"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.contains("f &") && text.contains("filter, live as you type"))
  }

  @Test func `the tarball runs where it is unpacked`() throws {
    let text = try output(
      of: """
        tar -xzf "$1"/*.tar.gz -C "$2" --strip-components=1
        cd "$2" && ls && ./bin/entente tiers --as-of 2025-03-12 --format csv
        """)
    #expect(text.contains("LICENSE\nREADME.md\nbin\nshare\n") && text.contains("idn,Indonesia"))
  }
}
