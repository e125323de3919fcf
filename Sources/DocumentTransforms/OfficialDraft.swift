package import ConversionCore
package import DocumentModel

/// Makes of a document the clean copy that an official draft is laid out from: what it says stays, what it looked like goes.
///
/// Faces, sizes, colours, indents, styles, headers and footers of the source go; tracked changes are accepted, comments,
/// hidden text and highlights left out, and all of it is said. Automatic numbers become typed ones, pictures stand in
/// paragraphs of their own, the name of the body that signs stands over the date.
package struct OfficialDraft: DocumentTransform {
    private let keepsAutomaticNumbers: Bool
    private let keepsRevisions: Bool
    private let numbersHeadings: Bool
    private let isLimitedToGB2312: Bool
    private let seal: OfficialLayout.Seal

    package init(
        keepsAutomaticNumbers: Bool = false, keepsRevisions: Bool = false, numbersHeadings: Bool = true,
        isLimitedToGB2312: Bool = true, seal: OfficialLayout.Seal = .seal
    ) {
        self.seal = seal
        self.isLimitedToGB2312 = isLimitedToGB2312
        self.numbersHeadings = numbersHeadings
        self.keepsAutomaticNumbers = keepsAutomaticNumbers
        self.keepsRevisions = keepsRevisions
    }

    package func apply(to document: inout Document, diagnostics: inout Diagnostics) throws(ConversionError) {
        var cleaner = DraftCleaner(
            keptNumberings: Set(
                document.numberings.filter { keepsAutomaticNumbers || DraftOutline.isOfficial($0.value) }.keys),
            keepsRevisions: keepsRevisions, isLimitedToGB2312: isLimitedToGB2312)
        document.blocks = cleaner.cleaned(document.blocks, isCell: false)
        try ConversionError.checkCancellation()
        for (id, note) in document.notes {
            var note = note
            note.blocks = cleaner.cleaned(note.blocks, isCell: true)
            document.notes[id] = note
        }
        if !document.comments.isEmpty {
            diagnostics.warn(
                .changed, "comments are not in the copy that goes out; left out", count: document.comments.count)
            document.comments = [:]
        }
        document.numberings = document.numberings.filter { cleaner.keptNumberings.contains($0.key) }
        if var section = document.section {
            cleaner.clean(&section)
            document.section = section == SectionSetup() ? nil : section
        }
        cleaner.report(to: &diagnostics)
        DraftOutline.arrange(&document)
        if numbersHeadings {
            let (numbered, flattened) = DraftOutline.number(&document)
            if numbered > 0 {
                diagnostics.warn(
                    .changed,
                    "headings without numbers are counted 一、 （一） 1. （1） by the word processor; --no-heading-numbers leaves them",
                    count: numbered)
            }
            if flattened > 0 {
                diagnostics.warn(
                    .changed,
                    "headings without numbers among others with numbers are set as text; --no-heading-numbers leaves them",
                    count: flattened)
            }
        }
        CaptionLines.attach(to: &document)
        let turned = WideTables.turn(&document)
        if turned > 0 {
            diagnostics.note(.changed, "wide tables stand on pages on their side", count: turned)
        }
        SignatureLayout.place(&document.blocks, seal: seal)
        AttachmentLayout.place(&document.blocks)
        TitleBreaking.apply(to: &document.blocks)
    }
}
