import ArgumentParser
import Exchange
import Foundation
import JADER
import MedDRA
import Reexamination

/// Questions to an imported store.
struct JADERCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jader",
        abstract: "取り込んだ JADER を集計する / tabulate an imported JADER",
        discussion: """
            JADER には重篤性・予測性・母数がなく、重複した報告があります。発現率は計算できません。
            JADER has no seriousness, no listedness, no denominator, and has duplicates: no rate can be made of it.
            """,
        subcommands: [JADERReactionsCommand.self, JADERTrendCommand.self, JADERDrugsCommand.self, JADERRejectedCommand.self])
}

struct JADERStoreArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("取り込んだ SQLite ファイル / the imported SQLite file", valueName: "FILE"), completion: .file(extensions: ["sqlite"]))
    var file: String

    func opened() throws -> JADERStore { try JADERStore(URL(fileURLWithPath: file)) }
}

/// How a table is printed.
struct TableOptions: ParsableArguments {
    @OptionGroup var speech: SpeechOptions

    @Flag(help: "CSV (UTF-8) で出力する / print CSV (UTF-8)")
    var csv = false

    func validate() throws {
        if csv, speech.json { throw ValidationError("--csv と --json は一つだけ / --csv or --json, not both") }
    }
}

/// Which drug's reports, and with which release.
struct JADERDrugOptions: ParsableArguments {
    @Option(help: ArgumentHelp("一般名か販売名（全角・半角の別は問わない） / generic or brand name, in any width", valueName: "NAME"))
    var drug: String

    @Flag(help: "名前を含むものもすべて / all names that contain it")
    var contains = false

    @Option(help: ArgumentHelp("医薬品の関与。all はすべて / the drug's role; all for any", valueName: "ROLE"))
    var role = "被疑薬"

    @Option(help: ArgumentHelp("MedDRA/J のフォルダ。印字された用語を SOC・PT に対応させる / a release's folder, to map the printed terms", valueName: "DIR"), completion: .directory)
    var release: String?

    var query: DrugQuery { DrugQuery(name: drug, containsName: contains, role: role == "all" ? nil : role) }

    func openedRelease() throws -> Release? {
        try release.map { try Release(folder: URL(fileURLWithPath: $0, isDirectory: true)) }
    }
}

struct JADERReactionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reactions",
        abstract: "医薬品の副作用を SOC・PT 別に数える / a drug's suspected reactions by SOC and PT",
        discussion: """
            症例数は症例、件数は（症例, PT）の組を重複なく数えます。リリースにない用語は別に示し、捨てません。
            Cases are distinct, events are distinct pairs of case and PT. Terms the release lacks are listed apart, never dropped.
            """)

    @OptionGroup var store: JADERStoreArgument
    @OptionGroup var drug: JADERDrugOptions
    @OptionGroup var output: TableOptions

    func run() async throws {
        let table = try Speaking(output.speech)() { try store.opened().reactions(of: drug.query, release: drug.openedRelease()) }
        try TablePrinting(output).print(table, JADERListing.lines(of: table, output.speech.language))
    }
}

struct JADERTrendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "医薬品の報告を年度・四半期別に数える / a drug's reports by fiscal year and quarter",
        discussion: "最新の報告の報告年度・四半期によります。/ By the quarter that each case's newest report prints.")

    @OptionGroup var store: JADERStoreArgument
    @OptionGroup var drug: JADERDrugOptions
    @OptionGroup var output: TableOptions

    @Option(help: ArgumentHelp("この有害事象だけ / this reaction only", valueName: "PT"))
    var term: String?

    @Option(help: ArgumentHelp("この器官別大分類（名称か符号）だけ。--release が必要 / this system organ class only; needs --release", valueName: "SOC"))
    var soc: String?

    func validate() throws {
        if term != nil, soc != nil { throw ValidationError("--term と --soc は一つだけ / --term or --soc, not both") }
        if soc != nil, drug.release == nil { throw ValidationError("--soc には --release が必要 / --soc needs --release") }
    }

    func run() async throws {
        let scope = term.map(ReportTrend.Scope.term) ?? soc.map(ReportTrend.Scope.systemOrganClass) ?? .all
        let trend = try Speaking(output.speech)() { try store.opened().trend(of: drug.query, scope: scope, release: drug.openedRelease()) }
        try TablePrinting(output).print(trend, JADERListing.lines(of: trend, output.speech.language))
    }
}

struct JADERDrugsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drugs", abstract: "印字された医薬品名を探す / find printed drug names")

    @OptionGroup var store: JADERStoreArgument

    @Argument(help: ArgumentHelp("名前の一部 / a part of the name", valueName: "TEXT"))
    var matching: String

    @OptionGroup var output: TableOptions

    func run() async throws {
        let drugs = try Speaking(output.speech)() { try store.opened().drugs(matching: matching) }
        try TablePrinting(output).print(drugs, JADERListing.lines(of: drugs, output.speech.language))
    }
}

struct JADERRejectedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejected", abstract: "取込みで除かれた行の一覧（ファイル、行、列、理由） / the rows an import rejected: file, line, column, reason",
        discussion: "元のバイトは表 rejected の列 raw にあります。/ Their bytes stand in the column raw of the table rejected.")

    @OptionGroup var store: JADERStoreArgument
    @OptionGroup var output: TableOptions

    func run() async throws {
        let rows = try Speaking(output.speech)() { try store.opened().rejectedRows() }
        try TablePrinting(output).print(rows.map { RejectedLine($0, output.speech.language) }, JADERListing.lines(of: rows, output.speech.language))
    }

    private struct RejectedLine: Encodable {
        let file: String, line: Int, column: String?, reason: String, message: String

        init(_ row: RejectedRow, _ language: Language) {
            file = row.file
            line = row.line
            column = row.column
            reason = row.reason.code
            message = row.reason.text[language]
        }
    }
}
