import Analysis
import Reexamination

/// Why a report could not be written.
public enum CompositionError: Error, Hashable {
    /// A sentence, cell or narrative asks for a figure that the analysis did not make. `near` holds ids spelt alike.
    case unknownFigure(FigureID, at: CompositionPlace, near: [FigureID])
    /// A figure cannot be printed that way, such as a count as a percentage.
    case styleDoesNotFit(FigureStyle, figure: FigureID, at: CompositionPlace)
    /// A narrative uses a style that does not exist.
    case unknownStyle(String, figure: FigureID, at: CompositionPlace)
    /// A reference to a table or graphic that the report does not have. `near` holds the keys it does have.
    case unknownTable(key: String, at: CompositionPlace, keys: [String])
    /// Two tables or graphics have one key.
    case duplicateTable(key: String)
    /// A narrative's text cannot be read.
    case unreadableNarrative(Narrative.Slot, line: Int, problem: String)
}

extension CompositionError {
    /// What went wrong and what would mend it.
    public func message(_ language: Language) -> String {
        switch (self, language) {
        case (.unknownFigure(let id, let place, let near), .ja):
            "\(place.name(.ja))：数値 {\(id)} は集計結果に存在しない。" + (near.isEmpty ? "「saishinsa figures」で一覧を確認する。" : "近い番号：\(near.map(\.text).joined(separator: "、"))")
        case (.unknownFigure(let id, let place, let near), .en):
            "\(place.name(.en)): there is no figure {\(id)}." + (near.isEmpty ? " “saishinsa figures” lists those there are." : " Near: \(near.map(\.text).joined(separator: ", "))")
        case (.styleDoesNotFit(let style, let id, let place), .ja):
            "\(place.name(.ja))：{\(id):\(style.rawValue)} の数値は「\(style.rawValue)」の形では表せない。value を用いるか、割合の数値を指定する。"
        case (.styleDoesNotFit(let style, let id, let place), .en):
            "\(place.name(.en)): the figure of {\(id):\(style.rawValue)} cannot be printed as “\(style.rawValue)”. Use value, or name a figure that is a proportion."
        case (.unknownStyle(let style, let id, let place), .ja):
            "\(place.name(.ja))：{\(id):\(style)} の「\(style)」という形はない。使えるのは \(Self.narrativeStyles.joined(separator: "、"))。"
        case (.unknownStyle(let style, let id, let place), .en):
            "\(place.name(.en)): {\(id):\(style)} asks for the style “\(style)”, which does not exist. There are \(Self.narrativeStyles.joined(separator: ", "))."
        case (.unknownTable(let key, let place, let keys), .ja):
            "\(place.name(.ja))：表 [[table:\(key)]] は報告書にない。使えるのは \(keys.joined(separator: "、"))。"
        case (.unknownTable(let key, let place, let keys), .en):
            "\(place.name(.en)): the report has no table [[table:\(key)]]. There are \(keys.joined(separator: ", "))."
        case (.duplicateTable(let key), .ja):
            "表の識別子「\(key)」が二度使われている。調査、リスク及び資材の id を互いに異なるものにする。"
        case (.duplicateTable(let key), .en):
            "Two tables have the key “\(key)”. Give surveys, risks and materials ids that differ."
        case (.unreadableNarrative(let slot, let line, let problem), .ja):
            "\(CompositionPlace.narrative(slot, line: line).name(.ja))：\(problem)"
        case (.unreadableNarrative(let slot, let line, let problem), .en):
            "\(CompositionPlace.narrative(slot, line: line).name(.en)): \(problem)"
        }
    }

    /// The styles a narrative may ask for.
    public static let narrativeStyles = FigureStyle.allCases.filter { $0 != .cell }.map(\.rawValue)
}
