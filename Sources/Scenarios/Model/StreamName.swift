/// Names of the random streams of everything that is not an input.
///
/// A stream's identifier is the 32-bit FNV-1a of its name; names are the format, so that a changed
/// name is another sample.
public enum StreamName {
  /// Daily noise of ln T.
  public static func tempo(_ front: Front) -> String {
    "tempo/" + front.streamId
  }

  /// ln T on the evening of the start.
  public static func tempoStart(_ front: Front) -> String {
    "input/tempo start/" + front.streamId
  }

  /// Which place an axis slot goes to.
  public static func choice(_ front: Front, slot: Int) -> String {
    "choice/\(front.streamId)/\(slot)"
  }

  /// When an axis slot is redrawn.
  public static func redraw(_ front: Front, slot: Int) -> String {
    "hazard/axis/\(front.streamId)/\(slot)"
  }

  /// z of a place beside its median.
  public static func size(_ front: Front, _ place: Place) -> String {
    "size/\(front.streamId)/\(place.streamId)"
  }

  /// Daily noise of the progress at a place.
  public static func progress(_ front: Front, _ place: Place) -> String {
    "progress/\(front.streamId)/\(place.streamId)"
  }

  /// When a cut-off place gives up.
  public static func surrender(_ front: Front, _ place: Place) -> String {
    "hazard/surrender/\(front.streamId)/\(place.streamId)"
  }

  /// Daily noise of the progress of a contest without places.
  public static func pressure(_ contest: PressureContest) -> String {
    "pressure/" + (contest.stream ?? contest.id)
  }

  /// When a side opens a latent contest.
  public static func opening(_ contest: PressureContest) -> String {
    "hazard/opening/" + (contest.stream ?? contest.id)
  }

  /// What a power chooses at the end of its plan.
  public static func ending(_ ending: Ending, of power: Power) -> String {
    "end/" + (ending.stream ?? power.id)
  }

  /// When a freeze breaks.
  public static func breaking(_ truce: Truce, of front: Front) -> String {
    "hazard/truce/" + (truce.stream ?? front.id)
  }

  /// When a power enters a front.
  public static func entry(_ entry: Entry) -> String {
    "hazard/entry/" + (entry.stream ?? entry.id)
  }

  /// Weekly noise of a power's will.
  public static func will(_ power: Power) -> String {
    "will/" + (power.will.stream ?? power.id)
  }
}

extension Model {
  /// Every stream name but those of the inputs; an axis slot for each place at most.
  var streamNames: [String] {
    fronts.flatMap { front in
      let slots = 0..<(front.places.count + (front.recapture?.axes ?? 0))
      return [StreamName.tempo(front), StreamName.tempoStart(front)]
        + slots.flatMap {
          [StreamName.choice(front, slot: $0), StreamName.redraw(front, slot: $0)]
        }
        + front.places.flatMap { place in
          [
            StreamName.size(front, place), StreamName.progress(front, place),
            StreamName.surrender(front, place),
          ]
        }
    } + powers.map { StreamName.will($0) }
      + endings.map { StreamName.ending($0, of: powers[$0.power]) }
      + truces.map { StreamName.breaking($0, of: fronts[$0.front]) }
      + contests.flatMap { [StreamName.pressure($0), StreamName.opening($0)] }
      + entries.map { StreamName.entry($0) }
  }
}

extension Front {
  fileprivate var streamId: String { stream ?? id }
}

extension Place {
  fileprivate var streamId: String { stream ?? id }
}
