import Foundation
import MedDRA
import Testing

@Suite("Problems of a release")
struct ReleaseProblemTests {
    /// One bad row and the one problem it must make.
    struct Fault: CustomTestStringConvertible, Sendable {
        var problem: ReleaseProblem
        var japanese: String
        var english: String
        var change: @Sendable (inout ExampleDictionary) -> Void

        var testDescription: String { english }
    }

    static let faults = [
        Fault(
            problem: ReleaseProblem(.missingFile, file: .hierarchy),
            japanese: "mdhier.asc：ファイルがない", english: "mdhier.asc: the file is missing"
        ) { $0.rows[.hierarchy] = nil },
        Fault(
            problem: ReleaseProblem(.emptyFile, file: .preferredTerms),
            japanese: "pt.asc：行がない", english: "pt.asc: the file has no row"
        ) { $0.rows[.preferredTerms] = [] },
        Fault(
            problem: ReleaseProblem(.missingFile, file: .standardisedQueriesInJapanese),
            japanese: "smq_j.asc：ファイルがない", english: "smq_j.asc: the file is missing"
        ) { $0.rows[.standardisedQueriesInJapanese] = nil },
        Fault(
            problem: ReleaseProblem(.columnCount(found: 2, expected: 4...11), file: .preferredTerms, line: 2),
            japanese: "pt.asc:2：項目が 2 個ある（4～11 個のはず）",
            english: "pt.asc:2: found 2 fields, expected 4 to 11"
        ) { $0.rows[.preferredTerms]?[1] = "90000301$Osteomyelitis"; $0.delimiterAtEnd = false },
        Fault(
            problem: ReleaseProblem(.columnCount(found: 5, expected: 2...2), file: .internationalOrder, line: 1),
            japanese: "intl_ord.asc:1：項目が 5 個ある（2 個のはず）",
            english: "intl_ord.asc:1: found 5 fields, expected 2"
        ) { $0.rows[.internationalOrder]?[0] = "1$90000003$$x" },
        Fault(
            problem: ReleaseProblem(.notACode(found: "9000030x"), file: .preferredTerms, line: 2, field: "pt_code"),
            japanese: "pt.asc:2 pt_code：「9000030x」はコードではない（9 桁までの数字のはず）",
            english: "pt.asc:2 pt_code: found “9000030x”, expected a code of at most nine digits"
        ) { $0.rows[.preferredTerms]?[1] = "9000030x$Osteomyelitis$$90000003$$$$$$$" },
        Fault(
            problem: ReleaseProblem(
                .notACode(found: "1234567890"), file: .lowestLevelTerms, line: 1, field: "pt_code"),
            japanese: "llt.asc:1 pt_code：「1234567890」はコードではない（9 桁までの数字のはず）",
            english: "llt.asc:1 pt_code: found “1234567890”, expected a code of at most nine digits"
        ) { $0.rows[.lowestLevelTerms]?[0] = "90000301$Osteomyelitis$1234567890$$$$$$$Y$" },
        Fault(
            problem: ReleaseProblem(
                .notANumber(found: "0"), file: .internationalOrder, line: 1, field: "intl_ord_code"),
            japanese: "intl_ord.asc:1 intl_ord_code：「0」は 1 以上の整数ではない",
            english: "intl_ord.asc:1 intl_ord_code: found “0”, expected a whole number from 1"
        ) { $0.rows[.internationalOrder]?[0] = "0$90000003" },
        Fault(
            problem: ReleaseProblem(
                .unexpectedValue(found: "", expected: ["Y", "N"]), file: .lowestLevelTerms, line: 1,
                field: "llt_currency"),
            japanese: "llt.asc:1 llt_currency：「」は使えない（Y、N のいずれかのはず）",
            english: "llt.asc:1 llt_currency: found “”, expected one of Y, N"
        ) { $0.rows[.lowestLevelTerms]?[0] = "90000301$Osteomyelitis$90000301$$$$$$$$" },
        Fault(
            problem: ReleaseProblem(
                .unexpectedValue(found: "3", expected: ["2", "1"]), file: .standardisedQueryContent, line: 1,
                field: "term_scope"),
            japanese: "smq_content.asc:1 term_scope：「3」は使えない（2、1 のいずれかのはず）",
            english: "smq_content.asc:1 term_scope: found “3”, expected one of 2, 1"
        ) { $0.rows[.standardisedQueryContent]?[0] = "90000901$90000305$4$3$A$0$A$8.0$8.0" },
        Fault(
            problem: ReleaseProblem(.emptyName, file: .preferredTermsInJapanese, line: 1, field: "pt_kanji"),
            japanese: "pt_j.asc:1 pt_kanji：名称が空である", english: "pt_j.asc:1 pt_kanji: the name is empty"
        ) { $0.rows[.preferredTermsInJapanese]?[0] = "90000301$$$$" },
        Fault(
            problem: ReleaseProblem(
                .undecodableName(ExampleDictionary.shock), file: .preferredTermsInJapanese, line: 7, field: "pt_kanji"),
            japanese: "pt_j.asc:7 pt_kanji：90000307 の名称を読めない（文字コードは UTF-8、日本語ファイルは CP932 でもよい）",
            english: "pt_j.asc:7 pt_kanji: the name of 90000307 cannot be decoded; expected UTF-8, or CP932 in a "
                + "Japanese file"
        ) { dictionary in
            dictionary.japaneseEncoding = .shiftJIS
            // The name's last character loses its second byte.
            var file = dictionary.files["pt_j.asc"] ?? []
            let name = [UInt8]("ショック$".data(using: .shiftJIS) ?? Data())
            if let range = Data(file).range(of: Data(name)) { file.remove(at: range.upperBound - 2) }
            dictionary.bytes[.preferredTermsInJapanese] = file
        },
        Fault(
            problem: ReleaseProblem(
                .undecodableName(ExampleDictionary.osteomyelitis), file: .preferredTerms, line: 2, field: "pt_name"),
            japanese: "pt.asc:2 pt_name：90000301 の名称を読めない（文字コードは UTF-8、日本語ファイルは CP932 でもよい）",
            english: "pt.asc:2 pt_name: the name of 90000301 cannot be decoded; expected UTF-8, or CP932 in a "
                + "Japanese file"
        ) { dictionary in
            var file = dictionary.files["pt.asc"] ?? []
            if let range = Data(file).range(of: Data("Osteo".utf8)) { file[range.lowerBound] = 0xE9 }
            dictionary.bytes[.preferredTerms] = file
        },
        Fault(
            problem: ReleaseProblem(
                .repeatedCode(ExampleDictionary.hypertension, firstLine: 1), file: .preferredTerms, line: 10,
                field: "pt_code"),
            japanese: "pt.asc:10 pt_code：90000309 が重複している（初出は 1 行目）",
            english: "pt.asc:10 pt_code: 90000309 is repeated; it first stands on line 1"
        ) { $0.rows[.preferredTerms]?.append("90000309$Again$$90000002$$$$$$$") },
        Fault(
            problem: ReleaseProblem(
                .unknownTerm(TermCode(90_000_099), missingFrom: .systemOrganClasses), file: .preferredTerms, line: 2,
                field: "pt_soc_code"),
            japanese: "pt.asc:2 pt_soc_code：90000099 は soc.asc にない",
            english: "pt.asc:2 pt_soc_code: found 90000099, which soc.asc does not have"
        ) { $0.rows[.preferredTerms]?[1] = "90000301$Osteomyelitis$$90000099$$$$$$$" },
        Fault(
            problem: ReleaseProblem(
                .unknownTerm(TermCode(90_000_399), missingFrom: .preferredTerms), file: .lowestLevelTerms, line: 3,
                field: "pt_code"),
            japanese: "llt.asc:3 pt_code：90000399 は pt.asc にない",
            english: "llt.asc:3 pt_code: found 90000399, which pt.asc does not have"
        ) { $0.rows[.lowestLevelTerms]?[2] = "90000401$Bone inflammation$90000399$$$$$$$N$" },
        Fault(
            problem: ReleaseProblem(
                .unknownTerm(TermCode(90_000_399), missingFrom: .preferredTerms), file: .hierarchy, line: 12,
                field: "pt_code"),
            japanese: "mdhier.asc:12 pt_code：90000399 は pt.asc にない",
            english: "mdhier.asc:12 pt_code: found 90000399, which pt.asc does not have"
        ) { $0.rows[.hierarchy]?.append("90000399$90000202$90000102$90000002$$$$$$$90000002$Y") },
        Fault(
            problem: ReleaseProblem(
                .unknownTerm(ExampleDictionary.highPressure, missingFrom: .preferredTerms),
                file: .standardisedQueryContent, line: 1, field: "term_code"),
            japanese: "smq_content.asc:1 term_code：90000402 は pt.asc にない",
            english: "smq_content.asc:1 term_code: found 90000402, which pt.asc does not have"
        ) { $0.rows[.standardisedQueryContent]?[0] = "90000901$90000402$4$2$A$0$A$8.0$8.0" },
        Fault(
            problem: ReleaseProblem(
                .unknownTerm(TermCode(90_000_999), missingFrom: .standardisedQueries),
                file: .standardisedQueryContent, line: 1, field: "smq_code"),
            japanese: "smq_content.asc:1 smq_code：90000999 は smq_list.asc にない",
            english: "smq_content.asc:1 smq_code: found 90000999, which smq_list.asc does not have"
        ) { $0.rows[.standardisedQueryContent]?[0] = "90000999$90000305$4$2$A$0$A$8.0$8.0" },
        Fault(
            problem: ReleaseProblem(
                .unknownTerm(TermCode(90_000_399), missingFrom: .preferredTerms), file: .preferredTermsInJapanese,
                line: 10, field: "pt_code"),
            japanese: "pt_j.asc:10 pt_code：90000399 は pt.asc にない",
            english: "pt_j.asc:10 pt_code: found 90000399, which pt.asc does not have"
        ) { $0.rows[.preferredTermsInJapanese]?.append("90000399$余分な語$$$") },
        Fault(
            problem: ReleaseProblem(
                .noJapaneseName(ExampleDictionary.shock), file: .preferredTermsInJapanese),
            japanese: "pt_j.asc：90000307 の日本語名がない", english: "pt_j.asc: 90000307 has no Japanese name"
        ) { $0.rows[.preferredTermsInJapanese]?.remove(at: 6) },
        Fault(
            problem: ReleaseProblem(.noInternationalOrder(ExampleDictionary.bone), file: .internationalOrder),
            japanese: "intl_ord.asc：SOC 90000006 の国際誌合意順がない",
            english: "intl_ord.asc: SOC 90000006 has no place in the international order"
        ) { $0.rows[.internationalOrder]?.removeLast() },
        Fault(
            problem: ReleaseProblem(
                .repeatedInternationalOrder(1, firstLine: 1), file: .internationalOrder, line: 6,
                field: "intl_ord_code"),
            japanese: "intl_ord.asc:6 intl_ord_code：国際誌合意順 1 が重複している（初出は 1 行目）",
            english: "intl_ord.asc:6 intl_ord_code: place 1 is repeated; it first stands on line 1"
        ) { $0.rows[.internationalOrder]?[5] = "1$90000006" },
        Fault(
            problem: ReleaseProblem(
                .repeatedCode(ExampleDictionary.infections, firstLine: 1), file: .internationalOrder, line: 7,
                field: "soc_code"),
            japanese: "intl_ord.asc:7 soc_code：90000003 が重複している（初出は 1 行目）",
            english: "intl_ord.asc:7 soc_code: 90000003 is repeated; it first stands on line 1"
        ) { $0.rows[.internationalOrder]?.append("18$90000003") },
        Fault(
            problem: ReleaseProblem(.primaryPaths(of: ExampleDictionary.sepsis, found: 0), file: .hierarchy),
            japanese: "mdhier.asc：PT 90000302 のプライマリーパスが 0 本ある（1 本のはず）",
            english: "mdhier.asc: PT 90000302 has 0 primary paths, expected 1"
        ) { $0.rows[.hierarchy]?.remove(at: 2) },
        Fault(
            problem: ReleaseProblem(.primaryPaths(of: ExampleDictionary.sepsis, found: 2), file: .hierarchy),
            japanese: "mdhier.asc：PT 90000302 のプライマリーパスが 2 本ある（1 本のはず）",
            english: "mdhier.asc: PT 90000302 has 2 primary paths, expected 1"
        ) { $0.rows[.hierarchy]?.append("90000302$90000205$90000105$90000003$$$$$$$90000003$Y") },
        Fault(
            problem: ReleaseProblem(
                .primaryPathDisagrees(
                    of: ExampleDictionary.sepsis, found: ExampleDictionary.bone, expected: ExampleDictionary.infections),
                file: .hierarchy, line: 3, field: "soc_code"),
            japanese: "mdhier.asc:3 soc_code：PT 90000302 のプライマリー SOC が 90000006 である（pt.asc では 90000003）",
            english: "mdhier.asc:3 soc_code: the primary SOC of PT 90000302 is 90000006 here but 90000003 in pt.asc"
        ) { $0.rows[.hierarchy]?[2] = "90000302$90000203$90000103$90000006$$$$$$$90000003$Y" },
        Fault(
            problem: ReleaseProblem(.noVersion(found: "English"), file: .release, line: 1, field: "version"),
            japanese: "meddra_release.asc:1 version：「English」は版ではない（27.0 の形のはず）",
            english: "meddra_release.asc:1 version: found “English”, expected a version such as 27.0"
        ) { $0.rows[.release] = ["English$$$$"] },
        Fault(
            problem: ReleaseProblem(.noVersion(found: ""), file: .release, line: 1, field: "version"),
            japanese: "meddra_release.asc:1 version：「」は版ではない（27.0 の形のはず）",
            english: "meddra_release.asc:1 version: found “”, expected a version such as 27.0"
        ) { $0.rows[.release] = ["$English$$$"] },
    ]

