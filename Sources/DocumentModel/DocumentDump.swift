extension Document {
    /// The document in a stable, readable form: one line for each block and inline, indented by nesting.
    ///
    /// Equal documents give equal dumps, whatever the machine; media and parts are named by size and checksum. Golden
    /// files of tests hold this form.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public var dump: String {
        var dump = DocumentDump()
        dump.add(self)
        return dump.text
    }
}

/// Builds the lines of ``Document/dump``.
struct DocumentDump {
    private(set) var text = ""
    private var depth = 0

    mutating func line(_ name: String, _ fields: [(String, String?)] = []) {
        text += String(repeating: "  ", count: depth) + name
        for case (let key, let value?) in fields { text += " " + (key.isEmpty ? value : key + "=" + value) }
        text += "\n"
    }

    mutating func nested(_ body: (inout DocumentDump) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    mutating func add(_ document: Document) {
        add(document.metadata)
        for attachment in document.attachments {
            line(
                "attachment",
                [
                    ("", quoted(attachment.name)), ("address", quoted(attachment.address)),
                    ("type", attachment.mediaType),
                ])
        }
        for id in document.numberings.keys.sorted() {
            guard let numbering = document.numberings[id] else { continue }
            line("numbering \(id)")
            nested { dump in
                for level in numbering.levels { dump.add(level) }
            }
        }
        if let section = document.section { add(section, name: "section") }
        add(document.blocks)
        for kind in Note.Kind.allCases {
            guard let numbering = document.noteNumbering[kind] else { continue }
            line(
                "\(kind.rawValue)s",
                [
                    ("", numbering.format.rawValue), ("start", numbering.start == 1 ? nil : String(numbering.start)),
                    ("restart", numbering.restart == .continuous ? nil : numbering.restart.rawValue),
                ])
        }
        for id in document.notes.keys.sorted() {
            guard let note = document.notes[id] else { continue }
            line(note.kind.rawValue, [("", id.rawValue), ("mark", note.mark.map(quoted))])
            nested { $0.add(note.blocks) }
        }
        for id in document.comments.keys.sorted() {
            guard let comment = document.comments[id] else { continue }
            line(
                "comment",
                [
                    ("", id.rawValue), ("author", comment.author.map(quoted)),
                    ("initials", comment.initials.map(quoted)), ("date", comment.date),
                    ("parent", comment.parent?.rawValue), ("resolved", comment.isResolved ? "true" : nil),
                ])
            nested { $0.add(comment.blocks) }
        }
        for id in document.media.ids {
            guard let item = document.media[id] else { continue }
            line("media", [("", id.rawValue), ("type", item.mediaType), ("", digest(item.bytes))])
        }
        for id in document.objects.keys.sorted() {
            if let object = document.objects[id] { add(object, id: id) }
        }
    }

    mutating func add(_ inlines: [Inline]) {
        for inline in inlines { add(inline) }
    }

    func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{A0}", "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}",
                "\u{2060}"..."\u{206F}", "\u{FEFF}":
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Size and FNV-1a checksum: enough to see in a golden file that bytes changed.
    private func digest(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return "\(bytes.count) bytes #" + String(hash, radix: 16)
    }

    private mutating func add(_ metadata: Metadata) {
        let fields: [(String, String?)] = [
            ("title", metadata.title.map(quoted)), ("subtitle", metadata.subtitle.map(quoted)),
            ("issuingBody", metadata.issuingBody.map(quoted)), ("date", metadata.date?.description),
            ("documentNumber", metadata.documentNumber.map(quoted)),
            ("reportingPeriod", metadata.reportingPeriod?.description), ("language", metadata.language),
            ("sourceAddress", metadata.sourceAddress.map(quoted)), ("sourceName", metadata.sourceName.map(quoted)),
            ("summary", metadata.summary.map(quoted)), ("created", metadata.created), ("modified", metadata.modified),
        ]
        for case (let name, let value?) in fields { line("metadata \(name)", [("", value)]) }
        for author in metadata.authors { line("metadata author", [("", quoted(author))]) }
        for keyword in metadata.keywords { line("metadata keyword", [("", quoted(keyword))]) }
        for field in metadata.custom {
            let type =
                switch field.value {
                case .text: "text"
                case .integer: "integer"
                case .decimal: "decimal"
                case .boolean: "boolean"
                case .date: "date"
                }
            line("metadata custom", [("", quoted(field.name)), (type, quoted(field.value.text))])
        }
        for element in metadata.foreign { line("metadata foreign", [("", quoted(element.markup))]) }
    }

    private mutating func add(_ level: NumberingLevel) {
        line(
            "level",
            [
                ("", level.format.rawValue), ("pattern", quoted(level.pattern)), ("start", String(level.start)),
                ("gap", quoted(level.gap)), ("digits", level.usesDigits ? "true" : nil),
                ("restartsAfter", level.restartsAfter.map(String.init)),
            ])
    }

    private mutating func add(_ object: OpaqueObject, id: ObjectID) {
        line(
            "object",
            [
                ("", id.rawValue), ("kind", object.kind.rawValue), ("alt", object.alternativeText.map(quoted)),
                ("markup", digest(Array(object.markup.utf8))),
            ])
        nested { dump in
            for part in object.parts {
                dump.line(
                    "part", [("", dump.quoted(part.name)), ("type", part.contentType), ("", dump.digest(part.bytes))])
            }
            for text in object.text { dump.line(dump.quoted(text)) }
        }
    }
}
