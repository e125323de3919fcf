import ConversionCore
import ReportConversion

/// The replacements that a pass made, as a table or as JSON lines.
struct ChangeReport {
    private let path: String
    private let isJSON: Bool
    private var text: String

    init(path: String) {
        self.path = path
        isJSON = path.hasSuffix(".jsonl")
        text = isJSON ? "" : "place\tbefore\tafter\trule\n"
    }

    /// Adds a change; `input` names the file where there are several.
    mutating func add(_ change: TextChange, input: String?) {
        if isJSON {
            var json = JSONWriter()
            json.object { json in
                json.member("input", input)
                json.member("place", change.place)
                json.member("before", change.before)
                json.member("after", change.after)
                json.member("rule", change.rule)
            }
            text += json.text + "\n"
        } else {
            let place = (input.map { $0 + ": " } ?? "") + change.place
            let fields = [place, change.before, change.after, change.rule]
            text +=
                fields.map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }.joined(separator: "\t") + "\n"
        }
    }

    func write() throws(CommandFailure) { try FileAccess.write(Array(text.utf8), to: path) }
}
