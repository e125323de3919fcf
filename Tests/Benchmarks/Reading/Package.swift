// swift-tools-version: 6.2

import PackageDescription

// Measures the library alone, without what the command adds: how fast it reads, and how soon it stops when it is told to.
let package = Package(
    name: "reading",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "reportconv", path: "../../..")],
    targets: [
        .target(name: "FileContent"),
        .executableTarget(
            name: "reading",
            dependencies: ["FileContent", .product(name: "ReportConversion", package: "reportconv")]),
        .executableTarget(
            name: "converting",
            dependencies: ["FileContent", .product(name: "ReportConversion", package: "reportconv")]),
        .executableTarget(
            name: "cancelling",
            dependencies: [
                "FileContent", .product(name: "ReportConversion", package: "reportconv"),
                .product(name: "HanConversion", package: "reportconv"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
