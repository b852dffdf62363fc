import Foundation

/// The example's dictionary in the file layouts of a MedDRA release: the English files in ASCII, the Japanese `_j` files in code page 932
/// (domain brief §4.5).
struct DictionaryFiles {
    static let version = "27.0"
    let dictionary: ExampleDictionary

    func files() throws -> [DossierFile] {
        try english() + japanese() + [DossierFile(path: "meddra/README.md", text: DictionaryText.readme)]
    }

    private func english() throws -> [DossierFile] {
        let none9 = Array(repeating: "", count: 7)
        return [
            ascii("meddra_release", [[Self.version, "English", "", "", ""]]),
            ascii("intl_ord", dictionary.organClasses.map { ["\($0.order)", "\($0.code)"] }),
            ascii("soc", dictionary.organClasses.map { ["\($0.code)", $0.english, $0.abbreviation] + none9 }),
            ascii("hlgt", dictionary.organClasses.map { ["\($0.group)", "Example group \($0.abbreviation)"] + none9 }),
            ascii("hlt", dictionary.organClasses.map { ["\($0.highLevelTerm)", "Example high level term \($0.abbreviation)"] + none9 }),
            ascii("soc_hlgt", dictionary.organClasses.map { ["\($0.code)", "\($0.group)"] }),
            ascii("hlgt_hlt", dictionary.organClasses.map { ["\($0.group)", "\($0.highLevelTerm)"] }),
            ascii("hlt_pt", try paths().map { ["\($0.organClass.highLevelTerm)", "\($0.term.code)"] }),
            ascii("pt", dictionary.terms.map {
                ["\($0.code)", $0.english, "", "\(dictionary.organClasses[$0.organClass - 1].code)"] + none9
            }),
            ascii("llt", dictionary.lowerTerms.map {
                ["\($0.code)", $0.english, "\($0.preferredTerm)", "", "", "", "", "", "", $0.isCurrent ? "Y" : "N", ""]
            }),
            ascii("mdhier", try paths().map { path in
                let organClass = path.organClass, primary = dictionary.organClasses[path.term.organClass - 1].code
                return ["\(path.term.code)", "\(organClass.highLevelTerm)", "\(organClass.group)", "\(organClass.code)", path.term.english,
                        "Example high level term \(organClass.abbreviation)", "Example group \(organClass.abbreviation)",
                        organClass.english, organClass.abbreviation, "", "\(primary)", organClass.code == primary ? "Y" : "N"]
            }),
            ascii("smq_list", StandardisedQueries.all.enumerated().map { index, query in
                ["\(queryCode(index))", query.english, "\(query.level)", "Invented content for an example", "Example", "", Self.version, "A", "N"]
            }),
            ascii("smq_content", try queryContent()),
        ]
    }

    private func japanese() throws -> [DossierFile] {
        [
            try codePage("soc_j", dictionary.organClasses.map { ["\($0.code)", $0.japanese, "\($0.order)", $0.kana, "", ""] }),
            try codePage("hlgt_j", dictionary.organClasses.map { ["\($0.group)", "例示用群（\($0.japanese)）", "レイジヨウグン\($0.kana)", "", ""] }),
            try codePage("hlt_j", dictionary.organClasses.map { ["\($0.highLevelTerm)", "例示用高位語（\($0.japanese)）", "レイジヨウコウイゴ\($0.kana)", "", ""] }),
            try codePage("pt_j", dictionary.terms.map { ["\($0.code)", $0.japanese, $0.kana, "", ""] }),
            try codePage("llt_j", dictionary.lowerTerms.map { ["\($0.code)", $0.japanese, $0.isCurrentInJapanese ? "Y" : "N", $0.kana, "", ""] }),
            try codePage("smq_j", StandardisedQueries.all.enumerated().map { index, query in ["\(queryCode(index))", query.japanese, query.kana] }),
        ]
    }

    /// Each term's primary path, and a second one for a few, which must never be counted.
    private func paths() throws -> [(term: ExampleDictionary.Term, organClass: ExampleDictionary.OrganClass)] {
        let second = [try dictionary.term("骨髄炎").code: 17, try dictionary.term("悪性腫瘍に伴う高カルシウム血症").code: 2,
                      try dictionary.term("大腿骨骨折").code: 17, try dictionary.term("突然死").code: 11]
        return dictionary.terms.flatMap { term in
            [term.organClass, second[term.code]].compactMap { $0 }.map { (term, dictionary.organClasses[$0 - 1]) }
        }
    }

    private func queryCode(_ index: Int) -> Int { 90_009_001 + index }

    private func queryContent() throws -> [[String]] {
        var rows: [[String]] = []
        func row(_ query: Int, _ member: Int, level: Int, scope: Int, status: String = "A") -> [String] {
            ["\(queryCode(query))", "\(member)", "\(level)", "\(scope)", "A", "0", status, Self.version, Self.version]
        }
        for (index, query) in StandardisedQueries.all.enumerated() {
            for (other, candidate) in StandardisedQueries.all.enumerated() where query.inside.contains(candidate.english) {
                rows.append(row(index, queryCode(other), level: 0, scope: 0))
            }
            for name in query.narrow { rows.append(row(index, try dictionary.term(name).code, level: 4, scope: 2)) }
            for name in query.broad { rows.append(row(index, try dictionary.term(name).code, level: 4, scope: 1)) }
            for name in query.inactive { rows.append(row(index, try dictionary.term(name).code, level: 4, scope: 2, status: "I")) }
            for name in query.lowerTerms {
                guard let term = dictionary.lowerTerms.first(where: { $0.japanese == name && $0.isCurrentInJapanese }) else { throw ExampleError.unknownTerm(name) }
                rows.append(row(index, term.code, level: 5, scope: 2))
            }
        }
        return rows
    }

    private func ascii(_ name: String, _ rows: [[String]]) -> DossierFile {
        DossierFile(path: "meddra/\(name).asc", text: Self.text(rows))
    }

    private func codePage(_ name: String, _ rows: [[String]]) throws -> DossierFile {
        // Foundation's Shift_JIS is code page 932.
        guard let data = Self.text(rows).data(using: .shiftJIS) else { throw ExampleError.notInCodePage(name) }
        return DossierFile(path: "meddra/\(name).asc", bytes: Array(data))
    }

    /// Every field ends in `$`, the last one too.
    private static func text(_ rows: [[String]]) -> String {
        rows.map { $0.map { $0 + "$" }.joined() + "\r\n" }.joined()
    }
}
