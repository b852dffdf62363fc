@testable import E2B
import Reexamination
import Foundation
import Testing

/// Messages that our writer did not write, so that a mistake which reading, writing and the rules share would be seen.
@Suite("Messages written by hand")
struct HandwrittenMessageTests {
    private func read(_ name: String) throws -> (batch: Batch, message: ICSR, report: FileReport) {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Handwritten/\(name).xml")
        let (batch, messages) = try MessageFile(url).messages()
        let report = try Validation(profile: .pmda).report(on: MessageFile(url), named: "I-EXAMPLE-20240610-0001.xml")
        return (batch, try #require(messages.first), report)
    }

    @Test("A spontaneous case with two reactions is understood and breaks no rule")
    func spontaneous() throws {
        let (batch, icsr, report) = try read("spontaneous")
        #expect(report.violations.map(\.described) == [])
        #expect(batch[.N_1_2]?.text == "B-2024-0101" && batch[.N_1_4]?.text == "PMDA")
        #expect(icsr[.C_1_1]?.text == "JP-EXAMPLEPHARMA-SP0001" && icsr[.C_1_8_2]?.text == "2" && icsr[.J2_1a]?.text == "AB")
        #expect(icsr.repeats(.reaction).map { $0[.E_i_2_1b]?.text } == ["90003001", "90003002"])
        #expect(icsr.repeats(.reaction).map { $0[.E_i_3_2c] } == [.text("true"), .null(.NI)])
        #expect(icsr.repeats(.drug).map { $0[.G_k_1]?.text } == ["1", "2"])
        #expect(icsr.repeats(.drug)[0].repeats(.dosage)[0][.G_k_4_r_2]?.text == "4")
        #expect(icsr.repeats(.drug)[0].repeats(.drugReaction)[0].repeats(.assessment)[0][.G_k_9_i_2_r_3]?.text == "関連あり")
        #expect(icsr.repeats(.test)[0][.F_r_3_2]?.text == "6.2" && icsr.repeats(.test)[0][.F_r_4]?.text == "8.5")
        #expect(icsr.unrecognised.isEmpty)
    }

    @Test("A study case of a child with its mother's data is understood and breaks no rule")
    func study() throws {
        let (_, icsr, report) = try read("study-parent-child")
        #expect(report.violations.map(\.described) == [])
        #expect(icsr[.C_1_3]?.text == "2" && icsr[.C_5_4]?.text == "1" && icsr[.C_5_3]?.text == "EX-301")
        #expect(icsr.repeats(.studyRegistration)[0][.C_5_1_r_2]?.text == "JP")
        #expect(icsr[.D_1]?.nullFlavour == .MSK && icsr[.D_5]?.text == "1" && icsr[.D_10_6]?.text == "2" && icsr[.D_10_2_1]?.text == "1991" && icsr[.D_10_5]?.text == "158")
        #expect(icsr.repeats(.parentMedicalHistory)[0][.D_10_7_1_r_1b]?.text == "90005001" && icsr.repeats(.parentMedicalHistory)[0][.D_10_7_1_r_3]?.text == "true")
        #expect(icsr.repeats(.drug)[0][.G_k_6a]?.text == "8" && icsr.repeats(.drug)[0][.G_k_6b]?.text == "wk")
        #expect(icsr.unrecognised.isEmpty)
    }

    @Test("A nullification is understood and breaks no rule")
    func nullification() throws {
        let (_, icsr, report) = try read("nullification")
        #expect(report.violations.map(\.described) == [])
        #expect(icsr[.C_1_11_1]?.text == "1" && icsr[.C_1_11_2]?.text == "他社製品であることが判明" && icsr[.J2_1b]?.text == "24000123")
        #expect(icsr.repeats(.otherCaseIdentifier)[0][.C_1_9_1_r_1]?.text == "EXAMPLEPHARMA" && icsr.repeats(.otherCaseIdentifier)[0][.C_1_9_1_r_2]?.text == "OLD-77")
        #expect(icsr[.D_7_2]?.nullFlavour == .UNK)
        #expect(icsr.unrecognised.isEmpty)
    }

    @Test("What is wrong in a file by hand is told with its line, its repeat and its place")
    func places() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Handwritten/spontaneous.xml")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let number = try #require(lines.lastIndex { $0.contains("displayName=\"outcome\"") })
        var wrong = lines
        wrong[number] = lines[number].replacingOccurrences(of: "<value xsi:type=\"CE\" code=\"2\"", with: "<value xsi:type=\"CE\" code=\"7\"")
        let report = try Validation(profile: .pmda).report(on: MessageFile(bytes: Array(wrong.joined(separator: "\n").utf8)), named: "I-EXAMPLE-20240610-0001.xml")
        let violation = try #require(report.violations.first)
        #expect(report.violations.count == 1)
        #expect(violation.line == number + 1)
        #expect(violation.text(in: report.file, .ja) == """
            I-EXAMPLE-20240610-0001.xml:\(number + 1) 電文 1 E.2.7 誤り：コードリストにない: 最終観察時の副作用／有害事象の転帰 (E2B.E.i.7.code)
              実際：7
              期待：0, 1, 2, 3, 4, 5
              対処：リストのコードに直してください。
              XML：PORR_IN049016UV/controlActProcess/subject/investigationEvent/component[1]/adverseEventAssessment/subject1/primaryRole/subjectOf2[5]/observation/outboundRelationship2[7]/observation/value/@code
            """)
    }
}
