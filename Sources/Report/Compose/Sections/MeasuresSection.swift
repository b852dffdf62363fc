import Analysis
import Reexamination

/// 6. 措置報告及び研究報告: the computed statement on domestic actions, and table 8 (forms 13 and 14, domain brief §3.8).
struct MeasuresSection {
    let composition: Composition

    private var c: Composition { composition }
    private let place = CompositionPlace.measures

    init(composition: Composition) { self.composition = composition }

    func blocks() throws(CompositionError) -> [Block] {
        var blocks = [
            c.heading("6.", "措置報告及び研究報告", "Measures abroad and research reports"),
            try c.paragraph(c.say("措置報告及び研究報告についての申請者の説明は次のとおりである。", "The applicant’s explanation of measures and research reports is as follows."), at: place),
            try c.paragraph(try domestic(), at: place),
            try c.paragraph(try reports(), at: place),
        ]
        blocks += try NarrativeBlocks(composition: c, slot: .measures, isRequired: hasReports).blocks()
        if hasReports { blocks.append(.table(try table())) }
        return blocks
    }

    private var hasReports: Bool {
        !c.analysis.foreignMeasures.groups.isEmpty || !c.analysis.researchReports.reports.isEmpty
            || !c.analysis.foreignMeasures.outside.isEmpty || !c.analysis.researchReports.outside.isEmpty
    }

    // MARK: At home

    private func domestic() throws(CompositionError) -> Prose {
        let list = c.analysis.domesticActions, during = c.format.during(list.window)
        var sentences: [Prose] = []
        if list.major.isEmpty {
            sentences.append(c.say(
                "国内では、\(data: during)に、緊急安全性情報の配布、回収、出荷停止その他の重大な措置は講じられなかった（\(figure: list.majorCount) 件）。",
                "In Japan, no emergency safety communication, recall, suspension of shipment or other serious action was taken \(data: during) (\(figure: list.majorCount))."))
        } else {
            sentences.append(c.say(
                "国内では、\(data: during)に重大な措置が \(figure: list.majorCount) 件講じられた。その内訳は、\(described(list.major))である。",
                "In Japan, \(try c.counted(list.majorCount, "serious action was", "serious actions were", at: place)) taken \(data: during): \(described(list.major))."))
        }
        let lesser = list.actions.filter { !$0.kind.isMajor }
        if !lesser.isEmpty {
            sentences.append(c.say("その他の措置として、\(described(lesser))が行われた。", "Other actions taken: \(described(lesser))."))
        }
        if !list.outside.isEmpty {
            sentences.append(c.say("なお、この期間以外に行われた措置として、\(described(list.outside))がある。", "Actions taken outside this period: \(described(list.outside))."))
        }
        return c.sentences(sentences)
    }

    private func described(_ actions: [DomesticAction]) -> Prose {
        c.list(actions.map { action in
            let month = c.format.month(of: action.date)
            if says(action.summary, kindOf: action) {
                return c.say("\(data: action.summary.ja)（\(data: month)）", "\(data: SentenceCase.inside(action.summary.en)) (\(data: month))")
            }
            return c.say("\(data: action.kind.name.ja)（\(data: month)、\(data: action.summary.ja)）",
                         "\(data: SentenceCase.inside(action.kind.name.en)) (\(data: month); \(data: action.summary.en))")
        })
    }

    /// Whether a summary already says what kind of action it was: 「…に関する使用上の注意の改訂」.
    private func says(_ summary: LocalizedText, kindOf action: DomesticAction) -> Bool {
        switch c.language {
        case .ja: summary.ja.contains(action.kind.name.ja)
        case .en: summary.en.lowercased().contains(action.kind.name.en.lowercased())
        }
    }

    // MARK: Abroad

    private func reports() throws(CompositionError) -> Prose {
        let foreign = c.analysis.foreignMeasures, research = c.analysis.researchReports
        let openForeign = try c.count(foreign.open, at: place) ?? 0, openResearch = try c.count(research.open, at: place) ?? 0
        let shown = hasReports ? c.say("その概要を\(table: "measures")に示す。", "\(table: "measures") summarises them.") : Prose()
        let isAny = !foreign.groups.isEmpty || !research.reports.isEmpty
        let open = !isAny ? Prose() : openForeign + openResearch == 0
            ? c.say("再審査申請時に対応中の事案はなかった（措置報告 \(figure: foreign.open) 件、研究報告 \(figure: research.open) 件）。",
                    "None was still under consideration at the time of application (measures abroad \(figure: foreign.open), research reports \(figure: research.open)).")
            : c.say("再審査申請時に対応中の事案は、措置報告 \(figure: foreign.open) 件、研究報告 \(figure: research.open) 件であった。",
                    "Still under consideration at the time of application were \(figure: foreign.open) of the measures abroad and \(figure: research.open) of the research reports.")
        // A window that both share is told once.
        let during = c.format.during(foreign.window), duringResearch = c.format.during(research.window)
        let agency = c.say("独立行政法人医薬品医療機器総合機構（以下「機構」）", "the Pharmaceuticals and Medical Devices Agency (“the agency”)")
        let counts: Prose
        if foreign.window == research.window {
            counts = c.say(
                "\(data: during)に\(agency)に報告した外国の措置報告は \(figure: foreign.total) 件、研究報告は \(figure: research.total) 件であった。",
                "\(data: SentenceCase.opening(during)), \(try foreignReports()) and \(try researchReports()) were submitted to \(agency).")
        } else {
            counts = c.say(
                "\(agency)に報告した外国の措置報告は、\(data: during)に \(figure: foreign.total) 件、研究報告は、\(data: duringResearch)に \(figure: research.total) 件であった。",
                "Submitted to \(agency) were \(try foreignReports()) \(data: during) and \(try researchReports()) \(data: duringResearch).")
        }
        return c.sentences([counts, shown, open])
    }

