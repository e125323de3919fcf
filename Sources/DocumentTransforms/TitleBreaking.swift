import DocumentModel
import HanConversion

/// Breaks long titles into lines of whole words, in the shape of a trapezium or a lozenge (GB/T 9704-2012, 7.3.1).
enum TitleBreaking {
    /// How many characters of 22 pt stand on a line of 156 mm.
    static let lineLimit = 20

    /// Breaks the titles of a document that are longer than a line and not broken already.
    static func apply(to blocks: inout [Block]) {
        for index in blocks.indices {
            guard blocks[index].role == .title, case .paragraph(var paragraph) = blocks[index],
                !paragraph.content.contains(.lineBreak(.line))
            else { continue }
            let text = paragraph.content.plainText
            let places = breaks(in: text)
            guard !places.isEmpty else { continue }
            paragraph.content = broken(paragraph.content, at: places)
            blocks[index] = .paragraph(paragraph)
        }
    }

    /// The places, counted in scalars, before which a title is broken; none for one that fits on a line.
    static func breaks(in title: String) -> [Int] {
        let text = Array(title.unicodeScalars)
        let widths = text.map { $0.value < 0x2E80 ? 50 : 100 }
        let total = widths.reduce(0, +)
        guard total > lineLimit * 100 else { return [] }
        let lines = (total + lineLimit * 100 - 1) / (lineLimit * 100)
        // What stands in 《》 stays whole, unless it is longer than lines are.
        for isLong in [false, true] {
            let allowed = TitleWords.breakPlaces(in: text, withinBooks: isLong)
            for count in lines...(lines + 1) {
                if let places = best(widths, allowed, lines: count) { return places }
            }
        }
        return []
    }

    /// The cheapest way to break into so many lines; `nil` if there is none.
    private static func best(_ widths: [Int], _ allowed: [Int: Int], lines: Int) -> [Int]? {
        let places = allowed.keys.sorted()
        guard places.count >= lines - 1, lines >= 2, lines <= 4 else { return nil }
        var sums = [0]
        for width in widths { sums.append(sums[sums.count - 1] + width) }
        let total = sums[sums.count - 1]
        var best: (cost: Int, places: [Int])?
        func search(_ chosen: [Int], from index: Int) {
            if chosen.count == lines - 1 {
                let bounds = [0] + chosen + [widths.count]
                let lengths = (1..<bounds.count).map { sums[bounds[$0]] - sums[bounds[$0 - 1]] }
                guard lengths.allSatisfy({ $0 <= lineLimit * 100 && $0 >= 200 }) else { return }
                var cost = chosen.reduce(0) { $0 + (allowed[$1] ?? 0) }
                // An hourglass and lines of one length are no shape; a trapezium and a lozenge are.
                let mean = total / lines
                for length in lengths { cost += abs(length - mean) / 10 }
                let isHourglass =
                    lengths.count == 3 && lengths[1] < lengths[0] && lengths[1] < lengths[2]
                if isHourglass { cost += 200 }
                if Set(lengths).count == 1 { cost += 20 }
                if cost < (best?.cost ?? .max) { best = (cost, chosen) }
                return
            }
            for next in index..<places.count { search(chosen + [places[next]], from: next + 1) }
        }
        search([], from: 0)
        return best?.places
    }

    /// Inlines with line ends before these scalars.
    private static func broken(_ inlines: [Inline], at places: [Int]) -> [Inline] {
        var result: [Inline] = []
        var position = 0
        var pending = places[...]
        for inline in inlines {
            guard case .text(let text, let style) = inline else {
                let length = [inline].plainText.unicodeScalars.count
                if pending.first == position {
                    pending.removeFirst()
                    result.append(.lineBreak(.line))
                }
                let within = pending.prefix { $0 < position + length }
                pending = pending.dropFirst(within.count)
                // A place to be filled in holds text and nothing else.
                if case .span(var span) = inline, !within.isEmpty, span.content.allSatisfy({ $0.isText }) {
                    span.content = broken(span.content, at: within.map { $0 - position })
                    result.append(.span(span))
                } else {
                    result.append(inline)
                }
                position += length
                continue
            }
            var piece = String.UnicodeScalarView()
            for scalar in text.unicodeScalars {
                if let next = pending.first, next == position {
                    pending.removeFirst()
                    if !piece.isEmpty { result.append(.text(String(piece), style)) }
                    piece = String.UnicodeScalarView()
                    result.append(.lineBreak(.line))
                }
                piece.append(scalar)
                position += 1
            }
            if !piece.isEmpty { result.append(.text(String(piece), style)) }
        }
        return result
    }
}

extension Inline {
    fileprivate var isText: Bool { if case .text = self { true } else { false } }
}

/// Where a title may be broken: behind words after which a reader pauses, never within a name, a title in 《》, a figure or a
/// Latin word.
enum TitleWords {
    /// What follows a pause, each with how well a line begins with it; the less the better.
    private static let beginnings: [(word: String, cost: Int)] = [
        ("关于", 0), ("政府信息公开", 10), ("工作", 20), ("实施", 20), ("管理", 25), ("年度", 40), ("情况", 30), ("有关", 20),
        ("专项", 20), ("建设", 25), ("若干", 20), ("第", 20), ("任务", 30), ("行动", 30), ("方案", 35), ("办法", 35), ("意见", 35),
        ("通知", 40), ("报告", 35), ("规划", 35), ("条例", 35), ("规定", 35), ("公告", 40), ("项目", 30), ("服务", 30), ("改革", 25),
        ("发展", 25), ("保障", 25), ("安全", 25), ("监督", 25), ("信息", 25), ("经济", 25), ("社会", 25), ("推进", 15), ("加强", 15),
        ("进一步", 10), ("做好", 10), ("开展", 10), ("印发", 10), ("加快", 10), ("促进", 10), ("深化", 10), ("全面", 10), ("贯彻", 10),
        ("落实", 15), ("举办", 10), ("召开", 10), ("调整", 10), ("成立", 10), ("表彰", 10), ("批转", 10), ("转发", 10), ("公布", 10),
        ("和", 25), ("及", 25), ("与", 30), ("暨", 10),
    ]

