/// Names of random streams.
///
/// Each uncertain item of a scenario draws from a stream of its own, so that adding, removing or
/// moving an item leaves the draws of the others as they were.
@frozen
public enum Stream {
  /// The stream of a name such as `input/grain` or `will/north`: 32-bit FNV-1a of its UTF-8 bytes.
  ///
  /// Source: Fowler, Noll, Vo and Eastlake, "The FNV non-cryptographic hash algorithm", section 2;
  /// offset basis 2166136261, prime 16777619. Different names can share a stream (about one
  /// chance in 4.3e9 for a pair): whoever lists the names must look for equal identifiers.
  public static func identifier(_ kindSlashId: String) -> UInt32 {
    kindSlashId.utf8.reduce(2_166_136_261) { hash, byte in
      (hash ^ UInt32(byte)) &* 16_777_619
    }
  }
}
