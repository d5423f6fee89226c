/// A partner's place on the ladder from one step on until the next that changes it.
///
/// The standing on a day is the tier of the partner's latest event that is in force, has a tier
/// that is not sectoral, and lies wholly on or before that day (format 1, "Standing").
public struct Standing: Hashable, Sendable {
  /// Whose place it is.
  public let partner: Ref<Partner>
  /// The tier held.
  public let tier: Ref<Tier>
  /// The tier held before, or `nil` when this is the partner's first.
  public let previous: Ref<Tier>?
  /// The event that brought the partner to the tier.
  public let event: Ref<Event>
  /// When it did, as precisely as it is known.
  public let since: EventDate
  /// The first day on which the standing is certain: the last day that ``since`` may mean, or the day
  /// after the end of what stood before and hid it.
  public let start: Day
  /// The first day on which it stands no longer, or `nil` while it does.
  public let until: Day?
}