    /// Terms of several words that officials' titles hold as one.
    private static let terms = [
        "政务公开", "信息公开", "政府信息", "政务服务", "工业互联网", "营商环境", "民营经济", "数字经济", "数字政府", "指导意见", "实施意见", "实施方案", "实施办法",
        "实施细则", "管理办法", "管理条例", "暂行办法", "暂行规定", "行动计划", "行动方案", "工作方案", "工作要点", "工作报告", "年度报告", "若干意见", "若干措施",
        "若干规定", "发展规划", "专项规划", "应急预案", "安全生产", "乡村振兴", "放管服", "自然科学基金", "社会科学基金", "基础设施", "公共服务", "公共资源", "社会信用",
        "行政审批", "行政许可", "行政处罚", "行政执法", "规范性文件", "知识产权", "高质量发展", "生态环境", "环境保护", "食品安全", "水价", "电价", "地价", "房价",
        "国有企业", "小微企业", "中小企业", "中小学校", "先进集体", "先进个人", "有关事项", "有关问题",
        "行政规范性文件", "养老服务", "养老保险", "医疗保险", "部际联席会议", "高新技术产业开发区", "发展改革委", "国民经济和社会发展", "发展和改革", "住房和城乡建设", "工业和信息化",
        "大检查",
        "联席会议", "优化营商环境", "合法性审核",
    ]

    /// What a line ends with, each with how well.
    private static let ends: [(word: String, cost: Int)] = [
        ("人民政府", 0), ("办公室", 0), ("办公厅", 0), ("委员会", 0), ("管理局", 5), ("政府", 10), ("局", 20), ("厅", 20), ("部", 25),
        ("年度", 5), ("年", 25), ("市", 30), ("省", 30), ("县", 30), ("区", 30), ("的", 15),
        ("》", 5), ("、", 10), ("，", 5), ("”", 10), ("）", 10), (" ", 0), ("　", 0),
    ]

    /// The places before which a line may begin, counted in scalars, each with its cost.
    static func breakPlaces(in text: [Unicode.Scalar], withinBooks: Bool = false) -> [Int: Int] {
        var words = ChineseWords.boundaries(in: text)
        for term in terms {
            for start in text.indices where matches(text, term, at: start) {
                words.subtract((start + 1)..<(start + term.unicodeScalars.count))
            }
        }
        var places: [Int: Int] = [:]
        var depth = 0
        for index in text.indices {
            if index > 1, index < text.count - 1, depth == 0 || withinBooks, !isBound(text, index) {
                let before = ends.filter { matches(text, $0.word, endingAt: index) }.map(\.cost).min()
                let after = beginnings.filter { matches(text, $0.word, at: index) }.map(\.cost).min()
                // Where no word ends, a break is a last resort.
                let plain = words.contains(index) ? 45 : 200
                let told = min(before ?? plain, after ?? plain) + (before != nil && after != nil ? -5 : 0)
                let lone = isLone(text, index, words) ? 100 : 0
                places[index] = lone + (words.contains(index) ? told : max(told, plain)) + (depth > 0 ? 120 : 0)
            }
            switch text[index] {
            case "《", "“", "（", "(", "〔", "〈": depth += 1
            case "》", "”", "）", ")", "〕", "〉": depth = max(0, depth - 1)
            default: break
            }
        }
        return places
    }

    /// Whether a word of one character stands before a place that belongs to what follows: 转发市 / 发展改革委, 安全生产大 / 检查.
    private static func isLone(_ text: [Unicode.Scalar], _ index: Int, _ words: Set<Int>) -> Bool {
        guard words.contains(index - 1), text[index - 1].value >= 0x4E00,
            !"的年月日".unicodeScalars.contains(text[index - 1])
        else { return false }
        guard "市省县区局厅部".unicodeScalars.contains(text[index - 1]) else { return true }
        return verbs.contains { matches(text, $0, endingAt: index - 1) }
    }

    /// What stands before the body that does something for another: 转发市发展改革委….
    private static let verbs = ["关于", "转发", "批转", "印发", "同意", "批准", "撤销", "成立", "推进"]

    /// Whether a place lies within a figure or a Latin word, before a mark that no line begins with, or behind one that none
    /// ends with.
    private static func isBound(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        let before = text[index - 1]
        let after = text[index]
        func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value < 0x80 && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        }
        if isAlphanumeric(before), isAlphanumeric(after) { return true }
        if ("0"..."9").contains(before), "年月日号届次％%".unicodeScalars.contains(after) { return true }
        if before == "第" || "《“（(〔〈".unicodeScalars.contains(before) { return true }
        return "》”）)〕〉，、。；：！？的年月日".unicodeScalars.contains(after)
    }

    private static func matches(_ text: [Unicode.Scalar], _ word: String, at index: Int) -> Bool {
        let scalars = Array(word.unicodeScalars)
        return index + scalars.count <= text.count && Array(text[index..<(index + scalars.count)]) == scalars
    }

    private static func matches(_ text: [Unicode.Scalar], _ word: String, endingAt index: Int) -> Bool {
        let scalars = Array(word.unicodeScalars)
        return index >= scalars.count && Array(text[(index - scalars.count)..<index]) == scalars
    }
}
