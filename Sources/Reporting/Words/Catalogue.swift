import Foundation

/// What the tool says in languages other than English: templates with their translations.
enum Catalogue {
  /// Nil where the language lacks it.
  static func text(of template: String, in language: Language) -> String? {
    language == .french ? french[template] : nil
  }

  static let french = read(PackageResources.french_json)

  private static func read(_ bytes: [UInt8]) -> [String: String] {
    do { return try JSONDecoder().decode([String: String].self, from: Data(bytes)) } catch {
      preconditionFailure("The catalogue of the tool is no object of texts: \(error)")
    }
  }
}
