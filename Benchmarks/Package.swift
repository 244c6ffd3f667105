// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "linchpin", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(
      name: "BenchmarkScenarios", path: "scenarios", exclude: ["belt-2/README.md"],
      resources: [.embedInCode("belt-2/belt-2.yaml")], swiftSettings: settings),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "BenchmarkScenarios",
        .product(name: "Engine", package: "linchpin"),
        .product(name: "TestSupport", package: "linchpin"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Sources/Benchmarks", swiftSettings: settings),
    .executableTarget(
      name: "randomness",
      dependencies: [
        .product(name: "Chance", package: "linchpin"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "randomness/Sources", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
