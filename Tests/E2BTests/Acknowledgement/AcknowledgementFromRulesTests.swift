@testable import E2B
import Foundation
import Reexamination
import Testing

@Suite("Acknowledgements made from the rules")
struct AcknowledgementFromRulesTests {
    private func answer(_ sample: ValidSample, _ profile: RuleProfile = .pmda) throws -> (batch: Batch, messages: [ICSR], report: FileReport) {
        let made = try Acknowledgement(of: sample.report(profile), number: "ACK-1", date: "20240523120000+0900")
        let (batch, messages) = try MessageFile(bytes: made.xml).messages()
        return (batch, messages, try Validation(profile: profile).report(on: MessageFile(bytes: made.xml), named: "ack.xml"))
    }

    private func two() -> ValidSample {
        var sample = ValidSample.report
        sample.messages = [ValidSample.small, ValidSample.small]
        sample.messages[1][.C_1_1] = "JP-EXAMPLE-2"
        sample.messages[1][.N_2_r_1] = "JP-EXAMPLE-2"
        return sample
    }

    @Test("A batch without errors is accepted, and its answer keeps every rule")
    func accepted() throws {
        let (batch, messages, report) = try answer(two())
        #expect(batch[.ACK_A_4]?.text == "AA" && batch[.ACK_A_1]?.text == "B-1" && batch[.ACK_M_2]?.text == "PMDA" && batch[.ACK_M_3]?.text == "EXAMPLE")
        #expect(messages.map { $0[.ACK_B_r_6]?.text } == ["CA", "CA"])
        #expect(messages.map { $0[.ACK_B_r_1]?.text } == ["JP-EXAMPLE-1", "JP-EXAMPLE-2"])
        #expect(report.violations.map(\.described) == [])
    }

    @Test("A message with an error is rejected with its reasons, the others are not")
    func rejected() throws {
        var sample = two()
        sample.messages[1][.E_i_7, [0]] = "7"
        let (batch, messages, report) = try answer(sample)
        #expect(batch[.ACK_A_4]?.text == "AE")
        #expect(messages.map { $0[.ACK_B_r_6]?.text } == ["CA", "CR"])
        #expect(report.messages.map(\.comments) == [[], ["[error] E.1.7 Not in the code list: Outcome of Reaction / Event at the Time of Last Observation (E2B.E.i.7.code)"]])
        #expect(report.violations.map(\.described) == [])
    }

    @Test("Each message of the answer has what HL7's message type wants once: an identifier of its own, the time, the interaction and how it is to be processed")
    func mandatory() throws {
        let xml = String(decoding: try Acknowledgement(of: two().report(.pmda), number: "ACK-1", date: "20240523120000+0900").xml, as: UTF8.self)
        let messages = xml.components(separatedBy: "<MCCI_IN000002UV01>").dropFirst().map { $0.components(separatedBy: "</MCCI_IN000002UV01>")[0] }
        #expect(messages.count == 2)
        for (index, message) in messages.enumerated() {
            let lines = message.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(Array(lines.prefix(6)) == [
                #"<id root="2.16.840.1.113883.3.989.2.1.3.19" extension="ACK-1-\#(index + 1)"/>"#, #"<creationTime value="20240523120000+0900"/>"#,
                #"<interactionId extension="MCCI_IN000002UV01" root="2.16.840.1.113883.1.6"/>"#, #"<processingCode code="P"/>"#, #"<processingModeCode code="T"/>"#,
                #"<acceptAckCode code="NE"/>"#,
            ])
        }
    }

    @Test("However long the answer's number, those of its messages keep the guide's length and differ")
    func longNumbers() throws {
        let made = try Acknowledgement(of: two().report(.pmda), number: String(repeating: "9", count: 100), date: "20240523120000+0900")
        let numbers = try MessageFile(bytes: made.xml).messages().messages.map { $0[.ACK_B_r_2]?.text ?? "" }
        #expect(numbers.map(\.count) == [100, 100] && Set(numbers).count == 2)
    }

