import Testing

@testable import Scenarios

@Suite struct PlaceListTests {
  private func read(_ csv: String) throws -> PlaceList {
    try PlaceList(csv: Array(csv.utf8))
  }

  private func problems(_ csv: String) -> [PlaceListProblem] {
    do {
      _ = try read(csv)
      return []
    } catch { return (error as? PlaceListProblems)?.problems ?? [] }
  }

  @Test func `Names become ids in Latin letters, each its own`() {
    let names = ["Kraków", "Покровськ", "Χανιά", "Saint-Rémy (N.)", "krakow", "…", "Æbeltoft", "_"]
    var ids: [String] = []
    for name in names { ids.append(Identifier.made(from: name, besides: ids)) }
    #expect(
      ids == [
        "krakow", "pokrovsk", "chania", "saint_remy_n", "krakow_2", "place", "aebeltoft", "place_2",
      ])
    #expect(ids.allSatisfy { Identifier.isValid($0) })
  }

  @Test func `A table gives keys of a place with their units, and says what it passes over`() throws
  {
    let list = try read(
      #"""
      # Made up.
      Name;Latitude;LON;population;radius_km;owner;rear;supply source;remark
      "Alpha; the ""first""";50.5;10;1200;2.5 km;Challenger;no;yes;x

      Beta;50.6;10.25;;;;;;
      """#)
    #expect(list.ignored == ["remark"])
    #expect(list.places.map(\.id) == ["alpha_the_first", "beta"])
    #expect(list.places[0].name == "Alpha; the \"first\"")
    #expect(
      list.places[0].values.map { "\($0.key): \($0.text)" } == [
        "population: 1200 persons", "radius: 2.5 km", "owner: challenger", "rear: false",
        "supply source: true",
      ])
    #expect(list.places[1].longitude == 10.25)
    #expect(list.places[1].values.isEmpty)
  }

  @Test func `Every mistake of every row is reported with its line`() {
    let found = problems(
      """
      id,name,lat,lon,radius,owner
      alpha,Alpha,50,10,1,holder
      Be ta,Beta,95,10,-1,holder
      gamma,"two
      lines",x,,1,nobody
      alpha,Again,51,10,1,
      delta,Delta,50,10,1,holder
      epsilon,Epsilon,50
      """)
    #expect(
      found.map(\.at) == [
        .line(3), .line(3), .line(3), .line(4), .line(4), .line(4), .line(6), .line(7),
        .line(8), .line(8),
      ])
    #expect(found.contains(PlaceListProblem(.invalidId("Be ta", proposal: "be_ta"), at: .line(3))))
    #expect(found.contains(PlaceListProblem(.duplicateId("alpha", first: .line(2)), at: .line(6))))
    #expect(found.contains(PlaceListProblem(.sameCoordinates(first: .line(2)), at: .line(7))))
    #expect(found.contains(PlaceListProblem(.missingValue("lon"), at: .line(8))))
    #expect(found.contains(PlaceListProblem(.fields(expected: 6, found: 3), at: .line(8))))
  }

  @Test func `A header that lacks a column names the one that may be meant`() {
    let found = problems("naem,lat,lonn\nAlpha,1,1\n")
    #expect(found.map(\.nearest) == [["naem"], ["lonn"]])
    #expect(found.map(\.at) == [.line(1), .line(1)])
  }

  @Test(arguments: [
    ("", PlaceListProblem.Kind.empty), ("# nothing\n", .empty), ("name,lat,lon\n", .noPlaces),
    ("name,lat,lon\n\"a,1,1\n", .unclosedQuote), ("name,lat,lon\n\"a\"b,1,1\n", .unclosedQuote),
    ("name,lat,lon\na\u{7},1,1\n", .controlCharacter(column: "name")),
  ])
  func `What is no table is said`(csv: String, kind: PlaceListProblem.Kind) {
    #expect(problems(csv).map(\.kind) == [kind])
  }

  @Test func `More places than a scenario may have, and bytes that are no text, are refused`() {
    let rows = (0...500).map { "p\($0),1,\(Double($0) / 10)\n" }.joined()
    #expect(problems("name,lat,lon\n" + rows).map(\.kind) == [.tooManyPlaces(501)])
    #expect(throws: PlaceListProblems([PlaceListProblem(.notUTF8, at: .file)])) {
      try PlaceList(csv: [0xFF])
    }
  }

  @Test func `Points of a map file are places, other shapes are reported`() throws {
    func feature(_ geometry: String, _ properties: String) -> String {
      "{\"type\": \"Feature\", \"geometry\": \(geometry), \"properties\": \(properties)}"
    }
    func collection(_ features: String...) -> [UInt8] {
      Array(
        "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}".utf8
      )
    }
    let point = "{\"type\": \"Point\", \"coordinates\": [10.5, 50.25, 200]}"
    let list = try PlaceList(
      geoJSON: collection(
        feature(point, "{\"name\": \"Alpha\", \"population\": 12, \"hub\": true, \"x\": [1]}")))
    #expect(list.places.map(\.latitude) == [50.25])
    #expect(list.places[0].values.map(\.text) == ["true", "12 persons"])
    #expect(list.ignored == ["x"])
    let area = "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0]]]}"
    let wrong = collection(
      feature(area, "{}"), feature(point, "{}"), feature("null", "{\"name\": \"B\"}"))
    let error = #expect(throws: PlaceListProblems.self) { try PlaceList(geoJSON: wrong) }
    #expect(
      error?.problems.map(\.kind) == [
        .notAPoint("Polygon"), .missingValue("name"), .notAPoint("nothing"),
      ])
    #expect(error?.problems.map(\.at) == [.feature(1), .feature(2), .feature(3)])
    let others: [(String, PlaceListProblem.Kind)] = [
      ("", .noJSON), ("{", .noJSON), ("[]", .wrongMember("")),
      ("{\"features\": 3}", .wrongMember("features")),
      ("{\"type\": \"Topology\"}", .missingMember("features")),
    ]
    for (text, kind) in others {
      let error = #expect(throws: PlaceListProblems.self) {
        try PlaceList(geoJSON: Array(text.utf8))
      }
      #expect(error?.problems.map(\.kind) == [kind], "\(text)")
    }
  }
}
