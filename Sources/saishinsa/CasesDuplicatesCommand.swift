import ArgumentParser
import CaseWork
import Exchange
import Foundation
import Reexamination
import Reporting

struct CasesDuplicatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates",
        abstract: "同じ患者かもしれない報告の組と、その理由 / reports that may be about one patient, with the reasons",
        discussion: """
            判断していない組を、点数とその内訳とともに挙げます。結び付けるのは、cases/links.csv に人が same と書いた組だけです。
            Lists the pairs that nobody has decided on, with their scores. Only what a person marks same in cases/links.csv is linked.
            """)

    @OptionGroup var dossier: DossierArgument

    @Option(help: ArgumentHelp("この点数以上の組だけ / least score shown", valueName: "N"))
    var min = MatchWeights.minimum

    @Option(help: ArgumentHelp("組をこの CSV に書き加える（判断の列は空。既にある行は変えない） / add the pairs to this CSV, undecided; rows that are there stay", valueName: "FILE"),
            completion: .file())
    var out: String?

    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        let least = MatchWeights.standard.completeFrom
        guard min >= least else {
            throw ValidationError("--min は \(least) 以上です。それより低い組は、漏れなくは探せません。/ --min is at least \(least): below it not every pair is found.")
        }
    }

    func run() async throws {
        let listing = try Speaking(speech)() {
            let analysed = try AnalysedDossier(folder: dossier.url)
            let snapshot = analysed.dossier.snapshot, links = analysed.dossier.caseWork.links
            let groups = LinkGroups(links, cases: snapshot.cases, histories: snapshot.caseHistories)
            let candidates = CandidateSearch(of: snapshot, release: analysed.dossier.release).candidates(undecidedIn: groups, minimum: min)
            let added = try out.map { path in
                try LinksFile.extend(URL(fileURLWithPath: path), with: candidates.map { candidate in
                    LinkEntry(kind: candidate.kind, caseID: candidate.one.party.id, other: candidate.other.party.id, decision: nil, score: candidate.score)
                })
            }
            return CandidateListing(candidates, views: try CaseViews(of: analysed), added: added, release: analysed.dossier.release, language: speech.language)
        }
        if speech.json { try Terminal.print(JSONText.of(listing)) } else { for line in listing.text { try Terminal.print(line) } }
    }
}
