import Exchange
import Foundation
import Reexamination
import Testing

@Suite("Narratives of a dossier") struct NarrativeReadingTests {
    @Test("A file of an unknown slot, a missing language, an open brace and a literal number each have their message")
    func problems() throws {
        try EditedDossier.with { dossier in
            try dossier.write("x", to: "narrative/saftey-risks.ja.md")
            try dossier.remove("narrative/measures.en.md")
            try dossier.remove("narrative/evaluation.ja.md")
            try dossier.write("副作用は 12 例、{adr.total.cases 例であった。", to: "narrative/safety-unlisted.ja.md")
            let expected = [
                "narrative.english-missing narrative/measures.ja.md", "narrative.japanese-missing narrative/evaluation.en.md",
                "narrative.literal-number narrative/safety-unlisted.ja.md:1:6", "narrative.unbalanced-brace narrative/safety-unlisted.ja.md:1:11",
                "narrative.unknown-slot narrative/saftey-risks.ja.md",
            ]
            #expect(dossier.summary.sorted() == expected)
        }
    }

    @Test("Without English the Japanese text stands in for it")
    func fallback() throws {
        try EditedDossier.with { dossier in
            try dossier.remove("narrative/measures.en.md")
            let narrative = try #require(try DossierReader.read(folder: dossier.folder).snapshot.narrative(.measures))
            #expect(narrative.text.en == narrative.text.ja)
        }
    }
}
