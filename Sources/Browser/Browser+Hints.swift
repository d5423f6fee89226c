import Screen

extension Browser {
  /// The keys that matter most for what has the focus, the most important first, but for the
  /// last: the way out or the help, which stays where the others do not all fit.
  var hints: [(key: String, help: String)] {
    switch overlay {
    case .help: return [("Space", "next page"), ("Esc", "close")]
    case .picker(let picker):
      return picker.isMultiple
        ? [("Space", "choose"), ("Enter", "done"), ("0", "none"), ("Esc", "cancel")]
        : [("Enter", "choose"), ("Esc", "cancel")]
    case .link: return [("y", "copy"), ("Esc", "close")]
    case .marks(let list):
      return list.purpose == .set
        ? [("a", "marks it"), ("Del", "forget"), ("Esc", "cancel")]
        : [("a", "goes there"), ("'", "back"), ("Del", "forget"), ("Esc", "cancel")]
    case .prompt, .jump, .palette, nil: break
    }
    let help = hint(.help, "help")
    if focus == .record {
      return [("j k", "scroll"), ("{ }", "event")] + offered([.jump, .search])
        + offered([.stepBack, .stepOn]) + [help, ("Esc", "back")]
    }
    return viewHints + [help]
  }

  private var viewHints: [(key: String, help: String)] {
    if lack != nil { return [hint(.timeline, "timeline")] + offered([.filter, .askDay]) }
    switch view {
    case .timeline:
      return offered([
        .filter, .pickTiers, .pickPlaces, .jump, .askDay, .search, .openRecord,
      ])
    case .lanes:
      return [("h l", "move in time"), ("+ -", "zoom"), hint(.fit, "fit"), ("{ }", "event")]
        + offered([.filter, .askDay, .pickOrder, .openRecord])
    case .board:
      return [("h l", "column"), hint(.stepBack, "step back"), hint(.stepOn, "step on")]
        + offered([.filter, .jump, .askDay, .openRecord])
    case .map:
      return [("h j k l", "walk"), ("+ -", "zoom"), hint(.fit, "fit"), ("H J K L", "pan")]
        + offered([.pickPlaces, .stepBack, .stepOn, .openRecord])
    case .stats:
      return [("j k", "scroll"), ("{ }", "section")]
        + offered([.filter, .pickTiers, .pickPlaces, .askDay])
    }
  }

  /// The hints of those commands that do something with this data.
  private func offered(_ commands: [Command]) -> [(key: String, help: String)] {
    commands.compactMap { command in
      switch command {
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

  private func hint(_ command: Command, _ help: String) -> (key: String, help: String) {
    (Binding.key(of: command).map { "\($0)" } ?? "", help)
  }
}
