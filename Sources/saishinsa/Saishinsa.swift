import ArgumentParser

/// The command line: one verb a subcommand.
@main
struct Saishinsa: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "saishinsa",
        abstract: "再審査: 固定したデータから再審査報告書を作り、すべての数値を症例までたどる。",
        discussion: """
            Re-examination of drugs in Japan: turns a folder of locked data (a dossier) into the re-examination report, with every number \
            traceable to the patients behind it.

            はじめに / To begin:
              saishinsa new my-dossier                 説明付きの小さな一式を作る / scaffold a small, commented dossier
              saishinsa check my-dossier               すべての問題を一度に示す / every problem at once
              saishinsa report my-dossier              PDF・Word・HTML・Excel・JSON を作る / make the report
              saishinsa forms my-dossier               別紙様式を作る / make the official forms
              saishinsa figures my-dossier             すべての数値の一覧 / list every figure
              saishinsa trace my-dossier FIGURE        数値の定義と症例 / a figure's definition and patients
              saishinsa diff before after              二つの一式で異なる数値 / figures that differ
              saishinsa audit REPORT                   書かれた報告書（PDF・Word）の数値を照合する / audit a written report
              saishinsa cases relist my-dossier        添付文書の改訂で予測性が変わる副作用 / reactions the label's revisions relist
              saishinsa e2b check FILE                 E2B(R3) 電文の業務規則の検査 / check E2B(R3) messages against the rules
              saishinsa meddra --help                  用語の検索、コーディング、版の更新 / terms: find, code, diff, up-version
              saishinsa import jader DIR               PMDA の JADER を取り込む / import PMDA's JADER
              saishinsa jader reactions FILE --drug X  公表された副作用報告の集計 / tabulate published reports

            終了コード / Exit status: 0 成功 / done, 1 一式に誤り・数値の不一致 / the dossier has errors, 2 出力できず / could not be written, \
            64 使い方の誤り / wrong usage.

            補完 / Shell completions: saishinsa --generate-completion-script bash|zsh|fish
            """,
        version: "0.1.0",
        subcommands: [NewCommand.self, CheckCommand.self, ReportCommand.self, FormsCommand.self, TraceCommand.self, FiguresCommand.self, DiffCommand.self, AuditCommand.self, CasesCommand.self, LabelCommand.self, MeddraCommand.self,
                      E2BCommand.self, ImportCommand.self, JADERCommand.self])
}
