extension HTMLTokenizer {
    /// What begins with `<!` (13.2.5.42).
    mutating func markupDeclaration(_ page: Span<UInt8>) {
        let start = place + 2
        if page[start] == 0x2D, page[start + 1] == 0x2D {
            comment(page, from: start + 2)
        } else if matches(page, at: start, "DOCTYPE", isCaseSensitive: false) {
            doctype(page, from: start + 7)
        } else if sink.isInForeignContent, matches(page, at: start, "[CDATA[", isCaseSensitive: true) {
            characterData(page, from: start + 7)
        } else {
            bogusComment(page, from: start)
        }
    }

    private func matches(
        _ page: Span<UInt8>, at start: Int, _ word: StaticString, isCaseSensitive: Bool
    ) -> Bool {
        guard start + word.utf8CodeUnitCount <= end else { return false }
        var place = start
        for byte in "\(word)".utf8 {
            let found = page[place]
            if isCaseSensitive ? found != byte : found.asciiLowercased != byte.asciiLowercased { return false }
            place += 1
        }
        return true
    }

    mutating func bogusComment(_ page: Span<UInt8>, from start: Int) {
        var stop = start
        while true {
            stop = page.first(0x3E, 0x3E, from: stop)
            if stop >= end || page[stop] != 0 { break }
            stop += 1
        }
        stop = min(stop, end)
        endComment(page, from: start, to: stop, after: min(stop + 1, end))
    }

    /// A comment from behind its `<!--` on (13.2.5.43 to 13.2.5.52).
    private mutating func comment(_ page: Span<UInt8>, from start: Int) {
        if page[start] == 0x3E { return endComment(page, from: start, to: start, after: start + 1) }
        if page[start] == 0x2D, page[start + 1] == 0x3E {
            return endComment(page, from: start, to: start, after: start + 2)
        }
        var dash = start
        while true {
            dash = page.first(0x2D, 0x2D, from: dash)
            if dash >= end { return endComment(page, from: start, to: end, after: end) }
            guard page[dash] == 0x2D else {
                dash += 1
                continue
            }
            if dash + 1 >= end { return endComment(page, from: start, to: dash, after: end) }
            guard page[dash + 1] == 0x2D else {
                dash += 2
                continue
            }
            let next = dash + 2
            if next >= end { return endComment(page, from: start, to: dash, after: end) }
            switch page[next] {
            case 0x3E: return endComment(page, from: start, to: dash, after: next + 1)
            case 0x2D: dash += 1
            case 0x21:
                if next + 1 >= end { return endComment(page, from: start, to: dash, after: end) }
                if page[next + 1] == 0x3E { return endComment(page, from: start, to: dash, after: next + 2) }
                dash = next + 1
            default: dash = next
            }
        }
    }

    private mutating func endComment(_ page: Span<UInt8>, from start: Int, to stop: Int, after: Int) {
        let offset = place
        place = after
        if holdsZeros, stop > start, page.first(0, 0, from: start) < stop {
            let first = sink.store.sideEnd
            for current in start..<stop {
                if page[current] == 0 {
                    sink.store.side += [0xEF, 0xBF, 0xBD]
                } else {
                    sink.store.side.append(page[current])
                }
            }
            sink.comment(sink.store.sideRange(from: first), offset: offset)
        } else {
            sink.comment(TextRange(start: start, count: max(stop - start, 0)), offset: offset)
        }
    }

    private mutating func characterData(_ page: Span<UInt8>, from start: Int) {
        place = start
        while place < end {
            let stop = page.first(0x5D, 0x5D, from: place)
            if stop > place { sink.text(TextRange(start: place, count: stop - place)) }
            place = stop
            if place >= end { return }
            if page[place] == 0 {
                place += 1
                sink.zero()
            } else if page[place + 1] == 0x5D, page[place + 2] == 0x3E {
                place += 3
                return
            } else {
                sink.text(TextRange(start: place, count: 1))
                place += 1
            }
        }
    }

    // MARK: - Document types

    /// A document type from behind its keyword on (13.2.5.53 to 13.2.5.68).
    private mutating func doctype(_ page: Span<UInt8>, from start: Int) {
        var token = HTMLDoctypeToken()
        var current = skipped(page, start)
        if page[current] != 0x3E, current < end {
            var name: [UInt8] = []
            while current < end, page[current] != 0x3E, !page[current].isHTMLSpace {
                if page[current] == 0 {
                    name += [0xEF, 0xBF, 0xBD]
                } else {
                    name.append(page[current].asciiLowercased)
                }
                current += 1
            }
            token.name = name
            current = skipped(page, current)
            if current < end, page[current] != 0x3E { current = identifiers(page, from: current, &token) }
        } else {
            token.forcesQuirks = true
        }
        if current >= end { token.forcesQuirks = true }
        // What else stands here counts for nothing.
        while current < end, page[current] != 0x3E { current += 1 }
        place = min(current + 1, end)
        sink.doctype(token)
    }

    private func skipped(_ page: Span<UInt8>, _ start: Int) -> Int {
        var current = start
        while page[current].isHTMLSpace { current += 1 }
        return current
    }

    /// Reads the identifiers.
    ///
    /// - Returns: The place of what ends them; the page's end where nothing does, so that quirks are forced.
    private func identifiers(_ page: Span<UInt8>, from start: Int, _ token: inout HTMLDoctypeToken) -> Int {
        var current = start
        if matches(page, at: current, "PUBLIC", isCaseSensitive: false) {
            let after = identifier(page, from: skipped(page, current + 6), &token.publicID)
            token.forcesQuirks = !after.isWhole
            current = after.place
            if !after.isWhole || page[current] == 0x3E || current >= end { return current }
        } else if matches(page, at: current, "SYSTEM", isCaseSensitive: false) {
            current = skipped(page, current + 6)
        } else {
            token.forcesQuirks = true
            return bogusEnd(page, current)
        }
        let after = identifier(page, from: current, &token.systemID)
        token.forcesQuirks = !after.isWhole
        current = after.place
        if !after.isWhole || current >= end { return current }
        return page[current] == 0x3E ? current : bogusEnd(page, current)
    }

    /// The place of the `>`; the last one of the page where there is none, which forces nothing.
    private func bogusEnd(_ page: Span<UInt8>, _ start: Int) -> Int {
        var current = start
        while current < end, page[current] != 0x3E { current += 1 }
        return current < end ? current : end - 1
    }

    /// A quoted identifier.
    ///
    /// - Returns: The place of what comes after it and the space behind it, and whether it is whole: one does not begin here,
    ///   or a `>` or the page's end comes before its quote.
    private func identifier(
        _ page: Span<UInt8>, from start: Int, _ value: inout [UInt8]?
    ) -> (place: Int, isWhole: Bool) {
        let quote = page[start]
        guard start < end, quote == 0x22 || quote == 0x27 else { return (bogusEnd(page, start), false) }
        var current = start + 1
        var bytes: [UInt8] = []
        while current < end, page[current] != quote, page[current] != 0x3E {
            if page[current] == 0 { bytes += [0xEF, 0xBF, 0xBD] } else { bytes.append(page[current]) }
            current += 1
        }
        value = bytes
        if current >= end || page[current] == 0x3E { return (current, false) }
        return (skipped(page, current + 1), true)
    }
}
