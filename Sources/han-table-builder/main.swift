import HanTableBuilding
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Makes the tables of `HanConversion` from the dictionaries beside this file.
///
///     han-table-builder DICTIONARIES TABLES           writes the tables
///     han-table-builder DICTIONARIES TABLES --check   says whether the tables are what would be written
struct Failure: Error { var message: String }

func read(_ path: FilePath) throws -> [UInt8] {
    let file = try FileDescriptor.open(path, .readOnly)
    return try file.closeAfter {
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
            if count == 0 { return content }
            content += buffer[..<count]
        }
    }
}

func run(_ arguments: [String]) throws {
    guard arguments.count >= 2 else { throw Failure(message: "usage: han-table-builder DICTIONARIES TABLES [--check]") }
    let dictionaries = FilePath(arguments[0])
    let tables = FilePath(arguments[1])
    let images = try TableSet.images { name throws(TableError) in
        guard let bytes = try? read(dictionaries.appending(name)) else { throw TableError(missing: name) }
        return String(decoding: bytes, as: UTF8.self)
    }
    for (name, image) in images {
        let path = tables.appending(name)
        if arguments.contains("--check") {
            guard try read(path) == image else {
                throw Failure(message: "\(path) is not what the dictionaries give; run han-table-builder")
            }
        } else {
            let file = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .truncate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            _ = try file.closeAfter { try file.writeAll(image) }
        }
        print("\(name): \(image.count) bytes")
    }
}

do {
    try run(Array(CommandLine.arguments.dropFirst()))
} catch {
    let reason = (error as? Failure)?.message ?? "\(error)"
    _ = try? FileDescriptor.standardError.writeAll("han-table-builder: \(reason)\n".utf8)
    exit(1)
}
