// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The numeric modules and their tests are optimised in debug builds too: tests that run a model
/// 100,000 times finish in seconds.
///
/// Handlers touch a block's tables from one thread only, so the dynamic exclusivity checks of class
/// members are left out.
let numeric: [SwiftSetting] =
  settings + [
    .unsafeFlags(["-enforce-exclusivity=unchecked"]),
    .unsafeFlags(["-O"], .when(configuration: .debug)),
  ]

let package = Package(
  name: "linchpin",
  products: [
    .executable(name: "linchpin", targets: ["linchpin"]),
    .library(name: "Chance", targets: ["Chance"]),
    .library(name: "Engine", targets: ["Scenarios", "Engine", "Analysis"]),
    .library(name: "TestSupport", targets: ["TestSupport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/onevcat/Rainbow", from: "4.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    .target(name: "Chance", swiftSettings: numeric),
    .target(
      name: "Scenarios", dependencies: ["Chance", "SwiftCSV", "Yams"], swiftSettings: settings),
    .target(name: "VectorCode", dependencies: ["Chance"], swiftSettings: numeric),
    .target(
      name: "Engine", dependencies: ["Chance", "Scenarios", "VectorCode"],
      swiftSettings: numeric),
    .target(
      name: "Analysis", dependencies: ["Chance", "Scenarios", "Engine"], swiftSettings: numeric),
    .target(
      name: "Storage", dependencies: ["Chance", "Scenarios", "Engine", "Analysis"],
      swiftSettings: settings),
    .target(
      name: "Verification", dependencies: ["Chance", "Scenarios", "Engine", "Analysis"],
      swiftSettings: settings),
    .target(
      name: "Reporting",
      dependencies: ["Chance", "Scenarios", "Engine", "Analysis", "Verification"],
      resources: [.embedInCode("Words/french.json")], swiftSettings: settings),
    .target(
      name: "ShippedScenarios", path: "Scenarios",
      exclude: [
        "pokrovsk/README.md", "donetsk-2023/README.md", "two-forts/README.md",
        "pokrovsk/trace.txt", "donetsk-2023/trace.txt", "two-forts/trace.txt",
        "iwo-jima/README.md", "iwo-jima/trace.txt", "ardennes/README.md",
        "ardennes/trace.txt", "belt/README.md", "belt/trace.txt",
        "venice-1452/README.md", "venice-1452/trace.txt",
        "prussia-1756/README.md", "prussia-1756/trace.txt",
        "bismarck-1864/README.md", "bismarck-1864/trace.txt",
        "britain-1895/README.md", "britain-1895/trace.txt",
        "germany-1914/README.md", "germany-1914/trace.txt",
        "usa-1941/README.md", "usa-1941/trace.txt",
        "six-rivals/README.md", "six-rivals/trace.txt",
      ],
      resources: [
        .embedInCode("pokrovsk/pokrovsk.yaml"), .embedInCode("pokrovsk/front.yaml"),
        .embedInCode("pokrovsk/rail.yaml"), .embedInCode("pokrovsk/powers.yaml"),
        .embedInCode("pokrovsk/sanctions.yaml"), .embedInCode("pokrovsk/sequence.yaml"),
        .embedInCode("pokrovsk/claims-front.yaml"), .embedInCode("pokrovsk/claims-plan.yaml"),
        .embedInCode("pokrovsk/claims-means.yaml"), .embedInCode("pokrovsk/views.yaml"),
        .embedInCode("pokrovsk/coalition.yaml"), .embedInCode("pokrovsk/truce.yaml"),
        .embedInCode("pokrovsk/claims-truce.yaml"),
        .embedInCode("pokrovsk/french.yaml"), .embedInCode("pokrovsk/french-notes.yaml"),
        .embedInCode("donetsk-2023/donetsk-2023.yaml"), .embedInCode("donetsk-2023/bands.json"),
        .embedInCode("two-forts/two-forts.yaml"), .embedInCode("iwo-jima/iwo-jima.yaml"),
        .embedInCode("ardennes/ardennes.yaml"), .embedInCode("belt/belt.yaml"),
        .embedInCode("venice-1452/venice-1452.yaml"),
        .embedInCode("prussia-1756/prussia-1756.yaml"),
        .embedInCode("bismarck-1864/bismarck-1864.yaml"),
        .embedInCode("britain-1895/britain-1895.yaml"),
        .embedInCode("germany-1914/germany-1914.yaml"),
        .embedInCode("usa-1941/usa-1941.yaml"),
        .embedInCode("six-rivals/six-rivals.yaml"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "linchpin",
      dependencies: [
        "Chance", "Scenarios", "Engine", "Analysis", "Storage", "Verification", "Reporting",
        "ShippedScenarios", "Rainbow",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Scenarios", "ShippedScenarios"],
      path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "ChanceTests", dependencies: ["Chance", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ScenariosTests", dependencies: ["Chance", "Scenarios", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "VectorCodeTests", dependencies: ["Chance", "VectorCode"], swiftSettings: numeric),
    .testTarget(
      name: "EngineTests",
      dependencies: ["Chance", "Scenarios", "Engine", "VectorCode", "TestSupport"],
      swiftSettings: numeric),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Chance", "Scenarios", "Engine", "Analysis", "ShippedScenarios", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Chance", "Scenarios", "Engine", "Analysis", "Reporting", "ShippedScenarios", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Chance", "Scenarios", "Engine", "Analysis", "Storage", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "VerificationTests",
      dependencies: ["Chance", "Scenarios", "Engine", "Analysis", "Verification", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["linchpin", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "HouseTests", dependencies: ["TestSupport"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// The documentation tools are resolved only for who builds the handbook.
if Context.environment["LINCHPIN_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
