extension Statistics {
  /// A step that rose past a rung without standing on it.
  public struct Skip: Hashable, Sendable {
    /// The step.
    public let step: Step
    /// The rung that it rose from; see ``EventStore/origin(of:)``.
    public let from: Ref<Tier>
    /// The rungs between, the lowest first; never empty.
    public let rungs: [Ref<Tier>]
  }
}

extension Statistics.Skip {
  /// The skip that a step made, or `nil` when it made none.
  init?(_ step: Statistics.Step, in store: EventStore) {
    let rungs = store.skippedRungs(by: step.event)
    guard !rungs.isEmpty, let from = store.origin(of: step.event) else { return nil }
    self.init(step: step, from: from, rungs: rungs)
  }
}
