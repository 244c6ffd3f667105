public import Scenarios

/// A short name of something long, to tell whether it is the same: FNV-1a of 64 bits, in hexadecimal.
///
/// It guards against mistakes, not against somebody who makes two things look alike on purpose.
public enum Fingerprint {
  /// Of all that a model says of its scenario, view and what-ifs, but for words that only people read: it is the same in
  /// every language of a scenario.
  public static func of(_ model: Model) -> String {
    of(String(reflecting: model.withoutWords).utf8)
  }

  /// Of models in their order, such as a scenario's under all its views.
  public static func of(_ models: [Model]) -> String {
    of(models.map(of).joined(separator: "/").utf8)
  }

  static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Model {
  /// Without titles, names and texts, which a translation changes; ids stay.
  fileprivate var withoutWords: Model {
    var model = self
    model.title = ""
    for index in powers.indices {
      model.powers[index].name = ""
      for shock in powers[index].will.shocks.indices {
        model.powers[index].will.shocks[shock].name = nil
      }
    }
    for index in fronts.indices {
      model.fronts[index].name = ""
      for place in fronts[index].places.indices { model.fronts[index].places[place].name = "" }
    }
    for index in contests.indices { model.contests[index].name = "" }
    for index in coercion.indices { model.coercion[index].name = "" }
    for index in pledges.indices { model.pledges[index].name = "" }
    for index in entries.indices { model.entries[index].name = "" }
    for index in claims.indices {
      model.claims[index].text = ""
      model.claims[index].settledBy = nil
    }
    for index in decisions.indices {
      model.decisions[index].text = ""
      for option in decisions[index].options.indices {
        model.decisions[index].options[option].text = ""
      }
    }
    return model
  }
}
