// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
let onMainActor = strict + [.defaultIsolation(MainActor.self)]

// `.ci/fuzz` builds the fuzzer; without it, the same probes test what fuzzing started from and found.
let isFuzzed = Context.environment["ENTENTE_FUZZING"] != nil
let probed: [Target.Dependency] = ["Browser", "Events", "Screen", "TOML", "Terminal", "entente"]
let fuzzing: Target =
  isFuzzed
  ? .executableTarget(
    name: "Fuzzing", dependencies: probed, path: "Tests/Fuzzing",
    exclude: ["Corpus", "CorpusTests.swift"], swiftSettings: onMainActor)
  : .testTarget(
    name: "Fuzzing", dependencies: probed, exclude: ["Corpus", "Fuzzer.swift"],
    swiftSettings: onMainActor)

let parts: [Target.Dependency] = [
  "Browser", "CCompression", "CMalloc", "Events", "Screen", "TOML", "Terminal", "Words",
  .product(name: "ArgumentParser", package: "swift-argument-parser"),
]
// In the fuzzer the program is a library, whose beginning is not what runs.
let program: Target =
  isFuzzed
  ? .target(
    name: "entente", dependencies: parts,
    swiftSettings: onMainActor + [
      .unsafeFlags(["-Xfrontend", "-entry-point-function-name", "-Xfrontend", "entente_main"])
    ])
  : .executableTarget(name: "entente", dependencies: parts, swiftSettings: onMainActor)

let package = Package(
  name: "entente",
  platforms: [.macOS(.v15)],
  products: isFuzzed ? [] : [.executable(name: "entente", targets: ["entente"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Pure values: no clock, no environment, no files.
    .target(name: "Words", swiftSettings: strict),
    .target(name: "Events", dependencies: ["CDataset", "Words"], swiftSettings: strict),
    .target(name: "Screen", swiftSettings: strict),
    .target(name: "TOML", swiftSettings: strict),
    .target(name: "Browser", dependencies: ["Events", "Screen", "Words"], swiftSettings: strict),

    // The imperative shell.
    .target(name: "Terminal", dependencies: ["Screen", "CNcurses"], swiftSettings: onMainActor),
    program,

    .executableTarget(
      name: "draw-bench", dependencies: ["Browser", "Events", "Screen"], path: "Tests/DrawBench",
      swiftSettings: strict),

    .executableTarget(
      name: "generate-timeline",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Tests/Generator", swiftSettings: strict),

    // C: ncurses, zlib and zstd, malloc's parameters, and the bytes of Resources/.
    .systemLibrary(
      name: "CCompression",
      providers: [.apt(["zlib1g-dev", "libzstd-dev"]), .brew(["zlib", "zstd"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .target(name: "CDataset"),

    // For tests: libvterm, a terminal without a window; a program that crashes.
    .systemLibrary(
      name: "CVterm", path: "Tests/CVterm",
      providers: [.apt(["libvterm-dev"]), .brew(["libvterm"])]),
    .executableTarget(
      name: "Crasher", dependencies: ["Screen", "Terminal"], path: "Tests/Crasher",
      swiftSettings: onMainActor),

    .testTarget(
      name: "EventsTests", dependencies: ["Events", "Words"],
      exclude: ["Tables/Files", "vietnam-standings.txt"],
      swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: strict),
    .testTarget(name: "TOMLTests", dependencies: ["EventsTests", "TOML"], swiftSettings: strict),
    .testTarget(
      name: "BrowserTests", dependencies: ["Browser", "Events", "Screen", "Words"],
      exclude: ["Screens"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "entente", "Browser", "Events", "Screen", "Terminal", "Words",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["CNcurses", "Screen", "Terminal"],
      swiftSettings: strict),
    .testTarget(
      name: "EmulatorTests",
      dependencies: [
        "Browser", "BrowserTests", "CVterm", "Events", "Screen", "Terminal", "TerminalTests",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SessionTests",
      dependencies: [
        "Browser", "Crasher", "EmulatorTests", "Events", "Screen", "Terminal", "Words", "entente",
        "generate-timeline",
      ],
      swiftSettings: strict),
    fuzzing,
  ],
  cLanguageStandard: .gnu2x
)
