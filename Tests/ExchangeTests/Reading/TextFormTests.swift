import Exchange
import Foundation
import Reexamination
import Testing

@Suite("Bytes, encodings and the shape of CSV files") struct TextFormTests {
    private let ae = "surveys/hypertension/ae.csv", dm = "surveys/hypertension/dm.csv", cases = "cases/cases.csv"

    private func snapshot(_ edit: (EditedDossier) throws -> Void) throws -> Snapshot {
        try EditedDossier.with { dossier in
            try edit(dossier)
            return try DossierReader.read(folder: dossier.folder).snapshot
        }
    }

    @Test("CP932 with ～－①Ⅱ髙 reads as the same characters as UTF-8")
    func readsCP932() throws {
        let verbatim = "めまい～－①Ⅱ髙"
        let utf8 = try snapshot { try $0.replace(",ふらつき,", by: ",\(verbatim),", in: ae) }
        let cp932 = try snapshot { dossier in
            try dossier.replace(",ふらつき,", by: ",\(verbatim),", in: ae)
            let text = String(decoding: try dossier.bytes(ae), as: UTF8.self)
            try dossier.write(try #require(text.data(using: .shiftJIS)), to: ae)
        }
        #expect(cp932 == utf8)
        #expect(cp932.surveys[0].adverseEvents.contains { $0.reaction.verbatim == verbatim })
    }

    @Test("A byte order mark, CRLF, quotes and Japanese headers change nothing")
    func readsVariants() throws {
        let plain = try snapshot { _ in }
        let variant = try snapshot { dossier in
            var text = String(decoding: try dossier.bytes(dm), as: UTF8.self).replacingOccurrences(of: "USUBJID,SITEID,SEX", with: "\"症例番号\",施設番号,性別")
            text = text.replacingOccurrences(of: ",M,", with: ",男性,").replacingOccurrences(of: ",F,", with: ",\"女性\",").replacingOccurrences(of: "\n", with: "\r\n")
            try dossier.write(Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), to: dm)
        }
        #expect(variant == plain)
    }

    @Test("The order of rows does not change the snapshot")
    func orderIsFree() throws {
        let plain = try snapshot { _ in }
        let reversed = try snapshot { dossier in
            for file in [ae, dm, cases, "surveys/hypertension/ex.csv"] {
                var lines = String(decoding: try dossier.bytes(file), as: UTF8.self).split(separator: "\n")
                let head = lines.removeFirst()
                try dossier.write(([head] + lines.reversed()).joined(separator: "\n"), to: file)
            }
        }
        #expect(reversed == plain)
    }

    @Test("A quoted value may hold commas, quotes and line breaks, and lines are still counted right")
    func quotedValues() throws {
        try EditedDossier.with { dossier in
            try dossier.replace(",ふらつき,", by: ",\"ふらつき、\"\"軽い\"\",\n翌日まで\",", in: ae)
            try dossier.append("HT-999,1,x,,91001006,N,,,,,,,,POSSIBLE,,,,UNKNOWN", to: ae)
            #expect(dossier.summary == ["record.unknown-subject \(ae):14 [USUBJID]"])
        }
        let edited = try snapshot { try $0.replace(",ふらつき,", by: ",\"ふらつき、\"\"軽い\"\",\n翌日まで\",", in: ae) }
        #expect(edited.surveys[0].adverseEvents.contains { $0.reaction.verbatim == "ふらつき、\"軽い\",\n翌日まで" })
    }

    @Test("A quote that is never closed is reported where it was opened")
    func unclosedQuote() throws {
        try EditedDossier.with { dossier in
            try dossier.replace(",ふらつき,", by: ",\"ふらつき,", in: ae)
            #expect(dossier.summary == ["csv.unclosed-quote \(ae):3"])
        }
    }

    @Test("A quote inside an unquoted value is an error, and the other rows are still read")
    func strayQuote() throws {
        try EditedDossier.with { dossier in
            try dossier.replace(",ふらつき,", by: ",ふら\"つき,", in: ae)
            #expect(dossier.summary == ["csv.stray-quote \(ae):3"])
        }
    }

    @Test("A row with too few or too many fields is an error")
    func raggedRow() throws {
        try EditedDossier.with { dossier in
            try dossier.append("HT-099,S01,M", to: dm)
            let problem = try #require(dossier.problems.first)
            #expect(problem.situation == .table(.raggedRow(found: 3, expected: 7)))
            #expect(problem.location.line == 22)
        }
    }

    @Test("Bytes that are neither UTF-8 nor CP932 name their line")
    func invalidBytes() throws {
        try EditedDossier.with { dossier in
            var bytes = try dossier.bytes(ae)
            let newline = try #require(bytes.firstIndex(of: 0x0A))
            bytes.insert(0xFF, at: newline + 8)
            try dossier.write(bytes, to: ae)
            #expect(dossier.summary == ["text.invalid-bytes \(ae):2"])
        }
    }

    @Test("UTF-16, an empty file and line ends of CR alone are told apart")
    func otherForms() throws {
        try EditedDossier.with { dossier in
            try dossier.write(Data([0xFF, 0xFE, 0x41, 0x00]), to: ae)
            try dossier.write(Data(), to: dm)
            try dossier.write("USUBJID,DVSEQ,DVDECOD\rHT-003,1,CONTRACT\r", to: "surveys/hypertension/dv.csv")
            let ids = Set(dossier.problems.filter { $0.severity == .error }.map(\.id))
            #expect(ids.isSuperset(of: [.textUTF16, .fileEmpty, .csvLineEnds]))
        }
    }

    @Test("Missing, repeated and unknown columns are reported together")
    func columns() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("USUBJID,DVSEQ,DVDECOD", by: "症例番号,USUBJID,DVSEQUENCE", in: "surveys/hypertension/dv.csv")
            #expect(dossier.summary == [
                "csv.missing-column surveys/hypertension/dv.csv:1 [DVDECOD]", "csv.missing-column surveys/hypertension/dv.csv:1 [DVSEQ]",
                "csv.unknown-column surveys/hypertension/dv.csv:1 [DVSEQUENCE]", "csv.duplicate-column surveys/hypertension/dv.csv:1 [USUBJID]",
            ])
        }
    }

    @Test("A missing file is an error; one that an endpoint reads says so")
    func missingFiles() throws {
        try EditedDossier.with { dossier in
            try dossier.remove("surveys/hypertension/rs.csv")
            try dossier.remove("product.yaml")
            #expect(dossier.summary.contains("file.missing product.yaml"))
            #expect(dossier.problems.contains { $0.situation == .file(.missing(neededBy: "protocol.yaml efficacyEndpoints bp-goal")) })
        }
    }

    @Test("A file the format does not know is a warning")
    func unexpectedFile() throws {
        try EditedDossier.with { dossier in
            try dossier.write("x", to: "surveys/hypertension/ea.csv")
            #expect(dossier.summary == ["file.unexpected surveys/hypertension/ea.csv"])
        }
    }

    @Test("A folder that does not exist is one clear error")
    func missingFolder() throws {
        let error = #expect(throws: DossierProblems.self) { try DossierReader.read(folder: URL(filePath: "/nonexistent/dossier")) }
        #expect(error?.all.map(\.id) == [.folderMissing])
    }
}
