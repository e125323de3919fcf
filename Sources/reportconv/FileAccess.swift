import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads inputs and writes outputs that are whole or not there.
enum FileAccess {
    /// The name by which standard input and output are called.
    static let standard = "-"

    /// The content of a file or of standard input.
    static func read(_ path: String, limit: Int) throws(CommandFailure) -> [UInt8] {
        let file = try open(path)
        defer { if path != standard { try? file.close() } }
        return try read(file, limit: limit)
    }

    private static func read(_ file: FileDescriptor, limit: Int) throws(CommandFailure) -> [UInt8] {
        var content: [UInt8] = []
        do {
            if let size = try? file.seek(offset: 0, from: .end), size > 0 {
                try file.seek(offset: 0, from: .start)
                // One byte more than the file is said to have, so that its end is met.
                let expected = Int(min(size, Int64(limit))) + 1
                content = try [UInt8](unsafeUninitializedCapacity: expected) { content, count in
                    while count < expected {
                        let read = try file.read(
                            into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: content[count...]))
                        )
                        if read == 0 { break }
                        count += read
                    }
                }
                if content.count < expected { return content }
            }
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                if content.count > limit {
                    throw CommandFailure(
                        message: "it is larger than the \(limit) bytes allowed", status: ExitStatus.unavailable)
                }
                let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
                if count == 0 { return content }
                content.append(contentsOf: buffer[..<count])
            }
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(message: "reading failed: \(reason(error))", status: ExitStatus.io)
        }
    }

    /// Writes a file by way of another one beside it, so that what was there stays until the new one is whole.
    static func write(_ content: [UInt8], to path: String) throws(CommandFailure) {
        try produce(path) { write throws(CommandFailure) in try write(content) }
    }

    /// Reads an input piece by piece and writes what becomes of the pieces; an empty piece is the end.
    static func filter(
        _ input: String, to output: String, _ map: (_ piece: Span<UInt8>, _ output: inout [UInt8]) -> Void
    ) throws(CommandFailure) {
        let file = try open(input)
        defer { if input != standard { try? file.close() } }
        try produce(output) { write throws(CommandFailure) in
            // One buffer, not filled with zeros: touching its pages would be a good part of a run over a small text.
            let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
            defer { buffer.deallocate() }
            var result: [UInt8] = []
            while true {
                let count: Int
                do { count = try file.read(into: UnsafeMutableRawBufferPointer(buffer)) } catch {
                    throw CommandFailure(message: "reading failed: \(reason(error))", status: ExitStatus.io)
                }
                map(UnsafeBufferPointer(rebasing: buffer[..<count]).span, &result)
                if !result.isEmpty { try write(result) }
                if count == 0 { return }
                result.removeAll(keepingCapacity: true)
            }
        }
    }

    /// The files that browsers saved with a page, in a folder beside it, by their addresses relative to the page; as many as
    /// together stay within the limit.
    static func companions(of path: String, limit: Int) -> [String: [UInt8]] {
        guard path != standard, let component = FilePath(path).lastComponent,
            component.extension.map({ ["html", "htm", "xhtml", "shtml"].contains($0.lowercased()) }) ?? false
        else { return [:] }
        // What pages are saved with beside their pictures.
        let others: Set<String> = ["js", "css", "html", "htm", "woff", "woff2", "ttf", "download", "mp4"]
        var rest = limit
        var companions: [String: [UInt8]] = [:]
        for ending in ["_files", ".files"] {
            let name = component.stem + ending
            let folder = FilePath(path).removingLastComponent().appending(name).string
            guard let entries = opendir(folder) else { continue }
            defer { closedir(entries) }
            while let entry = readdir(entries) {
                let file = withUnsafePointer(to: entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                let type = FilePath(file).extension?.lowercased() ?? ""
                guard !file.hasPrefix("."), !others.contains(type), !isSpecial(folder + "/" + file),
                    let bytes = try? read(folder + "/" + file, limit: rest)
                else { continue }
                rest -= bytes.count
                companions["\(name)/\(file)"] = bytes
            }
        }
        return companions
    }

    private static func open(_ path: String) throws(CommandFailure) -> FileDescriptor {
        if path == standard { return .standardInput }
        if isDirectory(path) {
            throw CommandFailure(message: "it is a folder; name the files in it", status: ExitStatus.noInput)
        }
        do {
            return try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
        } catch {
            throw CommandFailure(message: "it cannot be read: \(reason(error))", status: ExitStatus.noInput)
        }
    }

    /// Makes a file, or standard output, from the pieces that `body` hands over; a file is whole or not there.
    private static func produce(
        _ path: String, _ body: ((_ piece: [UInt8]) throws(CommandFailure) -> Void) throws(CommandFailure) -> Void
    ) throws(CommandFailure) {
        if path == standard {
            try body { piece throws(CommandFailure) in
                try writeAll(piece, to: .standardOutput, name: "standard output")
            }
            return
        }
        if isDirectory(path) {
            throw CommandFailure(message: "\(path) is a folder", status: ExitStatus.cannotCreate)
        }
        if isSpecial(path) {
            try writeThrough(path, body)
            return
        }
        let target = FilePath(path)
        let name = target.lastComponent?.string ?? "output"
        let temporary = target.removingLastComponent().appending(
            ".\(name).\(getpid()).\(UInt32.random(in: 0 ... .max)).part")
        let file: FileDescriptor
        do {
            file = try FileDescriptor.open(
                temporary, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
        } catch {
            throw CommandFailure(
                message: "\(path) cannot be created: \(reason(error))", status: ExitStatus.cannotCreate)
        }
        PendingFiles.shared.add(temporary.string)
        defer { PendingFiles.shared.remove(temporary.string) }
        do throws(CommandFailure) {
            defer { try? file.close() }
            try body { piece throws(CommandFailure) in try writeAll(piece, to: file, name: path) }
        } catch {
            unlink(temporary.string)
            throw error
        }
        if rename(temporary.string, path) != 0 {
            let cause = Errno(rawValue: errno)
            unlink(temporary.string)
            throw CommandFailure(message: "\(path) cannot be replaced: \(cause)", status: ExitStatus.cannotCreate)
        }
    }

    /// Writes into a pipe, a terminal or another device, which nothing can take the place of.
    private static func writeThrough(
        _ path: String, _ body: ((_ piece: [UInt8]) throws(CommandFailure) -> Void) throws(CommandFailure) -> Void
    ) throws(CommandFailure) {
        let file: FileDescriptor
        do {
            file = try FileDescriptor.open(FilePath(path), .writeOnly, options: [.closeOnExec])
        } catch {
            throw CommandFailure(
                message: "\(path) cannot be opened: \(reason(error))", status: ExitStatus.cannotCreate)
        }
        defer { try? file.close() }
        try body { piece throws(CommandFailure) in try writeAll(piece, to: file, name: path) }
    }

    private static func writeAll(_ content: [UInt8], to file: FileDescriptor, name: String) throws(CommandFailure) {
        do {
            _ = try content.withUnsafeBytes { try file.writeAll($0) }
        } catch let error as Errno where error == .brokenPipe && file == .standardOutput {
            // Whoever read the output has enough of it.
            return
        } catch {
            throw CommandFailure(message: "writing \(name) failed: \(reason(error))", status: ExitStatus.io)
        }
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(CommandFailure) {
        var made = FilePath(path).root.map { FilePath(root: $0) } ?? FilePath("")
        for component in FilePath(path).components {
            made.append(component)
            if mkdir(made.string, 0o777) != 0, errno != EEXIST {
                throw CommandFailure(
                    message: "the folder \(made) cannot be made: \(Errno(rawValue: errno))",
                    status: ExitStatus.cannotCreate)
            }
        }
        guard isDirectory(path) else {
            throw CommandFailure(message: "\(path) is no folder", status: ExitStatus.cannotCreate)
        }
    }

    /// Whether there is anything of this name.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    /// Whether there is a folder of this name.
    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is something of this name that is neither a file nor a folder.
    private static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT != S_IFDIR && status.st_mode & S_IFMT != S_IFREG
    }

    /// Whether two names are of the same file.
    static func isSameFile(_ first: String, _ second: String) -> Bool {
        var left = stat()
        var right = stat()
        return stat(first, &left) == 0 && stat(second, &right) == 0 && left.st_dev == right.st_dev
            && left.st_ino == right.st_ino
    }

    /// Whether standard output is a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    private static func reason(_ error: any Error) -> String { (error as? Errno)?.description ?? "\(error)" }
}
