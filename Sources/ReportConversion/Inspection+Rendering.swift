import ConversionCore
import DocumentModel

extension Inspection {
    /// What the document holds, for people.
    public var text: String {
        var lines = ["format: \(format.name)"]
        for (name, value) in fields { lines.append("\(name): \(value)") }
        for field in metadata.custom { lines.append("\(field.name): \(field.value.text)") }
        for attachment in attachments { lines.append("attachment: \(attachment.name) (\(attachment.address))") }
        lines.append("paragraphs: \(paragraphCount)")
        lines.append("characters: \(characterCount)")
        for feature in DocumentFeature.allCases {
            if let count = counts[feature], !Inspection.stated.contains(feature) {
                lines.append("\(feature.summary): \(count)")
            }
        }
        if !outline.isEmpty { lines.append("outline:") }
        for entry in outline {
            lines.append(String(repeating: "  ", count: entry.level) + entry.number + entry.text)
        }
        for diagnostic in diagnostics.all { lines.append("\(diagnostic.severity.rawValue): \(diagnostic)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What the document holds, as a JSON object (RFC 8259) on one line.
    public var json: String {
        var json = JSONWriter()
        json.object { json in
            json.member("format", format.name)
            json.member("metadata") { json in
                json.object { json in
                    for (name, value) in fields { json.member(name, value) }
                    if !metadata.custom.isEmpty {
                        json.member("custom") { json in
                            json.object { json in
                                for field in metadata.custom { json.member(field.name, field.value.text) }
                            }
                        }
                    }
                }
            }
            if !attachments.isEmpty {
                json.member("attachments") { json in
                    json.array(attachments) { json, attachment in
                        json.object { json in
                            json.member("name", attachment.name)
                            json.member("address", attachment.address)
                            json.member("type", attachment.mediaType)
                        }
                    }
                }
            }
            json.member("paragraphs", paragraphCount)
            json.member("characters", characterCount)
            json.member("features") { json in
                json.object { json in
                    for feature in DocumentFeature.allCases {
                        if let count = counts[feature] { json.member(feature.rawValue, count) }
                    }
                }
            }
            json.member("outline") { json in
                json.array(outline) { json, entry in
                    json.object { json in
                        json.member("level", entry.level)
                        json.member("number", entry.number)
                        json.member("text", entry.text)
                    }
                }
            }
            json.member("diagnostics") { json in
                json.array(diagnostics.all) { json, diagnostic in json.diagnostic(diagnostic) }
            }
        }
        return json.text + "\n"
    }

    /// Features that the metadata's own lines state already.
    private static let stated: Set<DocumentFeature> = [
        .title, .subtitle, .issuingBody, .authors, .date, .documentNumber, .reportingPeriod, .language, .sourceAddress,
        .sourceName, .keywords, .summary, .created, .modified,
    ]

    private var fields: [(String, String)] {
        let known: [(String, String?)] = [
            ("title", metadata.title), ("subtitle", metadata.subtitle), ("issuingBody", metadata.issuingBody),
            ("date", metadata.date?.description), ("documentNumber", metadata.documentNumber),
            ("reportingPeriod", metadata.reportingPeriod?.description), ("language", metadata.language),
            ("sourceAddress", metadata.sourceAddress), ("sourceName", metadata.sourceName),
            ("summary", metadata.summary), ("created", metadata.created), ("modified", metadata.modified),
        ]
        var fields: [(String, String)] = []
        for case (let name, let value?) in known { fields.append((name, value)) }
        if !metadata.authors.isEmpty { fields.append(("authors", metadata.authors.joined(separator: "; "))) }
        if !metadata.keywords.isEmpty { fields.append(("keywords", metadata.keywords.joined(separator: "; "))) }
        return fields
    }
}
