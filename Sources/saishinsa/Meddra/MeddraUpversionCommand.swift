import Analysis
import ArgumentParser
import Exchange
import Foundation
import MedDRA
import Reexamination
import Report
import Reporting

struct MeddraUpversionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upversion",
        abstract: "一式を別の版の MedDRA/J に移し、変わる数値をすべて示す / bring a dossier to another release and show every figure that changes",
        discussion: """
            記録は LLT（なければ PT）のコードで移します。コードが新しい版にないもの、定義や添付文書の PT が PT でなくなったものは誤りとして示し、推測しません。
            Records follow their LLT (or PT) codes. A code that the new release lacks, or a PT of a definition or label that is no PT any more, is an \
            error for a person to decide; nothing is guessed.

            終了コード / Exit status: 0 移せる / done, 1 人の判断が要る / a person has to decide
            """)

    @OptionGroup var dossier: DossierArgument

    @Option(help: ArgumentHelp("新しい版のフォルダ / the new release", valueName: "DIR"), completion: .directory)
    var to: String

    @Option(name: .shortAndLong, help: ArgumentHelp("新しい一式を書くフォルダ（なければ示すだけ） / where the new dossier goes", valueName: "NEWDOSSIER"), completion: .directory)
    var out: String?

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let run = UpversionRun(folder: dossier.url, releaseFolder: URL(fileURLWithPath: to, isDirectory: true),
                               output: out.map { URL(fileURLWithPath: $0, isDirectory: true) })
        let outcome: UpversionRun.Outcome
        do {
            outcome = try Speaking(speech)() { try run.run() }
        } catch let error as ReleaseFolderError {
            Terminal.error(error.message[speech.language] + "\n")
            throw ExitCode(1)
        }
        let changes = UpversionChanges(outcome)
        if speech.json { return try Terminal.print(JSONText.of(changes)) }
        for line in changes.lines(speech.language) { try Terminal.print(line) }
        if let out { try Terminal.print(LocalizedText(ja: "新しい一式: \(out)", en: "New dossier: \(out)")[speech.language]) }
    }
}

/// What up-versioning changes, as it is printed.
struct UpversionChanges: Encodable {
    struct Record: Encodable { let place: String, lowestLevelTerm: String?, before: String, after: String, isNonCurrent: Bool }
    struct Renaming: Encodable { let place: String, before: String, after: String }
    struct Move: Encodable { let preferredTerm: String, name: LocalizedText, before: String, after: String }
    struct Risk: Encodable { let risk: String, gained: [String], lost: [String] }
    struct Figure: Encodable { let id: String, label: LocalizedText, before: LocalizedText?, after: LocalizedText?, joined: [String], left: [String] }

    let from: String, to: String
    let records: Int
    let recoded: [Record]
    let renamed: [Renaming]
    let movedTerms: [Move]
    let risks: [Risk]
    let retiredDecisions: [String]
    let figuresCompared: Int
    let figures: [Figure]

    init(_ outcome: UpversionRun.Outcome) {
        let old = outcome.before.dossier.release, new = outcome.after.dossier.release
        from = old.identity.version
        to = new.identity.version
        records = outcome.recordCount
        func term(_ code: TermCode) -> String { "\(code) \((new.name(of: code) ?? old.name(of: code))?.japanese ?? "")" }
        recoded = outcome.recodings.map {
            Record(place: $0.location.description, lowestLevelTerm: $0.lowest.map(term), before: term($0.before), after: term($0.after), isNonCurrent: $0.isNonCurrent)
        }
        renamed = outcome.plan.renamings.map { Renaming(place: $0.location.description, before: $0.before, after: $0.after) }
        movedTerms = outcome.movedTerms.map { move in
            let name = new.preferredTerm(move.code)?.name
            return Move(preferredTerm: "\(move.code)", name: LocalizedText(ja: name?.japanese ?? "", en: name?.english ?? ""), before: term(move.before), after: term(move.after))
        }
        risks = outcome.risks.map { Risk(risk: $0.risk, gained: $0.gained.map(term), lost: $0.lost.map(term)) }
        retiredDecisions = outcome.plan.retiredDecisions.map { "\($0.verbatim) → \(term($0.term))" }
        figuresCompared = outcome.after.analysis.figures.count
        let oldTrace = TraceAppendix(outcome.before.analysis), newTrace = TraceAppendix(outcome.after.analysis)
        figures = outcome.differences.map { difference in
            let before = oldTrace[difference.id], after = newTrace[difference.id]
            return Figure(id: difference.id.text, label: (after ?? before)?.label ?? LocalizedText(ja: "", en: ""), before: before?.value, after: after?.value,
                          joined: difference.joined, left: difference.left)
        }
    }

    func lines(_ language: Language) -> [String] {
        func say(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
        let moved = recoded.filter { $0.before != $0.after }, nonCurrent = recoded.filter(\.isNonCurrent)
        var lines = ["MedDRA/J \(from) → \(to)", say("記録 \(records) 件中、PT が変わるもの \(moved.count) 件", "\(moved.count) of \(records) records get another PT")]
        lines += moved.map { "  \($0.place)  \($0.before) → \($0.after)" }
        if !nonCurrent.isEmpty {
            lines.append(say("カレントでない用語にコードされた記録 \(nonCurrent.count) 件（見直してください）", "\(nonCurrent.count) records are coded to terms that are not current (look at them)"))
            lines += nonCurrent.map { "  \($0.place)  \($0.lowestLevelTerm ?? $0.before)" }
        }
        lines += renamed.map { "  \($0.place)  \($0.before) → \($0.after)" }
        lines += movedTerms.map { say("プライマリー SOC: ", "primary SOC: ") + "\($0.preferredTerm) \($0.name[language])  \($0.before) → \($0.after)" }
        for risk in risks {
            lines.append(say("リスクの定義: ", "risk definition: ") + risk.risk)
            lines += risk.gained.map { "  + \($0)" } + risk.lost.map { "  − \($0)" }
        }
        lines += retiredDecisions.map { say("使えなくなった判断: ", "decision out of use: ") + $0 }
        for figure in figures {
            let absent = say("なし", "absent")
            lines.append("\(figure.id)  \(figure.label[language])")
            lines.append("  \(figure.before?[language] ?? absent) → \(figure.after?[language] ?? absent)")
            if !figure.joined.isEmpty { lines.append("  + \(figure.joined.joined(separator: ", "))") }
            if !figure.left.isEmpty { lines.append("  − \(figure.left.joined(separator: ", "))") }
        }
        lines.append(say("異なる数値 \(figures.count) 個（\(figuresCompared) 個を比較）", "\(figures.count) figures differ (\(figuresCompared) compared)"))
        return lines
    }
}
