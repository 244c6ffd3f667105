/// One case of a verification file: inputs and expected answers under their keys.
public struct VerificationCase: Sendable, Equatable {
  public let id: String
  let fields: [String: CaseValue]

  /// Keys in the order of their names.
  var keys: [String] { fields.keys.sorted() }

  subscript(key: String) -> CaseValue? { fields[key] }

  /// The number under a key of the case.
  func number(_ key: String) throws(CaseProblem) -> Double {
    guard let value = fields[key]?.number else { throw .missing(key, wanted: "a number") }
    return value
  }

  func numbers(_ key: String) throws(CaseProblem) -> [Double] {
    guard let value = fields[key]?.numbers else { throw .missing(key, wanted: "a list of numbers") }
    return value
  }

  func text(_ key: String) throws(CaseProblem) -> String {
    guard let value = fields[key]?.text else { throw .missing(key, wanted: "a text") }
    return value
  }

  var parameters: CaseParameters {
    get throws(CaseProblem) {
      guard let members = fields["params"]?.object else {
        throw .missing("params", wanted: "an object")
      }
      return CaseParameters(members: members)
    }
  }
}

/// The named parameters of a case.
struct CaseParameters {
  let members: [String: CaseValue]

  func number(_ key: String) throws(CaseProblem) -> Double {
    guard let value = members[key]?.number else {
      throw .missing("params.\(key)", wanted: "a number")
    }
    return value
  }

  /// The default where the key is not given.
  func number(_ key: String, or fallback: Double) throws(CaseProblem) -> Double {
    members[key] == nil ? fallback : try number(key)
  }

  /// An end of an interval: infinite where it is null or not given.
  func end(_ key: String, or infinite: Double) throws(CaseProblem) -> Double {
    switch members[key] {
    case nil, .null: infinite
    default: try number(key)
    }
  }

  /// A number above 0.
  func positive(_ key: String) throws(CaseProblem) -> Double {
    let value = try number(key)
    guard value > 0, value.isFinite else {
      throw .unsound("params.\(key) is \(value) and must be above 0")
    }
    return value
  }

  func count(_ key: String, most: Int) throws(CaseProblem) -> Int {
    let value = try number(key)
    guard value >= 0, value <= Double(most), value == value.rounded() else {
      throw .unsound("params.\(key) is \(value) and must be a whole number up to \(most)")
    }
    return Int(value)
  }
}

/// Why a case cannot be answered.
enum CaseProblem: Error, Equatable {
  /// The case asks for a mechanism that does not exist yet.
  case unknownKind(String)
  case missing(String, wanted: String)
  case unsound(String)

  var text: String {
    switch self {
    case .unknownKind(let kind): "there is no mechanism for \"\(kind)\""
    case .missing(let key, let wanted): "\(key) must be \(wanted)"
    case .unsound(let reason): reason
    }
  }
}
