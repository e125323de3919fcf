import CUchardet

/// How the encoding of a text was found.
package enum EncodingDecision: String, Hashable, Sendable {
    /// By a byte order mark.
    case byteOrderMark
    /// The caller demanded it.
    case override
    /// The bytes are UTF-8, but for a few bad ones perhaps.
    case utf8
    /// The zero bytes of UTF-16.
    case zeroBytes
    /// The escape sequences of an encoding in seven bits.
    case escapes
    /// Read as UTF-16, nearly all is Chinese.
    case utf16Text
    /// By the frequencies of characters.
    case statistics
    /// By what the text says of itself.
    case declaration
    /// Nothing told; the commonest was taken.
    case fallback
}

/// Finds the encoding of a text: byte order mark, then UTF-8, then statistics; what the text declares is only a hint, because
/// saved pages often declare one encoding and hold another.
enum EncodingDetector {
    /// The encoding of a text, how it was found, the length of its mark, and what a look at it as UTF-8 has shown.
    static func detect(_ bytes: [UInt8], declared: TextEncoding?) -> (
        encoding: TextEncoding, decision: EncodingDecision, markLength: Int, utf8: UTF8Validation?
    ) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, .byteOrderMark, 3, nil) }
        // The mark of UTF-32 begins with that of UTF-16.
        if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return (.utf32LittleEndian, .byteOrderMark, 4, nil) }
        if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return (.utf32BigEndian, .byteOrderMark, 4, nil) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, .byteOrderMark, 2, nil) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, .byteOrderMark, 2, nil) }
        if bytes.prefix(4_096).contains(0) {
            if let encoding = utf32(bytes) { return (encoding, .zeroBytes, 0, nil) }
            if let encoding = utf16Chinese(bytes) { return (encoding, .utf16Text, 0, nil) }
            if let encoding = utf16(bytes) { return (encoding, .zeroBytes, 0, nil) }
        }
        if let encoding = sevenBit(bytes) { return (encoding, .escapes, 0, nil) }
        let utf8 = UTF8Validation(bytes.span, givesUp: true)
        // Text of another encoding hardly ever looks like UTF-8 for long; a page with a few broken bytes still is UTF-8.
        if utf8.illFormed == 0 || utf8.multibyte >= utf8.illFormed * 10 {
            return isWordInGB2312(bytes) ? (.gb18030, .statistics, 0, nil) : (.utf8, .utf8, 0, utf8)
        }
        if let encoding = utf16Chinese(bytes) { return (encoding, .utf16Text, 0, nil) }
        let (encoding, decision) = statistical(bytes, declared: declared)
        return (encoding, decision, 0, nil)
    }

    private static func statistical(
        _ bytes: [UInt8], declared: TextEncoding?
    ) -> (TextEncoding, EncodingDecision) {
        let sample = withoutPlainText(bytes.prefix(1 << 18))
        // Long texts in Chinese need no other statistics.
        for encoding in [TextEncoding.gb18030, .big5]
        where isChinese(sample, in: encoding, isDeclared: encoding == declared) {
            return (encoding, .statistics)
        }
        let guess = uchardet(bytes).flatMap { TextEncoding(label: $0) }
        // Where the frequencies and the text itself say the same, and what is read is no rubbish, no others are tried.
        if let guess, guess == declared, guess != .utf8, let score = plausibility(of: guess, for: sample), score > 0.9 {
            return (guess, .statistics)
        }
        var candidates: [(TextEncoding, EncodingDecision)] = []
        if let guess, guess != .utf8 { candidates.append((guess, .statistics)) }
        if let declared, declared != .utf8, declared != guess { candidates.append((declared, .declaration)) }
        // Short Chinese texts defeat the statistics, so that the two usual encodings are always tried.
        for usual in [TextEncoding.gb18030, .big5] where !candidates.contains(where: { $0.0 == usual }) {
            candidates.append((usual, .fallback))
        }
        candidates.append((.windows1252, .fallback))
        let hasLoneLetters = hasLoneLetters(bytes)
        var best: (encoding: TextEncoding, decision: EncodingDecision, score: Double)?
        for (encoding, decision) in candidates {
            guard var score = plausibility(of: encoding, for: sample) else { continue }
            if decision == .statistics { score += 0.15 }
            if encoding == declared { score += 0.15 }
            if encoding == .gb18030, isShortGB2312(bytes) { score += 0.3 }
            score -= 0.3 * shareOfRarePairs(bytes, in: encoding)
            if hasLoneLetters, encoding == .gb18030 || encoding == .big5 { score -= 0.9 }
            if score > (best?.score ?? -.infinity) { best = (encoding, decision, score) }
        }
        return (best?.encoding ?? .windows1252, best?.decision ?? .fallback)
    }

    /// Whether bytes read in an encoding of Chinese are a running text of that language: half of such a text are the commonest
    /// characters, a third of lists of names; of text in other East Asian encodings these make a fifth at most.
    private static func isChinese(_ sample: [UInt8], in encoding: TextEncoding, isDeclared: Bool) -> Bool {
        guard var converter = Iconv(from: encoding) else { return false }
        let beginning = sample.prefix(4_096)
        let decoded = converter.convert(beginning.span, unit: 1)
        var (han, common) = (0, 0)
        for scalar in String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars
        where scalar.value &- 0x4E00 < 0x5200 {
            han += 1
            if frequent.contains(scalar) { common += 1 }
        }
        return han >= 200 && common * (isDeclared ? 4 : 3) >= han && decoded.replaced * 50 <= han
    }

    /// Whether bytes that are UTF-8 by chance are a Chinese word of two to four characters: 目录 in GB 2312 is `Ŀ¼` in
    /// UTF-8. Accented letters and signs alone, without a plain letter among them, are no word of any language.
    private static func isWordInGB2312(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= 16 else { return false }
        let letters = bytes.filter { $0 > 0x20 }
        guard (4...8).contains(letters.count), letters.count % 2 == 0, isShortGB2312(letters) else { return false }
        return stride(from: 0, to: letters.count, by: 2).allSatisfy { (0xC2...0xCB).contains(letters[$0]) }
    }

    /// Whether a text is nothing but ASCII and a few pairs of bytes that are punctuation or the characters of GB 2312's
    /// first level, those of everyday use: statistics say nothing of a few bytes, and the bytes of other alphabets hardly
    /// pair up so.
    private static func isShortGB2312(_ bytes: [UInt8]) -> Bool {
        var index = 0
        var pairs = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            guard index + 1 < bytes.count, (0xA1...0xFE).contains(bytes[index + 1]),
                (0xB0...0xD7).contains(bytes[index]) || (0xA1...0xA3).contains(bytes[index])
            else { return false }
            pairs += 1
            index += 2
            guard pairs <= 32 else { return false }
        }
        return pairs > 0
    }

    /// Whether most bytes above ASCII stand alone among ASCII letters, as the accented letters of European words do: those of
    /// East Asian text stand in pairs, most of them several in a row.
    private static func hasLoneLetters(_ bytes: [UInt8]) -> Bool {
        var (runs, lone) = (0, 0)
        var place = 0
        let end = min(bytes.count, 1 << 18)
        while place < end {
            guard bytes[place] >= 0x80 else {
                place += 1
                continue
            }
            let start = place
            while place < end, bytes[place] >= 0x80 { place += 1 }
            runs += 1
            let before = start > 0 ? bytes[start - 1] | 0x20 : 0
            let after = place < end ? bytes[place] | 0x20 : 0
            if place == start + 1, before &- 0x61 < 26 || after &- 0x61 < 26 { lone += 1 }
        }
        return runs >= 3 && lone * 10 >= runs * 7
    }

    /// Which share of the pairs of bytes lies outside the levels of everyday characters and signs, 0 to 1: a short text
    /// in Big5 is well-formed in GB 18030 as well, but all of rare characters.
    private static func shareOfRarePairs(_ bytes: [UInt8], in encoding: TextEncoding) -> Double {
        guard encoding == .gb18030 || encoding == .big5 else { return 0 }
        let everyday: ClosedRange<UInt8> = encoding == .big5 ? 0xA1...0xC6 : 0xA1...0xD7
        let leastTrail: UInt8 = encoding == .big5 ? 0x40 : 0xA1
        let sample = bytes.prefix(1 << 12)
        var pairs = 0
        var rare = 0
        var index = 0
        while index + 1 < sample.count {
            guard sample[index] >= 0x80 else {
                index += 1
                continue
            }
            pairs += 1
            if !everyday.contains(sample[index]) || sample[index + 1] < leastTrail { rare += 1 }
            index += 2
        }
        return pairs == 0 ? 0 : Double(rare) / Double(pairs)
    }

    /// How much the bytes look like text in an encoding: common characters count for it, errors and characters that
    /// hardly occur in running text against it.
    private static func plausibility(of encoding: TextEncoding, for sample: [UInt8]) -> Double? {
        guard var converter = Iconv(from: encoding) else { return nil }
        let decoded = converter.convert(sample.span, unit: 1)
        var common = 0
        var odd = decoded.replaced * 4
        for scalar in String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
            switch scalar.value {
            case 0xFFFD: break
            case 0x80..<0xA0, 0xE000..<0xF900, 0xFFF0...0xFFFF: odd += 2
            case 0x4E00..<0xA000: common += frequent.contains(scalar) ? 2 : 1
            case 0x3000..<0x3100, 0xFF00..<0xFFF0, 0xAC00..<0xD7A4, 0x2010..<0x2040: common += 1
            case 0xA0..<0xC0: break
            case 0xC0..<0x250, 0x370..<0x700, 0xE00..<0xE80: common += encoding == .windows1252 ? 0 : 1
            default: odd += 1
            }
        }
        let total = common + odd
        return total == 0 ? 0 : Double(common - odd) / Double(total) + Double(min(common, 20)) / 1_000
    }

    /// Text without most of its ASCII, which tells nothing of its encoding; what may belong to a character that begins with
    /// another byte stays. No more than is needed to tell encodings apart.
    private static func withoutPlainText(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(1 << 14)
        let span = bytes.span
        var place = 0
        // A character of GB 18030 has three further bytes at most.
        var further = 3
        while place < span.count, kept.count < 1 << 14 {
            let byte = span[place]
            further = byte >= 0x80 ? 3 : further - 1
            if further >= 0 {
                kept.append(byte)
                place += 1
            } else {
                place = UTF8Validation.skipASCII(span, from: place)
            }
        }
        return kept
    }

    /// Characters so frequent in Chinese text, Simplified and Traditional, that they tell right decoding from wrong.
    static let frequent = HanSet(
        "的一是不了在人有我他这個们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
            + "個們來為國時說會對這裡發經麼學現當沒動還進樣開無與長機關點業將兩間問應戰頭體見產話給門員兒東聲論處義幾認條題爾別變總電數報結實務場計資許統區隊決馬書則聽達難權設類據邊張該規萬覺術領確傳師觀讓識帶導爭運")

    private static func uchardet(_ bytes: [UInt8]) -> String? {
        guard let detector = unsafe uchardet_new() else { return nil }
        defer { unsafe uchardet_delete(detector) }
        let sample = bytes.prefix(1 << 18)
        unsafe sample.withUnsafeBytes { buffer in
            // Some thousand bytes beyond ASCII tell all that there is to tell.
            var start = 0
            var telling = 0
            while start < buffer.count, telling < 1 << 13 {
                let part = unsafe UnsafeRawBufferPointer(rebasing: buffer[start..<min(start + 1 << 13, buffer.count)])
                _ = unsafe uchardet_handle_data(
                    detector, part.baseAddress?.assumingMemoryBound(to: CChar.self), part.count)
                for place in stride(from: 0, to: part.count, by: 8) { telling &+= unsafe Int(part[place] &>> 4) & 8 }
                start += part.count
            }
        }
        unsafe uchardet_data_end(detector)
        guard let name = unsafe uchardet_get_charset(detector) else { return nil }
        let text = unsafe String(cString: name)
        return text.isEmpty ? nil : text
    }
}
