import Screen

/// Keys, and what they do, at the foot of the screen.
typealias Hint = (key: String, help: String)

extension Browser {
  /// The keys that matter most for what has the focus, the most important first, but for the
  /// last: the way out or the help, which stays where the others do not all fit.
  var hints: [Hint] {
    switch overlay {
    case .help: return [hint(.pageDown, "next page"), ("Esc", "close")].compactMap(\.self)
    case .picker(let picker):
      return picker.isMultiple
        ? [("Space", "choose"), ("Enter", "done"), ("0", "none"), ("Esc", "cancel")]
        : [("Enter", "choose"), ("Esc", "cancel")]
    case .link: return [hint(.copyRecord, "copy"), ("Esc", "close")].compactMap(\.self)
    case .marks(let list):
      return list.purpose == .set
        ? [("a", "marks it"), ("Del", "forget"), ("Esc", "cancel")]
        : [("a", "goes there"), hint(.goToMark, "back"), ("Del", "forget"), ("Esc", "cancel")]
          .compactMap(\.self)
    case .prompt, .jump, .palette, nil: break
    }
    let help = hint(.help, "help") ?? hint(.palette, "commands")
    if focus == .record {
      let moves = [hint([.moveDown, .moveUp], "scroll"), hint([.yearUp, .yearDown], "event")]
      return moves.compactMap(\.self) + offered([.jump, .search]) + offered([.stepBack, .stepOn])
        + [help, ("Esc", "back")].compactMap(\.self)
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
          hint([.left, .right], "move in time"), hint([.zoomIn, .zoomOut], "zoom"),
          hint(.fit, "fit"), hint([.yearUp, .yearDown], "event"),
        ]
      case .board:
        [
          hint([.left, .right], "column"), hint(.stepBack, "step back"), hint(.stepOn, "step on"),
        ]
      case .map:
        [
          hint([.left, .moveDown, .moveUp, .right], "walk"), hint([.zoomIn, .zoomOut], "zoom"),
          hint(.fit, "fit"), hint([.panLeft, .panDown, .panUp, .panRight], "pan"),
        ]
      case .stats: [hint([.moveDown, .moveUp], "scroll"), hint([.yearUp, .yearDown], "section")]
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
      case .timeline: hint(command, "timeline")
      case .filter: hint(command, "filter")
      case .search: hint(command, "search")
      case .askDay: hint(command, "as of")
      case .pickOrder: hint(command, "order")
      case .openRecord: hint(command, "record")
      case .pickTiers: facts.hasTiers ? hint(command, "tiers") : nil
      case .pickPlaces: facts.hasPlaces ? hint(command, "regions") : nil
      case .jump: facts.hasNames ? hint(command, "country") : nil
      case .stepBack: facts.hasTiers ? hint(command, "earlier") : nil
      case .stepOn: facts.hasTiers ? hint(command, "later") : nil
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
