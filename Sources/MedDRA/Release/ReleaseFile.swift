/// A file of a MedDRA/J release, in the layouts of the MSSO (ASCII) and of the JMO (Japanese names).
///
/// ```swift
/// for file in ReleaseFile.allCases where file.isMandatory { print(file.rawValue) }
/// ```
///
/// Fields are separated by `$`, nothing is quoted, and a row may end with one more `$`. Source of the layouts:
/// domain brief §4.5. Other files of a release, such as `hlt_pt.asc` or the change logs, are not needed.
public enum ReleaseFile: String, Hashable, Sendable, CaseIterable {
    case release = "meddra_release.asc"
    case systemOrganClasses = "soc.asc"
    case internationalOrder = "intl_ord.asc"
    case highLevelGroupTerms = "hlgt.asc"
    case highLevelTerms = "hlt.asc"
    case preferredTerms = "pt.asc"
    case lowestLevelTerms = "llt.asc"
    case hierarchy = "mdhier.asc"
    case systemOrganClassesInJapanese = "soc_j.asc"
    case highLevelGroupTermsInJapanese = "hlgt_j.asc"
    case highLevelTermsInJapanese = "hlt_j.asc"
    case preferredTermsInJapanese = "pt_j.asc"
    case lowestLevelTermsInJapanese = "llt_j.asc"
    case standardisedQueries = "smq_list.asc"
    case standardisedQueryContent = "smq_content.asc"
    case standardisedQueriesInJapanese = "smq_j.asc"

    /// Whether a release without the file, or with an empty one, is refused. The three files of the queries are
    /// needed only together: once `smq_list.asc` has a row, the Japanese names of the queries are needed too.
    public var isMandatory: Bool {
        switch self {
        case .standardisedQueries, .standardisedQueryContent, .standardisedQueriesInJapanese: false
        default: true
        }
    }

    /// The names of the fields in order, as an error prints them.
    public var columns: [String] {
        switch self {
        case .release: ["version", "language"]
        case .systemOrganClasses: ["soc_code", "soc_name", "soc_abbrev"] + Self.legacyCodes
        case .internationalOrder: ["intl_ord_code", "soc_code"]
        case .highLevelGroupTerms: ["hlgt_code", "hlgt_name"] + Self.legacyCodes
        case .highLevelTerms: ["hlt_code", "hlt_name"] + Self.legacyCodes
        case .preferredTerms: ["pt_code", "pt_name", "null_field", "pt_soc_code"] + Self.legacyCodes
        case .lowestLevelTerms:
            ["llt_code", "llt_name", "pt_code", "whoart_code", "harts_code", "costart_sym", "icd9_code",
             "icd9cm_code", "icd10_code", "llt_currency", "jart_code"]
        case .hierarchy:
            ["pt_code", "hlt_code", "hlgt_code", "soc_code", "pt_name", "hlt_name", "hlgt_name", "soc_name",
             "soc_abbrev", "null_field", "pt_soc_code", "primary_soc_fg"]
        case .systemOrganClassesInJapanese: ["soc_code", "soc_kanji", "soc_order"] + Self.readings
        case .highLevelGroupTermsInJapanese: ["hlgt_code", "hlgt_kanji"] + Self.readings
        case .highLevelTermsInJapanese: ["hlt_code", "hlt_kanji"] + Self.readings
        case .preferredTermsInJapanese: ["pt_code", "pt_kanji"] + Self.readings
        case .lowestLevelTermsInJapanese: ["llt_code", "llt_kanji", "llt_jcurr"] + Self.readings
        case .standardisedQueries:
            ["smq_code", "smq_name", "smq_level", "smq_description", "smq_source", "smq_note", "meddra_version",
             "status", "smq_algorithm"]
        case .standardisedQueryContent:
            ["smq_code", "term_code", "term_level", "term_scope", "term_category", "term_weight", "term_status",
             "term_addition_version", "term_last_modified_version"]
        case .standardisedQueriesInJapanese: ["smq_code", "smq_kanji"] + Self.readings
        }
    }

    /// Where the three fields of readings (kana) begin in a Japanese file; a row may leave them out.
    var firstReadingColumn: Int? { columns.firstIndex(of: Self.readings[0]) }

    /// How many fields a row may have. The lower bound is the last field that is read, so that a file without the
    /// legacy codes is accepted; a row with more fields than the layout knows has a stray `$`. The Japanese files
    /// whose layout is only reported second-hand, and the release's own row, may have further fields.
    public var columnCount: ClosedRange<Int> {
        switch self {
        case .release: 1...99
        case .systemOrganClasses, .highLevelGroupTerms, .highLevelTerms: 2...columns.count
        case .internationalOrder: 2...2
        case .preferredTerms: 4...columns.count
        case .lowestLevelTerms: 10...columns.count
        case .hierarchy: 12...12
        case .systemOrganClassesInJapanese, .preferredTermsInJapanese: 2...columns.count
        case .lowestLevelTermsInJapanese: 3...columns.count
        case .standardisedQueries: 8...columns.count
        case .standardisedQueryContent: 7...columns.count
        case .highLevelGroupTermsInJapanese, .highLevelTermsInJapanese, .standardisedQueriesInJapanese: 2...99
        }
    }

    private static let legacyCodes = [
        "whoart_code", "harts_code", "costart_sym", "icd9_code", "icd9cm_code", "icd10_code", "jart_code",
    ]
    private static let readings = ["kana", "kana1", "kana2"]
}
