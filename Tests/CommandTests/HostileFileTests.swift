import Foundation
import Testing

/// Files that somebody made to hurt, and files that are what they should not be.
@Suite("Files that are no scenarios", .timeLimit(.minutes(20)))
struct HostileFileTests {
  private static let folder = FileManager.default.temporaryDirectory.appending(
    path: "linchpin-hostile-\(ProcessInfo.processInfo.processIdentifier)")

  /// Made once, by a shell, because pipes and links of devices are none of Foundation's.
  private static let made: Bool = {
    let script = """
      mkdir -p "$0" && cd "$0" && mkdir -p dir && mkfifo fifo
      ln -sf /etc/passwd out.yaml; ln -sf loop.yaml loop.yaml; ln -sf /dev/zero zero.yaml
      head -c 4194305 /dev/zero | tr '\\0' '#' > above.yaml
      head -c 4194304 /dev/zero | tr '\\0' '#' > below.yaml
      printf 'linchpin: 1\\na: \\377\\n' > bytes.yaml
      printf 'linchpin: 1\\na: \\000\\n' > nul.yaml
      printf '\\357\\273\\277linchpin: 1\\rx: 1\\r' > mark.yaml
      { printf 'linchpin: 1\\nx: '; head -c 100000 /dev/zero | tr '\\0' '['; } > deep.yaml
      { printf 'linchpin: 1\\na0: &a0 [x]\\n'
        for i in 1 2 3 4 5 6 7 8 9; do
          p=*a$((i - 1)); printf 'a%s: &a%s [%s]\\n' $i $i "$p, $p, $p, $p, $p, $p, $p, $p, $p"
        done; } > bomb.yaml
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, folder.path]
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  private static let names = [
    "fifo", "above.yaml", "bytes.yaml", "nul.yaml", "mark.yaml", "deep.yaml", "bomb.yaml",
    "out.yaml", "zero.yaml",
  ]

  @Test(arguments: names + ["below.yaml", "/dev/zero", "/dev/stdin", "/dev/null"])
  func aFileThatIsNoScenarioIsBadDataWithAMessage(name: String) throws {
    try #require(Self.made)
    let run = try Tool.run(["check", name], folder: Self.folder)
    #expect(run.status == 65, "\(run.errors.prefix(300))")
    #expect(run.errors.contains(": error: "))
    #expect(run.output == "")
  }

  @Test(arguments: ["dir", "loop.yaml", "gone.yaml", "dir/gone.yaml"])
  func aPathThatLeadsToNoFileIsAMistakeOfUse(name: String) throws {
    try #require(Self.made)
    let run = try Tool.run(["check", name], folder: Self.folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("'\(name)'"))
    #expect(!run.errors.contains("Did you mean '\(name)'"))
  }

  /// Bombs and depth end the reading, so they are not read together.
  @Test(arguments: names + ["dir", "loop.yaml", "gone.yaml", "/etc/passwd", "../x.yaml"])
  func anIncludedFileThatIsNoneIsReportedWhereItIsNamedOrInItself(name: String) throws {
    try #require(Self.made)
    let main = "main-\(name.filter { $0.isLetter }).yaml"
    let text = "linchpin: 1\ninclude: [\(name)]\n"
    try Data(text.utf8).write(to: Self.folder.appending(path: main))
    let run = try Tool.run(["check", main], folder: Self.folder)
    #expect(run.status == 65, "\(run.errors.prefix(300))")
    #expect(run.errors.contains("\(main):2:11: error: ") || run.errors.contains("\(name):"))
  }
}
