// swift-tools-version: 6.2

import PackageDescription

// Measures the library alone, without what the command adds.
let package = Package(
    name: "reading",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "reportconv", path: "../../..")],
    targets: [
        .executableTarget(name: "reading", dependencies: [.product(name: "ReportConversion", package: "reportconv")])
    ],
    swiftLanguageModes: [.v6]
)
