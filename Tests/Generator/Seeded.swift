/// Numbers that follow from a seed and a position alone: SplitMix64.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64, at position: Int) {
    state = Seeded.mixed(seed &+ UInt64(truncatingIfNeeded: position) &* 0x9E37_79B9_7F4A_7C15)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Seeded.mixed(state)
  }

  /// A number from 0 up to `bound`, which it never is.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Whether something happens that does so `share` times in a thousand.
  mutating func happens(_ share: Int) -> Bool { below(1000) < share }

  /// One of some words, of which there is at least one.
  mutating func one(of words: [[UInt8]]) -> [UInt8] { words[below(words.count)] }

  static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