    @Test("One fault is one problem, with its place, in both languages", arguments: faults)
    func oneProblem(fault: Fault) {
        var dictionary = ExampleDictionary()
        fault.change(&dictionary)
        #expect(dictionary.problems() == [fault.problem])
        #expect(fault.problem.text == BilingualText(japanese: fault.japanese, english: fault.english))
    }

    @Test("Two files that differ by the case of their names only are refused")
    func repeatedFile() throws {
        var files = ExampleDictionary().files
        files["PT.ASC"] = files["pt.asc"]
        let error = try #require(throws: ReleaseError.self) { try Release(files: files, digest: "") }
        #expect(error.problems == [ReleaseProblem(.repeatedFile, file: .preferredTerms)])
        #expect(error.text.japanese == "pt.asc：大文字・小文字だけが異なる同名のファイルが複数ある")
        #expect(error.text.english == "pt.asc: several files have this name, in upper and lower case")
    }

    @Test("A query's inactive row may name a term that is no longer there")
    func inactiveRow() {
        var dictionary = ExampleDictionary()
        dictionary.rows[.standardisedQueryContent]?.append("90000901$90000999$4$2$A$0$I$8.0$9.0")
        #expect(dictionary.problems().isEmpty)
    }

    @Test("Faults of several files are told at once, and a row that was lost makes no further problem")
    func severalFaults() {
        var dictionary = ExampleDictionary()
        dictionary.rows[.systemOrganClasses]?[0] = "x$Cardiac disorders$Card$$$$$$$"
        dictionary.rows[.lowestLevelTerms]?[0] = "90000301$$90000301$$$$$$$Y$"
        dictionary.rows[.standardisedQueries]?[0] = "90000901$Anaphylactic reaction (SMQ)$0$$$$27.0$A$N"
        #expect(dictionary.problems() == [
            ReleaseProblem(.notACode(found: "x"), file: .systemOrganClasses, line: 1, field: "soc_code"),
            ReleaseProblem(.emptyName, file: .lowestLevelTerms, line: 1, field: "llt_name"),
            ReleaseProblem(.notANumber(found: "0"), file: .standardisedQueries, line: 1, field: "smq_level"),
        ])
    }

    @Test("The first fifty problems are kept and the rest counted")
    func manyFaults() throws {
        var dictionary = ExampleDictionary()
        dictionary.rows[.preferredTerms] = Array(repeating: "90000301,Osteomyelitis", count: 120)
        let error = try #require(throws: ReleaseError.self) { try dictionary.release() }
        #expect(error.count == 120)
        #expect(error.problems.count == ReleaseError.limit)
        #expect(error.text.japanese.hasSuffix("pt.asc:50：項目が 2 個ある（4～11 個のはず）\nほか 70 件"))
        #expect(error.text.english.hasSuffix("pt.asc:50: found 2 fields, expected 4 to 11\nand 70 more"))
        #expect("\(error)" == error.text.english)
    }
}
