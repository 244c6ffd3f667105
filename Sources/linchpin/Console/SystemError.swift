import Foundation

/// What the system refused, as it said last.
struct SystemError: Error {
  private let number = errno

  /// In a few words and without a full stop, such as "Permission denied".
  var reason: String { String(cString: strerror(number)) }
}
