/// Solutions that are kept by the state they answer: a hash table of fixed rules.
///
/// A full one is emptied: that changes speed, never a result.
final class SupplyMemo {
  private let keyWords: Int
  private let places: Int
  /// Raw memory, so that looking up checks no bounds and counts no references.
  private var keys: UnsafeMutablePointer<UInt64>
  private var shares: UnsafeMutablePointer<Double>
  /// Entries that there is room for.
  private var room = 64
  /// Numbers of the entries by the lower bits of their hash, −1 = free.
  private var slots: UnsafeMutablePointer<Int32>
  private var slotCount = 256
  private var count = 0
  private static let most = 65_536

  init(keyWords: Int, places: Int) {
    self.keyWords = keyWords
    self.places = places
    keys = .allocate(capacity: room * keyWords)
    shares = .allocate(capacity: room * places)
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: -1, count: slotCount)
  }

  deinit {
    keys.deallocate()
    shares.deallocate()
    slots.deallocate()
  }

  /// The solution of a state, until the next is kept; nil where it is not known.
  func find(_ state: SupplyState) -> UnsafePointer<Double>? {
    var slot = Int(truncatingIfNeeded: hash(state.words)) & (slotCount &- 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if isKey(state, of: entry) { return UnsafePointer(shares + entry &* places) }
      slot = (slot &+ 1) & (slotCount &- 1)
    }
    return nil
  }

  func keep(_ state: SupplyState, _ solution: UnsafePointer<Double>) {
    if count == Self.most { empty() }
    if count == room { grow() }
    (keys + count * keyWords).update(from: state.words, count: keyWords)
    (shares + count * places).update(from: solution, count: places)
    count += 1
    guard 2 * count > slotCount else { return enter(count - 1) }
    slots.deallocate()
    slotCount *= 4
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: -1, count: slotCount)
    for entry in 0..<count { enter(entry) }
  }

  private func empty() {
    count = 0
    slots.update(repeating: -1, count: slotCount)
  }

  private func grow() {
    keys = Self.moved(keys, count * keyWords, to: 2 * room * keyWords)
    shares = Self.moved(shares, count * places, to: 2 * room * places)
    room *= 2
  }

  private static func moved<Element>(
    _ old: UnsafeMutablePointer<Element>, _ count: Int, to room: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: room)
    new.moveInitialize(from: old, count: count)
    old.deallocate()
    return new
  }

  private func enter(_ entry: Int) {
    var slot = Int(truncatingIfNeeded: hash(keys + entry * keyWords)) & (slotCount - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slotCount - 1) }
    slots[slot] = Int32(entry)
  }

  private func isKey(_ state: SupplyState, of entry: Int) -> Bool {
    let key = keys + entry &* keyWords
    for word in 0..<keyWords where key[word] != state.words[word] { return false }
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
