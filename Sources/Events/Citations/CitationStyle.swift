/// How a source is cited.
public enum CitationStyle: String, Hashable, Sendable, CaseIterable {
  /// An entry of a bibliography by the Chicago Manual of Style (17th edition).
  case chicago
  /// An entry of a list of references by the Publication Manual of the APA (7th edition).
  case apa
  /// An entry of a BibTeX file, which biblatex reads as well.
  case bibtex
}