    @Test("A warning is told of and rejects nothing")
    func warned() throws {
        var sample = two()
        sample.messages[0].setNull(.C_1_7, .NI)
        let (batch, messages, report) = try answer(sample)
        #expect(batch[.ACK_A_4]?.text == "AA" && messages[0][.ACK_B_r_6]?.text == "CA")
        #expect(report.messages[0].comments.count == 1)
    }

    @Test("A batch that mixes clinical trials and marketed products is rejected whole")
    func mixed() throws {
        var sample = two()
        sample.messages[1][.J2_1a] = "DB"
        #expect(try answer(sample).messages.map { $0[.ACK_B_r_6]?.text } == ["CR", "CR"])
        #expect(try answer(sample).batch[.ACK_A_4]?.text == "AR")
    }

    @Test("An error of the batch itself rejects it whole, with the reason")
    func wholeBatch() throws {
        var sample = two()
        sample.fileName = "case.xml"
        let (batch, messages, report) = try answer(sample)
        #expect(batch[.ACK_A_4]?.text == "AR")
        #expect(messages.map { $0[.ACK_B_r_6]?.text } == ["CR", "CR"])
        #expect(report.head.details == ["[error] File name (E2B.file.name)"])
        // The file's name is PMDA's rule alone.
        #expect(try answer(sample, .ich).batch[.ACK_A_4]?.text == "AA")
    }

    @Test("Details are cut to the length the guide allows, and a message without its number still gets an answer")
    func limits() throws {
        var sample = two()
        sample.messages[0][.N_2_r_1] = nil
        let (_, messages, report) = try answer(sample)
        #expect(messages[0][.ACK_B_r_1]?.text == "JP-EXAMPLE-1" && messages[0][.ACK_B_r_6]?.text == "CR")
        #expect(report.messages.flatMap(\.comments).allSatisfy { $0.unicodeScalars.count <= Acknowledgement.textLimit })
    }

    @Test("A detail says where: the element, or the line; too long a one is cut, and beyond the most of them only how many more there are is said")
    func details() {
        func violation(_ severity: Rule.Severity, _ words: String, _ element: ElementID?) -> RuleViolation {
            let text = LocalizedText(words)
            let rule = Rule("X", severity, title: text, expected: text, mend: text, source: .derived, check: .batch { _ in [] })
            return RuleViolation(rule, Breach(element, line: 7, found: .nothing), message: 1)
        }
        let one = [violation(.warning, "odd", nil), violation(.error, "wrong", .C_1_1)]
        #expect(Acknowledgement.details(one, .en) == ["[error] C.1.1 wrong (E2B.X)", "[warning] line 7 odd (E2B.X)"])
        let long = Acknowledgement.details([violation(.error, String(repeating: "長", count: 300), .C_1_1)], .ja)
        #expect(long == ["[error] C.1.1 " + String(repeating: "長", count: Acknowledgement.textLimit - 14)])
        let many = Acknowledgement.details(Array(repeating: one[0], count: Acknowledgement.mostDetails + 3), .en)
        #expect(many.count == Acknowledgement.mostDetails + 1 && many.last == "3 more")
    }

    @Test("Without the head's numbers no answer can be made, and an answer is not answered")
    func refused() {
        var sample = two()
        sample.head[.N_1_2] = nil
        #expect(throws: AcknowledgementProblem.incompleteHead(sample.fileName, missing: [.N_1_2])) { try Acknowledgement(of: sample.report(), number: "A", date: "20240523120000+0900") }
        let answer = ValidSample.acknowledgement
        #expect(throws: AcknowledgementProblem.isAcknowledgement(answer.fileName)) { try Acknowledgement(of: answer.report(), number: "A", date: "20240523120000+0900") }
        #expect(AcknowledgementProblem.incompleteHead("f.xml", missing: [.N_1_2, .N_1_5]).message.en == "f.xml: no acknowledgement can be made without N.1.2, N.1.5. Have the batch sent again.")
        #expect(AcknowledgementProblem.isAcknowledgement("f.xml").message.ja == "f.xml: 応答の電文です。症例のバッチを渡してください。")
    }
}
