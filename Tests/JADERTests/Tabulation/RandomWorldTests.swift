import Foundation
import GRDB
@testable import JADER
import MedDRA
import Testing

@Suite("Counts agree with simple recounts")
struct RandomWorldTests {
    @Test("By term, class and quarter, for every seed and order of rows", arguments: 1...12)
    func recount(_ seed: Int) throws {
        let world = RandomDownload(seed: UInt64(seed)), release = try SmallDownload.release()
        try SmallDownload.with { download in
            world.fill(&download, reversed: seed % 2 == 0)
            try download.imported()
            let store = try JADERStore(download.store)
            for role in ["被疑薬", nil] {
                let cases = world.cases(of: DrugNameKey.folded("アスピリン"), role: role)
                let query = DrugQuery(name: "ｱｽﾋﾟﾘﾝ", role: role)
                guard !cases.isEmpty else { continue }
                let events = world.events(of: cases)

                let plain = try store.reactions(of: query, release: nil)
                #expect(plain.cases == cases.count)
                #expect(plain.total == .init(cases: Set(events.map { $0[0] }).count, events: events.count))
                let byTerm = Dictionary(grouping: events) { $0[1] }
                #expect(Dictionary(uniqueKeysWithValues: plain.unmapped.map { ($0.name, $0.counts.cases) }) == byTerm.mapValues(\.count))
                #expect(plain.classes.isEmpty)

                let mapped = try store.reactions(of: query, release: release)
                #expect(mapped.total == plain.total)
                #expect(mapped.classes.reduce(0) { $0 + $1.counts.events } + mapped.unmappedCounts.events == events.count)
                for soc in mapped.classes {
                    let members = events.filter { event in release.preferredTerm(named: event[1])?.primarySystemOrganClass.number == soc.code }
                    #expect(soc.counts == .init(cases: Set(members.map { $0[0] }).count, events: members.count))
                    #expect(soc.terms.map(\.code) == soc.terms.compactMap(\.code).sorted())
                }
                #expect(mapped.unmapped.map(\.name) == (byTerm["架空の事象"] == nil ? [] : ["架空の事象"]))
                let order = mapped.classes.compactMap { soc in release.systemOrganClasses.firstIndex { $0.code.number == soc.code } }
                #expect(order == order.sorted())

                let trend = try store.trend(of: query, scope: .all, release: release)
                #expect(trend.total == plain.total)
                let byQuarter = Dictionary(grouping: events) { FiscalQuarter(world.quarter(of: $0[0])) }
                #expect(trend.periods.count == byQuarter.count)
                for period in trend.periods {
                    let members = byQuarter[period.fiscalYear.flatMap { year in period.quarter.flatMap { FiscalQuarter(fiscalYear: year, quarter: $0) } }] ?? []
                    #expect(period.counts == .init(cases: Set(members.map { $0[0] }).count, events: members.count))
                }
                let headaches = try? store.trend(of: query, scope: .term("頭痛"), release: nil)
                #expect((headaches?.total.cases ?? 0) == (byTerm["頭痛"]?.count ?? 0))
            }
        }
    }

    @Test("The kernel's counts are those of COUNT(DISTINCT …) in SQL on the printed views", arguments: [3, 4])
    func distinctInSQL(_ seed: UInt64) throws {
        let world = RandomDownload(seed: seed)
        try SmallDownload.with { download in
            world.fill(&download, reversed: false)
            try download.imported()
            let table = try JADERStore(download.store).reactions(of: DrugQuery(name: "トキワジピン"), release: nil)
            let counted = try download.rows("""
                SELECT 有害事象, COUNT(DISTINCT 識別番号) FROM reac_printed WHERE 識別番号 IN (SELECT 識別番号 FROM drug_printed
                WHERE 医薬品の関与 = '被疑薬' AND ("医薬品（一般名）" = 'トキワジピン' OR "医薬品（販売名）" = 'トキワジピン')) GROUP BY 1
                """)
            #expect(Set(table.unmapped.map { "\($0.name)|\($0.counts.cases)" }) == Set(counted))
            #expect(!counted.isEmpty)
        }
    }
}
