// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop the build where we test, not where a user builds with a newer compiler.
let warnings: [SwiftSetting] =
  Context.environment["FUGONG_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ] + warnings

let package = Package(
  name: "fugong",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CProcessor"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // Each target may use only those above it.
    .target(name: "OfficeFormats", dependencies: ["CISAL", "CLibXML2", "CLinux", "CProcessor"], swiftSettings: strict),
    .target(name: "Rulebook", dependencies: ["Yams"], swiftSettings: strict),
    .target(name: "Submissions", dependencies: ["OfficeFormats", "Rulebook", "CProcessor"], swiftSettings: strict),
    .target(name: "Consolidation", dependencies: ["Submissions", "Rulebook"], swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: [
        "OfficeFormats", "Submissions", "Consolidation", "Rulebook", "CXLSXWriter",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Templates/report.mustache"), .embedInCode("Templates/letterhead.mustache"),
        .embedInCode("Templates/signature.mustache"), .embedInCode("Templates/style.mustache"),
        .embedInCode("Templates/script.mustache"), .embedInCode("Templates/mail.mustache"),
        .embedInCode("Templates/slip.mustache"), .embedInCode("Templates/index.mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "BatchRun",
      dependencies: [
        "OfficeFormats", "Rulebook", "Submissions", "Consolidation", "Reports", "CCrypto", "CLinux",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "fugong",
      dependencies: [
        "BatchRun", "OfficeFormats", "Rulebook", "Submissions", "Consolidation", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["OfficeFormats", "Rulebook", "Submissions", "Consolidation", "CISAL"],
      path: "Tests/TestSupport", exclude: ["samples"], swiftSettings: strict),
    .testTarget(
      name: "OfficeFormatsTests", dependencies: ["OfficeFormats", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(name: "RulebookTests", dependencies: ["Rulebook", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SubmissionsTests", dependencies: ["Submissions", "OfficeFormats", "Rulebook", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ConsolidationTests", dependencies: ["Consolidation", "Submissions", "Rulebook", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Consolidation", "Submissions", "Rulebook", "OfficeFormats", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "BatchRunTests",
      dependencies: [
        "BatchRun", "Reports", "Consolidation", "Submissions", "Rulebook", "OfficeFormats", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "fugongTests", dependencies: ["fugong", "TestSupport"], exclude: ["Golden"], swiftSettings: strict),
  ]
)
