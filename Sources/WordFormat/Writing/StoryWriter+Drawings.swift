import DocumentModel
import OfficePackage
import XMLStream

extension StoryWriter {
    /// Writes a picture (20.4.2).
    mutating func writePicture(_ image: ImageReference) {
        var size: (width: Int, height: Int)?
        let id: String
        switch image.source {
        case .embedded(let media):
            guard let picture = session.mediaPart(media) else { return }
            size = session.document.media[media].flatMap { PictureSize.pixels(of: $0.bytes) }
            id = relate(OfficeRelationshipTypes.image, picture.relative(toFolder: part.folder))
        case .linked(let address):
            id = relate(OfficeRelationshipTypes.image, LinkAddresses.escaped(address), isExternal: true)
        }
        let extent = StoryWriter.extent(of: image, pixels: size)
        let number = session.makeID()
        let isNatural = image.width == nil && image.height == nil
        startRun(.plain)
        xml.start("w:drawing")
        if image.isFloating { startAnchor(extent) } else { startInlineDrawing(extent) }
        xml.empty(
            "wp:docPr", ("id", String(number)),
            ("name", (isNatural ? WordMarks.naturalSize : "Picture ") + String(number)),
            ("descr", image.alternativeText), ("title", image.title))
        xml.empty("wp:cNvGraphicFramePr")
        xml.start("a:graphic")
        xml.start("a:graphicData")
        xml.attribute("uri", WordNamespace.addresses[WordNamespace.picture])
        xml.start("pic:pic")
        xml.start("pic:nvPicPr")
        xml.empty("pic:cNvPr", ("id", String(number)), ("name", "Picture \(number)"))
        xml.empty("pic:cNvPicPr")
        xml.end()
        xml.start("pic:blipFill")
        if case .linked = image.source {
            xml.empty("a:blip", ("r:link", id))
        } else {
            xml.empty("a:blip", ("r:embed", id))
        }
        xml.start("a:stretch")
        xml.empty("a:fillRect")
        xml.end()
        xml.end()
        xml.start("pic:spPr")
        xml.start("a:xfrm")
        xml.empty("a:off", ("x", "0"), ("y", "0"))
        xml.empty("a:ext", ("cx", String(extent.width)), ("cy", String(extent.height)))
        xml.end()
        xml.start("a:prstGeom")
        xml.attribute("prst", "rect")
        xml.empty("a:avLst")
        xml.end()
        xml.end()
        for _ in 0..<5 { xml.end() }
        xml.end()
    }

    private mutating func startInlineDrawing(_ extent: (width: Int, height: Int)) {
        xml.start("wp:inline")
        for name in ["distT", "distB", "distL", "distR"] { xml.attribute(named: name, "0") }
        xml.empty("wp:extent", ("cx", String(extent.width)), ("cy", String(extent.height)))
    }

    private mutating func startAnchor(_ extent: (width: Int, height: Int)) {
        xml.start("wp:anchor")
        for (name, value) in [
            ("distT", "0"), ("distB", "0"), ("distL", "114300"), ("distR", "114300"), ("simplePos", "0"),
            ("relativeHeight", "1"), ("behindDoc", "0"), ("locked", "0"), ("layoutInCell", "1"), ("allowOverlap", "1"),
        ] {
            xml.attribute(named: name, value)
        }
        xml.empty("wp:simplePos", ("x", "0"), ("y", "0"))
        xml.start("wp:positionH")
        xml.attribute("relativeFrom", "column")
        xml.element("wp:align", "center")
        xml.end()
        xml.start("wp:positionV")
        xml.attribute("relativeFrom", "paragraph")
        xml.element("wp:posOffset", "0")
        xml.end()
        xml.empty("wp:extent", ("cx", String(extent.width)), ("cy", String(extent.height)))
        xml.empty("wp:wrapTopAndBottom")
    }

