extension Style {
  /// The red, green and blue, 0 to 255, of each of the 256 colours as xterm has them: the sixteen,
  /// which terminals let their users change, the cube and the greys.
  public nonisolated static func rgb(of index: UInt8) -> (red: Int, green: Int, blue: Int) {
    let index = Int(index)
    if index < 16 { return sixteen[index] }
    if index >= 232 {
      let grey = 8 + (index - 232) * 10
      return (grey, grey, grey)
    }
    let levels = [0, 95, 135, 175, 215, 255]
    let cube = index - 16
    return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
  }

  private nonisolated static let sixteen: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  /// The colour of some that is nearest to a red, green and blue, 0 to 255 each.
  public nonisolated static func color(
    nearest to: (red: Int, green: Int, blue: Int), among colors: ClosedRange<UInt8> = 16...255
  ) -> UInt8 {
    func distance(_ index: UInt8) -> Int {
      let (red, green, blue) = rgb(of: index)
      return (red - to.red) * (red - to.red) + (green - to.green) * (green - to.green)
        + (blue - to.blue) * (blue - to.blue)
    }
    return colors.min { distance($0) < distance($1) } ?? colors.lowerBound
  }
}

extension ColorDepth {
  /// The colour that stands for one of the 256; `nil` where there are none.
  nonisolated func nearest(to color: UInt8) -> UInt8? {
    switch self {
    case .none: nil
    case .eight where color < 16: color % 8
    case .eight: Style.color(nearest: Style.rgb(of: color), among: 0...7)
    case .sixteen where color < 16: color
    case .sixteen: Style.color(nearest: Style.rgb(of: color), among: 0...15)
    case .indexed: color
    }
  }
}
