// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds the product builds its fuzzers.
let package = Package(
    name: "saishinsa-fuzzing",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "saishinsa", path: "..")],
    targets: [
        .executableTarget(name: "e2b-fuzz", dependencies: [.product(name: "SaishinsaE2B", package: "saishinsa")], swiftSettings: [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .unsafeFlags(["-parse-as-library"]),
        ]),
    ],
    swiftLanguageModes: [.v6]
)
