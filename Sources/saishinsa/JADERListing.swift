import JADER
import MedDRA
import Reexamination

/// Results from JADER as tables for a person, each with the limits of the data below it.
enum JADERListing {
    static func lines(of table: ReactionTable, _ language: Language) -> PrintedTable {
        let header = language == .ja ? ["区分", "符号", "名称", "症例数", "件数"] : ["level", "code", "name", "cases", "events"]
        func counts(_ counts: ReactionTable.Counts) -> [String] { [String(counts.cases), String(counts.events)] }
        var rows: [[String]] = []
        for group in table.classes {
            rows.append(["SOC", String(group.code), language == .ja ? group.name : group.nameEN] + counts(group.counts))
            rows += group.terms.map { term in
                ["PT", term.code.map(String.init) ?? "", language == .ja ? term.name : term.nameEN ?? term.name] + counts(term.counts)
            }
        }
        if table.release != nil, !table.unmapped.isEmpty {
            rows.append(["SOC", "", LocalizedText(ja: "この版にない用語", en: "Terms the release lacks")[language]] + counts(table.unmappedCounts))
        }
        rows += table.unmapped.map { [LocalizedText(ja: "用語", en: "term")[language], "", $0.name] + counts($0.counts) }
        rows.append([LocalizedText(ja: "合計", en: "total")[language], "", ""] + counts(table.total))
        let release = table.release.map { "MedDRA/J \($0.version) (\($0.digest.prefix(12))…)" } ?? LocalizedText(ja: "印字された用語のまま", en: "terms as printed")[language]
        return PrintedTable(
            title: title(table.drugNames, table.role, table.sources, language) + [
                LocalizedText(ja: "症例 \(table.cases)（うち副作用の記載あり \(table.total.cases)）、用語: \(release)",
                              en: "\(table.cases) cases (\(table.total.cases) with a printed reaction), terms: \(release)")[language],
            ], header: header, rows: rows, notes: notes(language))
    }

    static func lines(of trend: ReportTrend, _ language: Language) -> PrintedTable {
        let unknown = LocalizedText(ja: "不明", en: "unknown")[language]
        return PrintedTable(
            title: title(trend.drugNames, trend.role, trend.sources, language) + (trend.reaction.map { [$0] } ?? []),
            header: language == .ja ? ["年度", "四半期", "症例数", "件数"] : ["fiscal year", "quarter", "cases", "events"],
            rows: trend.periods.map { period in
                [period.fiscalYear.map(String.init) ?? unknown, period.quarter.map(String.init) ?? unknown, String(period.counts.cases), String(period.counts.events)]
            } + [[LocalizedText(ja: "合計", en: "total")[language], "", String(trend.total.cases), String(trend.total.events)]],
            notes: notes(language))
    }

    static func lines(of drugs: [DrugNameCount], _ language: Language) -> PrintedTable {
        PrintedTable(header: language == .ja ? ["名称", "一般名の症例", "販売名の症例", "被疑薬の症例"] : ["name", "cases as generic", "cases as brand", "cases as suspected"],
                     rows: drugs.map { [$0.name, String($0.asGeneric), String($0.asBrand), String($0.suspected)] })
    }

    static func lines(of rows: [RejectedRow], _ language: Language) -> PrintedTable {
        PrintedTable(header: language == .ja ? ["ファイル", "行", "列", "理由", "説明"] : ["file", "line", "column", "reason", "explanation"],
                     rows: rows.map { [$0.file, String($0.line), $0.column ?? "", $0.reason.code, $0.reason.text[language]] })
    }

    private static func title(_ names: [String], _ role: String?, _ sources: [SourceFile], _ language: Language) -> [String] {
        let roleText = role ?? LocalizedText(ja: "すべての関与", en: "any role")[language]
        return [
            LocalizedText(ja: "\(roleText): \(names.joined(separator: "、"))", en: "\(roleText): \(names.joined(separator: ", "))")[language],
            LocalizedText(ja: "出典: ", en: "Sources: ")[language] + sources.map { "\($0.name) (\($0.sha256.prefix(12))…)" }.joined(separator: ", "),
        ]
    }

    private static func notes(_ language: Language) -> [String] {
        [LocalizedText(ja: "注: 自発報告であり、母数・重篤性・予測性がなく、重複があります。発現率や医薬品間の比較には使えません。",
                       en: "Note: spontaneous reports without denominator, seriousness or listedness, and with duplicates: no rates, no comparison between drugs.")[language]]
    }
}
