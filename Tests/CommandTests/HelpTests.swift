import Testing

/// What `--help` says of every command.
@Suite("Help")
struct HelpTests {
  private static let commands: [String] = {
    let help = (try? Tool.run(["--help"]).output) ?? ""
    let lines = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS:") }.dropFirst()
    return lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }()

  @Test func `All commands are listed`() {
    #expect(Self.commands.count >= 21)
    #expect(Self.commands.contains("report") && Self.commands.contains("base-rates"))
  }

  @Test(arguments: commands)
  func `Every command has examples, of itself and with options that it has`(command: String) throws
  {
    let help = try Tool.run([command, "--help"]).output
    let options = try #require(help.split(separator: "\nOPTIONS:").last)
    let examples = help.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0.trimmingPrefix(while: \.isWhitespace) != "Examples:" }.dropFirst()
      .prefix { !$0.isEmpty }
    #expect(!examples.isEmpty, "\(command)")
    for example in examples {
      let line = example.trimmingPrefix(while: \.isWhitespace)
      #expect(line.hasPrefix("linchpin " + command), "\(line)")
      for option in line.matches(of: #/ (--[a-z-]+)/#) {
        let name = option.output.1
        #expect(
          help.contains("\n  \(name)") || options.contains(name), "\(name) of \(command)")
      }
    }
  }
}
