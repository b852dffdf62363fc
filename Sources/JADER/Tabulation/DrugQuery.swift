import GRDB

/// Which drug's reports are asked for.
///
/// ```swift
/// DrugQuery(name: "ベンチマークシン")                       // as 被疑薬, generic or brand name
/// DrugQuery(name: "シン", containsName: true, role: nil)   // in any role, names that contain it
/// ```
public struct DrugQuery: Sendable, Hashable {
    public let name: String
    /// Whether names that contain the given one are meant as well.
    public let containsName: Bool
    /// 医薬品の関与 as printed; `nil` for any.
    public let role: String?

    public init(name: String, containsName: Bool = false, role: String? = "被疑薬") {
        self.name = name
        self.containsName = containsName
        self.role = role
    }
}

/// The printed names and the roles that a query meets in a store.
struct DrugSelection {
    let names: [(id: Int64, printed: String)]
    let roles: [Int64]?
    /// The names' numbers in SQL.
    private let ids: String

    /// From more names on, what they are asked by stands in the SQL instead of their numbers: its length is bounded.
    static let mostListed = 1_000

    /// Without regard to width, case and blanks.
    ///
    /// - Throws: `JADERError.unknownDrug` or `.unknownRole`, with what there is instead.
    init(_ query: DrugQuery, _ db: Database) throws {
        let key = DrugNameKey.folded(query.name)
        let condition = query.containsName ? "instr(folded, ?) > 0" : "folded = ?"
        names = key.isEmpty ? [] : try Row.fetchAll(db, sql: "SELECT id, printed FROM drug_name WHERE \(condition) ORDER BY printed, id", arguments: [key]).map { ($0["id"], $0["printed"]) }
        guard !names.isEmpty else {
            let near = key.isEmpty ? [] : try String.fetchAll(db, sql: "SELECT printed FROM drug_name WHERE instr(folded, ?) > 0 ORDER BY length(printed), printed LIMIT 5", arguments: [key])
            throw JADERError.unknownDrug(query.name, near: near)
        }
        // Without its quotation marks doubled a name could end the text it stands in.
        ids = names.count <= Self.mostListed ? names.map { String($0.id) }.joined(separator: ",")
            : "SELECT id FROM drug_name WHERE " + condition.replacing("?", with: "'" + key.replacing("'", with: "''") + "'")
        guard let role = query.role else {
            roles = nil
            return
        }
        let known = try Row.fetchAll(db, sql: "SELECT id, printed FROM role ORDER BY id")
        let found: [Int64] = known.filter { DrugNameKey.folded($0["printed"]) == DrugNameKey.folded(role) }.map { $0["id"] }
        guard !found.isEmpty else { throw JADERError.unknownRole(role, known: known.map { $0["printed"] }) }
        roles = found
    }

    /// A subquery for the cases. The numbers come from the store itself.
    var cases: String {
        let role = roles.map { " AND role_id IN (\($0.map(String.init).joined(separator: ",")))" } ?? ""
        return """
            SELECT case_id FROM drug WHERE generic_id IN (\(ids))\(role) UNION SELECT case_id FROM drug WHERE brand_id IN (\(ids))\(role)
            """
    }
}
