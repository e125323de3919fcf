import CLibXML2

/// What breaks a schema, in words that say what to do.
enum XMLSchemaWords {
    /// What libxml2 found.
    ///
    /// - Parameters:
    ///   - code: libxml2's number of the fault.
    ///   - message: libxml2's message with the names of namespaces taken out.
    ///   - last: The words for the fault before at the same place.
    /// - Returns: The words; libxml2's own where it is none of the usual faults. `nil` for what only repeats the fault before
    ///   it: a value that breaks a facet is reported once more as none of its type.
    static func words(code: UInt32, message: String, behind last: String?) -> String? {
        // The facet that is broken is named between attribute and value; the number of the fault says the same.
        let quoted = quotedTexts(withoutFacet(message))
        let element = "<\(quoted.first ?? "")>"
        let attribute: String? = message.contains("', attribute '") ? quoted.dropFirst().first : nil
        let place = attribute.map { "the attribute \($0) of \(element)" } ?? element
        let value = quoted.dropFirst(attribute == nil ? 1 : 2).first ?? ""
        switch xmlParserErrors(code) {
        case XML_SCHEMAV_ELEMENT_CONTENT:
            let expected = expectedNames(message)
            if message.contains("Missing child") {
                return "\(element) is not complete; " + list(expected, "must", "follow in it")
            }
            if expected.isEmpty { return "\(element) may not stand here; nothing else may" }
            // libxml2 names ten at most.
            if expected.count >= 10 {
                return "\(element) may not stand here; \(expected.joined(separator: ", ")) and others may"
            }
            return "\(element) may not stand here; only " + list(expected, "may", "")
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
            return "\(element) has no attribute \(attribute ?? quoted.last ?? ""); remove it"
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: return "\(element) lacks its attribute \(quoted.last ?? "")"
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1: return "\(element) must be empty"
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
            return "\(element) holds elements only; put its text into one of them"
        case XML_SCHEMAV_CVC_ENUMERATION_VALID:
            let known = quoted.dropFirst(attribute == nil ? 2 : 3)
            return "\(place) may not be “\(value)”; "
                + (known.isEmpty ? "no value fits" : "it may be " + joined(Array(known)))
        case XML_SCHEMAV_CVC_PATTERN_VALID:
            return "\(place) may not be “\(value)”; it must look like \(quoted.last ?? "")"
        case XML_SCHEMAV_CVC_MININCLUSIVE_VALID:
            return "\(place) may not be \(value); the least is \(quoted.last ?? "")"
        case XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID:
            return "\(place) may not be \(value); the most is \(quoted.last ?? "")"
        case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2,
            XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3:
            let start = "\(place) may not be “\(value)”"
            if let last, last.hasPrefix("\(place) may not be ") { return nil }
            return message.contains("'xs:") ? start + "; it is of the type \(quoted.last ?? "")" : start
        case XML_SCHEMAV_CVC_ELT_1: return "the outermost element \(element) is none of the schema's"
        case XML_SCHEMAV_CVC_IDC:
            if message.contains("No match found") {
                return "\(element) refers to \(keys(message)), which is not there"
            }
            return "\(element) says \(keys(message)) once more; it may stand there only once"
        default: return message
        }
    }

    private static func withoutFacet(_ message: String) -> String {
        guard let start = message.firstRange(of: "[facet '"), let end = message[start.upperBound...].firstIndex(of: "]")
        else { return message }
        return String(message[..<start.lowerBound]) + message[message.index(after: end)...]
    }

    /// What stands between single quotation marks.
    private static func quotedTexts(_ message: String) -> [String] {
        message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }

    /// The names in `Expected is one of ( a, b )`.
    private static func expectedNames(_ message: String) -> [String] {
        guard let start = message.lastIndex(of: "("), let end = message.lastIndex(of: ")"), start < end else {
            return []
        }
        return message[message.index(after: start)..<end].split(separator: ",").map { name in
            "<" + name.filter { $0 != " " } + ">"
        }
    }

    private static func keys(_ message: String) -> String {
        guard let start = message.firstIndex(of: "["), let end = message.firstIndex(of: "]"), start < end else {
            return ""
        }
        let inner = quotedTexts(String(message[start..<end]))
        return joined(inner)
    }

    private static func list(_ names: [String], _ verb: String, _ rest: String) -> String {
        joined(names) + " \(verb)" + (rest.isEmpty ? "" : " \(rest)")
    }

    /// Names with commas, the last behind “or”.
    private static func joined(_ names: [String]) -> String {
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }
}
