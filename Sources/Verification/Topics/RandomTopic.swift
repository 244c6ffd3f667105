import Chance

/// Random words: Philox4x32 with ten rounds, bit for bit.
struct RandomTopic: Topic {
  let names = ["rng", "random", "random numbers"]
  let inputs = Topics.notes.union(["gen", "rounds", "ctr", "key"])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let (counter, key) = try question(item)
    return ["out": answer(Philox4x32.block(counter: counter, key: key))]
  }

  /// The words as the engine draws them: sixteen lanes beside each other for daily noise, and one
  /// block of (run, stream) for inputs and choices.
  func engineAnswers(
    _ item: VerificationCase, _ tolerance: StatedTolerance, _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    let (counter, key) = try question(item)
    let run = UInt64(counter[2]) << 32 | UInt64(counter[1])
    let single = Draws(seed: key).words(block: counter[0], run: run, stream: counter[3])
    let lanes = Philox4x32.blocks(
      counters: Philox4x32.Lanes(
        SIMD16(repeating: counter[0]), SIMD16(repeating: counter[1]),
        SIMD16(repeating: counter[2]), SIMD16(repeating: counter[3])), key: key)
    let isSame = (0..<16).allSatisfy { lane in
      single
        == SIMD4(
          lanes.first[lane], lanes.second[lane], lanes.third[lane], lanes.fourth[lane])
    }
    guard isSame else { throw .unsound("the lanes of noise differ from a single block") }
    return ["out": answer(single)]
  }

  private func answer(_ words: SIMD4<UInt32>) -> Answer {
    let numbers = (0..<4).map { Double(words[$0]) }
    return Answer { expected in
      let wanted = expected.list.map { $0.compactMap(Self.word) } ?? []
      return Judgement(
        passes: wanted.map { Double($0) } == numbers, got: .numbers(numbers), tolerance: "exact")
    }
  }

  private func question(
    _ item: VerificationCase
  ) throws(CaseProblem) -> (counter: SIMD4<UInt32>, key: UInt64) {
    let generator = try item.text("gen")
    let rounds = item["rounds"]?.number ?? 10
    guard generator.lowercased() == "philox4x32", rounds == 10 else {
      throw .unknownKind("\(generator) with \(rounds) rounds")
    }
    let counter = try words(item, "ctr", count: 4)
    let key = try words(item, "key", count: 2)
    return (SIMD4(counter), UInt64(key[1]) << 32 | UInt64(key[0]))
  }

  private func words(
    _ item: VerificationCase, _ key: String, count: Int
  ) throws(CaseProblem) -> [UInt32] {
    let words = (item[key]?.list ?? []).compactMap(Self.word)
    guard words.count == count else { throw .missing(key, wanted: "\(count) words of 32 bits") }
    return words
  }

  /// A number, or hexadecimal digits with or without 0x.
  private static func word(_ value: CaseValue) -> UInt32? {
    switch value {
    case .number(let number): UInt32(exactly: number)
    case .text(let digits):
      UInt32(digits.lowercased().hasPrefix("0x") ? digits.dropFirst(2) : digits[...], radix: 16)
    default: nil
    }
  }
}
