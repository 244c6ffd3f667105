public import Scenarios

/// A short name of something long, to tell whether it is the same: FNV-1a of 64 bits, in hexadecimal.
///
/// It guards against mistakes, not against somebody who makes two things look alike on purpose.
public enum Fingerprint {
  /// Of all that a model says: what of its scenario, view and what-ifs can change a result, and its
  /// names.
  public static func of(_ model: Model) -> String {
    of(String(reflecting: model).utf8)
  }

  /// Of models in their order, such as a scenario's under all its views.
  public static func of(_ models: [Model]) -> String {
    of(models.map(of).joined(separator: "/").utf8)
  }

  static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
