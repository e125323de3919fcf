extension HTMLTokenizer {
    /// Reads a tag from its `<` on and hands it over; a tag that the page's end cuts is none.
    mutating func tag(_ page: Span<UInt8>, isEnd: Bool) {
        var current = place &+ (isEnd ? 2 : 1)
        let start = current
        var packed = page.shortName(from: start)
        current &+= packed.count
        while true {
            let byte = page[current]
            if byte > 0x3E {
                packed.append(byte.asciiLowercased)
            } else if byte == 0x3E || byte == 0x2F || byte.isHTMLSpace {
                break
            } else if byte == 0 {
                if current >= end {
                    place = end
                    return
                }
                appendReplacement(to: &packed)
            } else {
                packed.append(byte)
            }
            current &+= 1
        }
        let number = sink.store.tagNames.number(packed) { Self.lowercased(page, from: start, to: current) }
        var token = HTMLTagToken(name: HTMLTagName(rawValue: UInt16(clamping: number)), offset: place)
        token.firstAttribute = sink.store.attributes.count
        if page[current] == 0x3E {
            current &+= 1
        } else {
            guard let after = attributes(page, from: current, &token) else {
                sink.store.attributes.removeSubrange(token.firstAttribute...)
                place = end
                return
            }
            current = after
        }
        place = current
        token.attributeCount = sink.store.attributes.count &- token.firstAttribute
        if isEnd {
            sink.store.attributes.removeSubrange(token.firstAttribute...)
            sink.endTag(token)
            return
        }
        mode = sink.startTag(token)
        if mode != .data { textElement = Array(sink.store.tagNames.name(Int(token.name.rawValue)).utf8) }
    }

    private func appendReplacement(to name: inout PackedName) {
        name.append(0xEF)
        name.append(0xBF)
        name.append(0xBD)
    }

    private static func lowercased(_ page: Span<UInt8>, from start: Int, to stop: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(stop - start)
        for place in start..<stop {
            if page[place] == 0 { bytes += [0xEF, 0xBF, 0xBD] } else { bytes.append(page[place].asciiLowercased) }
        }
        return bytes
    }

    /// Reads attributes up to and with the `>`.
    ///
    /// - Returns: The place behind it; `nil` where the page ends before.
    private mutating func attributes(_ page: Span<UInt8>, from start: Int, _ token: inout HTMLTagToken) -> Int? {
        var current = start
        tagNumber &+= 1
        while true {
            let byte = page[current]
            if byte.isHTMLSpace {
                current &+= 1
                continue
            }
            if byte == 0x3E { return current &+ 1 }
            if byte == 0x2F {
                if page[current &+ 1] == 0x3E {
                    token.isSelfClosing = true
                    return current &+ 2
                }
                current &+= 1
                continue
            }
            if current >= end { return nil }
            guard let after = attribute(page, from: current, token) else { return nil }
            current = after
        }
    }

    /// Reads an attribute.
    private mutating func attribute(_ page: Span<UInt8>, from start: Int, _ token: HTMLTagToken) -> Int? {
        var packed = page.shortName(from: start)
        var current = start &+ packed.count
        while true {
            let byte = page[current]
            if byte > 0x3E {
                packed.append(byte.asciiLowercased)
            } else if byte == 0x3E || byte == 0x2F || byte.isHTMLSpace || (byte == 0x3D && current > start) {
                break
            } else if byte == 0 {
                if current >= end { return nil }
                appendReplacement(to: &packed)
            } else {
                packed.append(byte)
            }
            current &+= 1
        }
        let stop = current
        var value = TextRange()
        while page[current].isHTMLSpace { current &+= 1 }
        if page[current] == 0x3D {
            current &+= 1
            while page[current].isHTMLSpace { current &+= 1 }
            let quote = page[current]
            if quote == 0x22 || quote == 0x27 {
                let first = current &+ 1
                let close = page.first(quote, 0x26, from: first)
                if page[close] == quote {
                    value = TextRange(start: first, count: close &- first)
                    current = close &+ 1
                } else {
                    guard let after = quoted(page, from: first, quote, &value) else { return nil }
                    current = after
                }
            } else if quote != 0x3E {
                guard let after = unquoted(page, from: current, &value) else { return nil }
                current = after
            }
        }
        let number = sink.store.attributeNames.number(packed) { Self.lowercased(page, from: start, to: stop) }
        let index = Int(number)
        if index >= seen.count { seen.append(contentsOf: repeatElement(0, count: index + 1)) }
        // Of several attributes of one name the first counts.
        if seen[index] == tagNumber { return current }
        seen[index] = tagNumber
        if sink.store.attributes.count &- token.firstAttribute >= attributeLimit {
            sink.leftOutAttributes(at: start)
        } else {
            sink.store.attributes.append(AttributeRecord(name: HTMLAttributeName(rawValue: number), value: value))
        }
        return current
    }

    /// A quoted value with character references or zeros.
    private mutating func quoted(
        _ page: Span<UInt8>, from start: Int, _ quote: UInt8, _ value: inout TextRange
    ) -> Int? {
        let first = sink.store.sideEnd
        var current = start
        while true {
            let stop = page.first(quote, 0x26, from: current)
            append(current, stop)
            current = stop
            if page[stop] == quote { break }
            guard let after = special(page, at: stop) else { return nil }
            current = after
        }
        value = sink.store.sideRange(from: first)
        return current &+ 1
    }

    private mutating func unquoted(_ page: Span<UInt8>, from start: Int, _ value: inout TextRange) -> Int? {
        var current = start
        while true {
            let byte = page[current]
            if byte.isHTMLSpace || byte == 0x3E {
                value = TextRange(start: start, count: current &- start)
                return current
            }
            if byte == 0 || byte == 0x26 { break }
            current &+= 1
        }
        let first = sink.store.sideEnd
        append(start, current)
        while true {
            let byte = page[current]
            if byte.isHTMLSpace || byte == 0x3E { break }
            if byte == 0 || byte == 0x26 {
                guard let after = special(page, at: current) else { return nil }
                current = after
            } else {
                sink.store.side.append(byte)
                current &+= 1
            }
        }
        value = sink.store.sideRange(from: first)
        return current
    }

    /// An ampersand or a zero within a value.
    private mutating func special(_ page: Span<UInt8>, at place: Int) -> Int? {
        if page[place] == 0 {
            if place >= end { return nil }
            sink.store.side += [0xEF, 0xBF, 0xBD]
            return place &+ 1
        }
        guard let reference = CharacterReferences.reference(page, at: place, end: end, isInAttribute: true) else {
            sink.store.side.append(0x26)
            return place &+ 1
        }
        reference.append(to: &sink.store.side)
        return place &+ reference.length
    }

    private mutating func append(_ start: Int, _ stop: Int) {
        if start < stop { sink.store.side += sink.store.input[start..<stop] }
    }
}
