import ConversionCore
import DocumentModel
import OfficePackage
import XMLStream

/// Makes the parts that hold a document's properties.
struct PropertiesParts {
    let document: Document

    /// `core.xml` (part 2, 11).
    func core() -> [UInt8] {
        let metadata = document.metadata
        var xml = XMLByteWriter()
        xml.declaration()
        xml.start("cp:coreProperties")
        xml.attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        xml.attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
        xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        if let title = metadata.title { xml.element("dc:title", title) }
        if !metadata.authors.isEmpty { xml.element("dc:creator", PropertyLists.join(metadata.authors)) }
        if !metadata.keywords.isEmpty { xml.element("cp:keywords", PropertyLists.join(metadata.keywords)) }
        if let summary = metadata.summary { xml.element("dc:description", summary) }
        if let language = metadata.language { xml.element("dc:language", language) }
        if let created = metadata.created, PropertiesParts.isDate(created) {
            xml.start("dcterms:created")
            xml.attribute("xsi:type", "dcterms:W3CDTF")
            xml.text(created)
            xml.end()
        }
        if let modified = metadata.modified, PropertiesParts.isDate(modified) {
            xml.start("dcterms:modified")
            xml.attribute("xsi:type", "dcterms:W3CDTF")
            xml.text(modified)
            xml.end()
        }
        xml.end()
        return xml.bytes
    }

    /// Dates that Word takes; with any other it refuses the whole document.
    private static func isDate(_ text: String) -> Bool {
        DateForms.isMoment(text) || PartialDate(text)?.description == text
    }

    /// `app.xml`, which names the program (part 1, 22.2).
    func extended() -> [UInt8] {
        var xml = XMLByteWriter()
        xml.declaration()
        xml.start("Properties")
        xml.attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
        xml.element("Application", "reportconv")
        xml.end()
        return xml.bytes
    }

    /// `custom.xml` (part 1, 22.3); `nil` if there is nothing for it.
    func custom() -> [UInt8]? {
        var fields: [(name: String, value: CustomValue)] = []
        func add(_ name: String, _ value: String?) {
            if let value { fields.append((WordMarks.propertyPrefix + name, .text(value))) }
        }
        let metadata = document.metadata
        add("Subtitle", metadata.subtitle)
        add("IssuingBody", metadata.issuingBody)
        add("Date", metadata.date?.description)
        add("DocumentNumber", metadata.documentNumber)
        add("Period", metadata.reportingPeriod?.description)
        add("SourceAddress", metadata.sourceAddress)
        add("SourceName", metadata.sourceName)
        for (index, attachment) in document.attachments.enumerated() {
            add("Attachment.\(index + 1).Name", attachment.name)
            add("Attachment.\(index + 1).Address", attachment.address)
            add("Attachment.\(index + 1).Type", attachment.mediaType)
        }
        for field in metadata.custom { fields.append((field.name, field.value)) }
        if fields.isEmpty { return nil }
        var xml = XMLByteWriter()
        xml.declaration()
        xml.start("Properties")
        xml.attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")
        xml.attribute("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes")
        for (index, field) in fields.enumerated() {
            xml.start("property")
            xml.attribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
            xml.attribute("pid", index + 2)
            xml.attribute("name", field.name)
            switch field.value {
            case .text(let text): xml.element("vt:lpwstr", text)
            case .integer(let number):
                if Int32(exactly: number) == nil {
                    xml.element("vt:i8", String(number))
                } else {
                    xml.element("vt:i4", String(number))
                }
            case .decimal(let text): xml.element("vt:decimal", text)
            case .boolean(let value): xml.element("vt:bool", value ? "true" : "false")
            case .date(let text):
                if DateForms.isMoment(text) { xml.element("vt:filetime", text) } else { xml.element("vt:lpwstr", text) }
            }
            xml.end()
        }
        xml.end()
        return xml.bytes
    }
}
