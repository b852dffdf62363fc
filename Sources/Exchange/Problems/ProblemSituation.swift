import MedDRA
import Reexamination

/// What can be wrong with a dossier: a closed list, grouped by what is looked at.
public enum ProblemSituation: Hashable, Sendable {
    case file(FileSituation)
    case table(TableSituation)
    case yaml(YAMLSituation)
    case schema(SchemaSituation)
    case term(TermSituation)
    case record(RecordSituation)
    case message(MessageSituation)
    case date(DateSituation)
    case dossier(DossierSituation)
    case label(LabelSituation)
    case form(FormSituation)
    case link(LinkSituation)
    case narrative(NarrativeSituation)

    public var id: ProblemID {
        switch self {
        case .file(let situation): situation.id
        case .table(let situation): situation.id
        case .yaml(let situation): situation.id
        case .schema(let situation): situation.id
        case .term(let situation): situation.id
        case .record(let situation): situation.id
        case .message(let situation): situation.id
        case .date(let situation): situation.id
        case .dossier(let situation): situation.id
        case .label(let situation): situation.id
        case .form(let situation): situation.id
        case .link(let situation): situation.id
        case .narrative(let situation): situation.id
        }
    }

    public var text: ProblemText {
        switch self {
        case .file(let situation): situation.text
        case .table(let situation): situation.text
        case .yaml(let situation): situation.text
        case .schema(let situation): situation.text
        case .term(let situation): situation.text
        case .record(let situation): situation.text
        case .message(let situation): situation.text
        case .date(let situation): situation.text
        case .dossier(let situation): situation.text
        case .label(let situation): situation.text
        case .form(let situation): situation.text
        case .link(let situation): situation.text
        case .narrative(let situation): situation.text
        }
    }
}
