import Analysis
import Foundation
@testable import JADER
import MedDRA
import Testing

@Suite("Asking for a drug")
struct QueryTests {
    /// have the drug as 被疑薬, A-3 as 併用薬.
    private func with(_ work: (JADERStore) throws -> Void) throws {
        try SmallDownload.with { download in
            download.demo = ["A-1", "A-2", "A-3", "A-4"].map { SmallDownload.report($0, 1, quarter: $0 == "A-2" ? "2019・第四" : "2020・第一") }
            download.drug = [SmallDownload.drug("A-1", 1, 1, "トキワジピン", brand: "トキワ錠５ｍｇ"), SmallDownload.drug("A-2", 1, 1, "", brand: "ﾄｷﾜ錠5mg"),
                             SmallDownload.drug("A-3", 1, 1, "トキワジピン", role: "併用薬"), SmallDownload.drug("A-4", 1, 1, "アスピリン")]
            // 頭痛 twice in one case is one event.
            download.reac = [SmallDownload.reaction("A-1", 1, 1, "頭痛"), SmallDownload.reaction("A-1", 1, 2, "頭痛"), SmallDownload.reaction("A-1", 1, 3, "架空の事象"),
                             SmallDownload.reaction("A-2", 1, 1, "高カリウム血症"), SmallDownload.reaction("A-3", 1, 1, "悪心")]
            try download.imported()
            try work(JADERStore(download.store))
        }
    }

    @Test("By generic or brand name in any width, exact or contained, in a role or in any")
    func names() throws {
        try with { (store: JADERStore) throws in
            #expect(try store.reactions(of: DrugQuery(name: "トキワジピン"), release: nil).cases == 1)
            #expect(try store.reactions(of: DrugQuery(name: "トキワ錠５ＭＧ"), release: nil).cases == 2)
            #expect(try store.reactions(of: DrugQuery(name: "ﾄｷﾜ", containsName: true), release: nil).cases == 2)
            #expect(try store.reactions(of: DrugQuery(name: "トキワ", containsName: true, role: nil), release: nil).cases == 3)
            #expect(try store.reactions(of: DrugQuery(name: "トキワ", containsName: true), release: nil).drugNames == ["トキワジピン", "トキワ錠５ｍｇ", "ﾄｷﾜ錠5mg"])
        }
    }

    @Test("A text that very many names contain is asked for as well, whatever marks it has")
    func manyNames() throws {
        try SmallDownload.with { download in
            let count = DrugSelection.mostListed + 200
            download.demo = (1...count).map { SmallDownload.report("A-\($0)", 1) } + [SmallDownload.report("B-1", 1)]
            download.drug = (1...count).map { SmallDownload.drug("A-\($0)", 1, 1, "ト'?'キワ\($0)") } + [SmallDownload.drug("B-1", 1, 1, "アスピリン")]
            download.reac = (1...count).map { SmallDownload.reaction("A-\($0)", 1, 1, "頭痛") } + [SmallDownload.reaction("B-1", 1, 1, "頭痛")]
            try download.imported()
            let table = try JADERStore(download.store).reactions(of: DrugQuery(name: "ト'?'キワ", containsName: true), release: nil)
            #expect(table.cases == count && table.drugNames.count == count && table.total.cases == count)
        }
    }

