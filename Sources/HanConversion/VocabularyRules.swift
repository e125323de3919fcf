/// Decides at one place whether an entry of the vocabulary holds.
@unsafe struct VocabularyRules {
    let image: VocabularyImage
    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    let origin: UInt32
    let evidence: HanEvidence
    /// An entry whose conditions are taken as true, for tests of what they are good for.
    let unguarded: Int?

    /// The first entry that holds at a place, the longest word's first; no entry for a word that stays as a whole, since
    /// the text speaks of it.
    func entry(at offset: Int, group: Int) -> (entry: Int?, count: Int)? {
        var word = unsafe image.word(group)
        let place = unsafe start + offset
        while true {
            let count = unsafe word.count
            if unsafe word.entryCount > 0 && end - place >= count && HanPass.isEqual(place, word.key, count) {
                if unsafe isMention(place) && !isUnguarded(word) { return (nil, count) }
                let first = unsafe word.firstEntry
                for entry in unsafe first..<(first + word.entryCount) {
                    if unsafe entry == unguarded || holds(entry, place, place + count) { return (entry, count) }
                }
            }
            if unsafe word.isLast { return nil }
            unsafe word = word.next
        }
    }

    private func holds(_ entry: Int, _ first: UnsafePointer<UInt8>, _ last: UnsafePointer<UInt8>) -> Bool {
        for index in unsafe image.conditions(entry) {
            let condition = unsafe image.condition(index)
            let isTrue: Bool =
                switch condition.kind {
                case 0: unsafe stands(before: first, condition.argument, condition.count)
                case 1: unsafe stands(after: last, condition.argument, condition.count)
                case 2:
                    unsafe stands(
                        from: sentenceStart(first, VocabularyRules.reach), to: sentenceEnd(last, VocabularyRules.reach),
                        condition.argument, condition.count)
                case 5:
                    unsafe stands(
                        from: last, to: sentenceEnd(last, VocabularyRules.nearReach), condition.argument,
                        condition.count)
                case 6:
                    unsafe stands(
                        from: sentenceStart(first, VocabularyRules.nearReach), to: first, condition.argument,
                        condition.count)
                case 3: unsafe standsAnywhere(condition.argument, condition.count)
                default: unsafe origin & condition.argument != 0
                }
            if isTrue == condition.isNegated { return false }
        }
        return true
    }

    private func isUnguarded(_ word: VocabularyImage.Word) -> Bool {
        guard let unguarded = unsafe unguarded else { return false }
        let first = unsafe word.firstEntry
        return unsafe (first..<(first + word.entryCount)).contains(unguarded)
    }

    /// The first of a condition's strings that is sorted under a code.
    private func firstAlternative(_ argument: UInt32, _ count: Int, _ code: UInt32) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if unsafe image.alternative(argument, middle).key < code { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func stands(before place: UnsafePointer<UInt8>, _ argument: UInt32, _ count: Int) -> Bool {
        guard let left = unsafe UTF8Bytes.character(endingAt: place, from: start) else { return false }
        return unsafe adjoins(left.code, argument, count) { length in
            unsafe place - start >= length ? place - length : nil
        }
    }

    private func stands(after place: UnsafePointer<UInt8>, _ argument: UInt32, _ count: Int) -> Bool {
        guard let right = unsafe UTF8Bytes.character(at: place, before: end) else { return false }
        return unsafe adjoins(right.code, argument, count) { length in
            unsafe end - place >= length ? place : nil
        }
    }

    /// Whether one of the strings that are sorted under a code stands where it would have to.
    @inline(__always)
    private func adjoins(
        _ code: UInt32, _ argument: UInt32, _ count: Int, _ place: (_ length: Int) -> UnsafePointer<UInt8>?
    ) -> Bool {
        var index = unsafe firstAlternative(argument, count, code)
        while index < count {
            let (key, bytes) = unsafe image.alternative(argument, index)
            guard key == code else { return false }
            if let string = bytes.baseAddress, let at = unsafe place(bytes.count),
                unsafe HanPass.isEqual(at, string, bytes.count)
            {
                return true
            }
            index += 1
        }
        return false
    }

    /// Sentences are looked through no further than this to either side, in bytes.
    private static let reach = 240
    private static let nearReach = 72

    private func sentenceStart(_ place: UnsafePointer<UInt8>, _ reach: Int) -> UnsafePointer<UInt8> {
        var low = unsafe place
        while unsafe low > start && place - low < reach {
            guard let left = unsafe UTF8Bytes.character(endingAt: low, from: start), unsafe !ends(left.code) else {
                break
            }
            unsafe low -= left.length
        }
        return unsafe low
    }

    private func sentenceEnd(_ place: UnsafePointer<UInt8>, _ reach: Int) -> UnsafePointer<UInt8> {
        var high = unsafe place
        while unsafe high < end && high - place < reach {
            guard let right = unsafe UTF8Bytes.character(at: high, before: end), unsafe !ends(right.code) else { break }
            unsafe high += right.length
        }
        return unsafe high
    }

    private func stands(
        from low: UnsafePointer<UInt8>, to high: UnsafePointer<UInt8>, _ argument: UInt32, _ count: Int
    ) -> Bool {
        for index in 0..<count {
            let (_, bytes) = unsafe image.alternative(argument, index)
            guard let string = bytes.baseAddress else { continue }
            var at = unsafe low
            while unsafe high - at >= bytes.count {
                if unsafe at[0] == string[0] && HanPass.isEqual(at, string, bytes.count) { return true }
                unsafe at += 1
            }
        }
        return false
    }

    private func ends(_ code: UInt32) -> Bool {
        // 。 ！ ？ ； and line ends.
        code == 0x3002 || code == 0xFF01 || code == 0xFF1F || code == 0xFF1B || code == 0x0A || code == 0x0D
    }

    private func standsAnywhere(_ argument: UInt32, _ count: Int) -> Bool {
        (0..<count).contains { index in
            unsafe evidence.words[Int(image.alternative(argument, index).key)] > 0
        }
    }

    /// Whether the text speaks of the word itself: 台湾称“软体”.
    private func isMention(_ place: UnsafePointer<UInt8>) -> Bool {
        var at = unsafe place
        guard var left = unsafe UTF8Bytes.character(endingAt: at, from: start) else { return false }
        // “ ‘ 「 『 "
        if [0x201C, 0x2018, 0x300C, 0x300E, 0x22].contains(left.code) {
            unsafe at -= left.length
            guard let next = unsafe UTF8Bytes.character(endingAt: at, from: start) else { return false }
            left = next
        }
        // 称 叫 译 作 为
        guard [0x79F0, 0x53EB, 0x8BD1, 0x4F5C, 0x4E3A].contains(left.code) else { return false }
        for _ in 0..<8 {
            unsafe at -= left.length
            guard let next = unsafe UTF8Bytes.character(endingAt: at, from: start), unsafe !ends(next.code) else {
                return false
            }
            // 湾 港 after 台 香: 台湾, 香港, 港台.
            if next.code == 0x6E7E || next.code == 0x6E2F { return true }
            if next.code == 0x53F0, let before = unsafe UTF8Bytes.character(endingAt: at - next.length, from: start),
                before.code == 0x6E2F
            {
                return true
            }
            left = next
        }
        return false
    }
}
