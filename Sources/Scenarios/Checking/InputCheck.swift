/// Looks at the inputs of a model together: how many, and whether two share a stream by accident.
struct InputCheck {
  let inputs: InputTable

  func report(to notes: ReadingNotes) {
    reportCount(to: notes)
    var names: [UInt32: String] = [:]
    for (index, input) in inputs.inputs.enumerated() {
      let name = inputs.streamNames[index]
      if let first = names[input.stream], first != name {
        notes.report(.streamCollision(first, name), at: inputs.places[index])
      }
      names[input.stream] = names[input.stream] ?? name
    }
  }

  private func reportCount(to notes: ReadingNotes) {
    let most = Limits.Counted.inputs.most
    guard inputs.inputs.count > most else { return }
    notes.report(.tooMany(.inputs, count: inputs.inputs.count), at: inputs.places[most])
  }
}
