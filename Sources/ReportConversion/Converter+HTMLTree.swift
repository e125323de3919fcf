package import ConversionCore
import HTMLFormat

extension Converter {
    /// The tree of a page as browsers build it, in the form of the html5lib tests: a line for each node.
    ///
    /// - Parameter source: The page.
    /// - Returns: The lines in UTF-8.
    /// - Throws: ``ConversionError`` if its encoding cannot be told.
    package func htmlTree(_ source: Source) throws(ConversionError) -> [UInt8] {
        try HTMLReader(options: readerOptions).tree(source)
    }
}
