/// Which record of the data something rests on: the domain it stands in and its key there.
///
/// ```swift
/// RecordID(.adverseEvent, "GCT-012/3")     // ae:GCT-012/3
/// ```
///
/// A record id is part of the snapshot; the file and line it was read from are not, since the same snapshot may come
/// from files or from a database.
public struct RecordID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let domain: RecordDomain
    public let key: String

    public init(_ domain: RecordDomain, _ key: String) {
        self.domain = domain
        self.key = key
    }

    public static func < (left: RecordID, right: RecordID) -> Bool {
        (left.domain.rawValue, left.key) < (right.domain.rawValue, right.key)
    }

    public var description: String { "\(domain.rawValue):\(key)" }
}

/// The kinds of record a snapshot holds, by their SDTM domain where SDTM has one.
public enum RecordDomain: String, Hashable, Sendable, Codable, CaseIterable {
    case subject = "dm"
    case exposure = "ex"
    case adverseEvent = "ae"
    case disposition = "ds"
    case deviation = "dv"
    case collectedForm = "sv"
    case subjectCharacteristic = "sc"
    case microscopicFinding = "mi"
    case diseaseResponse = "rs"
    case questionnaire = "qs"
    case procedure = "pr"
    case caseReaction = "case"
    case foreignMeasure = "measure"
    case researchReport = "research"
    case domesticAction = "domestic"
    case site = "site"
    case rmp = "rmp"
    case product = "product"
}
