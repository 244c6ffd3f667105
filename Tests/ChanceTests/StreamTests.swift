import Chance
import Testing

@Suite struct StreamTests {
  /// Test vectors of the hash's authors, isthe.com/chongo/src/fnv/test_fnv.c.
  @Test(
    arguments: [
      ("", 0x811c_9dc5), ("a", 0xe40c_292c), ("foobar", 0xbf9c_f968),
    ] as [(String, UInt32)])
  func `The identifier is the published 32-bit FNV-1a`(_ name: String, _ hash: UInt32) {
    #expect(Stream.identifier(name) == hash)
  }
}
