// swift-tools-version: 6.2

import PackageDescription

/// Settings of every Swift target: what Swift 6 leaves optional is on, and a warning stops the build.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// Settings of the targets that call C: each raw use has to be marked.
let strictAroundC: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
    name: "reportconv",
    platforms: [.macOS(.v15)],
    products: [
        .library(
            name: "ReportConversion",
            targets: ["ReportConversion", "OfficialChecking", "OfficialDocuments", "ConversionCore", "DocumentModel"]),
        .library(name: "HanConversion", targets: ["HanConversion"]),
        .executable(name: "reportconv", targets: ["reportconv"]),
        .executable(name: "han-table-builder", targets: ["han-table-builder"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        // Floor 0: C, behind module maps.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .target(name: "CEmbeddedData", exclude: ["han", "html", "words"]),

        // Floor 1: each of these knows nothing of the others.
        .target(name: "DocumentModel", swiftSettings: strict),
        .target(name: "XMLStream", dependencies: ["CLibXML2"], swiftSettings: strictAroundC),
        .target(name: "HTMLParsing", dependencies: ["CEmbeddedData"], swiftSettings: strictAroundC),
        .target(name: "ZipArchive", dependencies: ["CZlib"], swiftSettings: strictAroundC),
        .target(name: "TextEncoding", dependencies: ["CUchardet"], swiftSettings: strictAroundC),
        .target(name: "HanConversion", dependencies: ["CEmbeddedData"], swiftSettings: strictAroundC),

        // Makes the tables of `HanConversion` from text dictionaries; nothing else needs it.
        .target(name: "HanTableBuilding", swiftSettings: strict),
        .executableTarget(
            name: "han-table-builder",
            dependencies: ["HanTableBuilding", .product(name: "SystemPackage", package: "swift-system")],
            exclude: ["Mainland", "OpenCC"], swiftSettings: strict),

        // Floor 2.
        .target(name: "ConversionCore", dependencies: ["DocumentModel"], swiftSettings: strict),
        .target(name: "OfficePackage", dependencies: ["ZipArchive", "XMLStream"], swiftSettings: strict),
        .target(name: "Mathematics", dependencies: ["DocumentModel", "XMLStream"], swiftSettings: strict),

        // Floor 3: formats and passes, which do not know one another.
        .target(
            name: "PlainTextFormat", dependencies: ["ConversionCore", "DocumentModel", "TextEncoding"],
            swiftSettings: strict),
        .target(
            name: "HTMLFormat",
            dependencies: [
                "ConversionCore", "DocumentModel", "HTMLParsing", "Mathematics", "TextEncoding", "XMLStream",
            ],
            swiftSettings: strict),
        .target(
            name: "WordFormat",
            dependencies: [
                "ConversionCore", "DocumentModel", "Mathematics", "OfficePackage", "TextEncoding", "XMLStream",
            ],
            swiftSettings: strict),
        .target(
            name: "SchemaFormat",
            dependencies: ["ConversionCore", "DocumentModel", "TextEncoding", "XMLStream", "CEmbeddedData"],
            swiftSettings: strictAroundC),
        .target(
            name: "DocumentTransforms",
            dependencies: ["ConversionCore", "DocumentModel", "HanConversion", "TextEncoding"],
            swiftSettings: strict),

        // What official documents must have, and who judges whether they do; over the formats.
        .target(name: "OfficialDocuments", dependencies: ["DocumentModel"], swiftSettings: strict),
        .target(
            name: "OfficialChecking",
            dependencies: [
                "ConversionCore", "DocumentModel", "OfficePackage", "OfficialDocuments", "TextEncoding", "WordFormat",
                "XMLStream", "ZipArchive",
            ],
            swiftSettings: strict),

        // Floor 4: the facade.
        .target(
            name: "ReportConversion",
            dependencies: [
                "ConversionCore", "DocumentModel", "PlainTextFormat", "HTMLFormat", "WordFormat", "SchemaFormat",
                "DocumentTransforms", "HanConversion", "OfficialChecking", "TextEncoding",
            ],
            swiftSettings: strict),

        // Floor 5: the command line.
        .executableTarget(
            name: "reportconv",
            dependencies: [
                "ReportConversion", "HanConversion", "OfficialChecking", "OfficialDocuments",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),

        // Measures the HTML parser, which no product shows.
        .executableTarget(
            name: "parsing-benchmark", dependencies: ["HTMLParsing"], path: "Tests/Benchmarks/Parsing",
            swiftSettings: strict),

        // Tests.
        .target(name: "TestSupport", dependencies: ["DocumentModel"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "DocumentModelTests", dependencies: ["DocumentModel", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "XMLStreamTests", dependencies: ["XMLStream", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "ZipArchiveTests", dependencies: ["ZipArchive", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "TextEncodingTests", dependencies: ["TextEncoding", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "HTMLParsingTests", dependencies: ["HTMLParsing", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "HanConversionTests",
            dependencies: [
                "HanConversion", "HanTableBuilding", "TestSupport",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Fixtures", "opencc_oracle.py"], swiftSettings: strict),
        .testTarget(name: "MathematicsTests", dependencies: ["Mathematics", "XMLStream"], swiftSettings: strict),
        .testTarget(
            name: "ConversionCoreTests", dependencies: ["ConversionCore", "DocumentModel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "OfficePackageTests", dependencies: ["OfficePackage", "ZipArchive", "XMLStream", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PlainTextFormatTests",
            dependencies: ["PlainTextFormat", "ConversionCore", "DocumentModel", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "HTMLFormatTests",
            dependencies: ["HTMLFormat", "ConversionCore", "DocumentModel", "HTMLParsing", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "WordFormatTests",
            dependencies: [
                "WordFormat", "ConversionCore", "DocumentModel", "OfficePackage", "ZipArchive", "XMLStream",
                "TestSupport", "TextEncoding",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SchemaFormatTests",
            dependencies: ["SchemaFormat", "ConversionCore", "DocumentModel", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "DocumentTransformsTests",
            dependencies: ["DocumentTransforms", "ConversionCore", "DocumentModel", "HanConversion", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "OfficialCheckingTests",
            dependencies: [
                "OfficialChecking", "OfficialDocuments", "ReportConversion", "ConversionCore", "DocumentModel",
                "ZipArchive", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "GoldenTests",
            dependencies: ["ReportConversion", "ConversionCore", "DocumentModel", "ZipArchive", "TestSupport"],
            exclude: ["Fixtures", "make-documents.py"], swiftSettings: strict),
        .testTarget(
            name: "RoundTripTests",
            dependencies: [
                "ReportConversion", "OfficialChecking", "ConversionCore", "DocumentModel", "HanConversion",
                "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "RobustnessTests",
            dependencies: ["ReportConversion", "OfficialChecking", "HanConversion", "ZipArchive", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandLineTests",
            dependencies: [
                "reportconv", "TestSupport", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
