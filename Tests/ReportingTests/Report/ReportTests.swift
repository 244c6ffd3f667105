import Analysis
import Engine
import Foundation
import Scenarios
import Testing

@testable import Reporting

@Suite("A report as one page")
struct ReportTests {
  private static let hostile = "</script><script>alert(1)</script>\"'&\u{7}"

  private static let text = """
    linchpin: 1
    title: 'T HOSTILE'
    about: 'A HOSTILE'
    calendar: {start: 2025-01-01, horizon: 2026-12-31}
    sources: {book: {title: 'S HOSTILE', publisher: Nobody, date: 2024-01-01, note: 'HOSTILE'}}
    powers: {north: {name: North}, south: {name: South}}
    assumptions: {pace: {value: 0.005 to 0.02 /d, source: book, note: 'N HOSTILE'}}
    fronts:
      road:
        name: The road
        assumption: Made up.
        challenger: {power: north, force: 1000 persons}
        holder: {power: south, force: 1000 persons}
        axes: {count: 1, policy: {ordered: [alpha, beta]}}
        pace: {speed: pace, noise: 0.04, response: {power: {exponent: 0}}}
        places:
          alpha: {name: 'P HOSTILE', lat: 48.0, lon: 37.0, supply source: true}
          beta: {name: Beta, lat: 48.1, lon: 37.2}
        links: [{from: alpha, to: beta, km: 20, capacity: 500 t/d}]
    claims:
      C1: {text: 'C HOSTILE', formula: fall(alpha) <= 2025-06-30}
      C2: {text: Never, formula: fall(alpha) <= 2025-01-02}
      C3: {text: An effect, kind: effect, formula: fall(alpha) <= 2025-06-30}
    views:
      calm: {title: 'V HOSTILE', assumption: Slower., set: {pace: 0.001 to 0.004 /d}}
    """

  private static let hostileChart = BarChart(
    title: hostile, summary: hostile, kinds: [hostile, hostile],
    rows: [
      .init(name: hostile, bars: [.init(value: 1, low: 0, high: 2, isTold: true), nil])
    ], numerals: Numerals(language: .english))

  private static func report(_ language: Language) throws -> Report {
    let text = text.replacing(
      "HOSTILE", with: hostile.replacing("'", with: "''").replacing("\u{7}", with: ""))
    let scenario = try Scenario.read(
      name: "road.yaml", files: .texts([(name: "road.yaml", text: text)]))
    var views: [ReportContents.View] = []
    for description in scenario.views {
      let model = try scenario.model(view: description.id)
      let plan = Plan(model, detail: .tally)
      let tally = Runner(plan, seed: 1, threads: 1).run(300)
      let list = AssumptionList(
        model, try scenario.provenance(view: description.id),
        try scenario.uses(view: description.id))
      let whole = Plan(model, detail: .everything)
      let replays = (0..<4).map { Replay(whole, seed: 1, run: $0) }
      views.append(
        .init(
          description, RunAnswer(plan, tally, seed: 1), plan, tally, list, fingerprint: "f",
          replays: Array(replays.prefix(2)), supply: SupplyCourse(whole, replays)))
    }
    return Report(
      ReportContents(
        scenario, views,
        studies: [
          .init(
            hostile, title: hostile, hostile, pictures: [Picture("hostile", hostileChart)],
            linchpins: [PlaceReference(front: 0, place: 0)],
            effects: ["C3": ["calm": hostile]])
        ], toolVersion: "0", command: "linchpin",
        language: language))
  }

  @Test(arguments: Language.allCases)
  func `What comes from a scenario is escaped, wherever it stands`(language: Language) throws {
    let html = try Self.report(language).html
    #expect(!html.contains("<script>alert"))
    #expect(html.components(separatedBy: "<script").count == 2)
    #expect(html.components(separatedBy: "&lt;script&gt;alert(1)").count > 8)
    #expect(!html.contains("\u{7}"))
  }

  @Test func `A page asks for nothing beside itself`() throws {
    let html = try Self.report(.english).html
    for part in ["src=", "@import", "url(", "<link", "fetch(", "XMLHttpRequest"] {
      #expect(!html.contains(part), "\(part)")
    }
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
    #expect(try Self.report(.french).html.contains("<html lang=\"fr\">"))
  }

  @Test func `Every section has its heading, every view its part, every link its target`() throws {
    let html = try Self.report(.english).html
    let sections = [
      "asked", "verdicts", "views", "map", "falls", "courses", "studies", "assumptions", "limits",
      "made",
    ]
    for id in sections {
      #expect(html.contains("<section id=\"\(id)\" aria-labelledby=\"\(id)-title\">"), "\(id)")
      #expect(html.contains("href=\"#\(id)\""))
    }
    for match in html.matches(of: #/href="#([^"]+)"/#) {
      #expect(html.contains("id=\"\(match.output.1)\""), "\(match.output.1)")
    }
    #expect(
      html.components(separatedBy: "data-view=\"calm\"").count
        == html.components(separatedBy: "data-view=\"reference\"").count)
  }

  @Test
  func
    `A claim that is true in no run has an upper bound, and no chance stands without its interval`()
    throws
  {
    let html = try Self.report(.english).html
    let row = try #require(html.firstMatch(of: #/<span class="id">C2</span>.*?</tr>/#)?.output)
    #expect(row.contains("below 2\u{202F}%") && row.contains("≤\u{202F}2\u{202F}%"))
    #expect(!row.contains(">0\u{202F}%<"))
    #expect(row.contains("0\u{202F}% – "))
  }

  @Test func `Every picture is well-formed SVG, and a Vega-Lite specification with rows`() throws {
    let figures = try Self.report(.french).figures
    #expect(figures.count >= 8)
    for (name, text) in figures {
      if name.hasSuffix(".svg") {
        let parser = XMLParserCheck(text)
        #expect(parser.isWellFormed, "\(name)")
      } else {
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let rows = (object?["data"] as? [String: Any])?["values"] as? [Any]
        #expect(rows?.isEmpty == false, "\(name)")
      }
    }
  }

  @Test func `The same answer gives the same page`() throws {
    #expect(try Self.report(.english).html == Self.report(.english).html)
  }

  @Test func `Linchpins and the order of falls stand on the map, single runs in the fans`() throws {
    let report = try Self.report(.english)
    let map = try #require(report.charts.first { $0.name.contains("-map-") }).chart.document
    #expect(map.contains("class=\"ring linchpin\"") && map.contains(">2 Beta<"))
    let fans = report.charts.filter { $0.name.contains("-series-") }
    #expect(!fans.isEmpty)
    for fan in fans {
      #expect(fan.chart.document.components(separatedBy: "class=\"single\"").count == 3)
    }
  }

  @Test func `A figure names the assumptions behind it, and links to them`() throws {
    let report = try Self.report(.english)
    let map = try #require(report.charts.first { $0.name.contains("-map-") })
    #expect(map.assumptions == ["pace"])
    let html = report.html
    #expect(html.contains("href=\"#assumption-pace\""))
    #expect(html.contains("<tr id=\"assumption-pace\">"))
    #expect(html.contains("0.001 to 0.004 /d</div>"))
  }
}

/// Whether tags are closed in the order in which they were opened.
private struct XMLParserCheck {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [Substring] = []
    var isSound = true
    for match in text.matches(of: #/<(/?)([a-z]+)[^<>]*?(/?)>/#) {
      let (_, end, name, alone) = match.output
      if !end.isEmpty {
        isSound = isSound && open.popLast() == name
      } else if alone.isEmpty {
        open.append(name)
      }
    }
    isWellFormed = isSound && open.isEmpty
  }
}
