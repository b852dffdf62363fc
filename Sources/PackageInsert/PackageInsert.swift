import Reexamination

/// 添付文書 XML: what a package insert in the regulator's XML says of adverse reactions, passage by passage.
///
/// ```swift
/// let insert = try PackageInsert(xml: bytes)
/// insert.passages[0].text        // 低カルシウム血症（5.8％）
/// ```
///
/// Sections 8 (ImportantPrecautions) and 11 (AdverseEvents) are read. Text there that stands in no known place is not read
/// and stands among the `notices`.
public struct PackageInsert: Hashable, Sendable {
    public static let namespace = "http://info.pmda.go.jp/namespace/prescription_drugs/package_insert/1.0"

    /// 添付文書番号
    public let insertNumber: String?
    /// 改訂年月 (YYYY-MM), of this revision.
    public let revised: String?
    /// 販売名
    public let brandNames: [String]
    /// In the order of the document.
    public let passages: [InsertPassage]
    /// What was not understood; warnings.
    public let notices: [InsertProblem]

    /// - Throws: `InsertProblems`, all that the parser found.
    public init(xml bytes: [UInt8]) throws(InsertProblems) {
        let root = try InsertTreeReader.read(bytes)
        guard root.name == "PackIns", root.namespace == Self.namespace else {
            throw InsertProblems([.init(.otherRoot(name: root.name, namespace: root.namespace), line: root.line)])
        }
        let precautions = root.all("ImportantPrecautions"), reactions = root.all("AdverseEvents")
        guard !precautions.isEmpty || !reactions.isEmpty else { throw InsertProblems([.init(.noReactions, line: root.line)]) }
        var reader = PassageReader()
        for section in precautions { reader.readPrecautions(section) }
        for section in reactions { reader.readReactions(section) }
        insertNumber = root.first("PackageInsertNo").map { InsertText($0).text }
        let revisions = root.all("PreparationOrRevision")
        revised = (revisions.first { $0.attributes["id"] == "今回" } ?? revisions.first)?.first("YearMonth").map { InsertText($0).text }
        brandNames = root.all("ApprovalBrandName").map { InsertText($0).text }
        passages = reader.passages
        notices = reader.notices
    }
}

/// A piece of text that names reactions, and where it stands.
public struct InsertPassage: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// The heading of an item of 11.1
        case heading
        /// A cell of the table of 11.2
        case cell
        /// Sentences, in which reactions may be named among other words.
        case prose
    }

    public let section: LabelSection
    /// 11.1.2, or the cell of a table by its headings: 精神神経系 × 1～5%未満
    public let place: String
    public let line: Int
    public let kind: Kind
    /// As written, but for marks of notes.
    public let text: String
    /// The heading of the column.
    public let frequency: String?
}
