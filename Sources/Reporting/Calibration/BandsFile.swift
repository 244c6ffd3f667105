public import Analysis
public import Foundation

/// `bands.json` of a scenario: base rates of data with 95 % bands, as base_rates.py writes them.
///
/// Read is the part `theatre`: `falls`, `in_contact.contact`, `contact_to_fall.at` by days, and
/// `fall_by_distance_km` by class (`<= 2`, `2-5`, …) and days.
public enum BandsFile {
  public static func bands(_ data: Data) throws -> BaseRateBands {
    let theatre = try JSONDecoder().decode(Content.self, from: data).theatre
    return BaseRateBands(
      falls: theatre.falls.band, inContact: theatre.in_contact["contact"]?.band,
      fallenAfterContact: BaseRates.horizons.map { theatre.contact_to_fall.at[String($0)]?.band },
      fallenByDistance: BaseRates.distances.map { distance in
        let row = theatre.fall_by_distance_km[label(distance)]
        return BaseRates.lengths.map { row?[String($0)]?.band }
      })
  }

  private static func label(_ distance: (low: Double, high: Double)) -> String {
    distance.low.isFinite
      ? "\(Figures.fixed(distance.low, 0))-\(Figures.fixed(distance.high, 0))"
      : "<= \(Figures.fixed(distance.high, 0))"
  }

  private struct Content: Decodable {
    var theatre: Theatre
  }

  private struct Theatre: Decodable {
    var falls: Entry
    var in_contact: [String: Entry]
    var contact_to_fall: Contact
    var fall_by_distance_km: [String: [String: Entry]]
  }

  private struct Contact: Decodable {
    var at: [String: Entry]
  }

  private struct Entry: Decodable {
    var value: Double?
    var low: Double?
    var high: Double?

    var band: BaseRateBands.Band? {
      value.map { BaseRateBands.Band(value: $0, low: low, high: high) }
    }
  }
}
