import Reexamination

/// What is wrong with, or strange in, a package insert's XML.
public enum InsertSituation: Hashable, Sendable {
    case empty
    case tooLarge(bytes: Int)
    case tooDeep
    case documentType
    /// The XML parser's own words.
    case syntax(words: String)
    case otherRoot(name: String, namespace: String?)
    /// Neither section 8 nor 11 is there.
    case noReactions
    /// A cell of the table of reactions points at a category or frequency that the table does not define.
    case unknownReference(attribute: String, id: String)
    /// Text in a place that is not understood: it is not read.
    case unreadElement(name: String)
    /// An element inside a text that is not known: its words were taken as they stand.
    case unknownInline(name: String)
    /// No text to take terms from.
    case emptyCell

    /// Whether the rest of the file can be read all the same.
    public var isWarning: Bool {
        switch self {
        case .unreadElement, .unknownInline, .emptyCell, .unknownReference: true
        case .empty, .tooLarge, .tooDeep, .documentType, .syntax, .otherRoot, .noReactions: false
        }
    }
}

/// A situation and its line.
public struct InsertProblem: Hashable, Sendable {
    public let situation: InsertSituation
    public let line: Int?

    public init(_ situation: InsertSituation, line: Int?) {
        self.situation = situation
        self.line = line
    }

    /// `insert.xml:120 error: …`
    public func text(file: String, _ language: Language) -> String {
        let severity = situation.isWarning ? LocalizedText(ja: "警告", en: "warning") : LocalizedText(ja: "エラー", en: "error")
        return "\(file)\(line.map { ":\($0)" } ?? "") \(severity[language]): \(message[language])"
    }

    public var message: LocalizedText {
        switch situation {
        case .empty: LocalizedText(ja: "ファイルが空です。添付文書の XML を指定してください。", en: "The file is empty. Give the XML of a package insert.")
        case .tooLarge(let bytes):
            LocalizedText(ja: "\(bytes) バイトあり、読める大きさ（\(InsertTreeReader.largestFile) バイト）を超えています。添付文書の XML か確かめてください。",
                          en: "It has \(bytes) bytes, more than the \(InsertTreeReader.largestFile) that are read. Check that it is a package insert.")
        case .tooDeep: LocalizedText(ja: "要素の入れ子が \(InsertTreeReader.deepest) 段を超えています。", en: "Elements are nested more than \(InsertTreeReader.deepest) deep.")
        case .documentType:
            LocalizedText(ja: "文書型宣言（DOCTYPE）があります。安全のため読みません。宣言を除いたファイルを指定してください。",
                          en: "It has a document type declaration, which is refused for safety. Give a file without it.")
        case .syntax(let words): LocalizedText(ja: "XML として読めません：\(words)", en: "It is no well-formed XML: \(words)")
        case .otherRoot(let name, let namespace):
            LocalizedText(ja: "根の要素が \(name)（名前空間 \(namespace ?? "なし")）です。添付文書は PackIns（\(PackageInsert.namespace)）です。",
                          en: "The root is \(name) (namespace \(namespace ?? "none")); a package insert has PackIns (\(PackageInsert.namespace)).")
        case .noReactions:
            LocalizedText(ja: "重要な基本的注意（ImportantPrecautions）も副作用（AdverseEvents）もありません。", en: "Neither important precautions (ImportantPrecautions) nor adverse reactions (AdverseEvents) are there.")
        case .unknownReference(let attribute, let id):
            LocalizedText(ja: "\(attribute) の指す「\(id)」が表にありません。その見出しなしで読みました。", en: "The table does not define “\(id)”, to which \(attribute) points; it was read without that heading.")
        case .unreadElement(let name):
            LocalizedText(ja: "要素 \(name) の文字は読み方が分からないため、取り込みませんでした。原文を確かめてください。",
                          en: "The text of element \(name) was not taken, for what it means is not known. Look at the original.")
        case .unknownInline(let name):
            LocalizedText(ja: "文中の要素 \(name) は知られていません。文字はそのまま取り込みました。原文を確かめてください。",
                          en: "Element \(name) inside a text is not known; its words were taken as they stand. Look at the original.")
        case .emptyCell: LocalizedText(ja: "副作用の欄に文字がありません。", en: "A cell of reactions holds no text.")
        }
    }
}

/// Everything that keeps an insert from being read, thrown at once.
public struct InsertProblems: Error, Hashable, Sendable {
    public let all: [InsertProblem]

    public init(_ all: [InsertProblem]) {
        self.all = all
    }
}
