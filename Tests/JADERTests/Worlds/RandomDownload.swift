@testable import JADER

/// Rows of a random world, and what a simple reader makes of them.
struct RandomDownload {
    struct Report { let number: String, count: Int, quarter: String }
    struct Drug { let number: String, count: Int, generic: String, brand: String, role: String }
    struct Reaction { let number: String, count: Int, term: String }

    private(set) var reports: [Report] = [], drugs: [Drug] = [], reactions: [Reaction] = []
    private var state: UInt64

    static let drugNames = ["アスピリン", "ｱｽﾋﾟﾘﾝ", "トキワジピン", "トキワジピン錠"], roles = ["被疑薬", "併用薬", "相互作用"]
    /// Preferred terms, a lowest level term, and one that the dictionary lacks.
    static let terms = ["高カリウム血症", "頭痛", "悪心", "発疹", "低血圧", "架空の事象", "末梢性浮腫"]

    init(seed: UInt64) {
        state = seed
        for index in 0..<(5 + below(40)) {
            for count in Set((0...below(3)).map { _ in 1 + below(4) }).sorted() {
                let number = "R-\(index)"
                reports.append(Report(number: number, count: count, quarter: ["2019・第四", "2020・第一", "２０２０・第二", "", "不詳"][below(5)]))
                for _ in 0..<below(4) {
                    drugs.append(Drug(number: number, count: count, generic: ["", Self.drugNames[below(4)]][below(2)], brand: ["", Self.drugNames[below(4)]][below(2)], role: Self.roles[below(3)]))
                }
                for _ in 0..<below(5) { reactions.append(Reaction(number: number, count: count, term: Self.terms[below(Self.terms.count)])) }
            }
        }
    }

    private mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    /// In the order made, or turned round so that nothing stands together with its case.
    func fill(_ download: inout SmallDownload, reversed: Bool) {
        download.demo = reports.map { SmallDownload.report($0.number, $0.count, quarter: $0.quarter) }
        download.drug = drugs.enumerated().map { SmallDownload.drug($1.number, $1.count, $0 + 1, $1.generic, brand: $1.brand, role: $1.role) }
        download.reac = reactions.enumerated().map { SmallDownload.reaction($1.number, $1.count, $0 + 1, $1.term) }
        guard reversed else { return }
        download.demo.reverse()
        download.drug.reverse()
        download.reac.reverse()
    }

    private var newest: [String: Int] { reports.reduce(into: [:]) { $0[$1.number] = max($0[$1.number] ?? 0, $1.count) } }

    /// The cases of a drug in a role, by its folded name.
    func cases(of folded: String, role: String?) -> Set<String> {
        let newest = newest
        return Set(drugs.filter { drug in
            newest[drug.number] == drug.count && (role == nil || drug.role == role) && [drug.generic, drug.brand].contains { DrugNameKey.folded($0) == folded }
        }.map(\.number))
    }

    /// Distinct pairs of case and term of some cases.
    func events(of cases: Set<String>) -> Set<[String]> {
        let newest = newest
        return Set(reactions.filter { cases.contains($0.number) && newest[$0.number] == $0.count }.map { [$0.number, $0.term] })
    }

    func quarter(of number: String) -> String {
        reports.filter { $0.number == number }.max { $0.count < $1.count }?.quarter ?? ""
    }
}
