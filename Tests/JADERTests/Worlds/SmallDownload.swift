import Foundation
import GRDB
@testable import JADER
import MedDRA

/// A folder of the four tables, small enough to be read by eye, and the stores made of it.
///
/// ```swift
/// try SmallDownload.with { download in
///     download.reac += ["A-1,1,1,頭痛,回復,"]
///     let result = try download.imported()
/// }
/// ```
struct SmallDownload {
    static let headers: [JADERTable: String] = [
        .demo: "識別番号,報告回数,性別,年齢,体重,身長,報告年度・四半期,状況,報告の種類,報告者の資格,E2B",
        .drug: "識別番号,報告回数,医薬品連番,医薬品の関与,医薬品（一般名）,医薬品（販売名）,経路,投与開始日,投与終了日,投与量,投与単位,分割投与回数,使用理由,医薬品の処置,再投与による再発の有無,リスク区分等",
        .reac: "識別番号,報告回数,有害事象連番,有害事象,転帰,有害事象の発現日",
        .hist: "識別番号,報告回数,原疾患等連番,原疾患等",
    ]

    let folder: URL
    var headers = Self.headers
    var demo: [String] = [], drug: [String] = [], reac: [String] = [], hist: [String] = []
    var lineEnd = "\r\n"
    var encoding: String.Encoding = .shiftJIS
    var mark: [UInt8] = []
    /// Bytes that take the place of what a table's rows make.
    var bytes: [JADERTable: Data] = [:]

    var store: URL { folder.appendingPathComponent("jader.sqlite") }

    static func with(_ work: (inout SmallDownload) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jader-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var download = SmallDownload(folder: folder)
        try work(&download)
    }

    /// A row of demo with what no test looks at filled in.
    static func report(_ number: String, _ count: Int, quarter: String = "2020・第一") -> String {
        "\(number),\(count),女性,60歳代,50kg台,150cm台,\(quarter),調査完了,自発報告,医師,R3"
    }

    static func drug(_ number: String, _ count: Int, _ sequence: Int, _ generic: String, brand: String = "", role: String = "被疑薬") -> String {
        "\(number),\(count),\(sequence),\(role),\(generic),\(brand),経口,20200401,202005,10,ｍｇ,1,高血圧,投与中止,不明,"
    }

    static func reaction(_ number: String, _ count: Int, _ sequence: Int, _ term: String) -> String { "\(number),\(count),\(sequence),\(term),回復,20200402" }

    func contents(of table: JADERTable) -> Data {
        if let bytes = bytes[table] { return bytes }
        let rows = switch table {
        case .demo: demo
        case .drug: drug
        case .reac: reac
        case .hist: hist
        }
        let text = ([headers[table] ?? ""] + rows).joined(separator: lineEnd) + lineEnd
        return Data(mark) + (text.data(using: encoding) ?? Data())
    }

    func write() throws {
        for table in JADERTable.allCases { try contents(of: table).write(to: folder.appendingPathComponent("\(table.rawValue)202511.csv")) }
    }

    @discardableResult
    func imported(strict: Bool = false) throws -> JADERImport.Result {
        try write()
        return try JADERImport(folder: folder, store: store, isStrict: strict).run()
    }

    /// Rows of the store, their values joined by `|`.
    func rows(_ sql: String) throws -> [String] {
        try DatabaseQueue(path: store.path).read { db in
            try Row.fetchAll(db, sql: sql).map { row in
                row.databaseValues.map { value in String.fromDatabaseValue(value) ?? Int.fromDatabaseValue(value).map(String.init) ?? "–" }.joined(separator: "|")
            }
        }
    }

    /// The made-up dictionary that the scaffold ships.
    /// - Parameter emptyClasses: so many organ classes without a term besides.
    static func release(emptyClasses: Int = 0) throws -> Release {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../Sources/Exchange/Scaffold/meddra")
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files[name] = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        }
        for number in 0..<emptyClasses {
            let code = 92_000_000 + number, place = 1_000 + number
            for (name, line) in [("soc.asc", "\(code)$Class \(number)$C\(number)$$$$$$$$"), ("soc_j.asc", "\(code)$分類 \(number)$\(place)$$$"), ("intl_ord.asc", "\(place)$\(code)$")] {
                files[name, default: []] += Array("\(line)\n".utf8)
            }
        }
        return try Release(files: files, digest: "0123")
    }
}
