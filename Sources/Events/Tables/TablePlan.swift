/// Which column of a file of rows became what.
///
/// A plan is made from the first part of a file.  Blocks of complete rows (see ``BlockCutter``) are then
/// read by it on any thread, and a ``TableCollector`` puts what they hold in order.
public struct TablePlan: Hashable, Sendable {
  /// What errors and notes call the file.
  public let file: String
  /// Not ``FileFormat/json``.
  public let format: FileFormat
  /// What the events are about: from a line `# title: …`, else the name of the file without its ending.
  public let title: String
  /// The tiers, the highest first; empty when they stand by first appearance.
  public let tiers: [String]
  /// Whether the columns have headings in the file.
  public let hasHeader: Bool
  /// What each column is, in the order of the file.
  public let columns: [Column]
  /// The partner of rows that name none.
  public let partnerOfRest: String
  /// Where the rows begin, in bytes of the file.
  public let bodyOffset: Int
  /// The line that the headings begin in, counted from 1; the line before the rows where there are none.
  public let headingLine: Int
  /// The line that the rows begin in, counted from 1.
  public let bodyLine: Int

  let dialect: Dialect
  let dateOrder: DateOrder?
  let layout: TextLayout
  /// The columns of words that rows have.
  let coded: [CodedField]

  /// A column of the file.
  public struct Column: Hashable, Sendable {
    /// What the file calls it; `column 3` where it has no name.
    public let heading: String
    /// What it is for the program; `nil` for one that is kept as it is.
    public let role: ColumnRole?
    /// How its dates are written, such as `days as 2024-01-31`; `nil` for other columns.
    public let form: String?
    let target: Target
  }

  /// Where the fields of a column go.
  enum Target: Hashable, Sendable {
    /// Among the texts that words of a query are looked for in.
    case searched(TextColumn)
    /// Among the other texts.
    case aside(TextColumn)
    /// To be made something of when the row is complete.
    case cell(CellSlot)

    var text: TextColumn? {
      switch self {
      case .searched(let column), .aside(let column): column
      case .cell: nil
      }
    }
  }

  init(_ recognition: ColumnRecognition, _ source: Source) {
    file = source.file
    format = source.format
    title = source.title
    tiers = source.tiers
    hasHeader = source.hasHeader
    bodyOffset = source.bodyOffset
    headingLine = source.headingLine
    bodyLine = source.bodyLine
    dialect = source.dialect
    dateOrder = source.dateOrder
    columns = recognition.columns(isStructured: source.format == .ndjson)
    layout = TextLayout(columns, isStructured: source.format == .ndjson)
    let coded = columns.compactMap { $0.role?.coded }
    self.coded = coded.contains(.partner) ? coded : [.partner] + coded
    partnerOfRest =
      columns.first { $0.role == .country }.map { "(no \($0.heading))" } ?? source.title
  }

  /// Whether the file is a JSON array, so that its parts go through ``ElementMarks`` before they are cut.
  public var isArray: Bool { dialect == .elements }

  /// What a plan says of its file besides the columns.
  struct Source {
    var file: String
    var format: FileFormat
    var title: String
    var tiers: [String]
    var hasHeader: Bool
    var bodyOffset: Int
    var headingLine: Int
    var bodyLine: Int
    var dialect: Dialect
    var dateOrder: DateOrder?
  }
}

/// What is made of a field when its row is complete.
enum CellSlot: Int, Hashable, Sendable, CaseIterable {
  case date, year, month, day
  case end, endYear, endMonth, endDay
  case name, latitude, longitude
  case partner, region, groups, tier, from, kind, confidence

  init?(_ role: ColumnRole) {
    switch role {
    case .date: self = .date
    case .year: self = .year
    case .month: self = .month
    case .day: self = .day
    case .end: self = .end
    case .endYear: self = .endYear
    case .endMonth: self = .endMonth
    case .endDay: self = .endDay
    case .name: self = .name
    case .latitude: self = .latitude
    case .longitude: self = .longitude
    default:
      guard let coded = role.coded else { return nil }
      self = CellSlot(coded)
    }
  }

  init(_ field: CodedField) {
    self =
      switch field {
      case .partner: .partner
      case .region: .region
      case .groups: .groups
      case .tier: .tier
      case .from: .from
      case .kind: .kind
      case .confidence: .confidence
      }
  }
}

extension TextLayout {
  /// The texts of rows in the order of their columns, and at the end what single rows have besides.
  init(_ columns: [TablePlan.Column], isStructured: Bool) {
    var (searched, aside): ([TextColumn], [TextColumn]) = ([], [])
    for column in columns {
      switch column.target {
      case .searched(let text):
        searched.append(text)
        guard isStructured else { continue }
        switch text {
        case .signatories: aside.append(.signatorySides)
        case .figures: aside.append(.figureValues)
        case .sources: aside.append(.sourceDetails)
        default: break
        }
      case .aside(let text): aside.append(text)
      case .cell: break
      }
    }
    self.init(searched: searched + [.others], aside: aside)
  }
}
