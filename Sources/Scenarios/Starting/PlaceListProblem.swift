/// A mistake in a list of places: data and place; `Reporting` puts it into words.
public struct PlaceListProblem: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case notUTF8
    case empty
    case noPlaces
    case tooManyPlaces(Int)
    /// The words of the reader of CSV.
    case unreadable(String)
    case noJSON
    /// The name of what an object of the JSON lacks.
    case missingMember(String)
    /// Where in the JSON something of another kind stands; empty = the whole.
    case wrongMember(String)
    case unclosedQuote
    /// None of the names for what every place needs, and the columns there are.
    case missingColumn([String], columns: [String])
    case fields(expected: Int, found: Int)
    case missingValue(String)
    case wrongValue(column: String, text: String, expected: Expectation)
    /// With an id that could be written in its place.
    case invalidId(String, proposal: String)
    case duplicateId(String, first: Position)
    case sameCoordinates(first: Position)
    /// A feature of another geometry, or of none.
    case notAPoint(String)
    case controlCharacter(column: String)
  }

  /// Both count from 1.
  public enum Position: Sendable, Hashable {
    case file
    case line(Int)
    case feature(Int)
  }

  public var kind: Kind
  public var at: Position
  /// Known names that the written one may be a slip of, nearest first.
  public var nearest: [String]

  init(_ kind: Kind, at: Position, nearest: [String] = []) {
    self.kind = kind
    self.at = at
    self.nearest = nearest
  }
}

/// Every mistake of a list, in its order.
public struct PlaceListProblems: Error, Sendable, Hashable {
  public var problems: [PlaceListProblem]

  init(_ problems: [PlaceListProblem]) {
    self.problems = problems
  }
}
