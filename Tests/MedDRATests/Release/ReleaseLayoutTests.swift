import Foundation
import MedDRA
import Testing

@Suite("Layouts of a release's files")
struct ReleaseLayoutTests {
    struct Variant: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var change: @Sendable (inout ExampleDictionary) -> Void
    }

    static let variants = [
        Variant(testDescription: "closing $, line feeds") { _ in },
        Variant(testDescription: "no closing $") { $0.delimiterAtEnd = false },
        Variant(testDescription: "CRLF") { $0.newline = "\r\n" },
        Variant(testDescription: "CRLF, no closing $") { $0.newline = "\r\n"; $0.delimiterAtEnd = false },
        Variant(testDescription: "no final newline") { $0.newlineAtEnd = false },
        Variant(testDescription: "no final newline, no closing $") { $0.newlineAtEnd = false; $0.delimiterAtEnd = false },
        Variant(testDescription: "Japanese in CP932") { $0.japaneseEncoding = .shiftJIS },
        Variant(testDescription: "Japanese in CP932, CRLF") { $0.japaneseEncoding = .shiftJIS; $0.newline = "\r\n" },
        Variant(testDescription: "rows in another order") { dictionary in
            dictionary.rows = dictionary.rows.mapValues { $0.reversed() }
        },
        Variant(testDescription: "byte order mark, blank lines, control-Z") { dictionary in
            for (file, rows) in dictionary.rows {
                let text = "\u{FEFF}" + rows.joined(separator: "\n\n") + "\n\n\u{1A}"
                dictionary.bytes[file] = Array(text.utf8)
            }
        },
        Variant(testDescription: "legacy codes left out") { dictionary in
            dictionary.rows[.preferredTerms] = dictionary.rows[.preferredTerms]?.map { String($0.dropLast(7)) }
            dictionary.rows[.systemOrganClasses] = dictionary.rows[.systemOrganClasses]?.map { String($0.dropLast(7)) }
        },
        Variant(testDescription: "reading columns left out") { dictionary in
            dictionary.rows[.lowestLevelTermsInJapanese] = dictionary.rows[.lowestLevelTermsInJapanese]?
                .map { String($0.dropLast(3)) }
        },
    ]

    @Test("Every layout of the same rows is the same release", arguments: variants)
    func layouts(variant: Variant) throws {
        var dictionary = ExampleDictionary()
        variant.change(&dictionary)
        let release = try dictionary.release()
        let expected = try ExampleDictionary().release()
        #expect(release.identity == ReleaseIdentity(version: "27.0", digest: "0123"))
        #expect(release.preferredTerms == expected.preferredTerms)
        #expect(release.systemOrganClasses == expected.systemOrganClasses)
        #expect(release.standardisedQueries == expected.standardisedQueries)
        for term in expected.preferredTerms {
            #expect(release.lowestLevelTerms(of: term.code) == expected.lowestLevelTerms(of: term.code))
            #expect(Set(release.paths(of: term.code)) == Set(expected.paths(of: term.code)))
        }
        let query = TermSelection(include: [.standardisedQuery(ExampleDictionary.hypersensitivityQuery, scope: .broad)])
        #expect(try release.resolve(query) == expected.resolve(query))
    }

    @Test("Windows' signs of code page 932 are read as Windows has them")
    func windowsSigns() throws {
        var dictionary = ExampleDictionary()
        // ～ － ① Ⅱ 髙 ∥ ￢ ㈱ ﾊﾝｶｸ, and 表 and 能, whose second bytes are those of \ and of a delimiter's neighbour.
        let bytes: [UInt8] = [
            0x81, 0x60, 0x81, 0x7C, 0x87, 0x40, 0x87, 0x55, 0xFB, 0xFC, 0x81, 0x61, 0x81, 0xCA, 0x87, 0x8A, 0xCA, 0xDD,
            0xB6, 0xB8, 0x95, 0x5C, 0x94, 0x5C,
        ]
        dictionary.japaneseEncoding = .shiftJIS
        var file = try #require(dictionary.files["pt_j.asc"])
        let name = try #require("心筋梗塞".data(using: .shiftJIS))
        let range = try #require(Data(file).range(of: name))
        file.replaceSubrange(range, with: bytes)
        dictionary.bytes[.preferredTermsInJapanese] = file
        let term = try #require(dictionary.release().preferredTerm(ExampleDictionary.infarction))
        #expect(term.name.japanese == "～－①Ⅱ髙∥￢㈱ﾊﾝｶｸ表能")
        #expect(Array(term.name.japanese.unicodeScalars.prefix(2)) == ["\u{FF5E}", "\u{FF0D}"])
    }

    @Test("Readings are read in code page 932, half-width and full-width, each found however it is typed; a broken one is a problem")
    func readings() throws {
        var dictionary = ExampleDictionary()
        dictionary.japaneseEncoding = .shiftJIS
        dictionary.rows[.preferredTermsInJapanese] = dictionary.rows[.preferredTermsInJapanese]?.map {
            $0 == "90000307$ショック$ショック$$" ? "90000307$ショック$ショック$ｼｮｯｸ$シヨツク" : $0
        }
        let release = try dictionary.release()
        #expect(release.search("しょっく").map(\.code) == [ExampleDictionary.shock])
        #expect(release.search("ｼﾖﾂｸ").map(\.code) == [ExampleDictionary.shock])
        #expect(release.search("90000307").first?.readings == ["ショック", "ｼｮｯｸ", "シヨツク"])

        var file = try #require(dictionary.files["pt_j.asc"])
        let reading = try #require("ハイケツショウ".data(using: .shiftJIS))
        let range = try #require(Data(file).range(of: reading))
        file[range.upperBound - 1] = 0x20
        dictionary.bytes[.preferredTermsInJapanese] = file
        #expect(dictionary.problems() == [ReleaseProblem(.undecodableName(ExampleDictionary.sepsis), file: .preferredTermsInJapanese, line: 2, field: "kana")])
    }

    @Test("File names may be in upper case, and other files are passed over")
    func fileNames() throws {
        var files = Dictionary(uniqueKeysWithValues: ExampleDictionary().files.map { ($0.key.uppercased(), $0.value) })
        files["hlt_pt.asc"] = Array("not read".utf8)
        #expect(try Release(files: files, digest: "").preferredTermCount == 9)
    }

    @Test("A release may come without standardised queries", arguments: [true, false])
    func withoutQueries(filesAreThere: Bool) throws {
        var dictionary = ExampleDictionary()
        for file in ReleaseFile.allCases where !file.isMandatory {
            dictionary.rows[file] = filesAreThere ? [] : nil
        }
        let release = try dictionary.release()
        #expect(release.standardisedQueries.isEmpty)
        #expect(release.preferredTermCount == 9)
    }

    @Test("The files of the MSSO alone lack the Japanese names, and each missing file is named")
    func onlyEnglish() {
        var dictionary = ExampleDictionary()
        let japanese = ReleaseFile.allCases.filter { $0.rawValue.hasSuffix("_j.asc") }
        for file in japanese { dictionary.rows[file] = nil }
        #expect(dictionary.problems() == japanese.map { ReleaseProblem(.missingFile, file: $0) })
    }

    @Test("Nothing at all lacks every mandatory file")
    func nothing() {
        let mandatory = ReleaseFile.allCases.filter(\.isMandatory)
        #expect(ExampleDictionary(rows: [:]).problems() == mandatory.map { ReleaseProblem(.missingFile, file: $0) })
    }

    @Test("A release of many terms is read whole, in any order of rows")
    func manyTerms() throws {
        var size = SyntheticDictionary.Size.full
        size.preferred /= 20
        size.lowest /= 20
        size.content /= 20
        let dictionary = SyntheticDictionary(size: size, seed: 1)
        let release = try Release(files: dictionary.files(), digest: "")
        #expect(release.preferredTerms.map(\.code.number) == dictionary.preferred.map(\.code).sorted())
        for row in dictionary.preferred {
            let term = try #require(release.preferredTerm(named: "合成基本語の障害\(row.code)"))
            #expect(term.code.number == row.code)
            #expect(term.primarySystemOrganClass.number == row.organClass)
            #expect(release.preferredTerm(named: "Synthetic disorder number \(row.code)") == term)
        }
        for row in dictionary.lowest {
            let term = try #require(release.lowestLevelTerm(TermCode(row.code)))
            #expect(term.preferredTerm.number == row.preferred)
            #expect(release.lowestLevelTerms(named: "合成下層語の障害\(row.code)") == [term])
        }
    }
}
