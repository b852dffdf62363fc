import ArgumentParser
import CaseWork
import Exchange
import Foundation
import Reexamination

struct CasesDueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "報告期限の一覧（期限順、残り日数、理由） / what is to be reported by when, with days left and reasons",
        discussion: """
            規則は reporting-clocks.yaml（一式になければプログラムの表）。使う前に、現行の施行規則と通知で必ず確かめてください。
            The rules are those of reporting-clocks.yaml (the program's own unless the dossier has one). Verify them against the law in force before use.
            """)

    @OptionGroup var dossier: DossierArgument

    @Option(help: ArgumentHelp("この日の時点で / as of this day", valueName: "YYYY-MM-DD"))
    var on: CalendarDate

    @Option(help: ArgumentHelp("期限がこの日数以内のもの（超過と、判定しだいでそうなるものを含む）だけ / only what is, or may turn out to be, due within so many days, overdue ones included", valueName: "DAYS"))
    var within: Int?

    @Flag(help: "送信済みと報告対象外も示す / show what was sent or need not be reported too")
    var all = false

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let read = try Speaking(speech)() { try DossierReader.read(folder: dossier.url) }
        let clocks = read.clocks
        let last = within.map { on.adding(days: $0) }
        let entries = clocks.worklist(on: on).filter { entry in
            (all || entry.status.isOpen) && last.map { last in entry.earliestDue.map { $0 <= last } ?? false } ?? true
        }
        let listing = WorklistListing(entries, on: on, dataCut: read.snapshot.dataCut, rules: read.caseWork.clocks, release: read.release, language: speech.language)
        if speech.json { try Terminal.print(JSONText.of(listing)) } else { for line in listing.text { try Terminal.print(line) } }
    }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
