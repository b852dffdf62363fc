import Exchange
import Foundation
import Reexamination
import Testing

@Suite("Large CSV files") struct LargeFileTests {
    @Test("A file of 20 MB is read whole, and its last row is found again")
    func twentyMegabytes() throws {
        try EditedDossier.with { dossier in
            let path = "surveys/hypertension/ex.csv"
            var text = String(decoding: try dossier.bytes(path), as: UTF8.self)
            let before = text.utf8.split(separator: 0x0A).count
            var row = 0
            // A row has 60 bytes or so.
            while text.utf8.count < 20_000_000 {
                row += 1
                text += "HT-0\(row % 9 + 12),\(1_000 + row / 9),トキワジピン（架空の成分）,5,mg,2020-10-01,2020-10-01\n"
            }
            try dossier.write(text, to: path)
            // No dose stands twice, whichever subject it goes to; HT-014 lives until later than the rows' dates.
            let dossier = try DossierReader.read(folder: dossier.folder)
            let exposures = dossier.snapshot.surveys[0].exposures
            #expect(exposures.count == before - 1 + row)
            let last = RecordID(.exposure, "HT-0\(row % 9 + 12)/\(1_000 + row / 9)")
            #expect(dossier.provenance[last] == Exchange.SourceLocation(file: path, line: before + row))
        }
    }
}
