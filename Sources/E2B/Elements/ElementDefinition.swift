import Reexamination

/// What the implementation guide says of one data element.
///
/// ```swift
/// let definition = ElementID.E_i_2_1b.definition
/// definition.title[.en]          // "Reaction / Event (MedDRA code)"
/// definition.maximumLength       // 8
/// definition.group               // .reaction
/// definition.nullFlavours        // []
/// ```
///
/// One table drives reading, writing and checking. Where an element stands in the XML is said by the outlines in `Layout`, which name the same ids.
public struct ElementDefinition: Sendable {
    public let id: ElementID
    /// As printed: `E.i.2.1b`.
    public let number: String
    public let title: LocalizedText
    public let type: ValueType
    /// The greatest number of characters; nil where the guide names none.
    public let maximumLength: Int?
    /// The codes or units allowed; nil for anything but codes, units, languages and a few numbers.
    public let codeList: CodeList?
    /// Null flavours that may stand in place of a value.
    public let nullFlavours: Set<NullFlavour>
    public let conformance: Conformance

    init(
        _ id: ElementID, _ number: String, ja: String, en: String, _ type: ValueType, length: Int? = nil, list: CodeList? = nil,
        null: Set<NullFlavour> = [], _ conformance: Conformance
    ) {
        self.id = id
        self.number = number
        self.title = LocalizedText(ja: ja, en: en)
        self.type = type
        self.maximumLength = length
        self.codeList = list
        self.nullFlavours = null
        self.conformance = conformance
    }

    /// The innermost repeat group the element belongs to; nil for one that stands once a message (or once a batch).
    public var group: RepeatGroup? { RepeatGroup.of(id) }

    /// The letter in front of the number.
    public var section: Section { Section.of(number) }

    /// Every element, in the order of the guide; the raw value of an `ElementID` is its place here.
    public static let all: [ElementDefinition] =
        batchElements + reportElements + patientElements + reactionElements + testElements + drugElements + narrativeElements + regionalElements
        + acknowledgementElements

    static let byNumber: [String: ElementID] = Dictionary(uniqueKeysWithValues: all.map { ($0.number, $0.id) })
}

extension ElementDefinition {
    /// What kind of value an element holds, whatever HL7 type carries it.
    public enum ValueType: String, Hashable, Sendable, CaseIterable {
        /// Free text (ST, ED).
        case text
        /// A code of a list (CD, CE, CS).
        case code
        /// The version of the dictionary a code is from.
        case version
        /// An identifier (II); the value is its extension.
        case identifier
        /// A date or time to the precision given (TS): `2026`, `202604`, `20260401`, `20260401093000+0900`.
        case dateTime
        /// A number (PQ, INT, REAL).
        case number
        /// The unit of a number, in UCUM.
        case unit
        /// `true` or `false` (BL).
        case boolean
        /// A language of ISO 639-2.
        case language
        /// A document in base64 (ED).
        case attachment
        /// A reference to another part of the message by its identifier.
        case reference
    }

    /// Whether a valid message must have the element.
    public enum Conformance: String, Hashable, Sendable, CaseIterable {
        /// In every message, or in every repeat of its group.
        case required
        /// Depends on other elements; the rules say when.
        case conditional
        case optional
    }

    /// A section of the guide.
    public enum Section: String, Hashable, Sendable, CaseIterable {
        case batchAndMessage = "N"
        case report = "C"
        case patient = "D"
        case reaction = "E"
        case test = "F"
        case drug = "G"
        case narrative = "H"
        case regional = "J2"
        case acknowledgement = "ACK"

        static func of(_ number: String) -> Section {
            allCases.first { number.hasPrefix($0.rawValue) } ?? .report
        }
    }
}

/// Why there is no value (HL7 null flavours; the guide allows only some of them, each for some elements).
public enum NullFlavour: String, Hashable, Sendable, CaseIterable, Codable {
    /// No information.
    case NI
    /// Masked for privacy.
    case MSK
    /// Unknown.
    case UNK
    /// Asked but unknown.
    case ASKU
    /// Not asked.
    case NASK
    /// Not applicable.
    case NA
    /// Other than the codes offered.
    case OTH
    /// Minus infinity: the lower end of a result that only has an upper one.
    case NINF
    /// Plus infinity: the upper end of a result that only has a lower one.
    case PINF
}
