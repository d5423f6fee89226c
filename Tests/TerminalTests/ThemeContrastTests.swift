import Foundation
import Screen
import Terminal
import Testing

/// What the themes promise eyes, computed from xterm's palette.
struct ThemeContrastTests {
  @Test(
    arguments: [
      (Theme.Name.auto, [0.0, 1.0], 3.0), (.colourBlind, [0, 1], 3), (.dark, [0], 4.5),
      (.light, [1], 4.5), (.highContrastDark, [0], 7), (.highContrastLight, [1], 7),
    ])
  func `every colour stands out from the backgrounds that the theme is for`(
    name: Theme.Name, backgrounds: [Double], least: Double
  ) {
    let theme = Theme(Theme.Design(name), depth: .indexed)
    let colors = Role.allCases.compactMap { theme.style($0).foreground }
    #expect(colors.count >= 7)
    for color in colors {
      for background in backgrounds {
        let (one, other) = (luminance(color), background)
        // The contrast of WCAG 2.1.
        let contrast = (max(one, other) + 0.05) / (min(one, other) + 0.05)
        #expect(contrast >= least, "\(name): colour \(color) on \(background)")
      }
    }
  }

  @Test(arguments: Theme.Name.allCases)
  func `high contrast is never faint, and in its colours only what has 256`(name: Theme.Name) {
    for depth in ColorDepth.allCases {
      let theme = Theme(Theme.Design(name), depth: depth)
      let styles = Role.allCases.map { theme.style($0) }
      if "\(name.rawValue)".hasPrefix("high-contrast") {
        #expect(styles.allSatisfy { !$0.attributes.contains(.dim) })
        if depth != .indexed { #expect(styles.allSatisfy { $0.foreground == nil }) }
      }
      if name == .mono || name == .highContrast {
        #expect(styles.allSatisfy { $0.foreground == nil })
        #expect(Set(styles).count >= 3)
      }
    }
  }

  @Test func `colour-blind eyes of each kind tell the tiers apart`() {
    let theme = Theme(Theme.Design(.colourBlind), depth: .indexed)
    let tiers: [Role] = [.special, .rung1, .rung2, .rung3, .rung4, .sectoral]
    let colors = tiers.compactMap { theme.style($0).foreground }
    #expect(Set(colors).count == tiers.count)
    for (kind, matrix) in simulations {
      for (index, one) in colors.enumerated() {
        for other in colors[..<index] {
          let (a, b) = (lab(linear(one), matrix), lab(linear(other), matrix))
          let distance = zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
          // In CIELAB, 2.3 is a difference that is just noticed.
          #expect(distance >= 25, "\(kind): \(one) and \(other)")
        }
      }
    }
  }

  @Test func `looks of one's own stand in place of the theme's, as near as the terminal has them`()
  {
    let design = Theme.Design(
      .dark, own: [.rung1: Style(.underline, foreground: 196), .faint: Style(foreground: 12)])
    let looks = ColorDepth.allCases.map { depth in
      let theme = Theme(design, depth: depth)
      return [theme.style(.rung1), theme.style(.faint), theme.style(.rung2)]
    }
    #expect(
      looks == [
        [Style(.underline), Style(), Style()],
        [Style(.underline, foreground: 1), Style(foreground: 4), Style(foreground: 6)],
        [Style(.underline, foreground: 9), Style(foreground: 12), Style(foreground: 6)],
        [Style(.underline, foreground: 196), Style(foreground: 12), Style(foreground: 75)],
      ])
    #expect(Style.color(nearest: (255, 136, 1)) == 208)
  }
}

/// How eyes without one kind of cones see linear red, green and blue: Machado, Oliveira and
/// Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG
/// 15 (6), 2009, at severity 1.0.
private let simulations: [(kind: String, matrix: [[Double]])] = [
  ("all cones", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
  (
    "protanopia",
    [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ]
  ),
  (
    "deuteranopia",
    [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ]
  ),
  (
    "tritanopia",
    [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.303900],
    ]
  ),
]

/// The linear red, green and blue, 0 to 1, of one of the 256 colours.
private func linear(_ color: UInt8) -> [Double] {
  let (red, green, blue) = Style.rgb(of: color)
  return [red, green, blue].map { channel in
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

/// The relative luminance (WCAG 2.1) of one of the 256 colours.
private func luminance(_ color: UInt8) -> Double {
  zip(linear(color), [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +)
}

/// A colour as eyes of a kind see it, in CIELAB of the white point D65.
private func lab(_ rgb: [Double], _ simulation: [[Double]]) -> [Double] {
  func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { zip($0, vector).map(*).reduce(0, +) }
  }
  let seen = product(simulation, rgb).map { max(0, min(1, $0)) }
  let xyz = product(
    [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ], seen)
  let roots = zip(xyz, [0.95047, 1, 1.08883]).map { value, white in
    let share = value / white
    return share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116
  }
  return [116 * roots[1] - 16, 500 * (roots[0] - roots[1]), 200 * (roots[1] - roots[2])]
}
