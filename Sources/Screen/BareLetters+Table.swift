// swift-format-ignore-file
// Made by .ci/generate-tables.py; not to be edited.

/// Latin letters without their marks, in the order of the letters; `?` for what is none.
enum BareLettersTable {
  /// U+00C0 to U+024F.
  static let latin: StaticString = """
    AAAAAAACEEEEIIIIDNOOOOO?OUUUUYTsaaaaaaaceeeeiiiidnooooo?ouuuuyty\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKk?LlLlLlL\
    lLlNnNnNn?NnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs\
    bB????OCcDDDd?EEEFfGGhIIKkl??NnOOo??Pp?????tTtTUu?VYyZz?????????\
    ????DDdLLlNNnAaIiOoUuUuUuUuUueAaAaAaGgGgKkOoOo??jDDdGgH?NnAaAaOo\
    AaAaEeEeIiIiOoOoRrRrUuUuSsTt??HhN???ZzAaEeOoOoOoOoYy???j???CcLTs\
    z??BU?EeJjQqRrYy
    """
  /// U+1E00 to U+1EFF.
  static let latinAdditional: StaticString = """
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
    MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
    WwWwWwWwWwXxXxYyZzZzZzhtwyas??S?AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
    EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????
    """
}
