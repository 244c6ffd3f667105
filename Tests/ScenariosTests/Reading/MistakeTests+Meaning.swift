@testable import Scenarios

extension MistakeTests {
  static let nameMistakes = [
    Mistake(
      text: Sample.small(challenger: "{power: m, force: 10 persons}"),
      kind: .unknownName("m", .power), line: 7, column: 25),
    Mistake(
      text: Sample.small(front: "source: atlas", places: "a: {}"),
      kind: .unknownName("atlas", .source), line: 12, column: 13),
    Mistake(
      text: Sample.small(top: "groups: {g: [a, bb]}", places: "b: {}\n      a: {}"),
      kind: .unknownName("bb", .placeOrGroup), line: 4, column: 17, nearest: ["b"]),
    Mistake(
      text: Sample.small(top: "groups: {g: [h], h: [g]}"), kind: .ownGroup(["g", "h"]), line: 4,
      column: 22),
    Mistake(
      text: Sample.small(
        top: "assumptions: {one: two, two: 2 * one}", front: "garrison loss: one"),
      kind: .assumptionCycle(["one", "two"]), line: 4, column: 15),
    Mistake(
      text: Sample.small(
        power: "{stocks: {shells: {start: 1 units}}}",
        challenger: "{power: n, force: 10 persons, needs: {shels: {per person: 1 units/person/d}}}"),
      kind: .unknownName("shels", .stock), line: 7, column: 55, nearest: ["shells"]),
    Mistake(
      text: Sample.small(front: "links: [{from: a, to: c, capacity: 1 t/d}]"),
      kind: .unknownName("c", .place), line: 12, column: 27),
    Mistake(
      text: Sample.small(
        challenger: "{power: n, force: 10 persons, aims: [aa]}", places: "aaa: {}"),
      kind: .unknownName("aa", .placeOrGroup), line: 7, column: 54, nearest: ["aaa"]),
    Mistake(
      text: Sample.small(top: "views: {v: {set: {fronts.f.places.aa.size: 2}}}", places: "aaa: {}"),
      kind: .unknownPath(path: "fronts.f.places.aa.size", part: "aa"), line: 4, column: 19,
      nearest: ["aaa"]),
    Mistake(
      text: Sample.small(
        top: "views: {v: {set: {axs: 2}}}\nassumptions: {axes: 2}", front: "axes: {count: axes}"),
      kind: .unknownPath(path: "axs", part: "axs"), line: 4, column: 19, nearest: ["axes"]),
    Mistake(
      text: Sample.small(top: "views: {v: {extends: refernce}}"),
      kind: .unknownName("refernce", .view), line: 4, column: 22, nearest: ["reference"]),
    Mistake(
      text: Sample.small(top: "views: {v: {extends: w}, w: {extends: v}}"),
      kind: .viewCycle(["v", "w"]), line: 4, column: 22),
    Mistake(
      text: Sample.small(top: "views: {v: {set: {fronts.f.pace.speed: 2}}}"),
      kind: .number(.missingUnit(expected: .perDay), key: "speed"), line: 4, column: 40),
    Mistake(
      text: Sample.small(
        top:
          "assumptions: {one: {value: 1 to 2, stream: unewks}, two: {value: 1 to 3, stream: vmreat}}",
        front: "tempo: {spread: one, start: two}"),
      kind: .streamCollision("unewks", "vmreat"), line: 4, column: 53),
    Mistake(
      text: Sample.small(places: "awnlkr: {}\n      ryqzup: {}"),
      kind: .streamCollision("progress/f/awnlkr", "progress/f/ryqzup"), line: 6, column: 3),
    Mistake(
      text: Sample.small(top: "assumptions: {never: 2}", front: "axes: {count: never}"),
      kind: .reservedName("never"), line: 4, column: 15),
  ]

  static let meaningMistakes = [
    Mistake(
      text: Sample.small(calendar: "{start: 2025-01-01, horizon: 2025-01-01}"),
      kind: .horizonNotAfterStart, line: 2, column: 40),
    Mistake(
      text: Sample.small(calendar: "{start: 2025-01-01, horizon: 2325-01-01}"),
      kind: .tooManyDays(109_572), line: 2, column: 40),
    Mistake(
      text: Sample.small(front: "links: [{from: a, to: a, capacity: 1 t/d}]"),
      kind: .linkEndsEqual("a"), line: 12, column: 27),
    Mistake(
      text: Sample.small(
        front: "links: [{from: a, to: b, capacity: 1 t/d}]", places: "a: {}\n      b: {}"),
      kind: .linkWithoutLength(from: "a", to: "b"), line: 13, column: 13),
    Mistake(
      text: Sample.small(top: "claims: {C: {formula: fal(a) < 2025-05-01}}"),
      kind: .formula(.unknown(.function, "fal", nearest: ["fall"])), line: 4, column: 23,
      nearest: ["fall"]),
    Mistake(
      text: Sample.small(top: "claims: {C: {kind: fact, formula: fall(a) < 2025-05-01}}"),
      kind: .factNeedsRun(claim: "C"), line: 4, column: 35),
    Mistake(
      text: Sample.small(top: "sources: {s: {title: S, date: 2025-02}}"),
      kind: .sourceAfterStart(source: "s"), line: 4, column: 31),
    Mistake(
      text: Sample.small(top: "assumptions: {x: 1}"), kind: .unusedAssumption("x"), line: 4,
      column: 15),
    Mistake(
      text: Sample.small(
        top: "claims: {C: {formula: fall(a) < 2025-05-01}}",
        places: "a: {owner: challenger}\n      b: {}"),
      kind: .fallenAtStart(claim: "C", place: "a"), line: 4, column: 23),
    Mistake(
      text: Sample.small(places: "a: {front: 25 km}"), kind: .nothingAttackable(front: "f"),
      line: 6,
      column: 3),
    Mistake(
      text: Sample.small(holder: "{power: n, force: 10 persons}"), kind: .againstItself("f"),
      line: 6, column: 3),
    Mistake(
      text: Sample.small(front: "recapture: {axes: 1, force: 0.2}"),
      kind: .recaptureUnopposed(front: "f"), line: 12, column: 5),
    Mistake(
      text: Sample.small(holder: "{power: s, force: 10 persons, supply need: 15 kg/person/day}"),
      kind: .noSupplySource(front: "f", side: .holder), line: 6, column: 3),
    Mistake(
      text: Sample.small(places: "{}").replacing("places:\n      {}", with: "places: {}"),
      kind: .missingKey("places", section: "a front", expected: .mapping), line: 10, column: 5),
    Mistake(
      text: Sample.small(
        top: "assumptions: {z: 'choice(0: 50 %, 1: 50 %)'}",
        challenger: "{power: n, force: 10 persons / z}"),
      kind: .mayLeaveRange(
        key: "force", allowed: .notNegative, least: -.infinity, most: .infinity), line: 7,
      column: 35),
    Mistake(
      text: Sample.small(front: "encirclement: {hazard: 0.1 /d}"),
      kind: .nobodyCutOff(front: "f"), line: 6, column: 3),
    Mistake(
      text: Sample.small(
        top: "claims: {C: {formula: fall(a) - fall(b) < 9 d}}", places: "a: {}\n      b: {}"),
      kind: .formulaWarning(.eventDifference), line: 4, column: 23),
  ]
}
