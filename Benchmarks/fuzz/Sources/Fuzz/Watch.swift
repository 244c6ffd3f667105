import Foundation

/// What to say when the process ends in the middle of a file: which seed it was.
enum Watch {
  /// Text that a signal handler can write without asking for memory.
  nonisolated(unsafe) private static let message = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
  nonisolated(unsafe) private static var length = 0

  /// Seconds after which a file counts as one that hangs.
  static let longest: UInt32 = 20

  static func begin() {
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGALRM] {
      Foundation.signal(signal) { number in
        _ = Foundation.write(STDERR_FILENO, Watch.message, Watch.length)
        _exit(number == SIGALRM ? 2 : 1)
      }
    }
  }

  static func note(_ seed: UInt64) {
    let text = Array("fuzz: ended in seed \(seed)\n".utf8)
    for (index, byte) in text.enumerated() { message[index] = byte }
    length = text.count
    alarm(longest)
  }

  static func end() {
    alarm(0)
  }

  /// Of this thread alone, so that other work on the machine does not count.
  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
