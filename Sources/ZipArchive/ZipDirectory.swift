/// The entries of an archive, found through its central directory or, where that is broken, by looking for local headers.
package struct ZipDirectory: Sendable {
    /// The entries, in the directory's order.
    package private(set) var entries: [ZipEntry] = []
    /// What was mended to find them, one line each for people.
    package private(set) var repairs: [String] = []
    private var places: [String: Int] = [:]

    init(_ source: ZipBytes, limits: ZipLimits) throws(ZipError) {
        if try !readCentralDirectory(source, limits: limits) {
            try scanLocalHeaders(source, limits: limits)
            repairs.append("the archive's directory is damaged; its parts were found by their own headers")
        }
        for (index, entry) in entries.enumerated() {
            let key = ZipDirectory.key(entry.name)
            if places[key] == nil {
                places[key] = index
            } else {
                repairs.append("the archive holds \(entry.name) more than once; the first was taken")
            }
        }
    }

    /// The entry with this name, whatever the case of its letters; the first one if there are several.
    package func entry(named name: String) -> ZipEntry? {
        places[ZipDirectory.key(name)].map { entries[$0] }
    }

    private static func key(_ name: String) -> String {
        let trimmed = name.hasPrefix("/") ? String(name.dropFirst()) : name
        return trimmed.lowercased()
    }

    private mutating func readCentralDirectory(_ source: ZipBytes, limits: ZipLimits) throws(ZipError) -> Bool {
        guard let end = ZipDirectory.endRecord(source),
            var count = source.uint16(end + 10), var size = source.uint32(end + 12),
            var offset = source.uint32(end + 16)
        else { return false }
        var directoryEnd = end
        if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF,
            source.matches(ZipSignature.zip64Locator, at: end - 20), let place = source.uint64(end - 12)
        {
            // Junk before the archive moves the record away from its stated place; then it stands before its locator.
            let record = source.matches(ZipSignature.zip64End, at: place) ? place : end - 20 - 56
            guard source.matches(ZipSignature.zip64End, at: record), let count64 = source.uint64(record + 32),
                let size64 = source.uint64(record + 40), let offset64 = source.uint64(record + 48)
            else { return false }
            (count, size, offset) = (count64, size64, offset64)
            directoryEnd = record
        }
        guard count <= limits.entries else {
            throw ZipError(.limit, "the archive has \(count) parts, more than the \(limits.entries) allowed")
        }
        guard size <= directoryEnd else { return false }
        let shift = directoryEnd - size - offset
        guard offset >= 0, shift >= 0 || source.matches(ZipSignature.centralHeader, at: offset) else { return false }
        let base = source.matches(ZipSignature.centralHeader, at: offset) ? 0 : max(shift, 0)
        var position = offset + base
        for _ in 0..<count {
            guard let entry = ZipDirectory.centralEntry(source, at: &position, base: base),
                source.matches(ZipSignature.localHeader, at: entry.headerOffset)
            else {
                entries = []
                return false
            }
            if !entry.name.hasSuffix("/") { entries.append(entry) }
        }
        return count > 0
    }

    private static func endRecord(_ source: ZipBytes) -> Int? {
        var position = source.bytes.count - 22
        let lowest = max(0, position - 65_557)
        while position >= lowest {
            if source.bytes[position] == 0x50, source.matches(ZipSignature.end, at: position) { return position }
            position -= 1
        }
        return nil
    }

    private static func centralEntry(_ source: ZipBytes, at position: inout Int, base: Int) -> ZipEntry? {
        guard source.matches(ZipSignature.centralHeader, at: position), let flags = source.uint16(position + 8),
            let method = source.uint16(position + 10), let crc = source.uint32(position + 16),
            var compressed = source.uint32(position + 20), var size = source.uint32(position + 24),
            let nameLength = source.uint16(position + 28), let extraLength = source.uint16(position + 30),
            let commentLength = source.uint16(position + 32), var offset = source.uint32(position + 42),
            position + 46 + nameLength + extraLength <= source.bytes.count
        else { return nil }
        let nameStart = position + 46
        var extra = nameStart + nameLength
        let extraEnd = extra + extraLength
        while extra + 4 <= extraEnd, let id = source.uint16(extra), let length = source.uint16(extra + 2) {
            if id == 0x0001 {
                var field = extra + 4
                if size == 0xFFFF_FFFF {
                    guard let value = source.uint64(field) else { return nil }
                    size = value
                    field += 8
                }
                if compressed == 0xFFFF_FFFF {
                    guard let value = source.uint64(field) else { return nil }
                    compressed = value
                    field += 8
                }
                if offset == 0xFFFF_FFFF {
                    guard let value = source.uint64(field) else { return nil }
                    offset = value
                }
            }
            extra += 4 + length
        }
        let entry = makeEntry(
            Array(source.bytes[nameStart..<(nameStart + nameLength)]), flags: flags, method: method, crc: crc,
            compressed: compressed, size: size, offset: offset + base)
        position = extraEnd + commentLength
        return entry
    }

    private static func makeEntry(
        _ name: [UInt8], flags: Int, method: Int, crc: Int, compressed: Int, size: Int, offset: Int
    ) -> ZipEntry {
        let slashed = name.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        return ZipEntry(
            name: String(decoding: slashed, as: UTF8.self),
            method: method, isEncrypted: flags & 1 != 0, crc32: UInt32(truncatingIfNeeded: crc),
            compressedSize: compressed, size: size, headerOffset: offset)
    }

    /// Finds entries by their local headers, as far as the archive goes.
    private mutating func scanLocalHeaders(_ source: ZipBytes, limits: ZipLimits) throws(ZipError) {
        var position = 0
        let last = source.bytes.count - 30
        while position <= last {
            guard source.bytes[position] == 0x50, source.matches(ZipSignature.localHeader, at: position),
                let flags = source.uint16(position + 6), let method = source.uint16(position + 8),
                let crc = source.uint32(position + 14), let compressed = source.uint32(position + 18),
                let size = source.uint32(position + 22), let nameLength = source.uint16(position + 26),
                let extraLength = source.uint16(position + 28),
                position + 30 + nameLength + extraLength <= source.bytes.count
            else {
                position += 1
                continue
            }
            let name = Array(source.bytes[(position + 30)..<(position + 30 + nameLength)])
            let content = position + 30 + nameLength + extraLength
            var entry = ZipDirectory.makeEntry(
                name, flags: flags, method: method, crc: crc, compressed: compressed, size: size, offset: position)
            if flags & 8 != 0, compressed == 0 {
                let descriptor = ZipDirectory.dataDescriptor(source, after: content)
                entry.compressedSize = descriptor.contentEnd - content
                entry.crc32 = UInt32(truncatingIfNeeded: descriptor.crc)
                entry.size = descriptor.size
            }
            guard content + entry.compressedSize <= source.bytes.count else { break }
            guard entries.count < limits.entries else {
                throw ZipError(.limit, "the archive has more than the \(limits.entries) parts allowed")
            }
            if !entry.name.hasSuffix("/") { entries.append(entry) }
            position = content + entry.compressedSize
        }
        if entries.isEmpty {
            let begins = source.matches(ZipSignature.localHeader, at: 0) || source.matches(ZipSignature.end, at: 0)
            throw begins
                ? ZipError(.damaged, "the ZIP archive is cut off; get the whole file again")
                : ZipError(.notAnArchive, "the file is no ZIP archive")
        }
    }

    private static func dataDescriptor(_ source: ZipBytes, after start: Int) -> (contentEnd: Int, crc: Int, size: Int) {
        var position = start
        while position < source.bytes.count {
            if source.bytes[position] == 0x50, source.matches(ZipSignature.dataDescriptor, at: position),
                let crc = source.uint32(position + 4), source.uint32(position + 8) == position - start,
                let size = source.uint32(position + 12)
            {
                return (position, crc, size)
            }
            position += 1
        }
        return (source.bytes.count, 0, 0)
    }
}
