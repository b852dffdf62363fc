import Foundation
import Reexamination
import Report

extension Mutator {
    /// The risks of the table of reactions by risk: its labels set in under their kinds.
    private var risks: [String] {
        text.tables.filter { $0.table.rows.contains { ["重要な特定されたリスク", "Important identified risks"].contains($0.cells.first?.plainText) } }.flatMap { _, table in
            table.rows.filter { ($0.cells.first?.indent ?? 0) > 0 }.compactMap { $0.cells.first?.plainText.prefix { $0 != "※" } }.map(String.init)
        }
    }

    /// Characters that names of diseases are made of.
    private static let characters = Array("骨患者治療中止後性疾病症候群肺心血管系事象感染腫瘍悪性良性部位頭頸椎体折損傷皮膚障害過敏反応低高増減少血液脳神経胃腸肝腎機能不全痛発熱疹炎壊死閉鎖塞栓梗")

    /// One place of several spells a risk with one character wrong.
    mutating func character() -> Mutation? {
        let isJapanese = text.document.language == .ja
        let names = Set(risks.filter { $0.count >= (isJapanese ? 6 : 10) })
        let cells = text.pieces.filter { piece in if case .cell = piece.place { true } else { false } }
        var found: [(piece: DocumentText.Piece, range: Range<String.Index>, name: String)] = []
        for name in names.sorted() {
            let places = cells.flatMap { piece in piece.text.ranges(of: name).map { (piece, $0) } }
            guard places.count >= 2 else { continue }
            found += places.map { ($0.0, $0.1, name) }
        }
        guard let (piece, range, name) = found.randomElement(using: &random) else { return nil }
        let letters = name.indices.filter { index in name[index].unicodeScalars.first.map { isJapanese ? (0x4E00...0x9FFF).contains($0.value) : ("a"..."z").contains($0) } ?? false }
        guard let at = letters.randomElement(using: &random) else { return nil }
        let others = (isJapanese ? Self.characters : Array("abcdefghijklmnopqrstuvwxyz")).filter { $0 != name[at] }
        var changed = name
        changed.replaceSubrange(at...at, with: String(others[random.below(others.count)]))
        return made(.characterOfTerm, piece, range, changed)
    }

    /// A risk that was looked for, left out of the survey's list.
    mutating func itemMissing() -> Mutation? {
        let seen = Set(grids.filter { grid in grid.rows.contains { ["重要な特定されたリスク", "Important identified risks"].contains($0.label) } }.flatMap(\.rows).filter { row in row.texts.dropFirst().contains { $0.first?.isNumber ?? false } }.map(\.label))
        var found: [(piece: DocumentText.Piece, range: Range<String.Index>, item: String)] = []
        for (block, table) in text.tables where table.rows.contains(where: { ["調査方法", "Target number of patients"].contains($0.cells.first?.plainText) }) {
            for (row, entry) in table.rows.enumerated() where entry.cells.count == 2 && ["安全性検討事項", "Safety specification"].contains(entry.cells[0].plainText) {
                guard let piece = text.pieces.first(where: { $0.place == .cell(block: block, row: row, cell: 1, line: 0) }) else { continue }
                for item in seen.sorted() where item.count >= 2 {
                    // Whole items only: what follows is a comma, a bracket or the end.
                    for comma in ["、", ", "] {
                        for range in piece.text.ranges(of: item + comma) where range.lowerBound == piece.text.startIndex || piece.text[..<range.lowerBound].hasSuffix(comma) { found.append((piece, range, item)) }
                    }
                }
            }
        }
        guard let (piece, range, item) = found.randomElement(using: &random) else { return nil }
        var mutation = made(.itemMissing, piece, range, "")
        if piece.text.replacingCharacters(in: range, with: "").contains(item) {
            mutation = made(.itemMissing, piece, range, "", undetectable: "another item of the list contains “\(item)”, so that it may stand for it")
        }
        return mutation
    }

    private static let slips = [("椎体骨折", "錐体骨折"), ("顎骨壊死", "顎骨懐死"), ("低カルシウム", "低カリシウム"), ("悪性新生物", "悪性新正物"), ("副作用", "副作要"), ("骨髄炎", "骨随炎"), ("骨髄腫", "骨髄種"), ("過敏症", "過敏病")]

    /// Wrong everywhere, so that no other place shows it.
    mutating func confusable() -> Mutation? {
        // Of characters, not of letters.
        guard text.document.language == .ja else { return nil }
        let found = Self.slips.filter { slip in text.pieces.contains { $0.text.contains(slip.0) } }
        guard let (right, wrong) = found.randomElement(using: &random) else { return nil }
        let changes = text.pieces.filter { !$0.hasFootnote && $0.text.contains(right) }.map { ($0.place, $0.text.replacing(right, with: wrong)) }
        return Mutation(kind: .confusable, document: text.replacing(Dictionary(uniqueKeysWithValues: changes)), change: "\(right) → \(wrong) in \(changes.count) places", table: nil, words: nil, undetectable: nil)
    }
}
