/// Runs libFuzzer on one of the probes: `Fuzzing probe [options of libFuzzer] [corpus …]`.
@main
enum Fuzzer {
  private static var probe = Probe.dataset

  static func main() {
    guard let probe = CommandLine.arguments.dropFirst().first.flatMap(Probe.init) else {
      fatalError("expected one of \(Probe.allCases.map(\.rawValue))")
    }
    self.probe = probe
    // What is left is libFuzzer's.
    var count = CommandLine.argc - 1
    var arguments = CommandLine.unsafeArgv + 1
    arguments[0] = CommandLine.unsafeArgv[0]
    _ = runFuzzer(&count, &arguments) { start, count in
      MainActor.assumeIsolated { Fuzzer.check(UnsafeBufferPointer(start: start, count: count)) }
      return 0
    }
  }

  private static func check(_ bytes: UnsafeBufferPointer<UInt8>) {
    do {
      try probe.check(Array(bytes))
    } catch {
      fatalError("\(error)")
    }
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
nonisolated private func runFuzzer(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt
) -> CInt
