import GRDB

/// The tables of a store. Printed values stand in dictionaries, once each, with what could be read from them beside.
///
/// ```sh
/// sqlite3 jader.sqlite 'SELECT * FROM reac_printed LIMIT 5'   # as PMDA prints it
/// ```
enum StoreSchema {
    /// Marks a file as a store of ours: `JADR`.
    static let applicationID = 0x4A41_4452
    /// Grows whenever the tables change; a store of another version is imported anew.
    static let version = 1

    static func create(_ db: Database) throws {
        for domain in TextDomain.allCases {
            try db.execute(sql: "CREATE TABLE \(domain.table) (id INTEGER PRIMARY KEY, printed TEXT NOT NULL\(parsedColumns(of: domain).map { ", \($0)" }.joined()))")
        }
        for table in JADERTable.allCases {
            let values = table.values.map { column in "\(column.storeName) INTEGER\(reference(of: column))" }
            let keys = table == .demo
                ? ["id INTEGER PRIMARY KEY", "number TEXT NOT NULL", "report_count INTEGER NOT NULL"]
                : ["case_id INTEGER NOT NULL REFERENCES report (id)", "sequence INTEGER NOT NULL"]
            let end = table == .demo ? [] : ["PRIMARY KEY (case_id, sequence)"]
            try db.execute(sql: "CREATE TABLE \(table.storeName) (\((keys + values + end).joined(separator: ", ")))\(table == .demo ? "" : " WITHOUT ROWID")")
            try db.execute(sql: view(of: table))
        }
        try db.execute(sql: """
            CREATE TABLE rejected (id INTEGER PRIMARY KEY, file TEXT NOT NULL, line INTEGER NOT NULL, column_name TEXT, reason TEXT NOT NULL,
                found INTEGER, expected INTEGER, raw BLOB NOT NULL);
            CREATE TABLE provenance (subject TEXT NOT NULL, fact TEXT NOT NULL, value NOT NULL, PRIMARY KEY (subject, fact)) WITHOUT ROWID;
            """)
        try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    }

    /// What is asked for: a case by its number, and the cases of a drug by either of its names.
    static func index(_ db: Database) throws {
        // SQLite sorts in pieces as large as its cache; pieces that stay in the processor's sort twice as fast.
        try db.execute(sql: """
            PRAGMA cache_size = -2000;
            CREATE UNIQUE INDEX report_number ON report (number);
            CREATE INDEX drug_generic ON drug (generic_id, role_id) WHERE generic_id IS NOT NULL;
            CREATE INDEX drug_brand ON drug (brand_id, role_id) WHERE brand_id IS NOT NULL;
            """)
    }

    static func parsedColumns(of domain: TextDomain) -> [String] {
        switch domain {
        case .label, .role, .condition, .term: []
        case .drugName: ["folded TEXT NOT NULL"]
        case .age: ["least_years INTEGER", "greatest_years INTEGER"]
        case .weight: ["least_kg INTEGER", "greatest_kg INTEGER"]
        case .height: ["least_cm INTEGER", "greatest_cm INTEGER"]
        case .quarter: ["fiscal_year INTEGER", "quarter INTEGER"]
        case .date: ["year INTEGER", "month INTEGER", "day INTEGER"]
        }
    }

    /// What could be read from a printed value, in the order of `parsedColumns`.
    static func parsedValues(of printed: String, _ domain: TextDomain) -> [DatabaseValue] {
        func range(_ units: [String]) -> [DatabaseValue] {
            let range = PrintedRange(printed, units: units)
            return [(range?.least).databaseValue, (range?.greatest).databaseValue]
        }
        return switch domain {
        case .label, .role, .condition, .term: []
        case .drugName: [DrugNameKey.folded(printed).databaseValue]
        case .age: range(PrintedRange.age)
        case .weight: range(PrintedRange.weight)
        case .height: range(PrintedRange.height)
        case .quarter:
            [FiscalQuarter(printed)?.fiscalYear.databaseValue ?? .null, FiscalQuarter(printed)?.quarter.databaseValue ?? .null]
        case .date:
            [PrintedDate(printed)?.year.databaseValue ?? .null, (PrintedDate(printed)?.month).databaseValue, (PrintedDate(printed)?.day).databaseValue]
        }
    }

    private static func reference(of column: JADERColumn) -> String {
        if case .text(let domain) = column.kind { " REFERENCES \(domain.table) (id)" } else { "" }
    }

    /// A view with the columns of the file, as printed.
    private static func view(of table: JADERTable) -> String {
        var columns = table == .demo
            ? ["row.number AS \"識別番号\"", "row.report_count AS \"報告回数\""]
            : ["report.number AS \"識別番号\"", "report.report_count AS \"報告回数\"", "row.sequence AS \"\(table.columns[2].name)\""]
        for column in table.values {
            guard case .text(let domain) = column.kind else { continue }
            columns.append("(SELECT printed FROM \(domain.table) WHERE id = row.\(column.storeName)) AS \"\(column.name)\"")
        }
        let join = table == .demo ? "" : " JOIN report ON report.id = row.case_id"
        return "CREATE VIEW \(table.rawValue)_printed AS SELECT \(columns.joined(separator: ", ")) FROM \(table.storeName) AS row\(join)"
    }
}
