import Foundation

/// The four tables, case by case: about 3.5 drugs, 1.6 reactions and 1.5 diseases a report, and 15 % of the cases with
/// one to three earlier reports, whose rows differ.
struct SyntheticReports {
    private var random = SplitMix(seed: 20_04)
    private let vocabulary: Vocabulary
    private let cases: Int

    init(cases: Int) {
        self.cases = cases
        vocabulary = Vocabulary(&random)
    }

    private static func values(_ texts: [String]) -> [[UInt8]] { texts.map(Vocabulary.cp932) }

    private let sexes = values(["男性", "女性", "女性", "男性", "不明", ""])
    private let ages = values((1...9).map { "\($0)0歳代" } + ["60歳代", "70歳代", "70歳代", "10歳未満", "高齢者", "不明", "成人"])
    private let weights = values((3...9).map { "\($0)0kg台" } + ["50kg台", "", "", "不明"])
    private let heights = values((14...18).map { "\($0)0cm台" } + ["150cm台", "", "", "不明"])
    private let quarters = values((2004...2025).flatMap { year in ["一", "二", "三", "四"].map { "\(year)・第\($0)" } })
    private let kinds = values(["自発報告", "自発報告", "自発報告", "試験からの報告", "不明"])
    private let reporters = values(["医師", "医師", "薬剤師", "その他の医療専門家", "消費者", "歯科医師"])
    private let roles = values(["被疑薬", "併用薬", "併用薬", "相互作用"])
    private let routes = values(["経口", "経口", "静脈内（明記されていない場合）", "皮下", "筋肉内", ""])
    private let units = values(["ｍｇ", "ｍｇ", "ｇ", "ｍＬ", "DF", ""])
    private let doses = values(["5", "10", "20", "40", "100", "150", "200", "0.5", "2.5", ""])
    private let actions = values(["投与中止", "投与変更せず", "不明", "減量", "該当せず", ""])
    private let recurrences = values(["不明", "無", "有", ""])
    private let risks = values(["処方箋医薬品", "", "第１類医薬品", "要指導医薬品"])
    private let outcomes = values(["回復", "軽快", "未回復", "回復したが後遺症あり", "死亡", "不明"])
    private let done = values(["調査完了", "調査未完了"])
    private let e2b = values(["R2", "R3"])

    mutating func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var demo = try TableFile(folder, "demo202511.csv", "識別番号,報告回数,性別,年齢,体重,身長,報告年度・四半期,状況,報告の種類,報告者の資格,E2B")
        var drug = try TableFile(folder, "drug202511.csv", "識別番号,報告回数,医薬品連番,医薬品の関与,医薬品（一般名）,医薬品（販売名）,経路,投与開始日,投与終了日,投与量,投与単位,分割投与回数,使用理由,医薬品の処置,再投与による再発の有無,リスク区分等")
        var reac = try TableFile(folder, "reac202511.csv", "識別番号,報告回数,有害事象連番,有害事象,転帰,有害事象の発現日")
        var hist = try TableFile(folder, "hist202511.csv", "識別番号,報告回数,原疾患等連番,原疾患等")
        for index in 0..<cases {
            let number = Array("AB-\(10_000_000 + index)".utf8)
            let newest = random.chance(15) ? 2 + random.below(3) : 1
            let first = newest == 1 ? 1 : max(1, newest - random.below(3))
            for count in first...newest { try writeReport(number, count, &demo, &drug, &reac, &hist) }
        }
        for file in [demo, drug, reac, hist] { try file.close() }
    }

    private mutating func pick(_ values: [[UInt8]]) -> [UInt8] { values[random.below(values.count)] }

    private mutating func date() -> [UInt8] {
        let year = 2004 + random.below(22), month = 1 + random.below(12)
        return switch random.below(10) {
        case 0: Array("\(year)".utf8)
        case 1: Array("\(year * 100 + month)".utf8)
        case 2, 3: []
        default: Array("\(year * 10_000 + month * 100 + 1 + random.below(28))".utf8)
        }
    }

    private mutating func writeReport(_ number: [UInt8], _ count: Int, _ demo: inout TableFile, _ drug: inout TableFile,
                                      _ reac: inout TableFile, _ hist: inout TableFile) throws {
        let key = [number, Array(String(count).utf8)]
        try demo.add(key + [pick(sexes), pick(ages), pick(weights), pick(heights), pick(quarters), pick(done), pick(kinds), pick(reporters), pick(e2b)])
        for sequence in 1...(1 + random.below(6)) {
            let name = random.rank(vocabulary.generics.count)
            // A generic has a few brands.
            let brand = random.chance(60) ? vocabulary.brands[name == 0 ? 0 : 1 + (name * 7 + random.below(3)) % (vocabulary.brands.count - 1)] : []
            let role = sequence == 1 ? roles[0] : pick(roles)
            try drug.add(key + [Array(String(sequence).utf8), role, vocabulary.generics[name], brand, pick(routes), date(), date(), pick(doses), pick(units),
                                random.chance(30) ? [0x31] : [], vocabulary.diseases[random.rank(vocabulary.diseases.count)], pick(actions), pick(recurrences), pick(risks)])
        }
        for sequence in 1...(random.chance(60) ? 1 : 2 + random.below(2)) {
            try reac.add(key + [Array(String(sequence).utf8), vocabulary.terms[random.rank(vocabulary.terms.count)], pick(outcomes), date()])
        }
        for sequence in 1..<(1 + 1 + random.below(4)) where random.chance(70) {
            try hist.add(key + [Array(String(sequence).utf8), vocabulary.diseases[random.rank(vocabulary.diseases.count)]])
        }
    }
}

/// A CSV file that is written in large pieces.
struct TableFile {
    private let handle: FileHandle
    private var buffer: [UInt8] = []

    init(_ folder: URL, _ name: String, _ header: String) throws {
        let url = folder.appendingPathComponent(name)
        try Data().write(to: url)
        handle = try FileHandle(forWritingTo: url)
        buffer.append(contentsOf: header.data(using: .shiftJIS) ?? Data())
        buffer.append(contentsOf: [0x0D, 0x0A])
    }

    mutating func add(_ values: [[UInt8]]) throws {
        for (index, value) in values.enumerated() {
            if index > 0 { buffer.append(0x2C) }
            buffer.append(contentsOf: value)
        }
        buffer.append(contentsOf: [0x0D, 0x0A])
        if buffer.count > 1 << 20 {
            try handle.write(contentsOf: buffer)
            buffer.removeAll(keepingCapacity: true)
        }
    }

    func close() throws {
        try handle.write(contentsOf: buffer)
        try handle.close()
    }
}
