// swift-tools-version: 6.2

import PackageDescription

// A package of somebody else's: it sees public API alone.
let package = Package(
    name: "client",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "reportconv", path: "../..")],
    targets: [
        .executableTarget(
            name: "client",
            dependencies: [
                .product(name: "ReportConversion", package: "reportconv"),
                .product(name: "HanConversion", package: "reportconv"),
            ],
            path: "Sources/Client")
    ],
    swiftLanguageModes: [.v6]
)
