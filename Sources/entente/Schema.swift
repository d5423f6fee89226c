import ArgumentParser
import Events

struct Schema: Subcommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of datasets, for editors and validators.",
    discussion: """
      JSON Schema 2020-12 of format 1.  A schema cannot know everything: entente lint also checks \
      what follows from several records.

      Examples:
        entente schema >entente.schema.json
        check-jsonschema --schemafile entente.schema.json mine.json
      """)

  func perform() throws {
    var json = JSONWriter()
    Dataset.writeSchema(to: &json)
    var output = Output()
    output.write(json.take())
    try output.flush()
  }
}
