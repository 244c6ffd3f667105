import Foundation

extension PlaceList {
  /// A FeatureCollection of points (RFC 7946) whose properties are those of a table's columns.
  public init(geoJSON bytes: [UInt8]) throws(PlaceListProblems) {
    let text = try Self.text(of: bytes)
    let collection: Collection
    do {
      collection = try JSONDecoder().decode(Collection.self, from: Data(text.utf8))
    } catch {
      throw PlaceListProblems([PlaceListProblem(Self.kind(of: error), at: .file)])
    }
    var rows: [PlaceRow] = []
    var ignored: [String] = []
    var problems: [PlaceListProblem] = []
    for (index, feature) in collection.features.enumerated() {
      let names = (feature.properties ?? [:]).keys.sorted()
      for name in names where PlaceRow.key(of: name) == nil && !ignored.contains(name) {
        ignored.append(name)
      }
      let at = PlaceListProblem.Position.feature(index + 1)
      guard let point = feature.geometry?.point else {
        problems.append(PlaceListProblem(.notAPoint(feature.geometry?.type ?? "nothing"), at: at))
        continue
      }
      let values = names.filter { !["lat", "lon"].contains(PlaceRow.key(of: $0)) }
        .map { (column: $0, text: feature.properties?[$0]?.text ?? "") }
      rows.append(PlaceRow(at: at, values: point + values))
    }
    guard problems.isEmpty else {
      do { _ = try PlaceList(rows, ignored: ignored) } catch { problems += error.problems }
      throw PlaceListProblems(problems.sorted { $0.feature < $1.feature })
    }
    try self.init(rows, ignored: ignored)
  }

  private static func kind(of error: any Error) -> PlaceListProblem.Kind {
    switch error {
    case DecodingError.keyNotFound(let key, _): .missingMember(key.stringValue)
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      .wrongMember(context.codingPath.map(\.stringValue).joined(separator: "."))
    default: .noJSON
    }
  }

  private struct Collection: Decodable {
    var features: [Feature]
  }

  private struct Feature: Decodable {
    var geometry: Geometry?
    var properties: [String: Property]?
  }

  private struct Geometry: Decodable {
    var type: String
    /// nil where they are no plain list of numbers.
    var coordinates: [Double]?

    private enum Key: CodingKey {
      case type
      case coordinates
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      type = try container.decode(String.self, forKey: .type)
      coordinates =
        type == "Point" ? try container.decode([Double].self, forKey: .coordinates) : nil
    }

    var point: [(column: String, text: String)]? {
      guard let coordinates, coordinates.count >= 2 else { return nil }
      return [("lon", "\(coordinates[0])"), ("lat", "\(coordinates[1])")]
    }
  }

  /// A property as text; lists and objects are none.
  private struct Property: Decodable {
    var text: String?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        text = "\(flag)"
      } else if let whole = try? container.decode(Int.self) {
        text = "\(whole)"
      } else if let number = try? container.decode(Double.self) {
        text = "\(number)"
      } else {
        text = try? container.decode(String.self)
      }
    }
  }
}

extension PlaceListProblem {
  fileprivate var feature: Int {
    if case .feature(let feature) = at { feature } else { 0 }
  }
}
