public import DocumentModel

/// What documents of a format can hold: the table behind `formats`, behind the warnings about what an output leaves out,
/// and behind the tests that write documents and read them back.
public struct FormatCapabilities: Hashable, Sendable {
    /// How much of a feature a format holds.
    public enum Support: String, Hashable, Sendable, Comparable {
        /// Nothing of it is written.
        case none
        /// A reader of the page sees it, but it does not come back as what it was.
        case shown
        /// It comes back equal when it is written and read again.
        case full

        /// Orders from nothing to all.
        public static func < (left: Support, right: Support) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .none: 0
            case .shown: 1
            case .full: 2
            }
        }
    }

    private let supports: [DocumentFeature: Support]

    /// Makes a table.
    ///
    /// - Parameter support: How much of a feature the format holds. A `switch` over all features without a `default` makes the
    ///   compiler ask for each that is new.
    public init(_ support: (DocumentFeature) -> Support) {
        supports = Dictionary(uniqueKeysWithValues: DocumentFeature.allCases.map { ($0, support($0)) })
    }

    /// How much of a feature the format holds.
    public func support(for feature: DocumentFeature) -> Support { supports[feature] ?? .none }

    /// The features that come back equal when they are written and read again.
    public var roundTripping: Set<DocumentFeature> {
        Set(DocumentFeature.allCases.filter { support(for: $0) == .full })
    }

    /// Warns of everything in a document that the format does not hold.
    ///
    /// What matters to the text gets a warning of its own; what is only looks is gathered in one note.
    ///
    /// - Parameters:
    ///   - document: The document that is about to be written.
    ///   - format: The format's name for the messages.
    ///   - diagnostics: Receives the warnings.
    /// - Complexity: O(*n*) in the size of the document.
    public func reportLosses(of document: Document, in format: Format, to diagnostics: inout Diagnostics) {
        var looks: [String] = []
        for (feature, count) in document.featureCounts.sorted(by: { $0.key.place < $1.key.place })
        where support(for: feature) == .none {
            // A title that the body prints is not lost where metadata has no place.
            if feature == .title, document.printsTitle { continue }
            if feature.isPresentation {
                looks.append(feature.summary)
            } else {
                diagnostics.warn(
                    .notWritten, "\(format.name) output has no place for \(feature.summary); left out", count: count)
            }
        }
        if !looks.isEmpty {
            diagnostics.note(.notWritten, "\(format.name) output does not show " + looks.joined(separator: ", "))
        }
    }
}

extension Document {
    /// Whether the title of the metadata stands in the body too.
    fileprivate var printsTitle: Bool {
        guard let title = metadata.title else { return false }
        return blocks.contains { block in
            switch block {
            case .paragraph(let paragraph): paragraph.role == .title && paragraph.content.plainText == title
            case .heading(let heading): (heading.number?.text ?? "") + heading.content.plainText == title
            default: false
            }
        }
    }
}
