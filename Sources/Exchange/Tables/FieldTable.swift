import Reexamination

/// The table of a CSV file's columns as docs/dossier-format.md prints it, made from the columns the reader uses.
public enum FieldTable {
    /// Markdown, one row a column.
    public static func markdown(of table: TableDefinition) -> String {
        let head = "| 列 column | 日本語名 alias | 必須 needed | 種類 type | 意味 meaning | 例 example | 用途 used for |\n|---|---|---|---|---|---|---|"
        let rows = table.columns.map { column in
            "| `\(column.name)` | \(column.aliases.joined(separator: ", ")) | \(need(column.need)) | \(kind(column.kind)) "
                + "| \(both(column.meaning)) | `\(column.example)` | \(both(column.use)) |"
        }
        return ([head] + rows).joined(separator: "\n")
    }

    private static func both(_ text: LocalizedText) -> String { "\(text.ja)<br>\(text.en)" }

    private static func need(_ need: TableColumn.Need) -> String {
        switch need {
        case .value: "◎ 列と値 column and value"
        case .column: "○ 列のみ column"
        case .optional: "任意 optional"
        }
    }

    private static func kind(_ kind: TableColumn.Kind) -> String {
        switch kind {
        case .identifier: "ID"
        case .text: "文字列 text"
        case .integer(let least, let greatest): "整数 integer \(least)–\(greatest)"
        case .date: "日付 date（年・年月可 partial）"
        case .day: "日付 date（日まで day）"
        case .code(let entries): entries.map { "`\($0.code)` \($0.japanese)" }.joined(separator: "<br>")
        case .termCode: "MedDRA コード code（8 桁 digits）"
        }
    }
}
