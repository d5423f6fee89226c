import ArgumentParser
import Browser
import Events
import Words

struct Keys: ConfiguredSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the keys of the browser, and what its marks mean.",
    discussion: """
      The same help that ? shows in the browser.

      Examples:
        entente keys
        entente keys --format markdown
      """)

  @Option(help: "How to print it.")
  var format = HelpFormat.text

  @Option(help: "The language to print it in; auto is the locale's.")
  var lang: LanguageChoice?

  @OptionGroup var text: TextOptions
  @OptionGroup(title: "Settings") var settings: ConfigurationOptions

  func perform(_ configuration: Configuration) throws {
    var output = Output()
    // Programs find the same in it whoever runs them.
    let words =
      format == .json ? .english : Words((lang ?? configuration.language).language)
    let sections = Help.sections(of: configuration.keymap, in: words)
    switch format {
    case .text where text.plain:
      for section in sections {
        output.write(spoken: "\(section.title).")
        for row in section.rows { output.write(spoken: "\(row.sign): \(row.meaning).") }
      }
    case .text:
      text.request.page(configuration).write(
        Help.lines(of: configuration.keymap, in: words), to: &output)
    case .markdown:
      for section in sections {
        output.write("## \(Markdown.escaped(section.title))\n\n| | |\n| --- | --- |\n")
        for row in section.rows {
          output.write("| \(Markdown.escaped(row.sign)) | \(Markdown.escaped(row.meaning)) |\n")
        }
        output.write("\n")
      }
    case .json:
      var json = JSONWriter()
      json.array { json in
        for section in sections {
          json.object { json in
            json.member("title", section.title)
            json.member("rows", section.rows) { json, row in
              json.object { json in
                json.member("sign", row.sign)
                json.member("meaning", row.meaning)
              }
            }
          }
        }
      }
      output.write(json.take())
    }
    try output.flush()
  }
}
