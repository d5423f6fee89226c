extension Browser {
  /// What a session begins with where nobody asks for anything else.
  public struct Usual: Hashable, Sendable {
    /// The view that is shown first.
    public var view: View
    /// The orders of events and of partners in lanes, of ``Browser/orderNames(of:)``.
    public var order: String
    /// The order of partners in lanes, of ``Browser/orderNames(of:)``.
    public var lanesOrder: String

    public init(
      view: View = .timeline, order: String = Browser.orderNames(of: .timeline)[0],
      lanesOrder: String = Browser.orderNames(of: .lanes)[0]
    ) {
      self.view = view
      self.order = order
      self.lanesOrder = lanesOrder
    }
  }

  /// Begins with another view and other orders than those that sessions begin with by themselves.
  public mutating func begin(as usual: Usual) {
    guard usual != self.usual else { return }
    self.usual = usual
    view = usual.view
    order = Order(Order.Key(rawValue: usual.order) ?? order.key)
    lanes.order = PartnerOrder(key: PartnerOrder.Key(rawValue: usual.lanesOrder) ?? lanes.order.key)
    refresh()
  }

  /// Says what the reader should know on the bottom line, until the next key.
  public mutating func warn(_ text: String) { notice = .failed(text) }
}
