import Analysis
import Reexamination

/// 症例構成図 of one survey: the patients collected and who falls away before each analysis set.
struct PatientFlow {
    let composition: Composition
    let flow: AnalysisSetFlow
    let surveyName: LocalizedText

    private var c: Composition { composition }
    private var place: CompositionPlace { .analysisSets(survey: flow.surveyID) }

    /// Sets that each narrow the one before stand under one another; a set taken from elsewhere is left to the table.
    private var chain: [AnalysisSetFlow.Step] {
        var chain: [AnalysisSetFlow.Step] = []
        for step in flow.steps where step.from == chain.last?.setID { chain.append(step) }
        return chain
    }

    func block() throws(CompositionError) -> Block {
        var boxes: [(label: String, n: FigureID)] = [
            (c.word("登録症例", "Registered"), flow.registered), (c.word("収集症例", "Collected"), flow.collected),
        ]
        boxes += chain.map { (c($0.name), $0.n) }
        var steps: [PatientFlowDiagram.Step] = []
        for (index, box) in boxes.enumerated() {
            let next: AnalysisSetFlow.Step? = index >= 1 && index <= chain.count ? chain[index - 1] : nil
            steps.append(PatientFlowDiagram.Step(label: box.label, count: try patients(box.n), leaving: try next.map { step throws(CompositionError) in
                let left = try patients(step.excluded)
                return PatientFlowDiagram.Leaving(label: c.word("除外 \(left)", "Excluded: \(left)"),
                                                  reasons: try reasons(step).map { "\($0.name) \($0.count)" })
            }))
        }
        let spoken = steps.map { "\($0.label) \($0.count)" }.joined(separator: c.word("、", "; "))
        return .graphic(PatientFlowDiagram(steps: steps).graphic(
            anchor: "flow-\(flow.surveyID)",
            caption: c.caption(.graphic, "\(surveyName.ja)の症例構成", "Patient flow of the \(surveyName.en)"),
            alternative: c.word("症例構成：\(spoken)。", "Patient flow: \(spoken).")))
    }

    /// Reasons that applied to somebody.
    private func reasons(_ step: AnalysisSetFlow.Step) throws(CompositionError) -> [(name: String, count: String)] {
        var reasons: [(String, String)] = []
        for reason in step.reasons {
            guard let count = try c.count(reason.excluded, at: place), count > 0 else { continue }
            reasons.append((c(reason.name), try patients(reason.excluded)))
        }
        return reasons
    }

    private func patients(_ id: FigureID) throws(CompositionError) -> String {
        try c.text(id, at: place) + c.word(" 例", "")
    }
}
