/// Numbers of things: `1 place`, `23 places`.
enum Counting {
  /// `noun` in English and in the singular; the catalogue has `{1} place` and `{1} places`.
  static func of(_ count: Int, _ noun: String) -> String {
    let isSingular = Language.spoken == .french ? count < 2 : count == 1
    let counted: Phrase = "\(Figures.grouped(count)) "
    return say(counted + Phrase(word: isSingular ? noun : noun + "s"))
  }
}
