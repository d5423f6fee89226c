import Screen
import Words

/// Keys, and what they do, at the foot of the screen.
typealias Hint = (key: String, help: String)

extension Browser {
  /// The keys that matter most for what has the focus, the most important first, but for the
  /// last: the way out or the help, which stays where the others do not all fit.
  var hints: [Hint] {
    switch overlay {
    case .help:
      return [hint(.pageDown, words.nextPage), ("Esc", words.hintClose)].compactMap(\.self)
    case .picker(let picker):
      return picker.isMultiple
        ? [
          ("Space", words.hintChoose), ("Enter", words.hintDone), ("0", words.hintNone),
          ("Esc", words.hintCancel),
        ]
        : [("Enter", words.hintChoose), ("Esc", words.hintCancel)]
    case .link:
      return [hint(.copyRecord, words.hintCopy), ("Esc", words.hintClose)].compactMap(\.self)
    case .marks(let list):
      return list.purpose == .set
        ? [("a", words.hintMarksIt), ("Del", words.hintForget), ("Esc", words.hintCancel)]
        : [
          ("a", words.hintGoesThere), hint(.goToMark, words.hintBack), ("Del", words.hintForget),
          ("Esc", words.hintCancel),
        ]
        .compactMap(\.self)
    case .prompt, .jump, .palette, nil: break
    }
    let help = hint(.help, words.help) ?? hint(.palette, words.hintCommands)
    if focus == .record {
      let moves = [
        hint([.moveDown, .moveUp], words.hintScroll), hint([.yearUp, .yearDown], words.hintEvent),
      ]
      return moves.compactMap(\.self) + offered([.jump, .search]) + offered([.stepBack, .stepOn])
        + [help, ("Esc", words.hintBack)].compactMap(\.self)
    }
    return viewHints + [help].compactMap(\.self)
  }

  private var viewHints: [Hint] {
    if lack != nil { return offered([.timeline, .filter, .askDay]) }
    let moves =
      switch view {
      case .timeline: [Hint?]()
      case .lanes:
        [
          hint([.left, .right], words.hintMoveInTime), hint([.zoomIn, .zoomOut], words.hintZoom),
          hint(.fit, words.hintFit), hint([.yearUp, .yearDown], words.hintEvent),
        ]
      case .board:
        [
          hint([.left, .right], words.hintColumn), hint(.stepBack, words.hintStepBack),
          hint(.stepOn, words.hintStepOn),
        ]
      case .map:
        [
          hint([.left, .moveDown, .moveUp, .right], words.hintWalk),
          hint([.zoomIn, .zoomOut], words.hintZoom),
          hint(.fit, words.hintFit), hint([.panLeft, .panDown, .panUp, .panRight], words.hintPan),
        ]
      case .stats:
        [
          hint([.moveDown, .moveUp], words.hintScroll),
          hint([.yearUp, .yearDown], words.hintSection),
        ]
      }
    let others: [Command] =
      switch view {
      case .timeline: [.filter, .pickTiers, .pickPlaces, .jump, .askDay, .search, .openRecord]
      case .lanes: [.filter, .askDay, .pickOrder, .openRecord]
      case .board: [.filter, .jump, .askDay, .openRecord]
      case .map: [.pickPlaces, .stepBack, .stepOn, .openRecord]
      case .stats: [.filter, .pickTiers, .pickPlaces, .askDay]
      }
    return moves.compactMap(\.self) + offered(others)
  }

  /// The hints of those commands that do something with this data.
  private func offered(_ commands: [Command]) -> [Hint] {
    commands.compactMap { command in
      switch command {
      case .timeline: hint(command, words.hintTimeline)
      case .filter: hint(command, words.hintFilter)
      case .search: hint(command, words.hintSearch)
      case .askDay: hint(command, words.hintAsOf)
      case .pickOrder: hint(command, words.hintOrder)
      case .openRecord: hint(command, words.hintRecord)
      case .pickTiers: facts.hasTiers ? hint(command, words.hintTiers) : nil
      case .pickPlaces: facts.hasPlaces ? hint(command, words.hintRegions) : nil
      case .jump: facts.hasNames ? hint(command, words.hintCountry) : nil
      case .stepBack: facts.hasTiers ? hint(command, words.hintEarlier) : nil
      case .stepOn: facts.hasTiers ? hint(command, words.hintLater) : nil
      default: nil
      }
    }
  }

  private func hint(_ command: Command, _ help: String) -> Hint? { hint([command], help) }

  /// The first keys of some commands, and what they do together.
  private func hint(_ commands: [Command], _ help: String) -> Hint? {
    let keys = commands.compactMap { keymap.key(of: $0) }.map { "\($0)" }
    return keys.isEmpty ? nil : (keys.joined(separator: " "), help)
  }
}
