public import Events
public import Screen

/// Something that happened.
public enum Message: Equatable, Sendable {
  case key(Key)
  /// The window has this size now.
  case resized(Size)
  /// The data as far as it was read; the reading goes on while there is a ``Loading``.
  case loaded(EventStore, Loading?)
  /// The rest of the data cannot be read; the text says why.
  case loadFailed(String)
  /// The data was read again.
  case reloaded(EventStore)
  /// The data could not be read again; the text says why.
  case reloadFailed(String)
}

/// Something the shell must do, because the browser cannot.
public enum Effect: Equatable, Sendable {
  /// Paint every cell anew.
  case redraw
  /// Give the terminal back until the process is continued.
  case suspend
  /// Read the data again and answer with ``Message/reloaded(_:)``.
  case reload
  /// Read no more of the data; what has come is all that is answered with.
  case stopLoading
  case quit
}
