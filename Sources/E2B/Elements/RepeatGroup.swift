/// A group of elements that may stand several times in a message.
///
/// ```swift
/// RepeatGroup.dosage.parent                    // .drug
/// RepeatGroup.of(.G_k_9_i_2_r_1)               // .assessment
/// ```
///
/// An element's index path has one number for each group on the way to it: G.k.9.i.2.r.1 has drug, reaction and assessment.
public enum RepeatGroup: String, Hashable, Sendable, CaseIterable {
    case heldDocument = "C.1.6.1.r"
    case otherCaseIdentifier = "C.1.9.1.r"
    case linkedReport = "C.1.10.r"
    case primarySource = "C.2.r"
    case literature = "C.4.r"
    case studyRegistration = "C.5.1.r"
    case medicalHistory = "D.7.1.r"
    case pastDrug = "D.8.r"
    case reportedCauseOfDeath = "D.9.2.r"
    case autopsyCauseOfDeath = "D.9.4.r"
    case parentMedicalHistory = "D.10.7.1.r"
    case parentPastDrug = "D.10.8.r"
    case reaction = "E.i"
    case test = "F.r"
    case drug = "G.k"
    case substance = "G.k.2.3.r"
    case dosage = "G.k.4.r"
    case indication = "G.k.7.r"
    /// A drug and one of the reactions: its index is the reaction's.
    case drugReaction = "G.k.9.i"
    case assessment = "G.k.9.i.2.r"
    case drugInformation = "G.k.10.r"
    case senderDiagnosis = "H.3.r"
    case caseSummary = "H.5.r"
    /// Several comments on one acknowledged message, or on the batch.
    case acknowledgementDetail = "ACK.B.r.7"
    case batchDetail = "ACK.A.5"

    /// The group this one stands in.
    public var parent: RepeatGroup? {
        switch self {
        case .substance, .dosage, .indication, .drugReaction, .drugInformation: .drug
        case .assessment: .drugReaction
        default: nil
        }
    }

    /// How many numbers an index path of this group has.
    public var depth: Int { 1 + (parent?.depth ?? 0) }

    /// The groups from the outermost to this one.
    public var chain: [RepeatGroup] { (parent?.chain ?? []) + [self] }

    /// The innermost group of an element.
    public static func of(_ id: ElementID) -> RepeatGroup? { byElement[Int(id.rawValue)] }

    private static let byElement: [RepeatGroup?] = ElementDefinition.all.map { definition in
        allCases.filter { group in
            definition.number == group.rawValue || definition.number.hasPrefix(group.rawValue + ".")
        }.max { $0.rawValue.utf8.count < $1.rawValue.utf8.count }
    }
}

extension RepeatGroup {
    /// The place among all groups.
    var number: Int { Self.numbers[self] ?? 0 }

    private static let numbers = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
