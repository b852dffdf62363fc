// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds the product builds its benchmarks.
let package = Package(
    name: "saishinsa-benchmarks",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "saishinsa", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .executableTarget(name: "counting-bench", dependencies: [
            .product(name: "SaishinsaAnalysis", package: "saishinsa"),
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], swiftSettings: [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
        ]),
        .executableTarget(name: "meddra-bench", dependencies: [
            .product(name: "SaishinsaAnalysis", package: "saishinsa"),
            .product(name: "SaishinsaExchange", package: "saishinsa"),
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], swiftSettings: [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
        ]),
        .executableTarget(name: "jader-files", dependencies: [
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], swiftSettings: [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
        ]),
        .executableTarget(name: "e2b-bench", dependencies: [
            .product(name: "SaishinsaE2B", package: "saishinsa"),
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], swiftSettings: [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
        ]),
    ],
    swiftLanguageModes: [.v6]
)
