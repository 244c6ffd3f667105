/// Numbers of things: `1 place`, `23 places`.
enum Counting {
  static func of(_ count: Int, _ noun: String) -> String {
    "\(Figures.grouped(count)) \(noun)" + (count == 1 ? "" : "s")
  }
}
