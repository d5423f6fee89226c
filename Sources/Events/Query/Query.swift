/// What a filter asks for: words and `key:value` terms, joined by `OR`, negated by `-` and
/// grouped by parentheses.
///
/// Its terms are resolved against one store and mean nothing to another.
public struct Query: Hashable, Sendable {
  /// The text it was read from.
  public let text: String
  /// What must hold; absent in an empty query, which everything matches.
  let root: Node?

  /// The query that everything matches.
  public static let everything = Query(text: "", root: nil)

  /// Reads a query whose values name things of `store`.
  ///
  /// - Throws: ``QueryError`` for the first mistake in the text.
  public init(_ text: String, for store: EventStore) throws(QueryError) {
    var parser = QueryParser(text, store: store)
    self.init(text: text, root: try parser.parse())
  }

  /// A query that nothing matches: one whose names the data does not have so far.
  public init(unresolved text: String) {
    self.init(text: text, root: Node(expression: .any([]), range: 0..<0))
  }

  private init(text: String, root: Node?) {
    self.text = text
    self.root = root
  }

  /// Whether everything matches because nothing is asked.
  public var isEmpty: Bool { root == nil }
}

extension Query {
  /// A part of a query and where it stands in the text.
  struct Node: Hashable, Sendable {
    var expression: Expression
    /// Offsets in Unicode scalars; parentheses around the part are within it.
    var range: Range<Int>
  }

  /// How a part of a query is made.
  indirect enum Expression: Hashable, Sendable {
    case all([Node])
    case any([Node])
    case not(Node)
    case term(Term)
  }

  /// What one term asks, of the event or of its partner.
  enum Term: Hashable, Sendable {
    /// A word or a phrase, in any text of the event, its partner, its tier or its kind.
    case text(SearchPattern)
    /// The event is about one of the tiers, which the text names or compares with.
    case tier(RefSet<Tier>, Comparison)
    case from(RefSet<Tier>)
    case standing(RefSet<Tier>)
    case region(RefSet<Region>)
    case group(RefSet<Group>)
    case country(RefSet<Partner>)
    case kind(RefSet<Kind>)
    /// The interval of the event's date overlaps one of the ranges.
    case date([ClosedRange<Day>])
    case part(Part, [SearchPattern])
    case flags(Set<Flag>)
  }

  /// A part of the record that a term looks for text in.
  enum Part: Int, Hashable, Sendable, CaseIterable {
    case person, place, area, source
  }

  /// A yes-or-no property of an event, as `is:` spells it.
  enum Flag: String, Hashable, Sendable, CaseIterable {
    case announced, inforce, confirmed, single, disputed, unverified, sectoral, skip
  }

  /// What stands before the colon of a term.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case tier, from, standing, region, group, country, kind, year, date, person, place, area
    case source
    case `is`

    /// Whether the values of the key have an order.
    var isOrdered: Bool {
      switch self {
      case .tier, .from, .standing, .year, .date: true
      default: false
      }
    }
  }

  /// How a term compares with its value.
  enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equal = ":"
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
      switch self {
      case .equal: left == right
      case .notEqual: left != right
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      case .greaterOrEqual: left >= right
      }
    }
  }
}
