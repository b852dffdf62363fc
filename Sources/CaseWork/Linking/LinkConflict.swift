import Reexamination

/// What is wrong, or doubtful, with an entry among the others. `entry` and `first` are positions in the list of entries.
public enum LinkConflict: Hashable, Sendable {
    case toItself(entry: Int)
    case unknownCase(entry: Int, isOther: Bool)
    case unknownSubject(entry: Int)
    /// The pair stands twice, with the same decision or with none.
    case repeated(entry: Int, first: Int)
    /// The pair is said to be one patient and to be two.
    case saidBoth(entry: Int, first: Int)
    /// Two are said to be different whom other decisions make one: the way from one to the other.
    case differentYetSame(entry: Int, chain: [String])
    /// The decision makes two survey subjects one patient.
    case twoSubjects(entry: Int, subjects: [String])
    /// `cases.csv` links the case to a subject that the decision denies, or to another one.
    case disagreesWithCase(entry: Int, linked: String)
    /// Doubtful: cases that are one patient only by way of others, and that nobody compared.
    case onlyByWayOf(entry: Int, pairs: [[String]])

    public var entry: Int {
        switch self {
        case .toItself(let entry), .unknownCase(let entry, _), .unknownSubject(let entry), .repeated(let entry, _), .saidBoth(let entry, _),
             .differentYetSame(let entry, _), .twoSubjects(let entry, _), .disagreesWithCase(let entry, _), .onlyByWayOf(let entry, _): entry
        }
    }
}
