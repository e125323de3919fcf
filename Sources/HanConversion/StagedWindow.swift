/// Maps a stretch of text stage by stage, as OpenCC's configurations describe it.
@unsafe struct StagedWindow {
    let table: HanTable
    let usesRareCharacters: Bool

    /// A phrase that was found.
    @unsafe struct Match {
        var count: Int
        /// What its own dictionary makes of it.
        var value: UnsafeBufferPointer<UInt8>
        /// What all stages make of it.
        var output: UnsafeBufferPointer<UInt8>
    }

    /// Maps the text from `start` to `end` and appends the result.
    func convert(_ start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, into output: inout [UInt8]) {
        let text = unsafe unify(start, before: end)
        unsafe text.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            let end = unsafe start + buffer.count
            var gap = unsafe start
            var place = unsafe start
            while unsafe place < end {
                if let match = unsafe simplifiedPhrase(at: place, before: end) {
                    unsafe convertGap(gap, before: place, into: &output)
                    unsafe output.append(contentsOf: match.output)
                    unsafe place += match.count
                    unsafe gap = place
                } else {
                    unsafe place += unitLength(at: place, before: end)
                }
            }
            unsafe convertGap(gap, before: end, into: &output)
        }
    }

    /// Compatibility ideographs become what they stand for.
    private func unify(_ start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var place = unsafe start
        while unsafe place < end {
            let count = unsafe unitLength(at: place, before: end)
            if let character = unsafe UTF8Bytes.character(at: place, before: end),
                unsafe HanPass.mayBeCompatibility(character.code), let unified = unsafe table.unified(character.code)
            {
                unsafe StagedWindow.append(unified, to: &text)
            } else {
                unsafe text.append(contentsOf: UnsafeBufferPointer(start: place, count: count))
            }
            unsafe place += count
        }
        return text
    }

    /// The bytes that are taken together where no dictionary says anything.
    private func unitLength(at place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Int {
        guard let character = unsafe UTF8Bytes.character(at: place, before: end) else { return 1 }
        if IdeographicDescription.isOperator(character.code) {
            return unsafe IdeographicDescription.length(at: place, before: end) ?? character.length
        }
        return character.length
    }

    /// Maps text in which no Simplified phrase stands: to the common form, then to Simplified.
    private func convertGap(
        _ start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, into output: inout [UInt8]
    ) {
        var common: [UInt8] = []
        var place = unsafe start
        while unsafe place < end {
            if let match = unsafe phrase(at: place, before: end, isRegional: true) {
                unsafe common.append(contentsOf: match.value)
                unsafe place += match.count
                continue
            }
            let count = unsafe unitLength(at: place, before: end)
            if let character = unsafe UTF8Bytes.character(at: place, before: end), character.length == count,
                let exception = unsafe table.exception(character.code)
            {
                unsafe common.append(contentsOf: exception.common)
            } else {
                unsafe common.append(contentsOf: UnsafeBufferPointer(start: place, count: count))
            }
            unsafe place += count
        }
        unsafe common.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            unsafe simplify(start, before: start + buffer.count, into: &output)
        }
    }

    private func simplify(
        _ start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, into output: inout [UInt8]
    ) {
        var place = unsafe start
        while unsafe place < end {
            if let match = unsafe simplifiedPhrase(at: place, before: end) {
                unsafe output.append(contentsOf: match.value)
                unsafe place += match.count
                continue
            }
            let count = unsafe unitLength(at: place, before: end)
            if let character = unsafe UTF8Bytes.character(at: place, before: end), character.length == count {
                unsafe simplify(character, bytes: UnsafeBufferPointer(start: place, count: count), into: &output)
            } else {
                unsafe output.append(contentsOf: UnsafeBufferPointer(start: place, count: count))
            }
            unsafe place += count
        }
    }

    private func simplify(
        _ character: UTF8Bytes.Character, bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
    ) {
        if unsafe usesRareCharacters, let rare = unsafe table.rareOutput(character.code) {
            unsafe StagedWindow.append(rare, to: &output)
        } else if let exception = unsafe table.exception(character.code) {
            unsafe output.append(contentsOf: exception.simplified)
        } else if let special = unsafe table.special(character.code) {
            unsafe output.append(contentsOf: UnsafeBufferPointer(start: special + 2, count: Int(special[1])))
        } else if character.length == 3 {
            let word = unsafe table.characters[Int(character.code)]
            for shift in stride(from: UInt32(0), to: 24, by: 8) {
                output.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        } else {
            unsafe output.append(contentsOf: bytes)
        }
    }

    private static func append(_ code: UInt32, to text: inout [UInt8]) {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { buffer in
            guard let base = buffer.baseAddress else { return }
            let count = unsafe UTF8Bytes.write(code, to: base)
            unsafe text.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
        }
    }

    /// The longest Simplified phrase at `place`.
    func simplifiedPhrase(at place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Match? {
        unsafe phrase(at: place, before: end, isRegional: false)
    }

    /// The first phrase of a stage at `place`, in the order of the table: that of the dictionaries, longest first.
    private func phrase(
        at place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, isRegional: Bool
    ) -> Match? {
        guard let first = unsafe UTF8Bytes.character(at: place, before: end),
            let second = unsafe UTF8Bytes.character(at: place + first.length, before: end)
        else { return nil }
        let hash = HanTable.hash(first.code, second.code)
        guard unsafe table.mayBeginPhrase(hash), var record = unsafe table.phrases(first.code, second.code, hash) else {
            return nil
        }
        while true {
            let flags = unsafe record[0]
            let keyCount = unsafe Int(record[2])
            let valueCount = unsafe Int(record[3])
            let outputCount = unsafe Int(record[4])
            if unsafe (flags & HanTable.Flags.isRegional != 0) == isRegional && end - place >= keyCount
                && HanPass.isEqual(place, record + 5, keyCount)
            {
                let value = unsafe record + 5 + keyCount
                return unsafe Match(
                    count: keyCount, value: UnsafeBufferPointer(start: value, count: valueCount),
                    output: UnsafeBufferPointer(start: value + valueCount, count: outputCount))
            }
            if flags & HanTable.Flags.isLast != 0 { return nil }
            unsafe record += 5 + keyCount + valueCount + outputCount
        }
    }
}
