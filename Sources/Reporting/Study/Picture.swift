/// A picture of a study's answer, for a report.
public struct Picture {
  let name: String
  let chart: any Chart

  init(_ name: String, _ chart: any Chart) {
    (self.name, self.chart) = (name, chart)
  }
}

extension StudyReport {
  /// Studies without pictures of their own.
  public func pictures(_ language: Language) -> [Picture] { [] }
}
