// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "linchpin", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "Engine", package: "linchpin"),
        .product(name: "TestSupport", package: "linchpin"),
      ], path: "Sources/Fuzz")
  ],
  swiftLanguageModes: [.v6]
)
