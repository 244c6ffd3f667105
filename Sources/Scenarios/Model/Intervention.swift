/// Something that is made to happen in every run, whatever the model says (Pearl 2000, `do`).
///
/// Draws are untouched: what an intervention does not reach is the same in the run without it.
public enum Intervention: Sendable, Hashable {
  /// The place does not fall before the evening of that day, and falls on it if it still stands.
  case fall(PlaceReference, on: Day)
  /// The place never falls: its town leg stays below the barrier while an axis is busy with it, and
  /// cut off it does not surrender. The reading *tied*: the axis is not freed.
  case hold(PlaceReference)
  /// The place never falls and no axis may choose it. The reading *released*: an axis that would work on
  /// it goes elsewhere.
  case release(PlaceReference)
  /// The link (an index into `Front.links`) carries nothing for either side from that day on.
  case cut(front: Int, link: Int, from: Day)

  /// The place, where it is about one.
  public var place: PlaceReference? {
    switch self {
    case .fall(let place, _), .hold(let place), .release(let place): place
    case .cut: nil
    }
  }
}
