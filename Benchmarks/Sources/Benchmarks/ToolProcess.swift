import Foundation

/// A finished process of the tool: how long it took and the most memory it had.
struct ToolProcess {
  /// Seconds from the start of the process to its end, to a millisecond.
  let wall: Double
  /// Greatest resident memory, to the millisecond before the end.
  let peakKilobytes: Int

  struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  init(_ path: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var identifier = pid_t()
    let watch = Stopwatch()
    guard posix_spawn(&identifier, path, &actions, nil, words, environ) == 0 else {
      throw Problem(description: "'\(path)' could not be started")
    }
    var status: Int32 = 0
    var peak = 0
    while waitpid(identifier, &status, WNOHANG) == 0 {
      peak = max(peak, Self.peak(of: identifier))
      usleep(1_000)
    }
    guard status == 0 else {
      throw Problem(description: "'\(path)' failed: \(arguments.joined(separator: " "))")
    }
    wall = watch.wall
    peakKilobytes = peak
  }

  /// VmHWM of a running process.
  ///
  /// The `ru_maxrss` of wait4 would count the memory of this process as well, which a spawned one has
  /// for a moment.
  private static func peak(of identifier: pid_t) -> Int {
    let status = try? String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
