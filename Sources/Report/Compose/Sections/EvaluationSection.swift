import Analysis
import Reexamination

/// 7. 機構の評価: the regulator's words, or that they are still to come; then 以上.
struct EvaluationSection {
    let composition: Composition

    func blocks() throws(CompositionError) -> [Block] {
        let c = composition
        // Words of evaluation without a decision would say what nobody has decided.
        let evaluation: [Block] = c.snapshot.decision == nil
            ? [.missing(c.word("機構の評価は未決定である。", "The agency has not yet given its evaluation."))]
            : try NarrativeBlocks(composition: c, slot: .evaluation).blocks()
        return [c.heading("7.", "機構の評価", "Evaluation by the agency")] + evaluation + [.closing(c.word("以上", "End of report"))]
    }
}
