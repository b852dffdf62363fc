import Analysis
import Reexamination

/// Why a report could not be written.
public enum CompositionError: Error, Hashable {
    /// A sentence, cell or narrative asks for a figure that the analysis did not make. `near` holds ids spelt alike.
    case unknownFigure(FigureID, at: CompositionPlace, near: [FigureID])
    /// A figure cannot be printed that way, such as a count as a percentage.
    case styleDoesNotFit(FigureStyle, figure: FigureID, at: CompositionPlace)
    /// A reference to a table or graphic that the report does not have. `near` holds the keys it does have.
    case unknownTable(key: String, at: CompositionPlace, keys: [String])
    /// Two tables or graphics have one key.
    case duplicateTable(key: String)
    /// A narrative has a `{` or `}` without its partner.
    case unbalancedBrace(at: CompositionPlace)
    /// A reference in a narrative that is no id and style, or no table's key; as written.
    case badReference(String, at: CompositionPlace)
    /// An official form of which neither the program nor the dossier has a layout.
    case formWithoutLayout(OfficialForm)
}

/// Everything found wrong when a report was written: all of the narratives' faults at once.
public struct CompositionErrors: Error, Hashable {
    public let errors: [CompositionError]
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
        case (.unknownTable(let key, let place, let keys), .ja):
            "\(place.name(.ja))：表 [[table:\(key)]] は報告書にない。使えるのは \(keys.joined(separator: "、"))。"
        case (.unknownTable(let key, let place, let keys), .en):
            "\(place.name(.en)): the report has no table [[table:\(key)]]. There are \(keys.joined(separator: ", "))."
        case (.duplicateTable(let key), .ja):
            "表の識別子「\(key)」が二度使われている。調査、リスク及び資材の id を互いに異なるものにする。"
        case (.duplicateTable(let key), .en):
            "Two tables have the key “\(key)”. Give surveys, risks and materials ids that differ."
        case (.unbalancedBrace(let place), .ja):
            "\(place.name(.ja))：波括弧の対応が取れていない。文字としての括弧は \\{ と書く。"
        case (.unbalancedBrace(let place), .en):
            "\(place.name(.en)): a brace has no partner. Write \\{ for a brace that is meant as such."
        case (.formWithoutLayout(let form), .ja):
            "様式 \(form.rawValue) の体裁がない。forms.yaml に加える。"
        case (.formWithoutLayout(let form), .en):
            "There is no layout of form \(form.rawValue). Add it to forms.yaml."
        case (.badReference(let found, let place), .ja):
            "\(place.name(.ja))：\(found) は参照として読めない。{数値の ID}、{ID:形式}（\(Self.narrativeStyles.joined(separator: "、"))）又は [[table:キー]] と書く。"
        case (.badReference(let found, let place), .en):
            "\(place.name(.en)): \(found) cannot be read as a reference. Write {figure.id}, {figure.id:style} (\(Self.narrativeStyles.joined(separator: ", "))) or [[table:key]]."
        }
    }

    /// The styles a narrative may ask for.
    public static let narrativeStyles = FigureStyle.allCases.filter { $0 != .cell }.map(\.rawValue)
}
