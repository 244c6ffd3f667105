import Chance

/// Looks at the inputs of a model together: how many, and whether two of its random streams are the
/// same by accident.
struct InputCheck {
  let inputs: InputTable
  let model: Model

  /// Collisions of streams that no input owns are reported at `fronts`.
  func report(to notes: ReadingNotes, fronts: SourceRange) {
    reportCount(to: notes)
    var names: [UInt32: String] = [:]
    for (index, input) in inputs.inputs.enumerated() {
      let name = inputs.streamNames[index]
      if let first = names[input.stream], first != name {
        notes.report(.streamCollision(first, name), at: inputs.places[index])
      }
      names[input.stream] = names[input.stream] ?? name
    }
    for name in model.streamNames {
      let stream = Stream.identifier(name)
      if let first = names[stream], first != name {
        notes.report(.streamCollision(first, name), at: fronts)
      }
      names[stream] = names[stream] ?? name
    }
  }

  private func reportCount(to notes: ReadingNotes) {
    let most = Limits.Counted.inputs.most
    guard inputs.inputs.count > most else { return }
    notes.report(.tooMany(.inputs, count: inputs.inputs.count), at: inputs.places[most])
  }
}
