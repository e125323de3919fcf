package import ConversionCore
package import DocumentModel
package import HanConversion

/// Maps the Chinese of a document to Simplified.
///
/// The whole document is read first: who wrote it decides what its words stand for. Then each text is mapped as a whole,
/// across runs, links, notes and line breaks, and each run gets its share back.
package struct SimplifyChinese: DocumentTransform {
    private let converter: HanConverter
    /// Maps printed numbers: their characters and nothing else.
    private let characters = HanConverter(configuration: .t2s)
    private let listsChanges: Bool
    private let tracksChanges: Bool

    package init(_ converter: HanConverter, listsChanges: Bool = false, tracksChanges: Bool = false) {
        self.converter = converter
        self.listsChanges = listsChanges
        self.tracksChanges = tracksChanges
    }

    package func apply(to document: inout Document, diagnostics: inout Diagnostics) throws(ConversionError) {
        if let language = document.metadata.language, !SimplifyChinese.isChinese(language) {
            diagnostics.note(.changed, "the document's language is \(language), not Chinese; its text stays as it is")
            return
        }
        var chosen = converter.configuration
        var analysis: HanAnalysis?
        if chosen == .mainland || chosen == .auto {
            var collector = TextCollector()
            document.rewriteText(&collector)
            analysis = collector.analysis
            let origin = collector.analysis.origin
            if chosen == .auto {
                guard let choice = HanConverter.choice(for: origin) else {
                    diagnostics.note(.changed, "Chinese: \(origin.description); nothing to map")
                    return
                }
                chosen = choice
                diagnostics.note(.changed, "Chinese: \(origin.description); mapped as \(choice.rawValue)")
            }
        }
        try ConversionError.checkCancellation()
        var rewriter = Rewriter(
            converter: HanConverter(configuration: chosen, glossary: converter.glossary), characters: characters,
            analysis: chosen == .mainland ? analysis : nil, listsChanges: listsChanges, tracksChanges: tracksChanges)
        document.rewriteText(&rewriter)
        try ConversionError.checkCancellation()
        diagnostics.changes += rewriter.changes
        if let language = document.metadata.language, SimplifyChinese.isSimplified(language) { return }
        if rewriter.hasChinese { document.metadata.language = "zh-Hans" }
    }

    /// Whether a BCP 47 tag names Chinese.
    static func isChinese(_ language: String) -> Bool {
        let primary = language.lowercased().split { $0 == "-" || $0 == "_" }.first ?? ""
        return ["zh", "cmn", "yue", "und", "lzh"].contains(primary)
    }

    static func isSimplified(_ language: String) -> Bool {
        let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
        return parts.contains("hans") || (parts.contains("cn") && !parts.contains("hant"))
    }
}

/// Reads all texts of a document for what they tell of its origin.
private struct TextCollector: TextRewriter {
    var analysis = HanAnalysis()

    mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) {
        // The pass itself says that it was cancelled.
        if Task.isCancelled { return }
        let view = ProseView(TextView(inlines))
        if view.isChinese { analysis.add(view.masked.span) }
    }

    mutating func rewrite(_ preformatted: inout Preformatted, at place: TextPlace) {
        if preformatted.isProse { rewrite(&preformatted.content, at: place) }
    }

    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) {
        guard kind == .words else { return }
        analysis.add(Array(string.utf8).span)
    }
}

/// Maps the texts of a document.
private struct Rewriter: TextRewriter {
    let converter: HanConverter
    let characters: HanConverter
    let analysis: HanAnalysis?
    let listsChanges: Bool
    let tracksChanges: Bool
    var changes: [TextChange] = []
    /// Whether anything was Chinese.
    var hasChinese = false

    mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) {
        if Task.isCancelled { return }
        // What was deleted under tracking is mapped in the wording in which it stood.
        if inlines.holdsDeletions { rewrite(&inlines, .original, at: place) }
        rewrite(&inlines, .accepted, at: place)
        inlines.setChineseLanguage()
    }

    private mutating func rewrite(_ inlines: inout [Inline], _ reading: TextView.Reading, at place: TextPlace) {
        let view = TextView(inlines, reading: reading)
        let prose = ProseView(view)
        guard prose.isChinese, !Task.isCancelled else { return }
        hasChinese = true
        let result = converter.conversion(of: prose.masked.span, in: analysis)
        guard result.output != prose.masked, !Task.isCancelled else { return }
        let text = prose.unmasked(result.output)
        var replacements: [TextReplacement] = []
        for stretch in result.replacements {
            var replacement = TextReplacement(source: stretch.input, target: stretch.output)
            if stretch.changesWords, reading == .accepted {
                let source = Array(prose.masked[stretch.input])
                if listsChanges {
                    changes.append(
                        TextChange(
                            place: place.description, before: String(decoding: source, as: UTF8.self),
                            after: String(decoding: text[stretch.output], as: UTF8.self), rule: stretch.rule))
                }
                if tracksChanges { replacement.before = String(decoding: characters.convert(source), as: UTF8.self) }
            }
            replacements.append(replacement)
        }
        if reading == .original {
            inlines.replaceText(of: view.revisedOnly, with: text, replacements)
        } else {
            inlines.replaceText(of: view, with: text, replacements, author: "reportconv")
        }
    }

    mutating func rewrite(_ preformatted: inout Preformatted, at place: TextPlace) {
        if preformatted.isProse { rewrite(&preformatted.content, at: place) }
    }

    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) {
        let bytes = Array(string.utf8)
        guard ProseView.count(bytes).han > 0 else { return }
        hasChinese = true
        switch kind {
        case .number, .name: string = characters.convertingEach(string)
        case .words:
            let result = converter.conversion(of: bytes.span, in: analysis)
            string = String(decoding: result.output, as: UTF8.self)
            guard listsChanges else { return }
            for stretch in result.replacements where stretch.changesWords {
                changes.append(
                    TextChange(
                        place: place.description, before: String(decoding: bytes[stretch.input], as: UTF8.self),
                        after: String(decoding: result.output[stretch.output], as: UTF8.self), rule: stretch.rule))
            }
        }
    }
}

extension Preformatted {
    /// Whether it is text rather than code: it names no computer language, and Han characters prevail by far.
    fileprivate var isProse: Bool {
        guard language?.isEmpty ?? true else { return false }
        var han = 0
        var latin = 0
        for scalar in content.plainText.unicodeScalars {
            switch scalar.value {
            case 0x3400...0x9FFF: han += 1
            case 0x41...0x5A, 0x61...0x7A: latin += 1
            default: break
            }
        }
        return han > 2 * latin
    }
}

extension HanConverter {
    /// Maps each character by itself.
    fileprivate func convertingEach(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars { result += convert(String(scalar)) }
        return result
    }
}

extension [Inline] {
    /// Whether text in it was deleted under tracking.
    fileprivate var holdsDeletions: Bool {
        contains { inline in
            switch inline {
            case .revision(let revised): !revised.revision.remainsWhenAccepted || revised.content.holdsDeletions
            case .link(let link): link.content.holdsDeletions
            case .span(let span): span.content.holdsDeletions
            case .ruby(let ruby): ruby.base.holdsDeletions
            case .field(let field): field.result.holdsDeletions
            case .text, .lineBreak, .tab, .note, .image, .marker, .equation, .object, .foreign: false
            }
        }
    }

    /// Runs that said to be Traditional Chinese say Simplified.
    fileprivate mutating func setChineseLanguage() {
        changeRuns { text, style in
            guard let language = style.details.language, SimplifyChinese.isChinese(language), language != "und",
                !SimplifyChinese.isSimplified(language), !style.isNoProse
            else { return nil }
            var style = style
            style.details.language = "zh-CN"
            return .text(text, style)
        }
    }
}
