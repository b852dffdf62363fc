import GRDB

/// The dictionaries of printed values, with what could be read from each value.
enum DictionaryWriting {
    static func insert(_ texts: TextDictionaries, _ db: Database) throws {
        for domain in TextDomain.allCases {
            let places = repeatElement("?", count: 2 + StoreSchema.parsedColumns(of: domain).count).joined(separator: ", ")
            let statement = try db.makeStatement(sql: "INSERT INTO \(domain.table) VALUES (\(places))")
            for (index, text) in texts.texts(of: domain).enumerated() {
                let values = [(index + 1).databaseValue, text.databaseValue] + StoreSchema.parsedValues(of: text, domain)
                try statement.execute(arguments: StatementArguments(values))
            }
        }
    }
}
