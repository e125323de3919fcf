import HanTableBuilding
import TestSupport
import Testing

@Suite struct TableTests {
    /// What lies in the repository is what the dictionaries give.
    @Test func tablesAreWhatTheDictionariesGive() throws {
        let images = try TableSet.images { name throws(TableError) in
            let path = PackageRoot.path + "/Sources/han-table-builder/" + name
            guard let bytes = FileBytes.read(path) else { throw TableError(missing: name) }
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(images.count == 7)
        for (name, image) in images {
            let kept = FileBytes.read(PackageRoot.path + "/Sources/CEmbeddedData/han/" + name)
            #expect(kept == image, "\(name): run han-table-builder")
        }
    }

    @Test func badDictionariesAreNamedWithTheirLine() {
        #expect(throws: TableError.self) { try TextDictionary("甲\t乙\n丙") }
        #expect(throws: TableError.self) { try TextDictionary("甲\t乙\n甲\t丙") }
    }
}
