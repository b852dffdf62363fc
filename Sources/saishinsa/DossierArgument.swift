import ArgumentParser
import Foundation
import Reexamination

extension Language: ExpressibleByArgument {}

/// The dossier a command reads.
struct DossierArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("データ一式（dossier）のフォルダ / the dossier folder", valueName: "DIR"), completion: .directory)
    var folder: String

    var url: URL { URL(fileURLWithPath: folder, isDirectory: true) }
}

/// How a command speaks.
struct SpeechOptions: ParsableArguments {
    @Option(name: .customLong("lang"), help: "言葉 / language: ja, en")
    var language: Language = .ja

    @Flag(help: "機械で読める JSON で出力する / print JSON")
    var json = false
}
