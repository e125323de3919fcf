/// All tables that `HanConversion` carries.
public enum TableSet {
    /// Makes all tables.
    ///
    /// - Parameter dictionary: Gives the text of a dictionary by its file name.
    /// - Returns: The images by file name.
    /// - Throws: ``TableError`` with the dictionary in which something is wrong.
    public static func images(
        dictionary: (String) throws(TableError) -> String
    ) throws(TableError) -> [(name: String, image: [UInt8])] {
        func read(_ name: String) throws(TableError) -> TextDictionary {
            do throws(TableError) {
                return try TextDictionary(try dictionary(name))
            } catch {
                throw TableError("\(name): \(error.description)")
            }
        }
        let phrases = try read("TSPhrases.txt")
        let characters = try read("TSCharacters.txt")
        let rare = try read("TSCharactersExt.txt")
        let compatibility = try read("CJK_Compatibility_Ideographs.txt")
        let configurations: [(String, [String])] = [
            ("t2s", []),
            ("tw2s", ["TWVariantsRevPhrases.txt", "TWVariantsRev.txt"]),
            ("tw2sp", ["TWPhrasesRev.txt", "TWVariantsRevPhrases.txt", "TWVariantsRev.txt"]),
            ("hk2s", ["HKVariantsRevPhrases.txt", "HKVariantsRev.txt"]),
        ]
        var images: [(String, [UInt8])] = []
        for (name, files) in configurations {
            var regional: [TextDictionary] = []
            for file in files { regional.append(try read(file)) }
            let chain = ConversionChain(phrases: phrases, characters: characters, regional: regional)
            var table = EngineTable(chain: chain, rare: rare, compatibility: compatibility)
            images.append((name + ".bin", try table.image()))
        }
        return images
    }
}
