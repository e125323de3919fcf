public import OfficialChecking

extension CheckReport {
    /// The findings for people: a line for each rule, what departs from a rule with its places.
    ///
    /// - Parameter isFull: Whether rules that are kept or do not apply are listed too.
    /// - Returns: The lines, and one with the counts.
    public func text(isFull: Bool = true) -> String {
        var lines: [String] = []
        for finding in findings where isFull || finding.status == .wrong {
            let status = (finding.status == .wrong ? finding.severity.rawValue : finding.status.rawValue)
                .padded(to: 8)
            var line = "\(status)\(finding.rule.padded(to: 26)) \(finding.found)"
            if finding.status == .wrong {
                line += "; expected: \(finding.expected)"
                line += finding.clause.map { " [\($0)]" } ?? " [\(finding.basis.rawValue)]"
            }
            lines.append(line)
            guard finding.status == .wrong else { continue }
            for place in finding.places.prefix(5) {
                lines.append("          paragraph \(place.paragraph): \(place.words)")
            }
            if finding.places.count > 5 { lines.append("          and \(finding.places.count - 5) more") }
        }
        lines.append("\(count(.ok)) ok, \(count(.wrong)) wrong, \(count(.notApplicable)) not applicable")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The findings as a JSON object (RFC 8259) on one line.
    public var json: String {
        var json = JSONWriter()
        json.object { json in
            json.member("ok", count(.ok))
            json.member("wrong", count(.wrong))
            json.member("notApplicable", count(.notApplicable))
            json.member("findings") { json in
                json.array(findings) { json, finding in
                    json.object { json in
                        json.member("rule", finding.rule)
                        json.member("status", finding.status.rawValue)
                        json.member("found", finding.found)
                        json.member("expected", finding.expected)
                        json.member("clause", finding.clause)
                        json.member("basis", finding.basis.rawValue)
                        json.member("severity", finding.severity.rawValue)
                        json.member("places") { json in
                            json.array(finding.places) { json, place in
                                json.object { json in
                                    json.member("paragraph", place.paragraph)
                                    json.member("words", place.words)
                                }
                            }
                        }
                    }
                }
            }
        }
        return json.text + "\n"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(width - unicodeScalars.count, 0))
    }
}
