/// SplitMix64 (Steele, Lea and Flood 2014, "Fast Splittable Pseudorandom Number Generators"): the
/// same choices for the same seed everywhere.
public struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A multiple of 2⁻⁵³ in [0, 1).
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// 0 to `count` − 1; 0 where there is nothing to choose.
  mutating func index(_ count: Int) -> Int {
    count < 1 ? 0 : Int(next() % UInt64(count))
  }

  mutating func element<Element>(of list: [Element]) -> Element {
    list[index(list.count)]
  }
}
