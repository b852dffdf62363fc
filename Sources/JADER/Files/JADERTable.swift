import Foundation

/// One of the four tables that PMDA publishes (domain brief §4.6).
///
/// ```swift
/// JADERTable.reac.columns.map(\.name)   // 識別番号, 報告回数, 有害事象連番, 有害事象, …
/// ```
public enum JADERTable: String, CaseIterable, Sendable, Hashable, Codable {
    /// 症例一覧: one row a report of a case.
    case demo
    /// 医薬品情報: one row a drug of a report.
    case drug
    /// 副作用情報: one row a reaction of a report.
    case reac
    /// 原疾患: one row a disease of a report.
    case hist
}

/// A column of a table as PMDA prints it, and where its values go in the store.
struct JADERColumn: Sendable {
    enum Kind: Sendable, Equatable {
        /// 識別番号.
        case caseNumber
        /// 報告回数, from 1.
        case reportCount
        /// A 連番, from 1: with the report it names a row.
        case sequence
        case text(TextDomain)
    }

    let name: String
    let kind: Kind
    let storeName: String
    /// Columns that were not published from the beginning may lack.
    var isOptional = false

    /// A name without regard to width and blanks, as headers are compared.
    static func folded(_ name: String) -> String {
        name.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }.uppercased()
    }
}

/// What kind of values a column prints; values of a kind share one dictionary.
enum TextDomain: Int, CaseIterable, Sendable {
    case label, role, drugName, term, condition, age, weight, height, quarter, date

    var table: String {
        switch self {
        case .label: "label"
        case .role: "role"
        case .drugName: "drug_name"
        case .term: "term"
        case .condition: "condition"
        case .age: "age"
        case .weight: "weight"
        case .height: "height"
        case .quarter: "quarter"
        case .date: "date"
        }
    }
}

extension JADERTable {
    /// The name of the table in the store.
    var storeName: String {
        switch self {
        case .demo: "report"
        case .drug: "drug"
        case .reac: "reaction"
        case .hist: "history"
        }
    }

    /// The columns in the order of the store.
    var columns: [JADERColumn] { Self.keys + (self == .demo ? [] : [sequence]) + values }

    /// What names a report; every table begins with it.
    private static let keys = [
        JADERColumn(name: "識別番号", kind: .caseNumber, storeName: "case_id"),
        JADERColumn(name: "報告回数", kind: .reportCount, storeName: "report_count"),
    ]

    private var sequence: JADERColumn {
        let name = switch self {
        case .demo, .drug: "医薬品連番"
        case .reac: "有害事象連番"
        case .hist: "原疾患等連番"
        }
        return JADERColumn(name: name, kind: .sequence, storeName: "sequence")
    }

    /// The columns that print something of the case, the drug, the reaction or the disease.
    var values: [JADERColumn] {
        func column(_ name: String, _ domain: TextDomain, _ storeName: String, isOptional: Bool = false) -> JADERColumn {
            JADERColumn(name: name, kind: .text(domain), storeName: storeName, isOptional: isOptional)
        }
        return switch self {
        case .demo: [
            column("性別", .label, "sex_id"), column("年齢", .age, "age_id"), column("体重", .weight, "weight_id"),
            column("身長", .height, "height_id"), column("報告年度・四半期", .quarter, "quarter_id"), column("状況", .label, "status_id"),
            column("報告の種類", .label, "report_type_id"), column("報告者の資格", .label, "reporter_id"),
            column("E2B", .label, "e2b_id", isOptional: true),
        ]
        case .drug: [
            column("医薬品の関与", .role, "role_id"), column("医薬品（一般名）", .drugName, "generic_id"),
            column("医薬品（販売名）", .drugName, "brand_id"), column("経路", .label, "route_id"),
            column("投与開始日", .date, "start_id"), column("投与終了日", .date, "end_id"), column("投与量", .label, "dose_id"),
            column("投与単位", .label, "unit_id"), column("分割投与回数", .label, "divided_doses_id"),
            column("使用理由", .condition, "indication_id"), column("医薬品の処置", .label, "action_id"),
            column("再投与による再発の有無", .label, "recurrence_id"),
            column("リスク区分等", .label, "risk_class_id", isOptional: true),
        ]
        case .reac: [
            column("有害事象", .term, "term_id"), column("転帰", .label, "outcome_id"), column("有害事象の発現日", .date, "onset_id"),
        ]
        case .hist: [column("原疾患等", .condition, "condition_id")]
        }
    }
}
