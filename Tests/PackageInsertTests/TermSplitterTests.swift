import PackageInsert
import Testing

@Suite("Splitting lists into terms") struct TermSplitterTests {
    private static let known: Set<String> = ["発疹", "頭痛", "めまい", "ふらつき", "食欲不振", "腎機能障害", "スティーブンス・ジョンソン症候群", "血圧低下", "高血圧", "紅斑", "血小板減少"]
    private let splitter = TermSplitter { Self.known.contains($0) }

    static let lists: [(String, [String])] = [
        ("頭痛、発疹", ["頭痛", "発疹"]), ("頭痛，発疹､ めまい", ["頭痛", "発疹", "めまい"]), ("頭痛及び発疹", ["頭痛", "発疹"]), ("頭痛\nめまい", ["頭痛", "めまい"]),
        // Brackets
        ("不眠（症）", ["不眠", "不眠症"]), ("不眠(症)等", ["不眠", "不眠症"]), ("注射部位反応（疼痛、発赤、腫脹）", ["注射部位反応", "注射部位疼痛", "注射部位発赤", "注射部位腫脹"]),
        ("過敏症（発疹、紅斑等）", ["過敏症", "発疹", "紅斑"]), ("肝（胆）機能障害", ["肝機能障害", "肝胆機能障害"]), ("高血圧（血圧上昇を含む）", ["高血圧", "血圧上昇"]),
        // Frequencies and notes
        ("頭痛（頻度不明）", ["頭痛"]), ("不眠（症）（1～5％未満）", ["不眠", "不眠症"]), ("発疹注1）、頭痛※2", ["発疹", "頭痛"]), ("頭痛（注2）、発疹*", ["頭痛", "発疹"]),
        // Changes
        ("AST、ALTの上昇", ["AST上昇", "ALT上昇"]), ("AST、ALT、γ-GTP、Al-P上昇", ["AST上昇", "ALT上昇", "γ-GTP上昇", "Al-P上昇"]), ("AST・ALT上昇", ["AST上昇", "ALT上昇"]),
        ("発疹、ALT上昇", ["発疹", "ALT上昇"]), ("食欲不振、白血球、血小板減少", ["食欲不振", "白血球", "血小板減少"]), ("白血球、好中球減少", ["白血球減少", "好中球減少"]),
        ("血圧上昇・低下", ["血圧上昇", "血圧低下"]), ("血圧の上昇又は低下", ["血圧上昇", "血圧低下"]), ("尿蛋白陽性", ["尿蛋白陽性"]),
        // Middle dots
        ("めまい・ふらつき", ["めまい", "ふらつき"]), ("スティーブンス・ジョンソン症候群", ["スティーブンス・ジョンソン症候群"]), ("ギラン・バレー症候群", ["ギラン・バレー症候群"]),
        ("肝・腎機能障害", ["肝機能障害", "腎機能障害"]),
        // Nothing
        ("", []), ("、。", []), ("（頻度不明）", []), ("（発疹）", ["発疹"]), ("等", ["等"]), ("頭痛（", ["頭痛（"]), ("頭痛）", ["頭痛）"]),
    ]

    @Test("A list names these terms", arguments: lists)
    func names(_ list: String, _ names: [String]) {
        #expect(splitter.split(list).map(\.name) == names)
    }

    @Test("A frequency belongs to the term before it, or to all before it if it says so, and every step is on record")
    func frequenciesAndSteps() {
        let terms = splitter.split("頭痛、発疹（いずれも頻度不明）、不眠（症）等（0.1％未満）")
        #expect(terms.map(\.frequency) == ["頻度不明", "頻度不明", "0.1％未満", "0.1％未満"])
        #expect(terms.map(\.steps) == [[], [.frequency], [.frequency, .andOthers, .tail("症")], [.frequency, .andOthers, .tail("症")]])
        #expect(terms.last?.verbatim == "不眠（症）等（0.1％未満）")
        #expect(splitter.split("注射部位反応（疼痛（1%未満）、発赤）").map(\.frequency) == [nil, "1％未満", nil])
        #expect(splitter.split("AST・ALTの上昇").map(\.steps) == [[.middleDot, .change("上昇")], [.middleDot, .withoutPossessive]])
    }

    @Test("A frequency that stands alone behind a list, for all of it, is that of all")
    func frequencyAlone() {
        #expect(splitter.split("頭痛、発疹、（いずれも頻度不明）").map(\.frequency) == ["頻度不明", "頻度不明"])
        #expect(splitter.split("頭痛、発疹、（頻度不明）").map(\.frequency) == [nil, nil])
    }

    @Test("Brackets in brackets are taken apart to a depth; however deep they go, it ends")
    func depth() {
        let few = (1...3).map { "症状\($0)（" }.joined() + "症状4" + String(repeating: "）", count: 3)
        #expect(splitter.split(few).map(\.name) == ["症状1", "症状2", "症状3", "症状4"])
        let many = String(repeating: "症状（", count: 20_000) + "頭痛" + String(repeating: "）", count: 20_000)
        #expect(splitter.split(many).count == 10)
        #expect(!splitter.split(String(repeating: "（", count: 20_000) + "頭痛" + String(repeating: "）", count: 20_000)).isEmpty)
    }

    @Test("No text makes it fail: brackets and marks in any order give terms or nothing", arguments: 1...20)
    func anyText(_ seed: UInt64) {
        // A small congruential generator: the same texts on every machine, so that a text that fails fails again.
        var state = seed
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let alphabet = Array("（）、・の上昇低下等注1)症ALT\n。％いずれも頻度不明及び又は")
        for _ in 0..<2000 {
            let text = String((0..<draw(25)).map { _ in alphabet[draw(alphabet.count)] })
            #expect(splitter.split(text).allSatisfy { !$0.name.isEmpty }, "\(text)")
        }
    }

    @Test("Brackets around nothing name nothing, wherever they stand", arguments: [
        ("（）", []), ("（）・上昇", ["上昇"]), ("発疹（）", ["発疹"]), ("肝（）機能障害", ["肝機能障害"]), ("（頭痛）・めまい", ["頭痛", "めまい"]),
    ] as [(String, [String])])
    func emptyBrackets(_ list: String, _ names: [String]) {
        #expect(splitter.split(list).map(\.name) == names)
    }
}
