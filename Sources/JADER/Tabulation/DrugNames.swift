import GRDB

/// A printed drug name and the cases in which it stands.
public struct DrugNameCount: Sendable, Hashable, Codable {
    public let name: String
    /// Distinct cases with it as 医薬品（一般名）.
    public let asGeneric: Int
    /// Distinct cases with it as 医薬品（販売名）.
    public let asBrand: Int
    /// Distinct cases with it, by either, as 被疑薬.
    public let suspected: Int
}

extension JADERStore {
    /// Names that contain a text, without regard to width, case and blanks: the most cases first, then by name.
    public func drugs(matching text: String) throws -> [DrugNameCount] {
        try read { db in
            let key = DrugNameKey.folded(text)
            let names = try Row.fetchAll(db, sql: "SELECT id, printed FROM drug_name WHERE instr(folded, ?) > 0", arguments: [key])
            let suspected = try Int64.fetchOne(db, sql: "SELECT id FROM role WHERE printed = '被疑薬'") ?? -1
            return try names.map { row in
                let id: Int64 = row["id"]
                func count(_ sql: String, _ arguments: StatementArguments) throws -> Int { try Int.fetchOne(db, sql: sql, arguments: arguments) ?? 0 }
                return DrugNameCount(
                    name: row["printed"],
                    asGeneric: try count("SELECT count(DISTINCT case_id) FROM drug WHERE generic_id = ?", [id]),
                    asBrand: try count("SELECT count(DISTINCT case_id) FROM drug WHERE brand_id = ?", [id]),
                    suspected: try count("""
                        SELECT count(*) FROM (SELECT case_id FROM drug WHERE generic_id = ? AND role_id = ?
                        UNION SELECT case_id FROM drug WHERE brand_id = ? AND role_id = ?)
                        """, [id, suspected, id, suspected]))
            }.sorted { ($1.asGeneric + $1.asBrand, $0.name) < ($0.asGeneric + $0.asBrand, $1.name) }
        }
    }
}
