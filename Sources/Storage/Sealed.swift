import Foundation

/// A value in a JSON file with its format and a checksum: `{"checksum", "content", "format"}`.
///
/// The checksum is the `Fingerprint` of the content as it is encoded here.
enum Sealed {
  /// The number that changes whenever the form of a file does.
  static let format = 1

  private struct Head: Decodable {
    var format: Int
  }

  private struct Envelope<Content: Decodable>: Decodable {
    var checksum: String
    var content: Content
  }

  static func bytes(of content: some Encodable) -> [UInt8]? {
    guard let content = encoded(content) else { return nil }
    let head = "{\"checksum\":\"\(Fingerprint.of(content))\",\"content\":"
    return Array(head.utf8) + content + Array(",\"format\":\(format)}\n".utf8)
  }

  /// `file` is named in the problem.
  static func content<Content: Codable>(
    of bytes: [UInt8], file: String
  ) throws(StorageProblem) -> Content {
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(Head.self, from: Data(bytes)) else {
      throw .broken(file: file)
    }
    guard head.format == format else { throw .format(file: file, head.format) }
    guard let sealed = try? decoder.decode(Envelope<Content>.self, from: Data(bytes)),
      let content = encoded(sealed.content), Fingerprint.of(content) == sealed.checksum
    else { throw .broken(file: file) }
    return sealed.content
  }

  /// Nil for numbers that JSON does not have.
  private static func encoded(_ content: some Encodable) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(content)).map { Array($0) }
  }
}
