import Foundation

extension Error {
  /// What the system says was wrong with a file, in a few words and without a full stop, such as
  /// "Permission denied"; where it says nothing, what the error says of itself.
  public var systemReason: String {
    guard let system = (self as? CocoaError)?.underlying as? POSIXError else {
      return localizedDescription
    }
    return String(cString: strerror(system.code.rawValue))
  }
}
