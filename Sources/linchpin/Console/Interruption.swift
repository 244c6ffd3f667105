import Foundation
import Synchronization

/// Ctrl-C: the first asks the runs to stop, the second ends the tool as usual.
enum Interruption {
  private static let flag = Atomic(false)

  static var isAsked: Bool { flag.load(ordering: .relaxed) }

  /// From now on the first Ctrl-C only raises the flag.
  static func watch() {
    _ = isAsked
    signal(SIGINT) { _ in
      Interruption.flag.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  /// From now on Ctrl-C ends the tool.
  static func unwatch() {
    signal(SIGINT, SIG_DFL)
  }

  /// What ends the tool without a word, and what does not.
  ///
  /// A reader that has seen enough (`| head`) ends it by the signal, also where the parent had that
  /// ignored; signals that the parent had blocked come through. A file that outgrows its limit is a
  /// failed write, not a signal.
  static func listen() {
    signal(SIGPIPE, SIG_DFL)
    signal(SIGXFSZ, SIG_IGN)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGPIPE, SIGINT, SIGTERM] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
