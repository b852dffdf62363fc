/// Which label the events of an analysis are judged by.
public enum ListednessBasis: Hashable, Sendable {
    /// 再審査申請時の添付文書: the one that the report goes by (domain brief §0.2).
    case application
    /// Any version of the dossier, to see what would follow from it.
    case label(String)
    /// The label that was in force when each report became known; where none was, the one at the application.
    case receipt
}
