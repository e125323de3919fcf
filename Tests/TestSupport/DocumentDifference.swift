public import DocumentModel

/// The first place at which two documents differ, in the terms of their dumps; `nil` if they are equal.
///
/// Whole documents in a failed expectation are too long to read.
public func firstDifference(_ expected: Document, _ found: Document) -> String? {
    if expected == found { return nil }
    let left = expected.dump.split(separator: "\n", omittingEmptySubsequences: false)
    let right = found.dump.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(left.count, right.count) {
        let wanted = index < left.count ? left[index] : "(nothing)"
        let got = index < right.count ? right[index] : "(nothing)"
        if wanted != got {
            let before = left[max(0, index - 2)..<min(index, left.count)].joined(separator: "\n")
            return "line \(index + 1), after\n\(before)\nexpected: \(wanted)\nfound:    \(got)"
        }
    }
    return "the dumps are equal, the documents are not"
}
