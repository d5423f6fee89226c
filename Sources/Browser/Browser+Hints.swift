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
    case .link: return [("Esc", "close")]
    case .prompt, .jump, .palette, nil: break
    }
    let help = hint(.help, "help")
    if focus == .record {
      return [
        ("j k", "scroll"), ("{ }", "event"), hint(.jump, "country"), hint(.search, "search"),
        hint(.stepBack, "earlier"), hint(.stepOn, "later"), help, ("Esc", "back"),
      ]
    }
    return viewHints + [help]
  }

  private var viewHints: [(key: String, help: String)] {
    switch view {
    case .timeline:
      [
        hint(.filter, "filter"), hint(.pickTiers, "tiers"), hint(.pickPlaces, "regions"),
        hint(.jump, "country"), hint(.askDay, "as of"), hint(.search, "search"),
        hint(.openRecord, "record"),
      ]
    case .lanes:
      [
        ("h l", "move in time"), ("+ -", "zoom"), hint(.fit, "fit"), ("{ }", "event"),
        hint(.filter, "filter"), hint(.askDay, "as of"), hint(.pickOrder, "order"),
        hint(.openRecord, "record"),
      ]
    case .board:
      [
        ("h l", "column"), hint(.stepBack, "step back"), hint(.stepOn, "step on"),
        hint(.filter, "filter"), hint(.jump, "country"), hint(.askDay, "as of"),
        hint(.openRecord, "record"),
      ]
    case .map:
      [
        ("h j k l", "walk"), ("+ -", "zoom"), hint(.fit, "fit"), ("H J K L", "pan"),
        hint(.pickPlaces, "regions"), hint(.stepBack, "earlier"), hint(.stepOn, "later"),
        hint(.openRecord, "record"),
      ]
    case .stats:
      [
        ("j k", "scroll"), ("{ }", "section"), hint(.filter, "filter"),
        hint(.pickTiers, "tiers"), hint(.pickPlaces, "regions"), hint(.askDay, "as of"),
      ]
    }
  }

  private func hint(_ command: Command, _ help: String) -> (key: String, help: String) {
    (Binding.key(of: command).map { "\($0)" } ?? "", help)
  }
}
