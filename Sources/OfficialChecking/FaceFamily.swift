/// Faces that are one to those who ask for 仿宋, 黑体 and so on, by the names that fonts have.
struct FaceFamily: Sendable {
    let name: String
    private let names: Set<String>

    private init(_ name: String, _ names: Set<String>) {
        self.name = name
        self.names = names
    }

    /// A face that an office has settled on, and no other.
    init(only name: String) { self.init(name, [name.lowercased()]) }

    func holds(_ face: String?) -> Bool { face.map { names.contains($0.lowercased()) } ?? false }

    static let text = FaceFamily(
        "仿宋",
        [
            "仿宋", "仿宋_gb2312", "fangsong", "fangsong_gb2312", "方正仿宋_gbk", "方正仿宋简体", "方正仿宋_gb2312", "华文仿宋",
            "stfangsong", "方正公文仿宋", "fandolfang",
        ])
    static let second = FaceFamily(
        "楷体",
        [
            "楷体", "楷体_gb2312", "kaiti", "kaiti_gb2312", "方正楷体_gbk", "方正楷体简体", "华文楷体", "stkaiti", "方正公文楷体",
            "fandolkai",
        ])
    static let strong = FaceFamily(
        "黑体",
        ["黑体", "simhei", "方正黑体_gbk", "方正黑体简体", "华文黑体", "stheiti", "方正公文黑体", "noto sans cjk sc"])
    static let title = FaceFamily(
        "小标宋",
        [
            "方正小标宋简体", "方正小标宋_gbk", "小标宋体", "小标宋", "fzxiaobiaosong-b05s", "fzxiaobiaosong-b05", "方正小标宋_gb18030",
            "方正公文小标宋", "华文中宋", "stzhongsong", "noto serif cjk sc",
        ])
    static let song = FaceFamily(
        "宋体", ["宋体", "simsun", "新宋体", "方正书宋_gbk", "华文宋体", "stsong", "noto serif cjk sc"])

    /// Times New Roman, or a Chinese face for all of the text.
    static func isLatin(_ face: String?) -> Bool {
        guard let face else { return false }
        return face.lowercased() == "times new roman"
            || [text, second, strong, title, song].contains { $0.holds(face) }
    }
}
