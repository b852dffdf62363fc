import ArgumentParser
import Exchange
import Foundation
import Reexamination

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "架空の医薬品の小さな一式を作る / scaffold a small, complete, commented dossier",
        discussion: "そのまま check と report が通ります。値を自分のデータに置き換えてください。\nIt checks and reports as it is; replace its values with your own.")

    @Argument(help: ArgumentHelp("作るフォルダ / the folder to make", valueName: "DIR"), completion: .directory)
    var folder: String

    @Option(name: .customLong("lang"), help: "言葉 / language: ja, en")
    var language: Language = .ja

    func run() throws {
        let url = URL(fileURLWithPath: folder, isDirectory: true)
        do {
            try Scaffold.write(to: url)
        } catch {
            Terminal.error(error.text(language) + "\n")
            throw ExitCode(2)
        }
        try Terminal.print(LocalizedText(
            ja: "\(folder) を作りました。次は: saishinsa check \(folder) && saishinsa report \(folder)",
            en: "Made \(folder). Next: saishinsa check \(folder) && saishinsa report \(folder)")[language])
    }
}
