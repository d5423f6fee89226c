public import Events
public import Screen

/// Something that happened.
public enum Message: Equatable, Sendable {
  case key(Key)
  /// The window has this size now.
  case resized(Size)
  /// The data was read again.
  case reloaded(EventStore)
  /// The data could not be read again; the text says why.
  case reloadFailed(String)
  /// More of the data was read: a store of all rows so far, and how far the reading is; `nil` when it
  /// has ended.
  ///
  /// Rows keep their numbers from one store to the next, and partners and tiers theirs.
  case loaded(EventStore, Loading?)
  /// The rest of the data cannot be read; the text says why.
  case loadFailed(String)
  /// A text was copied or an address opened, or not.
  case quoted(QuoteOutcome)
  /// The marks that are kept for this data now, and why nothing can be kept, if so.
  case marks([Mark], problem: String?)
  /// The terminal tells of the mouse from now on, or does not.
  case mouse(isUsed: Bool)
}

/// Something the shell must do, because the browser cannot.
public enum Effect: Equatable, Sendable {
  /// Paint every cell anew.
  case redraw
  /// Give the terminal back until the process is continued.
  case suspend
  /// Read the data again and answer with ``Message/reloaded(_:)``.
  case reload
  /// Read no more of the data and answer with ``Message/loaded(_:_:)`` of what there is, not loading.
  case stopLoading
  /// Put a text on the clipboard and answer with ``Message/quoted(_:)``.
  case copy(Clipping)
  /// Answer with ``Message/marks(_:problem:)``.
  case readMarks
  /// Keep a mark instead of any other of its letter, and answer with ``Message/marks(_:problem:)``.
  case keep(Mark)
  /// Keep no mark of a letter, and answer with ``Message/marks(_:problem:)``.
  case forget(Character)
  /// Have the terminal tell of the mouse, or not, and answer with ``Message/mouse(isUsed:)``.
  case useMouse(Bool)
  /// Open an address in a web browser and answer with ``Message/quoted(_:)``.
  case open(WebAddress)
  case quit
}
