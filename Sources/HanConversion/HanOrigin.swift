/// Where a Chinese text comes from, as its characters and words tell.
public struct HanOrigin: Sendable, Hashable, CustomStringConvertible {
    /// The characters in which a text is written.
    public enum Script: String, Sendable, Hashable {
        /// Simplified characters, by far.
        case simplified
        /// Traditional characters, by far.
        case traditional
        /// Both.
        case mixed
        /// No character tells.
        case unknown
    }

    /// Who chose a text's words.
    public enum Wording: String, Sendable, Hashable, CaseIterable {
        /// Mainland writers; at most the characters were changed.
        case mainland
        /// OpenCC's `s2twp`.
        case openCC = "opencc"
        /// MediaWiki's `zh-tw`.
        case mediaWiki = "mediawiki"
        /// Some other converter, or one that left too few traces to name it.
        case converted
        /// Writers in Taiwan.
        case taiwan
        /// Writers in Hong Kong.
        case hongKong = "hongkong"
    }

    /// The characters.
    public var script: Script
    /// The words.
    public var wording: Wording
    /// How sure that is, 0 … 1.
    public var confidence: Double

    /// Makes an origin, where it is known from elsewhere.
    public init(script: Script, wording: Wording, confidence: Double = 1) {
        self.script = script
        self.wording = wording
        self.confidence = confidence
    }

    /// The script, the wording and the confidence, in words.
    public var description: String {
        let percent = Int((confidence * 100).rounded())
        return "\(script.rawValue) script, \(wording.rawValue) wording (\(percent) % sure)"
    }

    /// The bits by which the vocabulary's conditions name wording and script.
    var mask: UInt32 {
        let wordingBit: UInt32 =
            switch wording {
            case .mainland: 0
            case .openCC: 1
            case .mediaWiki: 2
            case .converted: 4
            case .taiwan: 8
            case .hongKong: 16
            }
        return wordingBit | (script == .traditional || script == .mixed ? 32 : 0)
    }
}

/// What was counted in a text to tell its origin.
struct HanEvidence: Sendable {
    /// How often each counted word of the vocabulary's image stands in the text.
    var words = [Int](repeating: 0, count: unsafe VocabularyImage.mainland?.classes.count ?? 0)
    /// Characters that only Traditional text has.
    var traditional = 0
    /// Characters that only Simplified text has.
    var simplified = 0
    /// 「 and 『.
    var cornerQuotes = 0
    /// “ and ”.
    var curlyQuotes = 0

    static func += (left: inout HanEvidence, right: HanEvidence) {
        for index in left.words.indices { left.words[index] += right.words[index] }
        left.traditional += right.traditional
        left.simplified += right.simplified
        left.cornerQuotes += right.cornerQuotes
        left.curlyQuotes += right.curlyQuotes
    }

    /// The origin that the evidence speaks for.
    var origin: HanOrigin {
        let script = self.script
        var classes = [Int](repeating: 0, count: 11)
        if let image = VocabularyImage.mainland {
            for index in words.indices { unsafe classes[Int(image.classes[index])] += words[index] }
        }
        let (taiwan, home, openCC, notOpenCC) = (classes[1], classes[2], classes[3], classes[4])
        let (register, genuine, hongKong, mediaWiki) = (classes[5], classes[6], classes[7], classes[8])
        let foreign = taiwan + openCC + mediaWiki
        func share(_ part: Int, _ rest: Int) -> Double { Double(part + 1) / Double(part + rest + 2) }

        if script == .simplified {
            // Single words are quoted and named in mainland text too.
            guard foreign > home + notOpenCC, foreign >= 2 || home + notOpenCC == 0, foreign > 0 else {
                return HanOrigin(script: script, wording: .mainland, confidence: share(home + notOpenCC + 1, foreign))
            }
        } else if foreign == 0, home > 0 {
            return HanOrigin(script: script, wording: .mainland, confidence: share(home, 0))
        } else if home > 2 * (taiwan + mediaWiki) + 2, notOpenCC >= openCC {
            return HanOrigin(script: script, wording: .mainland, confidence: share(home, foreign))
        }
        if hongKong > register, hongKong >= genuine, hongKong > 1 {
            return HanOrigin(script: script, wording: .hongKong, confidence: share(hongKong, register + genuine))
        }
        if genuine > register, genuine > 1 || (cornerQuotes > 0 && curlyQuotes == 0) {
            return HanOrigin(script: script, wording: .taiwan, confidence: share(genuine, register))
        }
        // Its corner quotes are the original's own; Taiwan's writers use no others.
        let likely = openCC + classes[9] + (cornerQuotes <= curlyQuotes ? classes[10] : 0)
        if likely > 4 * notOpenCC, cornerQuotes <= curlyQuotes || register > genuine {
            return HanOrigin(script: script, wording: .openCC, confidence: share(likely, 4 * notOpenCC))
        }
        if notOpenCC > 4 * openCC, cornerQuotes > 0 || mediaWiki > 0 {
            return HanOrigin(script: script, wording: .mediaWiki, confidence: share(notOpenCC, 4 * openCC))
        }
        return HanOrigin(script: script, wording: .converted, confidence: share(foreign, home) / 2)
    }

    /// The characters that the evidence speaks for.
    var script: HanOrigin.Script {
        if traditional + simplified == 0 { return .unknown }
        if traditional > 4 * simplified { return .traditional }
        if simplified > 4 * traditional { return .simplified }
        return .mixed
    }
}
