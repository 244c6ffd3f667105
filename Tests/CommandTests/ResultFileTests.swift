import Foundation
import Testing

/// Where results go by `--save` and `--out`, and what stays of what was there.
@Suite("Files for results")
struct ResultFileTests {
  /// Runs a script in a new folder in which `$TOOL` is the tool; what it says, without blanks at its end.
  private func script(_ lines: String) throws -> (status: Int32, output: String, errors: String) {
    let run = try Tool.shell("cd \"$(mktemp -d)\" && { \(lines)\n}")
    return (run.status, run.output.trimmingCharacters(in: .whitespacesAndNewlines), run.errors)
  }

  private let run = "\"$TOOL\" run two-forts --runs 10 --format json"

  @Test func aFileIsReplacedAndKeepsItsMode() throws {
    let answer = try script(
      "echo old > a; chmod 640 a; \(run) --save a; stat -c %a a; head -c 1 a; ls | wc -l")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output == "640\n{1")
  }

  @Test func aLinkStaysAndItsFileIsReplaced() throws {
    let answer = try script(
      "echo old > a; ln -s a b; ln -s new c; \(run) --save b; \(run) --save c; readlink b c; head -c 1 a new"
    )
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output == "a\nnew\n==> a <==\n{\n==> new <==\n{")
  }

  @Test func aPipeAndADeviceAreWrittenTo() throws {
    let pipe = try script("mkfifo p; cat p > got & \(run) --save p; wait; head -c 1 got; test -p p")
    #expect(pipe.status == 0 && pipe.output == "{", "\(pipe.errors)")
    let output = try script("\(run) --save /dev/stdout | head -c 1")
    #expect(output.status == 0 && output.output == "{", "\(output.errors)")
  }

  @Test func aDeviceThatTakesNothingIsAnErrorOfOutput() throws {
    let answer = try script("\(run) --save /dev/full; echo $?; test -c /dev/full")
    #expect(answer.status == 0)
    #expect(answer.output == "74")
    #expect(answer.errors.contains("'/dev/full' could not be written: No space left on device."))
  }

  @Test(arguments: [
    "run s.yaml --runs 9 --save s.yaml", "report s.yaml --runs 9 --out=./s.yaml",
    "run s.yaml --inputs d.csv --save d.csv", "assumptions s.yaml --save link",
  ])
  func nothingThatIsReadIsWrittenOver(call: String) throws {
    let answer = try script(
      """
      "$TOOL" new s.yaml 2> notes; echo a > d.csv; ln -s s.yaml link; cat s.yaml d.csv > before
      "$TOOL" \(call) > answer; echo $?; cat s.yaml d.csv | cmp - before && echo same
      """)
    #expect(answer.output == "64\nsame")
    #expect(answer.errors.contains("is read by this command"))
  }
}
