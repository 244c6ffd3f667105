import Foundation
import TestSupport
import Testing

@Suite("linchpin report")
struct ReportCommandTests {
  @Test func studiesAreDrawnAndTold() throws {
    let folder = try TemporaryFolder()
    let page = folder.url.appending(path: "page.html")
    let pictures = folder.url.appending(path: "pictures")
    let result = try Tool.run([
      "report", "two-forts", "--set", "pace=0.004 to 0.03 /d", "--runs", "256", "--threads", "1",
      "--with", "compare,flip",
      "--claim", "T1", "--out", page.path, "--figures", pictures.path,
    ])
    #expect(result.status == 0, "\(result.errors)")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains("<h3 id=\"study-1\">The views side by side</h3>"))
    #expect(text.contains("<h3 id=\"study-2\">What would turn T1 round</h3>"))
    #expect(text.contains("linchpin compare two-forts --seed 1"))
    #expect(try Self.rows(of: "study-flip", in: pictures).count == 1)
    #expect(try Self.rows(of: "study-compare-variance", in: pictures).count == 6)
    let names = try FileManager.default.contentsOfDirectory(atPath: pictures.path)
    #expect(names.contains { $0.hasPrefix("reference-ridges-") && $0.hasSuffix(".vl.json") })
  }

  private static func rows(of name: String, in folder: URL) throws -> [Any] {
    let data = try Data(contentsOf: folder.appending(path: name + ".vl.json"))
    let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return (document?["data"] as? [String: Any])?["values"] as? [Any] ?? []
  }

  @Test func thePageAndItsStudiesSpeakTheSameLanguage() throws {
    let folder = try TemporaryFolder()
    let page = folder.url.appending(path: "page.html")
    let result = try Tool.run([
      "report", "two-forts", "--set", "pace=0.004 to 0.03 /d", "--runs", "256", "--threads", "1",
      "--with", "flip", "--claim", "T1",
      "--out", page.path, "--lang", "fr",
    ])
    #expect(result.status == 0, "\(result.errors)")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains("Ce qui renverserait T1"))
    #expect(text.contains("point de vue reference"))
    for match in text.matches(of: /viewBox="([^"]*)"/) {
      #expect(match.output.1.split(separator: " ").allSatisfy { Double($0) != nil })
    }
  }

  @Test func aStudyThatIsNotKnownIsAMistake() throws {
    let result = try Tool.run(["report", "two-forts", "--out", "x.html", "--with", "compar"])
    #expect(result.status == 64)
    #expect(result.errors.contains("Did you mean 'compare'?"))
  }
}