    private func foreignReports() throws(CompositionError) -> Prose {
        try c.counted(c.analysis.foreignMeasures.total, "report of measures abroad", "reports of measures abroad", at: place)
    }

    private func researchReports() throws(CompositionError) -> Prose {
        try c.counted(c.analysis.researchReports.total, "research report", "research reports", at: place)
    }

    private func table() throws(CompositionError) -> Table {
        let foreign = c.analysis.foreignMeasures, research = c.analysis.researchReports
        var measures: [[Inline]] = []
        for (index, group) in foreign.groups.enumerated() {
            let mark = ItemMark.circled(index + 1), text = c(group.topic.text)
            if let date = group.onlyReport {
                measures.append([.text("\(mark) \(text)" + c.format.inParentheses(c.format.month(of: date)))])
            } else {
                measures.append(try c.inlines(c.say("\(data: "\(mark) \(text)")（\(figure: group.count) 件）", "\(data: "\(mark) \(text)") (\(figure: group.count) reports)"), at: place))
            }
        }
        let studies: [[Inline]] = research.reports.enumerated().map { index, report in
            [.text("\(ItemMark.circled(index + 1)) \(c(report.summary))" + c.format.inParentheses(c.format.month(of: report.reported)))]
        }
        let none: [[Inline]] = [[.text(c.word("該当なし", "None"))]]
        return c.form("measures", c.caption(.table, "措置報告及び研究報告の概要", "Measures abroad and research reports"), rows: [
            c.formRow("措置報告", "Measures abroad", measures.isEmpty ? none : measures),
            c.formRow("研究報告", "Research reports", studies.isEmpty ? none : studies),
            c.formRow("備考", "Remarks", try outside()),
        ], headerRows: 0, summary: c.word("主題別の外国における措置報告と、研究報告", "Measures abroad by topic, and research reports"))
    }

    /// What is on record but outside the window is shown, so that it is not thought to be forgotten (domain brief §0.9).
    private func outside() throws(CompositionError) -> [[Inline]] {
        let foreign = c.analysis.foreignMeasures, research = c.analysis.researchReports
        var lines: [[Inline]] = []
        // A window may begin before the period under review; what falls there is named (domain brief §0.9).
        if let first = c.snapshot.subjectPeriod?.first {
            var early = foreign.groups.flatMap { group in
                group.reports.filter { $0.reported.latest < first }.map { (text: c(group.topic.text), date: $0.reported) }
            }
            early += research.reports.filter { $0.reported.latest < first }.map { (text: c($0.summary), date: $0.reported) }
            if !early.isEmpty {
                let items = c.list(early.map { Prose(data: $0.text + c.format.inParentheses(c.format.month(of: $0.date))) })
                lines.append(try c.inlines(c.say("再審査期間の開始より前に報告したものを含む：\(items)", "Reported before the re-examination period began: \(items)"), at: place))
            }
        }
        if !foreign.outside.isEmpty {
            let items = c.list(foreign.outside.map { measure in
                let topic = c.snapshot.measureTopics.first { $0.id == measure.topic }
                return Prose(data: (topic.map { c($0.text) } ?? measure.topic) + c.format.inParentheses(c.format.month(of: measure.reported)))
            })
            lines.append(try c.inlines(c.say("集計対象期間以外の措置報告 \(figure: foreign.outsideCount) 件：\(items)", "Measures outside the period, \(figure: foreign.outsideCount): \(items)"), at: place))
        }
        if !research.outside.isEmpty {
            let items = c.list(research.outside.map { Prose(data: c($0.summary) + c.format.inParentheses(c.format.month(of: $0.reported))) })
            lines.append(try c.inlines(c.say("集計対象期間以外の研究報告 \(figure: research.outsideCount) 件：\(items)", "Research reports outside the period, \(figure: research.outsideCount): \(items)"), at: place))
        }
        return lines
    }
}
