import ConversionCore
import DocumentModel
import XMLStream

/// A drawing while it is read: pictures and text boxes are taken out of it; what has neither is carried as it is.
struct DrawingState {
    struct Picture {
        var embedded: String?
        var linked: String?
        var width: Int?
        var height: Int?
    }

    let kind: WordElement
    /// How many drawings are open within this one.
    var nesting = 0
    var recorder = XMLFragmentRecorder()
    private(set) var isRecording = true
    /// The relationships that the markup names, in order, with the names that they have in the recording.
    private(set) var references: [(original: String, recorded: String)] = []
    var pictures: [Picture] = []
    var isInPicture = false
    var width: Int?
    var height: Int?
    var isFloating = false
    var alternativeText: String?
    var title: String?
    var name: String?
    var link: String?
    var uri = ""
    var hasTextBox = false
    var isRule = false
    var isEmbedded = false
    /// The program that made what is embedded.
    var program: String?
    var isInText = false
    var texts: [String] = []

    init(kind: WordElement) { self.kind = kind }

    /// The width of a text box in the drawing, where it is stated.
    var boxWidth: Length? { width.flatMap { $0 > 0 ? Length(emu: $0) : nil } }
    /// The height of a text box in the drawing, where it is stated.
    var boxHeight: Length? { height.flatMap { $0 > 0 ? Length(emu: $0) : nil } }

    /// Records the start of an element, with relationships under names of the recording's own.
    mutating func record(_ element: borrowing XMLElement) {
        var found = references
        recorder.start(element) { attribute in
            guard let address = attribute.namespaceAddress,
                WordElement.vocabulary.number(ofNamespace: address) == WordNamespace.relationships
            else { return attribute.value }
            if let known = found.first(where: { $0.original == attribute.value }) { return known.recorded }
            let made = "rId\(found.count + 1)"
            found.append((attribute.value, made))
            return made
        }
        references = found
    }

    /// Gives the recording up, as the drawing will not be needed whole.
    mutating func stopRecording() {
        isRecording = false
        recorder = XMLFragmentRecorder()
    }

    /// Takes an element of the drawing.
    mutating func take(_ kind: WordElement, _ element: borrowing XMLElement) {
        switch kind {
        case .inline, .anchor: isFloating = kind == .anchor
        case .extent:
            width = element.integer("cx")
            height = element.integer("cy")
        case .docPr:
            alternativeText = element.attribute("descr").flatMap { $0.isEmpty ? nil : $0 }
            title = element.attribute("title").flatMap { $0.isEmpty ? nil : $0 }
            name = element.attribute("name")
        case .hlinkClick: link = element.attribute("id", in: WordNamespace.relationships)
        case .graphicData: uri = element.attribute("uri") ?? ""
        case .picture:
            pictures.append(Picture())
            isInPicture = true
        case .drawingExtent:
            if isInPicture, let width = element.integer("cx"), let height = element.integer("cy") {
                pictures.mutateLast { ($0.width, $0.height) = (width, height) }
            }
        case .blip:
            if !isInPicture { return }
            let embedded = element.attribute("embed", in: WordNamespace.relationships)
            let linked = element.attribute("link", in: WordNamespace.relationships)
            pictures.mutateLast { ($0.embedded, $0.linked) = (embedded, linked) }
        case .imagedata:
            let id =
                element.attribute("id", in: WordNamespace.relationships)
                ?? element.attribute("pict", in: WordNamespace.relationships)
                ?? element.attribute("relid", in: WordNamespace.office)
            title = title ?? element.attribute("title", in: WordNamespace.office).flatMap { $0.isEmpty ? nil : $0 }
            if let id { pictures.append(Picture(embedded: id, width: width, height: height)) }
        case .shape, .rect:
            takeSize(element.attribute("style") ?? "")
            alternativeText = alternativeText ?? element.attribute("alt").flatMap { $0.isEmpty ? nil : $0 }
            if let rule = element.attribute("hr", in: WordNamespace.office), rule == "t" || rule == "true" {
                isRule = true
            }
        case .textpath: if let text = element.attribute("string"), !text.isEmpty { texts.append(text) }
        case .oleObject:
            isEmbedded = true
            program = element.attribute("ProgID").flatMap { $0.isEmpty ? nil : $0 }
        case .control:
            isEmbedded = true
            program = element.word("name").flatMap { $0.isEmpty ? nil : $0 }
        case .drawingText:
            isInText = true
            texts.append("")
        default: break
        }
    }

    /// Takes width and height from the CSS of a VML shape.
    private mutating func takeSize(_ style: String) {
        for declaration in style.split(separator: ";") {
            let sides = declaration.split(separator: ":", maxSplits: 1)
            guard sides.count == 2, let length = DrawingState.length(sides[1]) else { continue }
            switch sides[0].filter({ $0 != " " }) {
            case "width": width = length
            case "height": height = length
            default: break
            }
        }
    }

    private static func length(_ text: Substring) -> Int? {
        let trimmed = text.filter { $0 != " " }
        let units: [(suffix: String, emu: Double)] = [
            ("pt", 12_700), ("in", 914_400), ("mm", 36_000), ("cm", 360_000), ("px", 9_525),
        ]
        for unit in units where trimmed.hasSuffix(unit.suffix) {
            guard let number = Double(trimmed.dropLast(unit.suffix.count)), number.magnitude < 1e6 else { return nil }
            return Int((number * unit.emu).rounded())
        }
        return nil
    }

    mutating func endPicture() { isInPicture = false }
}
