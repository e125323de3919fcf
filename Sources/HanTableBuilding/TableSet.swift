/// All tables that `HanConversion` carries.
public enum TableSet {
    /// Makes all tables.
    ///
    /// - Parameter dictionary: Gives the text of a dictionary by its path within the builder's folder.
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
        let phrases = try read("OpenCC/TSPhrases.txt")
        let characters = try read("OpenCC/TSCharacters.txt")
        let rare = try read("OpenCC/TSCharactersExt.txt")
        let compatibility = try read("OpenCC/CJK_Compatibility_Ideographs.txt")
        let shared = characterSet(try dictionary("Mainland/shared.txt"))
        let configurations: [(String, [String])] = [
            ("t2s", []),
            ("tw2s", ["OpenCC/TWVariantsRevPhrases.txt", "OpenCC/TWVariantsRev.txt"]),
            ("tw2sp", ["OpenCC/TWPhrasesRev.txt", "OpenCC/TWVariantsRevPhrases.txt", "OpenCC/TWVariantsRev.txt"]),
            ("hk2s", ["OpenCC/HKVariantsRevPhrases.txt", "OpenCC/HKVariantsRev.txt"]),
        ]
        var images: [(String, [UInt8])] = []
        for (name, files) in configurations {
            var regional: [TextDictionary] = []
            for file in files { regional.append(try read(file)) }
            let chain = ConversionChain(phrases: phrases, characters: characters, regional: regional)
            var table = EngineTable(chain: chain, rare: rare, compatibility: compatibility, shared: shared)
            images.append((name + ".bin", try table.image()))
        }
        // Text from anywhere; and text that is Simplified but for single characters.
        let further = try read("Mainland/phrases.txt")
        let forms = TextDictionary(
            values: characters.values.merging(try read("Mainland/characters.txt").values) { _, further in further })
        let names = TextDictionary(values: phrases.values.merging(further.values) { _, further in further })
        let kept = characterSet(try dictionary("Mainland/kept.txt"))
        // What is a simplified form is one, whatever it is beside that.
        let simple = Set(forms.values.values.flatMap { $0 })
        let careful = TextDictionary(
            values: forms.values.filter { !kept.contains($0.key[0]) && !simple.contains($0.key[0]) })
        let fixed = TableSet.fixed(names, by: forms)
        let all = TextDictionary(values: names.values.merging(fixed.values) { name, _ in name })
        for (name, phrases, characters) in [
            ("mainland-traditional.bin", all, forms),
            ("mainland-simplified.bin", fixed, careful),
        ] {
            let chain = ConversionChain(phrases: phrases, characters: characters, regional: [])
            var table = EngineTable(chain: chain, rare: rare, compatibility: compatibility, shared: shared)
            images.append((name, try table.image()))
        }
        images.append(("mainland.bin", try vocabularyImage(dictionary)))
        return images
    }

    /// The characters of a file, whose lines that begin with `#` say something about it.
    private static func characterSet(_ text: String) -> Set<Unicode.Scalar> {
        Set(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { Array($0.unicodeScalars) })
    }

    /// The simplified forms of phrases that single characters would change, each mapped to itself.
    private static func fixed(_ phrases: TextDictionary, by characters: TextDictionary) -> TextDictionary {
        let forms = phrases.values.values.filter { form in
            form.count > 1
                && form.contains { character in characters.values[[character], default: [character]] != [character] }
        }
        return TextDictionary(values: Dictionary(forms.map { ($0, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    private static func vocabularyImage(
        _ dictionary: (String) throws(TableError) -> String
    ) throws(TableError) -> [UInt8] {
        let vocabulary: Vocabulary
        let traces: Traces
        do throws(TableError) {
            vocabulary = try Vocabulary(try dictionary("Mainland/vocabulary.tsv"))
        } catch {
            throw TableError("vocabulary.tsv: \(error.description)")
        }
        do throws(TableError) {
            traces = try Traces(try dictionary("Mainland/traces.tsv"))
        } catch {
            throw TableError("traces.tsv: \(error.description)")
        }
        var table = VocabularyTable(vocabulary: vocabulary, traces: traces)
        return try table.image()
    }
}
