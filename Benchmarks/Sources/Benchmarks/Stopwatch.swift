import Foundation

/// Wall time and processor time of the process since it was made.
struct Stopwatch {
  private let wallStart = ContinuousClock.now
  private let processorStart = Stopwatch.processorSeconds()

  var wall: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - wallStart).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  var processor: Double {
    Stopwatch.processorSeconds() - processorStart
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
