import Chance

/// The inputs of a model while it is read.
///
/// The first reading finds which inputs there are; the second gives each its place in the sorted
/// list, so that parameters never have to be renumbered.
struct InputTable {
  private(set) var inputs: [Input] = []
  /// Streams as named, in step with `inputs`.
  private(set) var streamNames: [String] = []
  /// Where each was written.
  private(set) var places: [SourceRange] = []
  private var indices: [String: Int] = [:]

  init() {}

  /// A table in which the inputs found by an earlier reading have their final places.
  init(sorting found: InputTable) {
    let order = found.inputs.indices.sorted { bytewise(found.inputs[$0].id, found.inputs[$1].id) }
    inputs = order.map { found.inputs[$0] }
    streamNames = order.map { found.streamNames[$0] }
    places = order.map { found.places[$0] }
    for (index, input) in inputs.enumerated() {
      indices[input.id] = index
    }
  }

  /// Those inputs whose id passes.
  func keeping(_ isKept: (String) -> Bool) -> InputTable {
    var table = InputTable()
    for (index, input) in inputs.enumerated() where isKept(input.id) {
      table.indices[input.id] = table.inputs.count
      table.inputs.append(input)
      table.streamNames.append(streamNames[index])
      table.places.append(places[index])
    }
    return table
  }

  /// The parameter of the input `id`, which is added if it is new.
  mutating func parameter(
    id: String, distribution: Distribution, unit: Unit, stream: String?, at place: SourceRange
  ) -> Parameter {
    if let index = indices[id] { return .input(index) }
    let name = stream ?? id
    indices[id] = inputs.count
    inputs.append(
      Input(
        id: id, distribution: distribution, stream: Stream.identifier("input/" + name),
        unit: unit))
    streamNames.append(name)
    places.append(place)
    return .input(inputs.count - 1)
  }
}
