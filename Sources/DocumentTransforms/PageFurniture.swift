import DocumentModel

/// Recognises lines that are of the page around a report and not of the report: toolbars, breadcrumbs, related links.
enum PageFurniture {
    /// What a line is that stands beside a title or after the end.
    enum Kind: Hashable {
        /// A button, a breadcrumb, a count of visits.
        case tool
        /// The head of a list of links; what follows it is of the page too.
        case links
        /// Where the text comes from, with the name.
        case source(String)
        /// When it was published, with the date as written.
        case published(String)
        /// Who edited it, with the name.
        case editor(String)
    }

    /// What a line is; `nil` for all that may be of the report.
    static func kind(of line: String) -> Kind? {
        let text = String(String.UnicodeScalarView(line.unicodeScalars.filter { !isSpace($0) }))
        guard !text.isEmpty, text.unicodeScalars.count <= 80 else { return nil }
        if tools.contains(text) || isBreadcrumb(text) { return .tool }
        if let value = value(of: text, after: ["来源", "來源", "信息来源", "信息來源", "文章来源", "稿件来源", "供稿"]) {
            return .source(value)
        }
        if let value = value(of: text, after: ["责任编辑", "責任編輯", "编辑", "編輯", "责编", "责任编辑"]) { return .editor(value) }
        if let value = value(of: text, after: ["发布时间", "發布時間", "发布日期", "發布日期"]), DateLine.leadingDate(value) != nil {
            return .published(value)
        }
        // The time of a meeting is of the report; a computer writes its own as 2026-02-05 09:20.
        if let value = value(of: text, after: ["时间", "時間", "日期"]), isTimestamp(value) { return .published(value) }
        if isTimestamp(text) { return .published(text) }
        let head = text.unicodeScalars.count <= 40
        if text == "聯絡我們" || text == "联系我们" || text == "关于我们" { return .links }
        if head, linkHeads.contains(where: { text.hasPrefix($0) }) { return .links }
        if head, toolStarts.contains(where: { text.hasPrefix($0) }) { return .tool }
        return nil
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWhiteSpace || (0x200B...0x200F).contains(scalar.value) || scalar.value == 0xFEFF
    }

    /// Lines that are nothing but a button.
    private static let tools: Set<String> = [
        "下载", "下載", "打印", "列印", "全屏", "收藏", "分享", "分享:", "分享：", "加大", "还原", "還原", "减小", "減小", "】", "【", "首页", "首頁",
        ">", "»", "›", "|", "大", "中", "小", "A+", "A-", "A", "关闭", "關閉", "关闭窗口", "關閉窗口", "返回", "返回顶部", "返回首页", "打印本页",
        "保存",
        "纠错", "我要纠错", "语音", "朗读", "转发", "复制链接", "字号", "字号：", "【字号：", "【字號：", "字体：", "字体", "无障碍", "长者模式", "微信", "微博",
        "QQ", "点赞", "评论", "上一页", "下一页", "末页", "登录", "注册", "搜索", "网站地图", "设为首页", "加入收藏",
    ]

    /// What the text of buttons and counters begins with.
    private static let toolStarts = [
        "【字号", "【字體", "【字体", "【打印", "【关闭", "【大", "[打印", "[关闭", "扫一扫", "掃一掃", "分享到", "分享至", "当前位置", "當前位置", "您现在的位置",
        "您的位置", "现在位置", "您當前", "您当前", "浏览次数", "瀏覽次數", "点击数", "点击：", "点击次数", "阅读次数", "阅读：", "访问量", "字号：", "字体：", "打印本",
        "关闭本", "版权所有", "版權所有", "技术支持", "网站标识码", "微信扫", "手机扫", "本文链接", "原文链接", "返回顶部", "下载客户端",
    ]

    /// The heads of lists of links.
    private static let linkHeads = [
        "相关报道", "相關報道", "相关阅读", "相關閱讀", "相关链接", "相關連結", "相关新闻", "相关文章", "相关词条", "相關詞條", "热门词条", "熱門詞條",
        "推荐阅读", "延伸阅读", "猜你喜欢", "热门推荐", "上一篇", "下一篇", "上一条", "下一条", "上一條", "下一條", "友情链接", "网友评论", "最新评论", "热点新闻",
        "更多>>", "相关解读",
    ]

    /// Names of places in a site with `>` between, and at least one sign of it.
    private static func isBreadcrumb(_ text: String) -> Bool {
        guard text.contains(">") || text.contains("»") else { return false }
        let parts = text.split { $0 == ">" || $0 == "»" }
        return parts.count >= 2 && parts.allSatisfy { $0.unicodeScalars.count <= 16 && !$0.contains("。") }
            && (text.contains("首页") || text.contains("首頁") || parts.count >= 3)
    }

    private static func value(of text: String, after names: [String]) -> String? {
        var text = text[...]
        if let first = text.first, "（([【".contains(first), let last = text.last, "）)]】".contains(last) {
            text = text.dropFirst().dropLast()
        }
        for name in names where text.hasPrefix(name) {
            let rest = text.dropFirst(name.count)
            guard let mark = rest.first, mark == "：" || mark == ":" else { continue }
            let value = rest.dropFirst()
            if !value.isEmpty, value.unicodeScalars.count <= 40, !value.contains("。") { return String(value) }
        }
        return nil
    }

    /// `2026-01-31 07:00:44` and the like, white space taken out.
    private static func isTimestamp(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count >= 8, scalars.count <= 20, scalars.contains("-") || scalars.contains("/") else {
            return false
        }
        return scalars.allSatisfy { (0x30...0x39).contains($0.value) || "-/:.".unicodeScalars.contains($0) }
            && DateLine.leadingDate(text) != nil
    }
}
