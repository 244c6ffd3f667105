import Testing
import VectorCode

/// Rows of doubles for code under test, eight lanes a vector.
struct CodeRows {
  let rows: Int
  let vectors: Int
  let stride: Int
  let base: UnsafeMutableRawPointer

  init(rows: Int, vectors: Int) {
    self.rows = rows
    self.vectors = vectors
    stride = rows * 64
    base = .allocate(byteCount: stride * vectors, alignment: 64)
    base.initializeMemory(as: Double.self, repeating: 0, count: stride / 8 * vectors)
  }

  subscript(row: Int, lane: Int) -> Double {
    get { (base + lane / 8 * stride + row * 64 + lane % 8 * 8).load(as: Double.self) }
    nonmutating set {
      (base + lane / 8 * stride + row * 64 + lane % 8 * 8)
        .storeBytes(of: newValue, as: Double.self)
    }
  }
}

/// Runs code over rows filled by `fill` and returns every row, lane by lane, and the reports.
func results(
  of builder: CodeBuilder, rows count: Int, vectors: Int = 3, on set: InstructionSet,
  flags: Int = 0, parameters: [Double] = [], doubled: Bool = false,
  fill: (_ row: Int, _ lane: Int) -> Double
) throws -> (rows: [[Double]], reports: [Set<Int>]) {
  let rows = CodeRows(rows: count, vectors: vectors)
  let layout = CodeLayout(
    stride: rows.stride, parameters: parameters.count, vectorsAtOnce: doubled ? 2 : 1)
  defer { rows.base.deallocate() }
  for row in 0..<count { for lane in 0..<vectors * 8 { rows[row, lane] = fill(row, lane) } }
  let code = try #require(
    CompiledCode(doubled ? builder.doubled(layout) : builder, layout, for: set))
  let numbers = code.makeNumbers()
  defer { numbers.deallocate() }
  for (index, value) in parameters.enumerated() {
    (numbers + 64 * index).initializeMemory(as: Double.self, repeating: value, count: 8)
  }
  let reports = UnsafeMutableRawPointer.allocate(byteCount: 16 * 1000, alignment: 64)
  defer { reports.deallocate() }
  let end = code.entry(rows.base, numbers, rows.base, reports, vectors, flags)
  var found: [Set<Int>] = []
  for offset in stride(from: 0, to: end - Int(bitPattern: reports), by: 16) {
    let report = (reports + offset).load(as: CodeReport.self)
    while found.count <= Int(report.tag) { found.append([]) }
    let first = (vectors - Int(report.vectorsLeft)) * 8 + report.firstLane
    for bit in 0..<8 where report.mask & (1 << UInt32(bit)) != 0 {
      found[Int(report.tag)].insert(first + bit)
    }
  }
  return ((0..<count).map { row in (0..<vectors * 8).map { rows[row, $0] } }, found)
}
