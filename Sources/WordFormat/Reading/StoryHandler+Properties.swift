import ConversionCore
import DocumentModel
import XMLStream

extension StoryHandler {
    /// Takes an element within properties.
    mutating func startProperty(_ kind: WordElement, _ element: borrowing XMLElement, of current: Properties) {
        switch kind {
        case .pPrChange, .rPrChange, .sectPrChange, .tblPrChange, .trPrChange, .tcPrChange: skipped = 1
        case .rPr: properties.append(current == .paragraph ? .mark : .ignored)
        case .sectPr:
            section = SectionProperties()
            properties.append(current == .paragraph ? .section : .ignored)
        case .pPr, .tblPr, .tblPrEx, .trPr, .tcPr, .sdtPr, .sdtEndPr, .smartTagPr, .customXmlPr:
            properties.append(.ignored)
        default: take(kind, element, of: current)
        }
    }

    private mutating func take(_ kind: WordElement, _ element: borrowing XMLElement, of current: Properties) {
        switch current {
        case .none, .ignored: break
        case .paragraph:
            guard isInline else { return }
            if kind == .framePr, let cap = element.word("dropCap"), cap != "none" {
                // A large initial is a paragraph of its own in the file and the first letter of the next on the page.
                paragraphs.mutateLast { $0.joinsNext = true }
            }
            paragraphs.mutateLast { $0.properties.take(kind, element) }
        case .mark: takeMark(kind, element)
        case .run: paragraphs.mutateLast { $0.run.take(kind, element) }
        case .table, .cell: tables.mutateLast { if !$0.isFlat { $0.take(kind, element) } }
        case .row:
            if kind == .ins || kind == .del {
                takeRowRevision(kind, element)
            } else {
                tables.mutateLast { if !$0.isFlat { $0.take(kind, element) } }
            }
        case .section: section.take(kind, element)
        case .control:
            controls.mutateLast { control in
                switch kind {
                case .tag: control.tag = element.value.flatMap { $0.isEmpty ? nil : $0 }
                case .alias: control.title = element.value.flatMap { $0.isEmpty ? nil : $0 }
                case .docPartGallery: control.gallery = element.value
                default: control.takeField(kind, element)
                }
            }
        case .formData: if !fields.isEmpty { fields[fields.count - 1].form?.take(kind, element) }
        case .annotation:
            if kind == .attr, let name = element.word("name") {
                annotation?.attributes[name] = element.word("val") ?? ""
            }
        }
    }

    /// The end of a paragraph may be inserted or deleted like text.
    private mutating func takeMark(_ kind: WordElement, _ element: borrowing XMLElement) {
        let change: Revision.Kind
        switch kind {
        case .ins: change = .insertion
        case .del: change = .deletion
        case .moveTo: change = .moveTo
        case .moveFrom: change = .moveFrom
        case .specVanish:
            paragraphs.mutateLast { $0.isRunIn = element.isOn }
            return
        default: return
        }
        let revision = StoryHandler.revision(change, element)
        switch session.options.trackedChanges {
        case .all: paragraphs.mutateLast { $0.endRevision = revision }
        case .accept: if !revision.remainsWhenAccepted { paragraphs.mutateLast { $0.joinsNext = true } }
        case .reject: if revision.remainsWhenAccepted { paragraphs.mutateLast { $0.joinsNext = true } }
        }
    }

    private mutating func takeRowRevision(_ kind: WordElement, _ element: borrowing XMLElement) {
        let revision = StoryHandler.revision(kind == .ins ? .insertion : .deletion, element)
        let use = session.options.trackedChanges
        tables.mutateLast { table in
            guard !table.isFlat, !table.rows.isEmpty else { return }
            let row = table.rows.count - 1
            switch use {
            case .all: table.rows[row].revision = revision
            case .accept: table.rows[row].isDropped = !revision.remainsWhenAccepted
            case .reject: table.rows[row].isDropped = revision.remainsWhenAccepted
            }
        }
    }

    static func revision(_ kind: Revision.Kind, _ element: borrowing XMLElement) -> Revision {
        Revision(
            kind: kind, author: element.word("author").flatMap { $0.isEmpty ? nil : $0 }, date: element.moment)
    }

    /// Ends an element within properties.
    mutating func endProperty(_ kind: WordElement) {
        switch kind {
        case .sectPr:
            let ended = properties.popLast()
            guard ended == .section else { return }
            if properties.last == .paragraph {
                paragraphs.mutateLast { $0.section = section }
            } else if containers.count == 1 {
                endSection(section)
            }
        case .smartTagPr:
            properties.removeLast()
            if let annotation, let meaning = AnnotationTags.annotation(annotation.element, annotation.attributes),
                isInline
            {
                paragraphs.mutateLast { $0.frames.mutateLast { $0.kind = .annotation(meaning) } }
            }
            annotation = nil
        case .rPr, .pPr, .tblPr, .tblPrEx, .trPr, .tcPr, .sdtPr, .sdtEndPr, .customXmlPr, .ffData:
            properties.removeLast()
        default: break
        }
    }

    /// Notes what a section looks like; where a section ends, the one after it begins.
    mutating func endSection(_ section: SectionProperties) {
        // Its headers are read once the story has been: no parse runs within another.
        sections.append(section)
    }
}
