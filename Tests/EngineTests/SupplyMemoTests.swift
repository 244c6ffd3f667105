import Testing

@testable import Engine

@Suite("Kept solutions of supply")
struct SupplyMemoTests {
  /// The words of the state of this number.
  private func words(_ number: Int, _ count: Int) -> [UInt64] {
    (0..<count).map { UInt64(number) &* (UInt64($0) + 1) &* 0x9E37_79B9_7F4A_7C15 }
  }

  private func solution(_ number: Int) -> [Double] {
    [Double(number), Double(number) / 3, .nan]
  }

  private func check(_ memo: SupplyMemo, knows number: Int, _ keyWords: Int) {
    var words = words(number, keyWords)
    let found = words.withUnsafeMutableBufferPointer { words in
      words.baseAddress.flatMap { memo.find(SupplyState(words: $0)) }
    }
    #expect(found?[0] == Double(number) && found?[1] == Double(number) / 3, "state \(number)")
    #expect(found?[2].isNaN == true)
  }

  @Test("every kept state is found again through all growths, and no other", arguments: [2, 12])
  func growing(keyWords: Int) {
    let memo = SupplyMemo(keyWords: keyWords, places: 3)
    for number in 1...3_000 {
      var words = words(number, keyWords)
      words.withUnsafeMutableBufferPointer { words in
        guard let base = words.baseAddress else { return }
        let state = SupplyState(words: base)
        #expect(memo.find(state) == nil)
        memo.keep(state, solution(number))
      }
      for known in [1, number / 2, number] where known > 0 { check(memo, knows: known, keyWords) }
    }
    for number in 1...3_000 { check(memo, knows: number, keyWords) }
  }

  @Test("a full memo forgets all and goes on")
  func emptied() {
    let memo = SupplyMemo(keyWords: 2, places: 3)
    for number in 1...65_537 {
      var words = words(number, 2)
      words.withUnsafeMutableBufferPointer { words in
        if let base = words.baseAddress { memo.keep(SupplyState(words: base), solution(number)) }
      }
    }
    check(memo, knows: 65_537, 2)
    var first = words(1, 2)
    first.withUnsafeMutableBufferPointer { words in
      if let base = words.baseAddress { #expect(memo.find(SupplyState(words: base)) == nil) }
    }
  }
}
