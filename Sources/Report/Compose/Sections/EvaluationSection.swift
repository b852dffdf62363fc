import Analysis
import Reexamination

/// 7. 機構の評価: the regulator's words, or that they are still to come; then 以上.
struct EvaluationSection {
    let composition: Composition

    func blocks() throws(CompositionError) -> [Block] {
        let c = composition
        return [c.heading("7.", "機構の評価", "Evaluation by the agency")]
            + (try NarrativeBlocks(composition: c, slot: .evaluation).blocks())
            + [.closing(c.word("以上", "End of report"))]
    }
}
