/// The outlines of the world's countries.
///
/// The ones that the program ships are Natural Earth's Admin 0 countries at 1:110 million
/// (naturalearthdata.com, public domain).  They show who holds a territory, not who claims it, and
/// leave out countries too small to have a shape at that scale.
public struct Atlas: Equatable, Sendable {
  /// A place in degrees of WGS 84.
  public struct Position: Hashable, Sendable {
    /// Degrees north, -90 to 90.
    public var latitude: Double
    /// Degrees east, -180 to 180.
    public var longitude: Double

    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// The outline of a country.
  public struct Country: Equatable, Sendable {
    /// ISO 3166-1 alpha-3 in lower case, or a code of the source where ISO has none.
    public var id: String
    /// The English name.
    public var name: String
    /// Closed lines around its lands, and around what lies in them and is not its own.
    public var rings: [[Position]]
  }

  /// All countries, in the order of the file.
  public var countries: [Country] = []
}
