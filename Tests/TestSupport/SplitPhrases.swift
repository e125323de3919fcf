package import DocumentModel

/// Chinese phrases whose characters lie in several runs, and what `mainland` makes of them.
package enum SplitPhrases {
    /// The phrases before and after.
    package static let all: [(before: String, after: String)] = [
        ("乾<b>隆</b>皇帝", "乾<b>隆</b>皇帝"), ("<i>答</i>覆", "<i>答</i>复"), ("<b>乾</b>燥的餅<i>乾</i>", "<b>干</b>燥的饼<i>干</i>"),
        ("政策檔<b>案</b>", "政策文<b>件</b>"), ("人事<b>檔</b>案", "人事<b>档</b>案"), ("工作程<i>式</i>規範", "工作程<i>序</i>规范"),
        ("小<b>程</b>式", "小<b>程</b>序"), ("服務視<b>窗</b>", "服务窗<b>口</b>"), ("空氣<b>品</b>質", "空气<b>质</b>量"),
        ("思想<b>品</b>質", "思想<b>品</b>质"), ("線<b>上</b>監測", "在<b>线</b>监测"), ("線上線<b>下</b>融合", "线上线<b>下</b>融合"),
        ("人民<b>民</b>眾", "人民<b>群</b>众"), ("契<b>約</b>訂立", "合<b>同</b>订立"), ("密切聯<i>絡</i>群眾", "密切联<i>系</i>群众"),
        ("聯絡<i>員</i>制度", "联络<i>员</i>制度"), ("最<b>佳</b>化服務", "<b>优</b>化服务"), ("<b>網際</b>網路", "<b>互联</b>网"),
        ("網路<b>安</b>全", "网络<b>安</b>全"), ("顯<b>著</b>成效", "显<b>著</b>成效"), ("<b>著</b>力推進", "<b>着</b>力推进"),
        ("瞭<b>望</b>", "瞭<b>望</b>"), ("狼<i>藉</i>", "狼<i>藉</i>"), ("藉<i>口</i>", "借<i>口</i>"),
        ("宮商<b>角</b>徵羽", "宫商<b>角</b>徵羽"), ("甚<b>麼</b>", "什<b>么</b>"), ("獲益甚<b>夥</b>", "获益甚<b>夥</b>"),
        ("先進<b>位</b>造業", "先进<b>制</b>造业"), ("推進位<b>度</b>創新", "推进制<b>度</b>创新"), ("食品新<b>增</b>劑", "食品添<b>加</b>剂"),
        ("廣東<b>協</b>同", "广东<b>协</b>同"), ("一系<b>列</b>舉措", "一系<b>列</b>举措"), ("安<i>全</i>形勢", "安<i>全</i>形势"),
        ("減排<b>程</b>度", "减排<b>程</b>度"), ("法定<b>製</b>度", "法定<b>制</b>度"), ("全<b>麵</b>推進", "全<b>面</b>推进"),
        ("行政<b>執</b>行", "行政<b>执</b>行"), ("少兒程式<b>設</b>計", "少儿编<b>程</b>"), ("資<b>訊</b>公開", "信<b>息</b>公开"),
        ("智慧<b>財</b>產權", "知<b>识</b>产权"), ("人工智<b>慧</b>", "人工智<b>能</b>"), ("軟<b>體</b>動物", "软<b>体</b>动物"),
        ("軟<b>體</b>產品", "软<b>件</b>产品"), ("資料<b>庫</b>", "数据<b>库</b>"), ("支<b>援</b>企業", "支<b>持</b>企业"),
        ("對口支<b>援</b>", "对口支<b>援</b>"), ("重點專<b>案</b>", "重点项<b>目</b>"), ("專<b>案</b>組", "专<b>案</b>组"),
        ("積體<b>電</b>路", "集成<b>电</b>路"), ("半導<b>體</b>", "半导<b>体</b>"), ("審議透<b>過</b>", "审议通<b>过</b>"),
        ("透過<b>現</b>象看本質", "透过<b>现</b>象看本质"), ("計程<b>車</b>", "出租<b>车</b>"), ("臺<b>灣</b>稱“軟體”", "台<b>湾</b>称“软体”"),
        ("雷<b>射</b>加工", "激<b>光</b>加工"), ("義大<b>利</b>", "意大<b>利</b>"), ("主義大<b>利</b>好", "主义大<b>利</b>好"),
        ("回<b>圈</b>經濟", "循<b>环</b>经济"), ("來回<b>圈</b>地", "来回<b>圈</b>地"), ("產業叢<b>集</b>", "产业集<b>群</b>"),
        ("反<b>覆</b>核對", "反<b>复</b>核对"), ("顛<b>覆</b>", "颠<b>覆</b>"), ("皇<b>后</b>在<b>後</b>宮", "皇<b>后</b>在<b>后</b>宫"),
        ("頭<b>髮</b>發現", "头<b>发</b>发现"), ("一<b>隻</b>，只有", "一<b>只</b>，只有"), ("建立臺<b>帳</b>", "建立台<b>账</b>"),
        ("帳<b>篷</b>", "帐<b>篷</b>"), ("於<b>潛</b>鎮", "於<b>潜</b>镇"), ("雲伺<b>服</b>器", "云服<b>务</b>器"),
        ("電腦程<b>式</b>", "计算机程<b>序</b>"), ("面向東<b>協</b>", "面向东<b>盟</b>"), ("系<b>列</b>印章", "系<b>列</b>印章"),
        ("<b>列</b>印材料", "<b>打</b>印材料"), ("網<br>路安全", "网<br>络安全"), ("資<u>訊</u>", "信<u>息</u>"),
    ]
}

/// Text with marks as tags, for tests: `乾<b>隆</b>`.
package enum RunMarkup {
    private static let tags: [(name: String, mark: TextMarks)] = [("b", .bold), ("i", .italic), ("u", .underline)]

    /// The inlines that the tags describe.
    package static func inlines(_ text: String) -> [Inline] {
        var result: [Inline] = []
        var marks: TextMarks = []
        var rest = text[...]
        while !rest.isEmpty {
            if rest.hasPrefix("<br>") {
                result.append(.lineBreak(.line))
                rest.removeFirst(4)
            } else if rest.first == "<", let end = rest.firstIndex(of: ">") {
                let name = rest[rest.index(after: rest.startIndex)..<end]
                for tag in tags {
                    if name == tag.name { marks.insert(tag.mark) }
                    if name == "/" + tag.name { marks.remove(tag.mark) }
                }
                rest = rest[rest.index(after: end)...]
            } else {
                let end = rest.firstIndex(of: "<") ?? rest.endIndex
                result.append(.text(String(rest[..<end]), TextStyle(marks)))
                rest = rest[end...]
            }
        }
        return result
    }

    /// The tags that describe a document of paragraphs.
    package static func text(_ document: Document) -> String {
        document.blocks.map { block in
            guard case .paragraph(let paragraph) = block else { return "?" }
            return paragraph.content.map { inline in
                switch inline {
                case .text(let text, let style):
                    let tag = tags.first { style.marks.contains($0.mark) }?.name
                    return tag.map { "<\($0)>\(text)</\($0)>" } ?? text
                case .lineBreak: return "<br>"
                default: return "?"
                }
            }.joined()
        }.joined(separator: "\n")
    }
}
