import Foundation

/// What Foundation's reader says of a text that is no JSON.
struct JSONMistake {
  private let description: String
  private let data: Data

  init(_ error: any Error, in data: Data) {
    self.data = data
    guard case DecodingError.dataCorrupted(let context) = error else {
      description = "\(error)"
      return
    }
    let cause = context.underlyingError.map { $0 as NSError }
    description =
      cause?.userInfo[NSDebugDescriptionErrorKey] as? String ?? context.underlyingError.map {
        "\($0)"
      } ?? context.debugDescription
  }

  func located(in name: String) -> FileMistake {
    let place = place
    return FileMistake(name: name, line: place?.line, column: place?.column, reason: reason)
  }

  /// The sentence without the place.
  private var reason: String {
    let sentence = description.range(of: " around line").map { description[..<$0.lowerBound] }
    return String(sentence ?? description[...])
  }

  /// From "… around line 3, column 5."; the end of the text where the reader names none.
  private var place: (line: Int, column: Int)? {
    let numbers = description.range(of: "line ").map {
      description[$0.lowerBound...].split { !$0.isNumber }.compactMap { Int($0) }
    }
    if let numbers, numbers.count >= 2 { return (numbers[0], max(1, numbers[1])) }
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (max(1, lines.count), max(1, lines.last?.count ?? 1))
  }
}
