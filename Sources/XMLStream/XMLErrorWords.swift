import CLibXML2

extension ParserState {
    /// What is wrong, in words that say what to do; libxml2's own where it is none of the usual faults.
    ///
    /// - Parameters:
    ///   - error: What libxml2 found.
    ///   - isInside: Whether elements are still open.
    /// - Returns: One line without the place.
    static func words(for error: xmlError, isInside: Bool) -> String {
        func name(_ text: UnsafeMutablePointer<CChar>?) -> String {
            guard let text = unsafe text else { return "" }
            return unsafe String(String(cString: text).prefix(60))
        }
        switch unsafe xmlParserErrors(UInt32(clamping: error.code)) {
        case XML_ERR_INVALID_CHAR:
            let number = unsafe UInt32(clamping: error.int1)
            guard number != 0, number <= 0x10FFFF else {
                return "bytes that are not UTF-8, or a character that XML does not allow; remove them"
            }
            let digits = String(number, radix: 16, uppercase: true)
            let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
            return "the character U+\(padding)\(digits) is not allowed in XML; remove it"
        case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED:
            return "bytes that are not of the encoding stated, or not UTF-8 where none is; save the text as UTF-8"
        case XML_ERR_UNSUPPORTED_ENCODING: return "the encoding is not known; save the text as UTF-8"
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
            return unsafe "&\(name(error.str1)); is not defined in XML; write the character itself"
        case XML_ERR_NAME_REQUIRED:
            return "a name is missing; write &amp; for an ampersand and &lt; for a less-than sign"
        case XML_ERR_ENTITYREF_SEMICOL_MISSING: return "an ampersand without its semicolon; write &amp; for the sign"
        case XML_ERR_LT_IN_ATTRIBUTE: return "a less-than sign in an attribute; write &lt;"
        case XML_ERR_ATTRIBUTE_NOT_STARTED: return "the value of an attribute is not in quotation marks"
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return "an attribute without a value"
        case XML_ERR_ATTRIBUTE_REDEFINED: return unsafe "the attribute \(name(error.str1)) is there twice"
        case XML_ERR_TAG_NAME_MISMATCH:
            return unsafe "<\(name(error.str1))> of line \(error.int1) is ended by </\(name(error.str2))>"
        case XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED:
            return isInside ? "the document is not complete" : "something follows the outermost element"
        case XML_ERR_GT_REQUIRED: return "a tag is not finished"
        case XML_ERR_COMMENT_NOT_FINISHED: return "a comment is not finished"
        case XML_ERR_CDATA_NOT_FINISHED: return "a CDATA section is not finished"
        case XML_ERR_PI_NOT_FINISHED: return "a processing instruction is not finished"
        case XML_ERR_DOCUMENT_EMPTY: return "there is no XML in it"
        default: return unsafe clean(error.message)
        }
    }
}
