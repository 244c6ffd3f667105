import Glibc

/// Machine code in pages of its own, first written, then made executable and never written again.
///
/// Nil where the machine is of another kind or the system refuses executable memory.
final class ExecutableMemory: Sendable {
  private nonisolated(unsafe) let base: UnsafeMutableRawPointer
  private let byteCount: Int
  /// The first instruction.
  let call: Entry

  init?(_ code: [UInt8]) {
    #if arch(x86_64) && os(Linux)
      let page = Int(getpagesize())
      byteCount = (code.count + page - 1) / page * page
      let pages = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      guard let pages, pages != MAP_FAILED else { return nil }
      pages.copyMemory(from: code, byteCount: code.count)
      guard mprotect(pages, byteCount, PROT_READ | PROT_EXEC) == 0 else {
        munmap(pages, byteCount)
        return nil
      }
      base = pages
      call = unsafeBitCast(pages, to: Entry.self)
    #else
      return nil
    #endif
  }

  deinit {
    munmap(base, byteCount)
  }
}
