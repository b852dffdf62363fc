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
        // The name first, then the readings.
        let columns = japaneseColumns(of: japaneseRows)
        if rows.codes == japaneseRows.codes {
            let table = TermTable(
                codes: rows.codes, japanese: columns[0], english: english, readings: Array(columns.dropFirst()))
            return (table, rows, japaneseRows.marks)
        }

        var matched = columns.map { NameColumn(capacity: rows.count, byteCapacity: $0.bytes.count) }
        var marks: [Bool] = []
        for code in rows.codes {
            let position = japaneseRows.codes.position(ofAscending: code)
            for column in columns.indices {
                matched[column].append(position.map { columns[column].bytes[columns[column].range($0)] } ?? [])
            }
            if japaneseMark != nil { marks.append(position.map { japaneseRows.marks[$0] } ?? false) }
            if position == nil, isSound(japaneseFile) {
                log.add(ReleaseProblem(.noJapaneseName(TermCode(code)), file: japaneseFile))
            }
        }
        for (code, line) in zip(japaneseRows.codes, japaneseRows.lines)
        where rows.codes.position(ofAscending: code) == nil {
            addUnknown(code, missingFrom: file, japaneseFile, line: Int(line), field: 0)
        }
        let table = TermTable(
            codes: rows.codes, japanese: matched[0], english: english, readings: Array(matched.dropFirst()))
        return (table, rows, marks)
    }

    /// The names of a Japanese file, and then its columns of readings.
    private mutating func japaneseColumns(of rows: TermRows) -> [NameColumn] {
        var names = JapaneseNames(in: rows.bytes)
        var columns: [NameColumn] = []
        let (column, undecodable) = names.column(at: rows.names)
        columns.append(column)
        for position in undecodable { addUndecodable(rows, position, field: 1) }
        for number in 0..<TermRows.readingCount {
            let ranges = rows.readings(column: number)
            guard ranges.contains(where: { !$0.isEmpty }) else {
                columns.append(NameColumn(empty: rows.count))
                continue
            }
            let (column, undecodable) = names.column(at: ranges)
            columns.append(column)
            for position in undecodable {
                addUndecodable(rows, position, field: (rows.file.firstReadingColumn ?? 0) + number)
            }
        }
        return columns
    }

    /// The rows of a file that begins with a code and a name, in ascending order of code.
    private mutating func readTerms(
        _ file: ReleaseFile, number: NumberField? = nil, mark: MarkField? = nil
    ) -> TermRows {
        var rows = rows(of: file)
        var terms = TermRows(file: file, bytes: rows.bytes)
        let firstReading = file.firstReadingColumn
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
            if let firstReading {
                for column in firstReading..<(firstReading + TermRows.readingCount) {
                    terms.readings.append(rows.optionalField(column))
                }
            }
        }
        terms.sortByCode(&log)
        return terms
    }

    private mutating func englishNames(of rows: TermRows) -> NameColumn {
        var column = NameColumn(capacity: rows.count, byteCapacity: rows.names.reduce(0) { $0 + $1.count })
        for range in rows.names { column.append(rows.bytes[range]) }
        if !UTF8Bytes.areValid(column.bytes) {
            for position in 0..<rows.count where !UTF8Bytes.areValid(Array(rows.bytes[rows.names[position]])) {
                addUndecodable(rows, position, field: 1)
            }
        }
        return column
    }

    private mutating func addUndecodable(_ rows: TermRows, _ position: Int, field: Int) {
        log.add(ReleaseProblem(
            .undecodableName(TermCode(rows.codes[position])), file: rows.file, line: Int(rows.lines[position]),
            field: rows.file.columns[field]))
    }
}
