import Foundation
import Testing

@Suite("Kernels and series of the command")
struct KernelCommandTests {
  private static let few = ["run", "two-forts", "--runs", "70", "--format", "json"]

  @Test("Without series the claims and events are the same, and the series are empty")
  func noSeries() throws {
    let whole = try object(Self.few)
    let part = try object(Self.few + ["--no-series"])
    for name in ["claims", "events", "runs"] {
      #expect(part[name] as? NSObject == whole[name] as? NSObject, "\(name)")
    }
    #expect((part["series"] as? [String: Any])?.isEmpty == true)
    #expect((whole["series"] as? [String: Any])?.isEmpty == false)
  }

  @Test("Runs that are kept keep their series", arguments: ["--out", "--resume"])
  func kept(option: String) throws {
    let run = try Tool.run(Self.few + ["--no-series", option, "somewhere"])
    #expect(run.status == 64)
    #expect(run.errors.contains("--no-series does not go with"))
  }

  @Test("The interpreter gives the same numbers as the fastest kernel")
  func baseline() throws {
    let fastest = try object(Self.few)
    let baseline = try object(Self.few, environment: ["LINCHPIN_KERNEL": "baseline"])
    for name in ["claims", "events", "series"] {
      #expect(baseline[name] as? NSObject == fastest[name] as? NSObject, "\(name)")
    }
  }

  @Test("A kernel that does not exist is a mistake of usage with the nearest name")
  func unknown() throws {
    let run = try Tool.run(["scenarios"], environment: ["LINCHPIN_KERNEL": "avx3"])
    #expect(run.status == 64)
    #expect(run.errors.contains("LINCHPIN_KERNEL asks for 'avx3': there is no such kernel."))
    #expect(run.errors.contains("avx2"))
  }

  @Test("plan adds up the instructions of a day, a week and an evening")
  func plan() throws {
    let plan = try object(["plan", "two-forts", "--format", "json"])
    let entries = try #require(plan["entries"] as? [[String: Any]])
    let totals = try #require(plan["totals"] as? [[String: Any]])
    #expect(
      totals.map { $0["cadence"] as? String } == ["once", "invariant", "day", "week", "evening"])
    for total in totals {
      let parts = entries.filter { $0["cadence"] as? String == total["cadence"] as? String }
      #expect(total["count"] as? Int == parts.reduce(0) { $0 + ($1["count"] as? Int ?? 0) })
    }
  }

  private func object(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> [String: Any] {
    let run = try Tool.run(arguments, environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(value as? [String: Any])
  }
}
