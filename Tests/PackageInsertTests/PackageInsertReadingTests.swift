import Foundation
import PackageInsert
import Reexamination
import Testing

@Suite("Reading a package insert") struct PackageInsertReadingTests {
    @Test("Sections 8, 11.1 and 11.2 give their passages with place, line, kind and frequency")
    func passages() throws {
        let insert = try TestFiles.insert("sakurapin.xml")
        #expect(insert.insertNumber == "9999999X1020_1_03")
        #expect(insert.revised == "2022-07")
        #expect(insert.brandNames == ["サクラピン錠5mg（架空）"])
        #expect(insert.passages.map { "\($0.line) \($0.section.rawValue) \($0.place) \($0.kind.rawValue) \($0.text)" } == [
            "16 8 8.1 prose 降圧作用に基づく浮動性めまい、転倒があらわれることがあるので、高所作業に注意させること。",
            "19 8 8.2 prose 高カリウム血症があらわれることがあるので、血清カリウムを測定すること。",
            "28 11.1 11.1.1 heading 血管性浮腫、アナフィラキシー（いずれも頻度不明）",
            "29 11.1 11.1.1 prose 異常が認められた場合には投与を中止すること。\n咳嗽を伴うことがある。",
            "32 11.1 11.1.2 heading 高カリウム血症（0.1～1％未満）",
            "33 11.1 11.1.2 prose K+の上昇に注意すること。",
            "39 11.1 11.1.3 〈腎障害を伴う患者〉 heading 肝・腎機能障害（頻度不明）",
            "58 11.2 精神神経系 × 1～5％未満 cell 目まい・頭痛、不眠（症）、倦怠感等",
            "59 11.2 臨床検査 × 1～5％未満 cell AST、ALTの上昇、血圧上昇・低下、\n血中カリウム上昇",
            "65 11.2 投与部位 cell 注射部位反応（疼痛、発赤、腫脹）",
            "66 11.2 精神神経系 × 頻度不明 cell 起立性低血圧",
        ])
    }

    @Test("What is not understood is told with its line, and the rest is read")
    func notices() throws {
        let notices = try TestFiles.insert("sakurapin.xml").notices
        #expect(Set(notices) == [
            InsertProblem(.unknownReference(attribute: "frequencyRef", id: "F9"), line: 65), InsertProblem(.unknownInline(name: "NewMark"), line: 66),
            InsertProblem(.emptyCell, line: 67), InsertProblem(.unreadElement(name: "Supplement"), line: 72),
        ])
        #expect(notices.allSatisfy { $0.situation.isWarning })
    }

    @Test("An older form, with a prefix, without wrappers, headings and table, is read too")
    func older() throws {
        let insert = try TestFiles.insert("older.xml")
        #expect(insert.notices.isEmpty)
        #expect(insert.passages.map { "\($0.place) \($0.kind.rawValue) \($0.text)" } == [
            "11.1.1 heading 低血圧（1%未満)", "11.1.1.1 prose 立ちくらみがみられた場合は減量すること。",
            "11.2.1 heading 皮膚", "11.2.1 prose 発疹，そう痒（症）（頻度不明）。", "11.2.2 heading から咳, 便秘（0.1%未満）",
        ])
    }

    /// XML, and the problems it has: line and situation.
    static let broken: [(String, [InsertProblem])] = [
        ("", [InsertProblem(.empty, line: nil)]),
        ("<html xmlns='x'/>", [InsertProblem(.otherRoot(name: "html", namespace: "x"), line: 1)]),
        ("<PackIns/>", [InsertProblem(.otherRoot(name: "PackIns", namespace: nil), line: 1)]),
        ("\n<PackIns xmlns='\(PackageInsert.namespace)'><A/></PackIns>", [InsertProblem(.noReactions, line: 2)]),
        ("<?xml version='1.0'?>\n<!DOCTYPE PackIns [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n<PackIns>&a;</PackIns>", [InsertProblem(.documentType, line: 2)]),
    ]

    @Test("A file that is no package insert, or may do harm, is an error with its line", arguments: broken)
    func refused(_ xml: String, _ problems: [InsertProblem]) {
        #expect(throws: InsertProblems(problems)) { try PackageInsert(xml: Array(xml.utf8)) }
    }

    @Test("Every error of the parser is one, and all are told at once", arguments: [
        ("<PackIns>\n<A>\n</B>\n</PackIns>", 3), ("<PackIns>\n&undefined;\n</PackIns>", 2), ("<PackIns>\n<A b='1' b='2'/></PackIns>", 2), ("<PackIns>\n", 2), ("no XML", 1),
        ("<PackIns><p:A/></PackIns>", 1), ("<PackIns>\u{1}</PackIns>", 1),
    ])
    func malformed(_ xml: String, _ line: Int) {
        let error = #expect(throws: InsertProblems.self) { try PackageInsert(xml: Array(xml.utf8)) }
        #expect(error?.all.first?.line == line)
        #expect(error?.all.allSatisfy { if case .syntax = $0.situation { true } else { false } } == true)
    }

    @Test("Depth and size are bounded")
    func bounds() {
        let deep = String(repeating: "<A>", count: 300)
        let error = #expect(throws: InsertProblems.self) { try PackageInsert(xml: Array(deep.utf8)) }
        #expect(error?.all.map(\.situation) == [.tooDeep])
        #expect(throws: InsertProblems([InsertProblem(.tooLarge(bytes: 16 << 20 + 1), line: nil)])) {
            try PackageInsert(xml: [UInt8](repeating: 0x20, count: 16 << 20 + 1))
        }
    }

    @Test("A file cut off anywhere is an error, never a shorter insert")
    func truncated() throws {
        let bytes = try TestFiles.bytes("sakurapin.xml")
        for length in stride(from: 1, to: bytes.count - 12, by: 97) {
            #expect(throws: InsertProblems.self) { try PackageInsert(xml: Array(bytes.prefix(length))) }
        }
    }

    @Test("Damaged bytes give an insert or its problems, and never stop the program", arguments: 0..<8)
    func damaged(_ seed: Int) throws {
        let bytes = try TestFiles.bytes("sakurapin.xml")
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        for _ in 0..<100 {
            var damaged = bytes
            for _ in 0...next(4) {
                switch next(3) {
                case 0: damaged[next(damaged.count)] = UInt8(next(256))
                case 1: damaged.removeSubrange(next(damaged.count - 60)..<damaged.count - next(60))
                default: damaged.insert(contentsOf: Array(["<A>", "</A>", "&a;", "<!--", "<![CDATA[", "<?x"][next(6)].utf8), at: next(damaged.count))
                }
                if damaged.count < 200 { break }
            }
            let result = Result { () throws(InsertProblems) in try PackageInsert(xml: damaged) }
            switch result {
            case .success(let insert): #expect(insert.notices.allSatisfy { $0.situation.isWarning })
            case .failure(let problems): #expect(!problems.all.isEmpty && problems.all.allSatisfy { !$0.situation.isWarning })
            }
        }
    }

    @Test("Every situation is told in both languages, with file and line", arguments: [
        .empty, .tooLarge(bytes: 17_000_000), .tooDeep, .documentType, .syntax(words: "mismatch"), .otherRoot(name: "html", namespace: nil), .noReactions,
        .unknownReference(attribute: "categoryRef", id: "T9"), .unreadElement(name: "X"), .unknownInline(name: "X"), .emptyCell,
    ] as [InsertSituation])
    func texts(_ situation: InsertSituation) {
        let problem = InsertProblem(situation, line: 7)
        #expect(problem.text(file: "a.xml", .ja).hasPrefix("a.xml:7 \(situation.isWarning ? "警告" : "エラー"): "))
        #expect(problem.text(file: "a.xml", .en).hasPrefix("a.xml:7 \(situation.isWarning ? "warning" : "error"): "))
        #expect(problem.message.ja != problem.message.en)
    }
}
