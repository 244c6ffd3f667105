import ArgumentParser
import Reporting

/// `linchpin schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print a JSON Schema of scenario files, for editors.",
    discussion: """
      Save it beside your scenario (`linchpin schema > linchpin.schema.json`) and begin the scenario \
      with the line `# yaml-language-server: $schema=linchpin.schema.json`.

      Examples:
        linchpin schema > linchpin.schema.json
      """)

  func run() throws {
    try Console.output(ScenarioSchema.document.document)
  }
}
