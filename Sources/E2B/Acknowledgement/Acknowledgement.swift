import Reexamination

/// The answer to a batch: which of its messages are accepted and why others are not (ICH E2B(R3) implementation guide, 4).
///
/// ```swift
/// let answer = try Acknowledgement(of: report, number: "ACK-0001", date: "20240523093000+0900")
/// answer.batchCode            // "AE"
/// let xml = answer.xml        // MCCI_IN200101UV01
/// ```
///
/// A message with an error is rejected (CR), others are accepted (CA) with their warnings beside. A batch of which an error is about the batch itself is
/// rejected whole (AR); one with rejected messages has errors (AE); any other is accepted (AA).
public struct Acknowledgement: Sendable {
    public let batchCode: String
    /// One a message, `CA` or `CR`.
    public let messageCodes: [String]
    private let draft: ICSRDraft
    private let messages: [ICSRDraft]

    /// The longest text of ACK.A.5 and ACK.B.r.7.
    static let textLimit = 250
    /// More details than this help nobody; how many there were is said.
    static let mostDetails = 200

    /// - Parameters:
    ///   - number: ACK.M.1, unique to whoever answers, of at most 100 characters; ACK.B.r.2 is made from it.
    ///   - date: ACK.M.4, when the answer is sent.
    ///   - language: of the details.
    public init(of report: FileReport, number: String, date: String, language: Language = .en) throws(AcknowledgementProblem) {
        guard report.kind == .report else { throw .isAcknowledgement(report.file) }
        let missing = [ElementID.N_1_2, .N_1_3, .N_1_4, .N_1_5].filter { (report.head[$0] ?? "").isEmpty }
        guard missing.isEmpty else { throw .incompleteHead(report.file, missing: missing) }

        let batchErrors = report.batchViolations.filter { $0.rule.severity == .error }
        let isRejected = !batchErrors.isEmpty
        let codes = report.messages.map { isRejected || $0.isRejected ? "CR" : "CA" }
        messageCodes = codes
        batchCode = isRejected ? "AR" : codes.contains("CR") ? "AE" : "AA"

        var draft = ICSRDraft(kind: .acknowledgement)
        draft[.ACK_M_1] = number
        draft[.ACK_M_2] = report.head[.N_1_4]
        draft[.ACK_M_3] = report.head[.N_1_3]
        draft[.ACK_M_4] = date
        draft[.ACK_A_1] = report.head[.N_1_2]
        draft[.ACK_A_3] = report.head[.N_1_5]
        draft[.ACK_A_4] = batchCode
        for (index, text) in Self.details(report.batchViolations, language).enumerated() { draft[.ACK_A_5, [index]] = text }
        self.draft = draft

        messages = report.messages.enumerated().map { index, message in
            var one = ICSRDraft(kind: .acknowledgement)
            one[.ACK_M_4] = date
            // HL7's message type wants an identifier where the guide leaves ACK.B.r.2 optional: the answer's own number, and which of its messages it is.
            one[.ACK_B_r_2] = Self.number(number, index + 1)
            // Where the message does not say, what its report or its batch says stands in: an answer without them could not be read.
            one[.ACK_B_r_1] = message[.N_2_r_1] ?? message[.C_1_1] ?? say("電文 \(index + 1)", "message \(index + 1)")[language]
            one[.ACK_B_r_3] = message[.N_2_r_2] ?? report.head[.N_1_3]
            one[.ACK_B_r_4] = message[.N_2_r_3] ?? report.head[.N_1_4]
            one[.ACK_B_r_5] = message[.N_2_r_4] ?? message[.C_1_2] ?? report.head[.N_1_5]
            one[.ACK_B_r_6] = codes[index]
            for (place, text) in Self.details(message.violations, language).enumerated() { one[.ACK_B_r_7, [place]] = text }
            return one
        }
    }

    /// Unique to whoever answers if the answer's number is, and no longer than the guide allows.
    private static func number(_ number: String, _ place: Int) -> String {
        let longest = ElementID.ACK_B_r_2.definition.maximumLength ?? .max
        return "\(String(number.unicodeScalars.prefix(longest - "-\(place)".count)))-\(place)"
    }

    /// Errors first.
    static func details(_ violations: [RuleViolation], _ language: Language) -> [String] {
        let ordered = violations.filter { $0.rule.severity == .error } + violations.filter { $0.rule.severity == .warning }
        var texts = ordered.prefix(mostDetails).map { violation in
            // What is about no element is found by its line.
            let line = violation.line.map { say("\($0) 行目", "line \($0)")[language] }, place = violation.place.isEmpty ? line : violation.place
            let text = "[\(violation.rule.severity.rawValue)] \(place.map { $0 + " " } ?? "")\(violation.rule.title[language]) (\(violation.rule.id))"
            return String(text.unicodeScalars.prefix(textLimit))
        }
        if ordered.count > mostDetails { texts.append(say("ほか \(ordered.count - mostDetails) 件", "\(ordered.count - mostDetails) more")[language]) }
        return texts
    }

    /// The file.
    public var xml: [UInt8] {
        MessageWriter.xml(of: messages.map { $0.icsr() }, in: BatchDraft(acknowledging: draft).batch(messages: messages.count))
    }
}

/// Why no acknowledgement can be made.
public enum AcknowledgementProblem: Error, Hashable, Sendable {
    /// The head lacks what an answer is addressed by.
    case incompleteHead(String, missing: [ElementID])
    /// Nobody answers an answer.
    case isAcknowledgement(String)

    public var message: LocalizedText {
        switch self {
        case .incompleteHead(let file, let missing):
            let numbers = missing.map(\.number).joined(separator: ", ")
            return say("\(file): \(numbers) がないので応答を作れません。送信者にバッチを送り直してもらってください。", "\(file): no acknowledgement can be made without \(numbers). Have the batch sent again.")
        case .isAcknowledgement(let file):
            return say("\(file): 応答の電文です。症例のバッチを渡してください。", "\(file) is an acknowledgement itself. Give a batch of case messages.")
        }
    }
}
