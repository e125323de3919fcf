import ConversionCore
import DocumentModel

/// A picture whose bytes stand in the page: they are encoded once, however often it is shown.
struct PlacedPicture {
    /// What a picture is known by.
    struct Key: Hashable {
        var media: MediaID?
        /// The part of an object that shows it.
        var part = ""
    }

    var bytes: [UInt8]
    /// Where its address stands in the output.
    var address: Range<Int>
}

extension HTMLPageWriter {
    mutating func write(_ image: ImageReference) {
        var style: [String] = []
        if let width = image.width { style.append("width:\(width)") }
        if let height = image.height { style.append("height:\(height)") }
        switch image.source {
        case .linked(let address):
            if HTMLAddresses.isScript(address) { return }
            output.beginTag("img")
            output.attribute("src", address)
        case .embedded(let id):
            guard let item = document.media[id] else { return }
            output.beginTag("img")
            if case .folder(let folder) = options.media {
                output.attribute("src", path(of: id, item, in: folder))
            } else {
                writeSource(PlacedPicture.Key(media: id), mediaType: item.mediaType, item.bytes)
            }
        }
        output.attribute("alt", image.alternativeText ?? "")
        output.attribute("title", image.title)
        output.attribute("style", style.isEmpty ? nil : style.joined(separator: ";"))
        if case .embedded(let id) = image.source { output.mark(HTMLMarks.media, id.rawValue) }
        if image.isFloating { output.mark(HTMLMarks.kind, "floating") }
        output.endTag()
        losesSpace = false
    }

    /// Where a picture lies beside the page.
    private mutating func path(of id: MediaID, _ item: MediaItem, in folder: String) -> String {
        if let known = placedMedia[id] { return known }
        let path = folder + "/" + HTMLAddresses.fileName(id.rawValue, taken: takenPaths, folder: folder)
        placedMedia[id] = path
        takenPaths.insert(path)
        resources.append(WrittenResource(path: path, bytes: item.bytes))
        return path
    }

    /// Writes the address of a picture that the page holds itself.
    private mutating func writeSource(_ key: PlacedPicture.Key, mediaType: String, _ bytes: [UInt8]) {
        // Documents within the document may call different parts by one name.
        guard let known = placedPictures[key], known.bytes == bytes else {
            let address = output.dataAddress("src", mediaType: mediaType, bytes)
            placedPictures[key] = PlacedPicture(bytes: bytes, address: address)
            return
        }
        let limits = options.limits
        repeatedBytes += known.address.count
        guard repeatedBytes <= limits.repeatedBytes else {
            failure = ConversionError(
                .limitExceeded,
                "pictures that are shown again take more than the \(limits.repeatedBytes) bytes allowed (repeatedBytes);"
                    + " keep them beside the page (--media)")
            return
        }
        output.attribute("src", repeating: known.address)
    }

    /// The types of pictures that browsers show.
    private static let shownTypes: Set<String> = [
        "image/png", "image/jpeg", "image/gif", "image/svg+xml", "image/webp", "image/bmp",
    ]

    /// Writes what an object shows; the object itself has no place in a page.
    mutating func writeObject(_ reference: ObjectReference) {
        guard let object = document.objects[reference.id] else { return }
        output.beginTag("span")
        output.attribute("class", "object")
        output.attribute("title", object.alternativeText)
        output.endTag()
        if object.text.isEmpty, let preview = object.preview, HTMLPageWriter.shownTypes.contains(preview.contentType) {
            output.beginTag("img")
            output.attribute("alt", object.alternativeText ?? object.kind.rawValue)
            writeSource(
                PlacedPicture.Key(media: nil, part: preview.name), mediaType: preview.contentType, preview.bytes)
            output.endTag()
        } else {
            output.text(object.shownText)
        }
        output.raw("</span>")
        losesSpace = false
    }
}
