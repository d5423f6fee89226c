import Foundation

@testable import Events

/// A file of `Files`, or some text, read as a table.
struct TableFile {
  let table: TableReader
  let store: EventStore

  init(
    _ name: String, columns: String = "", tiers: String = "", dateOrder: DateOrder? = nil,
    format: FileFormat? = nil
  ) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files/\(name)")
    try self.init(
      Array(Data(contentsOf: url)), name: name, columns: columns, tiers: tiers,
      dateOrder: dateOrder, format: format)
  }

  init(
    text: String, name: String = "x.csv", columns: String = "", tiers: String = "",
    dateOrder: DateOrder? = nil
  ) throws {
    try self.init(
      Array(text.utf8), name: name, columns: columns, tiers: tiers, dateOrder: dateOrder)
  }

  init(
    _ bytes: [UInt8], name: String, columns: String = "", tiers: String = "",
    dateOrder: DateOrder? = nil, format: FileFormat? = nil, blockSize: Int = 1 << 20
  ) throws {
    var options = TableOptions()
    options.columns = try TableOptions.columns(columns)
    options.tiers = TableOptions.tiers(tiers)
    options.dateOrder = dateOrder
    options.format = format
    table = try TableReader(bytes, file: name, options: options, blockSize: blockSize)
    var assembly = TableAssembly(tiers: table.plan.tiers)
    for batch in table.batches { assembly.append(batch) }
    store = assembly.store(Dataset(id: name, title: table.plan.title))
  }

  /// Each event in a line: date, end, partner, tier and title.
  var events: [String] {
    store.events.map { ref in
      let event = store[ref]
      return [
        event.date.iso, event.end.map { "/\($0.iso)" }, " ", store[event.partner].name,
        event.tier.map { " [\(store[$0].name)]" }, event.title.map { " \($0)" },
      ].compactMap { $0 }.joined()
    }
  }

  var notes: [String] { table.notes.map(\.description) }
}

/// What an attempt to read a table was refused for.
func refusal(_ read: () throws -> TableFile) -> String {
  do {
    return "read: \(try read().events)"
  } catch let error as DatasetError {
    return error.description
  } catch {
    return "\(error)"
  }
}

extension TableFile {
  /// What each row, in the order of the file, has for some headings; empty where it has nothing.
  func rows(_ headings: [String]) -> [[String]] {
    table.batches.flatMap { batch in
      batch.dates.indices.map { row in
        headings.map { heading in
          switch heading {
          case "date": return batch.dates[row].known.iso
          case "country":
            guard let column = batch.columns[.partner] else { return "" }
            return column.book[column.codes[row]]
          case "title": return batch.segment.text(.title, inRow: row)
          default: return batch.segment.text(.other(heading), inRow: row)
          }
        }
      }
    }
  }
}

extension Segment {
  fileprivate func text(_ column: TextColumn, inRow row: Int) -> String {
    for (columns, block) in [(layout.searched, searched), (layout.aside, aside)] {
      if let position = columns.firstIndex(of: column) {
        return block.text(position, inRow: row) ?? ""
      }
    }
    return ""
  }
}

extension FilePlace {
  /// Whether there is such a line, and such a column in it or right behind it.
  func isInside(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.indices.contains(line - 1) && column >= 1 && column <= lines[line - 1].count + 2
  }
}

extension String {
  /// The text with each quotation mark twice.
  var doublingQuotes: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      text.append(scalar)
      if scalar == "\"" { text.append(scalar) }
    }
    return String(text)
  }
}