    /// The size at which a picture is shown: as stated, or as its pixels say at 96 to the inch and no wider than a page.
    private static func extent(of image: ImageReference, pixels: (width: Int, height: Int)?) -> (
        width: Int, height: Int
    ) {
        let natural: (width: Double, height: Double) =
            pixels.map { (Double($0.width) * 9_525, Double($0.height) * 9_525) }
            ?? (914_400, 914_400)
        var width = image.width.map { Double($0.emu) }
        var height = image.height.map { Double($0.emu) }
        switch (width, height) {
        case (nil, nil):
            // 150 mm is about the text's width on A4.
            let scale = min(1, 5_400_000 / max(natural.width, 1))
            (width, height) = (natural.width * scale, natural.height * scale)
        case (let given?, nil): height = given * natural.height / max(natural.width, 1)
        case (nil, let given?): width = given * natural.width / max(natural.height, 1)
        default: break
        }
        func bounded(_ value: Double?) -> Int { Int(min(max(value ?? 1, 1), 2_000_000_000)) }
        return (bounded(width), bounded(height))
    }

    /// Writes a chart, a diagram or an embedded file as it was found, with its parts.
    mutating func writeObject(_ reference: ObjectReference) {
        guard let object = session.document.objects[reference.id] else { return }
        var ids: [String: String] = [:]
        for relationship in object.parts.first(where: { $0.name.isEmpty })?.relationships ?? [] {
            let target =
                relationship.isExternal ? relationship.target : objectTarget(relationship.target, of: object)
            ids[relationship.id] = relate(relationship.type, target, isExternal: relationship.isExternal)
        }
        guard let markup = ReferenceRenamer.rename(object.markup, ids) else {
            for text in object.text { writeText(text, .plain) }
            return
        }
        startRun(.plain)
        if let required = WordExtensions.required(by: markup) {
            xml.start("mc:AlternateContent")
            xml.start("mc:Choice")
            xml.attribute("Requires", required)
            xml.markup(markup)
            xml.end()
            xml.end()
        } else {
            xml.markup(markup)
        }
        xml.end()
    }

    /// Adds a part of an object and those that it leads to.
    private func objectTarget(_ name: String, of object: OpaqueObject) -> String {
        var pending = [name]
        var names: [String: PartName] = [:]
        var fresh: [OpaquePart] = []
        while let next = pending.popLast() {
            guard names[next] == nil, let part = object.parts.first(where: { $0.name == next }) else { continue }
            let (made, isNew) = session.objectPart(part)
            names[next] = made
            if isNew { fresh.append(part) }
            for relationship in part.relationships where !relationship.isExternal {
                pending.append(relationship.target)
            }
        }
        for part in fresh {
            guard let made = names[part.name] else { continue }
            let relationships = part.relationships.compactMap { relationship -> Relationship? in
                if relationship.isExternal {
                    return Relationship(
                        id: relationship.id, type: relationship.type, target: relationship.target, isExternal: true)
                }
                // A part that was not carried along cannot be referred to.
                guard let target = names[relationship.target] else { return nil }
                return Relationship(id: relationship.id, type: relationship.type, target: target.path)
            }
            session.package.addRelationships(of: made, relationships)
        }
        return names[name]?.path ?? name
    }
}

/// Gives the relationships that markup names the identifiers that they have in another part.
private struct ReferenceRenamer: XMLEventHandler {
    var recorder = XMLFragmentRecorder()
    let ids: [String: String]

    /// The markup with other identifiers; `nil` if it is not well-formed.
    static func rename(_ markup: String, _ ids: [String: String]) -> String? {
        let bytes = Array(markup.utf8)
        let handler = ReferenceRenamer(ids: ids)
        guard let done = try? parseXML(bytes.span, handler: handler, vocabulary: WordElement.vocabulary) else {
            return nil
        }
        return done.handler.recorder.markup
    }

    mutating func startElement(_ element: borrowing XMLElement) throws(XMLError) {
        let ids = ids
        recorder.start(element) { attribute in
            guard let address = attribute.namespaceAddress,
                WordElement.vocabulary.number(ofNamespace: address) == WordNamespace.relationships
            else { return attribute.value }
            return ids[attribute.value] ?? attribute.value
        }
    }

    mutating func endElement(token: Int) throws(XMLError) { recorder.end() }
    mutating func characters(_ text: Span<UInt8>) throws(XMLError) { recorder.characters(text) }
}
