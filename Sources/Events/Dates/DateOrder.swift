/// In which order a date of three numbers has them.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  /// `31/01/2024`
  case dmy
  /// `01/31/2024`
  case mdy
  /// `2024/01/31`
  case ymd
}
