import ArgumentParser

/// How rows are written.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, tsv, ndjson

  /// Appends what stands before the first row.
  func writeHead(_ names: [String], to output: inout [UInt8]) {
    switch self {
    case .csv, .tsv: write(names.map { Array($0.utf8) }, names, to: &output)
    case .ndjson: break
    }
  }

  /// Appends a row; what is empty is left out where it has a name.
  func write(_ fields: [[UInt8]], _ names: [String], to output: inout [UInt8]) {
    switch self {
    case .csv: writeDelimited(fields, by: UInt8(ascii: ","), to: &output)
    case .tsv: writeDelimited(fields, by: UInt8(ascii: "\t"), to: &output)
    case .ndjson: writeObject(fields, names, to: &output)
    }
    output.append(UInt8(ascii: "\n"))
  }

  private func writeDelimited(
    _ fields: [[UInt8]], by delimiter: UInt8, to output: inout [UInt8]
  ) {
    let quote = UInt8(ascii: "\"")
    var isFirst = true
    for field in fields {
      if !isFirst { output.append(delimiter) }
      isFirst = false
      guard field.contains(where: { $0 == delimiter || $0 == quote || $0 == 10 }) else {
        output += field
        continue
      }
      output.append(quote)
      for byte in field {
        if byte == quote { output.append(quote) }
        output.append(byte)
      }
      output.append(quote)
    }
  }

  private func writeObject(_ fields: [[UInt8]], _ names: [String], to output: inout [UInt8]) {
    var mark = UInt8(ascii: "{")
    for (name, field) in zip(names, fields) where !field.isEmpty {
      output.append(mark)
      mark = UInt8(ascii: ",")
      output += "\"".utf8
      output += name.utf8
      output += "\":\"".utf8
      for byte in field {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
        case 10: output += "\\n".utf8
        default: output.append(byte)
        }
      }
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: "}"))
  }
}
