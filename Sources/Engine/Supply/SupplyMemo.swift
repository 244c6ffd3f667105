/// Solutions that are kept by the state they answer: a hash table of fixed rules.
///
/// A full one is emptied: that changes speed, never a result.
struct SupplyMemo {
  private let keyWords: Int
  private let places: Int
  private var keys: [UInt64] = []
  private var shares: [Double] = []
  private var isJoined: [Bool] = []
  /// Numbers of the entries by the lower bits of their hash, −1 = free.
  private var slots = [Int32](repeating: -1, count: 256)
  private var count = 0
  private static let most = 65_536

  init(keyWords: Int, places: Int) {
    self.keyWords = keyWords
    self.places = places
  }

  /// Copies the solution of a state; false where it is not known.
  func find(
    _ state: SupplyState, _ shares: UnsafeMutablePointer<Double>,
    _ isJoined: UnsafeMutablePointer<Bool>
  ) -> Bool {
    var slot = Int(truncatingIfNeeded: hash(state.words)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if isKey(state, of: entry) {
        for place in 0..<places {
          shares[place] = self.shares[entry * places + place]
          isJoined[place] = self.isJoined[entry * places + place]
        }
        return true
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  mutating func keep(
    _ state: SupplyState, _ shares: UnsafeMutablePointer<Double>,
    _ isJoined: UnsafeMutablePointer<Bool>
  ) {
    if count == Self.most { self = SupplyMemo(keyWords: keyWords, places: places) }
    keys += UnsafeBufferPointer(start: state.words, count: keyWords)
    self.shares += UnsafeBufferPointer(start: shares, count: places)
    self.isJoined += UnsafeBufferPointer(start: isJoined, count: places)
    count += 1
    guard 2 * count > slots.count else { return enter(count - 1) }
    slots = Array(repeating: -1, count: 4 * slots.count)
    for entry in 0..<count { enter(entry) }
  }

  private mutating func enter(_ entry: Int) {
    let hash = keys.withUnsafeBufferPointer { keys in
      keys.baseAddress.map { self.hash($0 + entry * keyWords) } ?? 0
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entry)
  }

  private func isKey(_ state: SupplyState, of entry: Int) -> Bool {
    for word in 0..<keyWords where keys[entry * keyWords + word] != state.words[word] {
      return false
    }
    return true
  }

  /// FNV-1a by whole words, its upper half folded into the lower.
  private func hash(_ words: UnsafePointer<UInt64>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in 0..<keyWords {
      hash = (hash ^ words[word]) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 29
    }
    return hash ^ hash >> 32
  }
}
