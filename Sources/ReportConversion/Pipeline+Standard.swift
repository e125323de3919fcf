public import ConversionCore
import DocumentTransforms
public import HanConversion

extension Pipeline {
    /// What is done where nothing else is said: headings, lists and tables are looked for in plain text, and numbers
    /// typed in headings of pages and Word documents become the headings' numbers.
    public static let standard = Pipeline([.inferStructure, .headingNumbers])
}

extension Pipeline.Pass {
    /// Looks for headings, lists and tables in plain text.
    public static let inferStructure = Pipeline.Pass(
        name: "infer-structure", place: .structure, inputs: [.text], transform: InferStructure())

    /// Takes numbers that are typed in headings of pages and Word documents for the headings' numbers.
    public static let headingNumbers = Pipeline.Pass(
        name: "heading-numbers", place: .structure, inputs: [.html, .docx], transform: HeadingNumbers())

    /// Looks for headings, lists and tables in plain text, and drops what is of the page around the report: toolbars,
    /// breadcrumbs, related links. It takes the place of ``inferStructure``; each line dropped is named in a warning.
    public static let normalizeText = Pipeline.Pass(
        name: inferStructure.name, place: .structure, inputs: [.text], transform: InferStructure(dropsFurniture: true))

    /// Looks for the headings of a page that marks none as such: numbered lines, and lines that stand out in bold.
    public static let pageStructure = Pipeline.Pass(
        name: "page-structure", place: .structure, inputs: [.html], transform: PageStructure())

    /// Takes soft hyphens, marks without width and spaces that stand for an indent out of the text of pages.
    public static let cleanText = Pipeline.Pass(
        name: "clean-text", place: .structure, inputs: [.html], transform: CleanText())

    /// Writes full-width digits and Latin letters as half-width ones.
    public static let halfWidth = Pipeline.Pass(name: "half-width", place: .marks, transform: HalfWidth())

    /// Makes punctuation, brackets, figures and the numbers of headings what GB/T 15834, GB/T 15835 and GB/T 9704 ask for;
    /// never the wording.
    ///
    /// - Parameters:
    ///   - listsChanges: Whether every change is listed in ``Diagnostics/changes``.
    ///   - tracksChanges: Whether changes become tracked deletions and insertions.
    /// - Returns: The pass.
    public static func normaliseText(listsChanges: Bool = false, tracksChanges: Bool = false) -> Pipeline.Pass {
        Pipeline.Pass(
            name: "normalise-text", place: .marks,
            transform: NormaliseText(listsChanges: listsChanges, tracksChanges: tracksChanges))
    }

    /// Makes the clean copy that a draft in ``DocumentStyle/official`` is laid out from.
    ///
    /// - Parameters:
    ///   - keepsAutomaticNumbers: Whether automatic numbers stay automatic instead of becoming typed ones.
    ///   - keepsRevisions: Whether tracked changes stay instead of being accepted.
    ///   - numbersHeadings: Whether headings are counted where none has a number.
    ///   - fontSet: The fonts of the draft; characters that they do not hold are named.
    ///   - seal: What is put on the document, by which the name and the date under the text have their places.
    /// - Returns: The pass.
    public static func officialDraft(
        keepsAutomaticNumbers: Bool = false, keepsRevisions: Bool = false, numbersHeadings: Bool = true,
        fontSet: OfficialLayout.FontSet = .gb2312, seal: OfficialLayout.Seal = .seal
    ) -> Pipeline.Pass {
        Pipeline.Pass(
            name: "official-draft", place: .layout,
            transform: OfficialDraft(
                keepsAutomaticNumbers: keepsAutomaticNumbers, keepsRevisions: keepsRevisions,
                numbersHeadings: numbersHeadings, isLimitedToGB2312: fontSet == .gb2312, seal: seal))
    }

    /// Gives a draft its 版头 and its 版记, after ``officialDraft(keepsAutomaticNumbers:keepsRevisions:numbersHeadings:fontSet:seal:)``.
    ///
    /// - Parameters:
    ///   - letterhead: What they say.
    ///   - fontSet: The fonts of the draft.
    /// - Returns: The pass.
    public static func letterhead(
        _ letterhead: Letterhead, fontSet: OfficialLayout.FontSet = .gb2312
    ) -> Pipeline.Pass {
        Pipeline.Pass(
            name: "letterhead", place: .layout, transform: LetterheadLayout(letterhead, fontSet: fontSet))
    }

    /// Puts tables of pages that need more room than an upright page has on pages on their side, for DOCX output.
    public static let wideTables = Pipeline.Pass(
        name: "wide-tables", place: .layout, inputs: [.html], transform: WideTablesPass())

    /// Lists the headings of a document that has no table of contents of its own, after all passes that make headings.
    ///
    /// - Parameters:
    ///   - isOnOwnPage: Whether the list stands on pages of its own before all other, as in long reports of offices,
    ///     instead of under the title.
    ///   - hasPageNumbers: Whether entries refer to pages, which the word processor counts.
    /// - Returns: The pass.
    public static func tableOfContents(isOnOwnPage: Bool = false, hasPageNumbers: Bool = false) -> Pipeline.Pass {
        Pipeline.Pass(
            name: "table-of-contents", place: .layout,
            transform: TableOfContentsPass(
                place: isOnOwnPage ? .ownPage : .underTitle, hasPageNumbers: hasPageNumbers))
    }

    /// Maps the Chinese of a document to Simplified, across runs, links, notes and line breaks.
    ///
    /// Code, addresses, formulas, text in another language and text that is not to be translated stay; printed numbers
    /// are mapped character by character. The document's language becomes `zh-Hans`.
    ///
    /// - Parameters:
    ///   - converter: What to make of the text; the whole document decides where its words come from.
    ///   - listsChanges: Whether every change of words is listed in ``Diagnostics/changes``.
    ///   - tracksChanges: Whether changes of words become tracked deletions and insertions.
    /// - Returns: The pass.
    public static func simplifyChinese(
        _ converter: HanConverter, listsChanges: Bool = false, tracksChanges: Bool = false
    ) -> Pipeline.Pass {
        Pipeline.Pass(
            name: "simplify-chinese", place: .wording,
            transform: SimplifyChinese(converter, listsChanges: listsChanges, tracksChanges: tracksChanges))
    }
}
