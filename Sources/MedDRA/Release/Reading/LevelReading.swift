import Foundation

/// Reading one level: the English file with its codes, the Japanese file with the same codes, and the two together.
extension ReleaseReader {
    /// The number that goes with each term of a file, and the field it stands in.
    enum NumberField {
        case code(Int)
        case positive(Int)
    }

    /// The mark that goes with each term of a file, and the field it stands in.
    enum MarkField {
        case yesNo(Int)
        case activeInactive(Int)
    }

    /// The level's terms, the rows of its English file by the same positions, and the marks of its Japanese file.
    mutating func readLevel(
        _ file: ReleaseFile, _ japaneseFile: ReleaseFile,
        number: NumberField? = nil, mark: MarkField? = nil, japaneseMark: MarkField? = nil
    ) -> (table: TermTable, rows: TermRows, japaneseMarks: [Bool]) {
        let rows = readTerms(file, number: number, mark: mark)
        let japaneseRows = readTerms(japaneseFile, mark: japaneseMark)
        let english = englishNames(of: rows)
        let decoded = JapaneseNames(at: japaneseRows.names, in: japaneseRows.bytes)
        for position in decoded.undecodable { addUndecodable(japaneseRows, position) }
        if rows.codes == japaneseRows.codes {
            let table = TermTable(codes: rows.codes, japanese: decoded.column, english: english)
            return (table, rows, japaneseRows.marks)
        }

        var japanese = NameColumn(capacity: rows.count, byteCapacity: decoded.column.bytes.count)
        var marks: [Bool] = []
        for code in rows.codes {
            if let position = japaneseRows.codes.position(ofAscending: code) {
                japanese.append(decoded.column.bytes[decoded.column.range(position)])
                if japaneseMark != nil { marks.append(japaneseRows.marks[position]) }
            } else {
                japanese.append([])
                if japaneseMark != nil { marks.append(false) }
                if isSound(japaneseFile) {
                    log.add(ReleaseProblem(.noJapaneseName(TermCode(code)), file: japaneseFile))
                }
            }
        }
        for (code, line) in zip(japaneseRows.codes, japaneseRows.lines)
        where rows.codes.position(ofAscending: code) == nil {
            addUnknown(code, missingFrom: file, japaneseFile, line: Int(line), field: 0)
        }
        return (TermTable(codes: rows.codes, japanese: japanese, english: english), rows, marks)
    }

    /// The rows of a file that begins with a code and a name, in ascending order of code.
    private mutating func readTerms(
        _ file: ReleaseFile, number: NumberField? = nil, mark: MarkField? = nil
    ) -> TermRows {
        var rows = rows(of: file)
        var terms = TermRows(file: file, bytes: rows.bytes)
        while rows.next(&log) {
            guard let code = rows.code(0, &log), let name = rows.name(1, &log) else { continue }
            if let number {
                let read = switch number {
                case .code(let field): rows.code(field, &log)
                case .positive(let field): rows.positiveNumber(field, &log)
                }
                guard let read else { continue }
                terms.numbers.append(read)
            }
            if let mark {
                let read = switch mark {
                case .yesNo(let field): rows.flag(field, of: "YN", &log)
                case .activeInactive(let field): rows.flag(field, of: "AI", &log)
                }
                guard let read else {
                    if number != nil { terms.numbers.removeLast() }
                    continue
                }
                terms.marks.append(read)
            }
            terms.codes.append(code)
            terms.lines.append(Int32(rows.line))
            terms.names.append(name)
        }
        terms.sortByCode(&log)
        return terms
    }

    private mutating func englishNames(of rows: TermRows) -> NameColumn {
        var column = NameColumn(capacity: rows.count, byteCapacity: rows.names.reduce(0) { $0 + $1.count })
        for range in rows.names { column.append(rows.bytes[range]) }
        if String(bytes: column.bytes, encoding: .utf8) == nil {
            for position in 0..<rows.count
            where String(bytes: rows.bytes[rows.names[position]], encoding: .utf8) == nil {
                addUndecodable(rows, position)
            }
        }
        return column
    }

    private mutating func addUndecodable(_ rows: TermRows, _ position: Int) {
        log.add(ReleaseProblem(
            .undecodableName(TermCode(rows.codes[position])), file: rows.file, line: Int(rows.lines[position]),
            field: rows.file.columns[1]))
    }
}
