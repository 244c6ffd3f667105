/// Where something stands in a scenario file: lines and columns count from 1, in Unicode scalars.
public struct SourceRange: Sendable, Hashable {
  /// The name by which the file was read.
  public var file: String
  public var line: Int
  public var column: Int
  /// Scalars on that line; at least 1.
  public var length: Int

  public init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}
