import Analysis
import Reexamination

/// Contributors numbered over all figures: many figures share theirs, so each stands in the page once.
struct ContributorIndex {
    let all: [Contributor]
    private let number: [Contributor: Int]

    init(_ appendix: TraceAppendix) {
        var all: [Contributor] = []
        var number: [Contributor: Int] = [:]
        for contributor in appendix.entries.lazy.flatMap(\.contributors) where number[contributor] == nil {
            number[contributor] = all.count
            all.append(contributor)
        }
        self.all = all
        self.number = number
    }

    /// `0-155 160`: the numbers of a figure's contributors, runs written as their ends.
    func numbers(of entry: TraceAppendix.Entry) -> String {
        var runs: [ClosedRange<Int>] = []
        for next in entry.contributors.compactMap({ number[$0] }) {
            if let last = runs.last, next == last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound...next
            } else {
                runs.append(next...next)
            }
        }
        return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
    }
}

/// The listing as the page's script reads it. What recurs stands once and is pointed at.
///
/// `texts`: a string, or two where Japanese and English differ. `columns`: their names, as texts. `people`: the first columns, which say who; many
/// rows share theirs. `rows`: record, kind, person, then one text for each further column (-1 for none; none at the end are left out).
/// `contributors`: unit, then its rows.
struct HTMLTraceData {
    let json: String

    init(_ appendix: TraceAppendix, contributors: ContributorIndex) {
        var texts: [String] = []
        var number: [LocalizedText: Int] = [:]
        func text(_ text: LocalizedText?) -> Int {
            guard let text, text != LocalizedText("") else { return -1 }
            if let known = number[text] { return known }
            number[text] = texts.count
            texts.append(text.ja == text.en ? jsonString(text.ja) : "[\(jsonString(text.ja)),\(jsonString(text.en))]")
            return texts.count - 1
        }
        let columns = TraceColumn.allCases.map { text($0.name) }
        let personal: [TraceColumn] = [.subject, .site, .sex, .age]
        var people: [[Int]] = []
        var personNumber: [[Int]: Int] = [:]
        let rows = appendix.rows.map { row in
            let person = personal.map { text(row.cells[$0]) }
            if personNumber[person] == nil {
                personNumber[person] = people.count
                people.append(person)
            }
            var cells = TraceColumn.allCases.filter { !personal.contains($0) }.map { text(row.cells[$0]) }
            while cells.last == -1 { cells.removeLast() }
            return "[\(jsonString(row.record.description)),\(list([text(row.record.domain.listingName), personNumber[person] ?? -1] + cells))]"
        }
        let contributors = contributors.all.map { contributor in
            "[" + ([jsonString(contributor.unit)] + contributor.records.compactMap { appendix.rowNumber(of: $0).map(String.init) }).joined(separator: ",") + "]"
        }
        json = """
        {"columns":[\(list(columns))],"texts":[\(texts.joined(separator: ","))],
        "people":[\(people.map { "[\(list($0))]" }.joined(separator: ","))],
        "rows":[\(rows.joined(separator: ",\n"))],
        "contributors":[\(contributors.joined(separator: ","))]}
        """
    }
}

private func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }

/// A JSON string that can stand in a `script` element: it holds no `<`, so it cannot end the element.
func jsonString(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": out += "\\\""
        case "\\": out += "\\\\"
        case _ where scalar.value < 0x20, "<", ">", "&", "\u{2028}", "\u{2029}":
            let digits = String(scalar.value, radix: 16)
            out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out + "\""
}
