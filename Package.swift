// swift-tools-version: 6.2
import PackageDescription

// The order of the targets is the order in which data flows; a target imports only what stands above it.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// The released program carries Swift's libraries: it runs where none are installed, and starts in two thirds of the time.
let carried = ["-static-stdlib"], released = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

let package = Package(
    name: "saishinsa",
    defaultLocalization: "ja",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "saishinsa", targets: ["saishinsa"]),
        .library(name: "Saishinsa", targets: ["Reexamination", "MedDRA", "Statistics", "Analysis", "Recount", "Report", "Exchange", "Reporting"]),
        // The core alone, for those who bring their own data; the benchmarks build on it.
        .library(name: "SaishinsaAnalysis", targets: ["Analysis"]),
        // The dictionary and the reading of its files.
        .library(name: "SaishinsaExchange", targets: ["Exchange", "MedDRA"]),
        // The audit of written reports alone.
        .library(name: "SaishinsaAudit", targets: ["ReportAudit"]),
        // Case messages alone.
        .library(name: "SaishinsaE2B", targets: ["E2B"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // System libraries.
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

        // The core: values and pure functions, no input or output.
        // Records and fields of CSV files, and code page 932: what every reader of such files shares.
        .target(name: "DelimitedText", swiftSettings: settings),
        .target(name: "MedDRA", dependencies: ["DelimitedText", .product(name: "Collections", package: "swift-collections")], swiftSettings: settings),
        .target(name: "Statistics", dependencies: [.product(name: "Numerics", package: "swift-numerics")], swiftSettings: settings),
        .target(name: "Reexamination", dependencies: [
            "MedDRA",
            .product(name: "Collections", package: "swift-collections"),
            .product(name: "Crypto", package: "swift-crypto"),
        ], swiftSettings: settings),
        .target(name: "Analysis", dependencies: [
            "Reexamination", "MedDRA", "Statistics",
            .product(name: "Collections", package: "swift-collections"),
        ], swiftSettings: settings),
        // Shares no code with Analysis on purpose: it counts everything a second time.
        .target(name: "Recount", dependencies: ["Reexamination", "MedDRA"], swiftSettings: settings),

        // Case messages of ICH E2B(R3), as regulators exchange them. Knows the format, not the drug.
        .target(name: "E2B", dependencies: ["Reexamination", "CLibXML"], swiftSettings: settings),

        // Work on cases before they are counted: who is one patient, and by when each must be reported.
        .target(name: "CaseWork", dependencies: ["Reexamination", "MedDRA"], swiftSettings: settings),

        // The edges.
        .target(name: "Report", dependencies: [
            "Analysis", "Reexamination", "MedDRA", "Statistics", "CXLSXWriter", "CZip",
            .product(name: "Collections", package: "swift-collections"),
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "Subprocess", package: "swift-subprocess"),
            .product(name: "SystemPackage", package: "swift-system"),
        ], resources: [.embedInCode("PDF/worker.py"), .embedInCode("HTML/report.css"), .embedInCode("HTML/report.js")], swiftSettings: settings),
        .target(name: "Exchange", dependencies: [
            "Reexamination", "MedDRA", "E2B", "DelimitedText", "CaseWork",
            .product(name: "Collections", package: "swift-collections"),
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "Yams", package: "Yams"),
        ], resources: [.embedInCode("Schemas"), .embedInCode("Scaffold"), .embedInCode("Layouts/forms.yaml"), .embedInCode("CaseWork/Clocks")], swiftSettings: settings),
        // Package inserts in the regulator's XML, read into label versions that a person confirms.
        .target(name: "PackageInsert", dependencies: ["Reexamination", "MedDRA", "CLibXML"], swiftSettings: settings),
        // PMDA's public case reports in a local store, and their tabulation.
        .target(name: "JADER", dependencies: [
            "DelimitedText", "Reexamination", "MedDRA", "Analysis",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "GRDB", package: "GRDB.swift"),
            .product(name: "GRDBSQLite", package: "GRDB.swift"),
            .product(name: "SystemPackage", package: "swift-system"),
        ], swiftSettings: settings),
        // Reads reports that others wrote and holds their figures against each other. Needs no dossier.
        .target(name: "ReportAudit", dependencies: [
            "Reexamination", "MedDRA", "Statistics", "CLibXML", "CZip",
            .product(name: "Subprocess", package: "swift-subprocess"),
            .product(name: "SystemPackage", package: "swift-system"),
        ], swiftSettings: settings),
        // The whole run: read, analyse, recount, compose, render, write.
        .target(name: "Reporting", dependencies: [
            "Reexamination", "MedDRA", "Statistics", "Analysis", "Recount", "Report", "Exchange",
        ], swiftSettings: settings),
        .executableTarget(name: "saishinsa", dependencies: [
            "Reexamination", "MedDRA", "Statistics", "Analysis", "Report", "Exchange", "PackageInsert", "E2B", "CaseWork", "Reporting", "JADER", "ReportAudit",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], swiftSettings: settings + [.unsafeFlags(carried, released)], linkerSettings: [.unsafeFlags(carried, released)]),
        // Makes Examples/ranmark-gct, the same bytes each time.
        .target(name: "ExampleDossier", dependencies: ["Reexamination", "E2B"], swiftSettings: settings),
        .executableTarget(name: "make-example", dependencies: [
            "ExampleDossier",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], swiftSettings: settings),

        // Measures the audit: puts errors into reports that are made here, and counts what is found.
        .target(name: "AuditTruth", dependencies: ["ReportAudit", "Report", "Analysis", "Exchange", "Reexamination", "MedDRA"], swiftSettings: settings),
        .executableTarget(name: "audit-truth", dependencies: ["AuditTruth", "Reexamination", .product(name: "ArgumentParser", package: "swift-argument-parser")], swiftSettings: settings),

        .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText"], swiftSettings: settings),
        .testTarget(name: "JADERTests", dependencies: [
            "JADER", "DelimitedText", "Reexamination", "MedDRA", "Analysis", .product(name: "GRDB", package: "GRDB.swift"),
        ], swiftSettings: settings),
        .testTarget(name: "MedDRATests", dependencies: ["MedDRA"], swiftSettings: settings),
        .testTarget(name: "E2BTests", dependencies: ["E2B", "Reexamination"], exclude: ["Fixture", "Expected", "Rules/Handwritten"], swiftSettings: settings),
        .testTarget(name: "CaseWorkTests", dependencies: ["CaseWork", "Reexamination", "MedDRA"], swiftSettings: settings),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], resources: [.copy("Expected")], swiftSettings: settings),
        .testTarget(name: "AnalysisTests", dependencies: ["Recount", "Reporting", "Analysis", "Reexamination", "MedDRA", "Statistics"], swiftSettings: settings),
        .testTarget(name: "ReportTests", dependencies: [
            "Report", "Analysis", "Reexamination", "MedDRA", "Statistics",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "Subprocess", package: "swift-subprocess"),
            .product(name: "SystemPackage", package: "swift-system"),
        ], exclude: ["Expected"], swiftSettings: settings),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "E2B", "CaseWork", "Reexamination", "MedDRA", .product(name: "Yams", package: "Yams")], exclude: ["Expected", "Fixture"], swiftSettings: settings),
        .testTarget(name: "PackageInsertTests", dependencies: ["PackageInsert", "Exchange", "Reexamination", "MedDRA"], exclude: ["Fixture", "Expected"], swiftSettings: settings),
        .testTarget(name: "ReportAuditTests", dependencies: ["ReportAudit", "Reexamination", "MedDRA", "Statistics"], exclude: ["Fixture", "Expected"], swiftSettings: settings),
        .testTarget(name: "AuditTruthTests", dependencies: ["AuditTruth", "ReportAudit", "Report", "Analysis", "Reexamination"], exclude: ["Fixture", "Expected"], swiftSettings: settings),
        .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Exchange", "Recount", "Analysis", "Reexamination", "MedDRA", "Statistics"], swiftSettings: settings),
        .testTarget(name: "CommandLineTests", dependencies: [
            "saishinsa", .product(name: "Subprocess", package: "swift-subprocess"), .product(name: "SystemPackage", package: "swift-system"),
        ], swiftSettings: settings),
        // The whole path: the example folder in, its tables, sentences and files out.
        .testTarget(name: "EndToEndTests", dependencies: [
            "ExampleDossier", "Reporting", "Exchange", "Analysis", "Recount", "Report", "Reexamination", "MedDRA", "Statistics",
            .product(name: "Subprocess", package: "swift-subprocess"), .product(name: "SystemPackage", package: "swift-system"),
        ], exclude: ["recount.py", "Example/published.json"], swiftSettings: settings),
        .testTarget(name: "ReexaminationTests", dependencies: ["Reexamination", "MedDRA"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
