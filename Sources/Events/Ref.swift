/// A position in one of a store's tables, typed by what stands there.
///
/// `store[event.partner]` is the event's partner.
public struct Ref<Entity>: Hashable, Comparable, Sendable {
  /// The position, counted from 0.
  public let index: Int

  public init(_ index: Int) { self.index = index }

  /// Whether `a` stands before `b` in the table.
  public static func < (a: Ref, b: Ref) -> Bool { a.index < b.index }
}