    @Test("A name, role, term or class that is not there is told, with what is near")
    func unknown() throws {
        try with { (store: JADERStore) throws in
            #expect(throws: JADERError.unknownDrug("トキワ", near: ["トキワジピン", "トキワ錠５ｍｇ", "ﾄｷﾜ錠5mg"])) { try store.reactions(of: DrugQuery(name: "トキワ"), release: nil) }
            #expect(throws: JADERError.unknownDrug("", near: [])) { try store.reactions(of: DrugQuery(name: "", containsName: true), release: nil) }
            #expect(throws: JADERError.unknownRole("容疑薬", known: ["被疑薬", "併用薬"])) { try store.reactions(of: DrugQuery(name: "トキワジピン", role: "容疑薬"), release: nil) }
            #expect(throws: JADERError.unknownTerm("カリウム", near: ["高カリウム血症"])) {
                try store.trend(of: DrugQuery(name: "トキワジピン"), scope: .term("カリウム"), release: nil)
            }
            #expect(throws: JADERError.unknownSystemOrganClass("x")) {
                try store.trend(of: DrugQuery(name: "トキワジピン"), scope: .systemOrganClass("x"), release: SmallDownload.release())
            }
        }
    }

    @Test("A release sorts the terms into classes in international order, and lists apart what it lacks")
    func classes() throws {
        try with { (store: JADERStore) throws in
            let table = try store.reactions(of: DrugQuery(name: "トキワ", containsName: true), release: SmallDownload.release())
            #expect(table.classes.map(\.name) == ["代謝および栄養障害", "神経系障害"])
            #expect(table.classes[1].terms == [.init(code: 91_001_003, name: "頭痛", nameEN: "Headache", counts: .init(cases: 1, events: 1))])
            #expect(table.unmapped.map(\.name) == ["架空の事象"])
            #expect(table.unmappedCounts == .init(cases: 1, events: 1))
            #expect(table.total == .init(cases: 2, events: 3))
            #expect(table.release?.digest == "0123")
        }
    }

    @Test("A printed lowest level term counts under its preferred term, once a case")
    func lowestLevelTerm() throws {
        let release = try SmallDownload.release()
        let lowest = try #require(release.preferredTerms.lazy.flatMap { release.lowestLevelTerms(of: $0.code) }.first { release.preferredTerm(named: $0.name.japanese) == nil })
        let parent = try #require(release.preferredTerm(lowest.preferredTerm))
        try SmallDownload.with { download in
            download.demo = [SmallDownload.report("A-1", 1)]
            download.drug = [SmallDownload.drug("A-1", 1, 1, "トキワジピン")]
            download.reac = [SmallDownload.reaction("A-1", 1, 1, lowest.name.japanese), SmallDownload.reaction("A-1", 1, 2, parent.name.japanese)]
            try download.imported()
            let table = try JADERStore(download.store).reactions(of: DrugQuery(name: "トキワジピン"), release: release)
            #expect(table.total == .init(cases: 1, events: 1))
            #expect(table.classes.flatMap(\.terms).map(\.code) == [parent.code.number])
        }
    }

    @Test("A release with more organ classes than can be told apart is refused; one that just fits is counted")
    func manyClasses() throws {
        try with { (store: JADERStore) throws in
            let query = DrugQuery(name: "トキワ", containsName: true), own = try SmallDownload.release().systemOrganClasses.count
            let full = try SmallDownload.release(emptyClasses: 255 - own)
            #expect(try store.reactions(of: query, release: full).classes == store.reactions(of: query, release: SmallDownload.release()).classes)
            #expect(throws: CountingError.tooManyClasses(257)) { try store.reactions(of: query, release: SmallDownload.release(emptyClasses: 256 - own)) }
        }
    }

    @Test("The trend follows the quarters, and can be narrowed to a term or a class")
    func trend() throws {
        try with { (store: JADERStore) throws in
            let query = DrugQuery(name: "トキワ", containsName: true), release = try SmallDownload.release()
            func lines(_ scope: ReportTrend.Scope) throws -> [[Int?]] {
                try store.trend(of: query, scope: scope, release: release).periods.map { [$0.fiscalYear, $0.quarter, $0.counts.cases, $0.counts.events] }
            }
            #expect(try lines(.all) == [[2019, 4, 1, 1], [2020, 1, 1, 2]])
            #expect(try lines(.term("頭痛")) == [[2020, 1, 1, 1]])
            #expect(try lines(.systemOrganClass("代謝および栄養障害")) == [[2019, 4, 1, 1]])
            #expect(try lines(.systemOrganClass("91000001")) == [[2019, 4, 1, 1]])
        }
    }

    @Test("Names are found by a part of them, with the cases in which they stand")
    func drugNames() throws {
        try with { (store: JADERStore) throws in
            let found = try store.drugs(matching: "ﾄｷﾜ")
            #expect(found == [DrugNameCount(name: "トキワジピン", asGeneric: 2, asBrand: 0, suspected: 1), DrugNameCount(name: "トキワ錠５ｍｇ", asGeneric: 0, asBrand: 1, suspected: 1),
                              DrugNameCount(name: "ﾄｷﾜ錠5mg", asGeneric: 0, asBrand: 1, suspected: 1)])
            #expect(try store.drugs(matching: "なし").isEmpty)
        }
    }
}
