import DocumentModel
import XMLStream

extension StoryWriter {
    /// Writes a field: in one element where that holds it, otherwise by its characters (17.16.18).
    mutating func write(_ field: Field) {
        let instruction = field.instruction.isEmpty ? field.kind.rawValue : field.instruction
        // Drawn from the instruction: word processors would show a result beside what they draw.
        let isDrawn = ["EQ", "MACROBUTTON", "GOTOBUTTON"].contains(field.kind.rawValue)
        let isNested = instruction.unicodeScalars.contains(FieldInstruction.begin)
        guard isDrawn || isNested else {
            xml.start("w:fldSimple")
            xml.attribute("w:instr", instruction)
            write(field.result)
            xml.end()
            return
        }
        writeFieldCharacter("begin")
        writeInstruction(instruction)
        if !isDrawn {
            writeFieldCharacter("separate")
            write(field.result)
        }
        writeFieldCharacter("end")
    }

    private mutating func writeFieldCharacter(_ type: String) {
        xml.start("w:r")
        xml.empty("w:fldChar", ("w:fldCharType", type))
        xml.end()
    }

    /// Writes an instruction with the fields in it.
    private mutating func writeInstruction(_ instruction: String) {
        var piece = String.UnicodeScalarView()
        // For each field that is open, whether its result has begun.
        var open: [Bool] = []
        func flush(_ writer: inout StoryWriter) {
            guard !piece.isEmpty else { return }
            writer.writePiece(String(piece), isResult: open.last ?? false)
            piece = String.UnicodeScalarView()
        }
        for scalar in instruction.unicodeScalars {
            switch scalar {
            case FieldInstruction.begin:
                flush(&self)
                writeFieldCharacter("begin")
                open.append(false)
            case FieldInstruction.separator where open.last == false:
                flush(&self)
                writeFieldCharacter("separate")
                open[open.count - 1] = true
            case FieldInstruction.end where !open.isEmpty:
                flush(&self)
                writeFieldCharacter("end")
                open.removeLast()
            case FieldInstruction.separator, FieldInstruction.end: break
            default: piece.append(scalar)
            }
        }
        flush(&self)
        for _ in open { writeFieldCharacter("end") }
    }

    private mutating func writePiece(_ text: String, isResult: Bool) {
        xml.start("w:r")
        if isResult { xml.start("w:t") } else { xml.start("w:instrText") }
        xml.attribute("xml:space", "preserve")
        xml.text(text)
        xml.end()
        xml.end()
    }
}
