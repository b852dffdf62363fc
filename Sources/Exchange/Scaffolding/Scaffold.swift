import Foundation
import Reexamination

/// A small, complete, commented dossier of a fictional drug, to start one's own from.
///
/// ```swift
/// try Scaffold.write(to: URL(filePath: "my-drug"))     // passes check, and reports as it is
/// ```
public enum Scaffold {
    /// The path in the dossier and the bytes of every file.
    public static let files: [(path: String, bytes: [UInt8])] = [
        ("README.md", PackageResources.README_md),
        ("cases/cases.csv", PackageResources.cases_csv),
        ("dossier.yaml", PackageResources.dossier_yaml),
        ("labels.yaml", PackageResources.labels_yaml),
        ("meddra/hlgt.asc", PackageResources.hlgt_asc),
        ("meddra/hlgt_hlt.asc", PackageResources.hlgt_hlt_asc),
        ("meddra/hlgt_j.asc", PackageResources.hlgt_j_asc),
        ("meddra/hlt.asc", PackageResources.hlt_asc),
        ("meddra/hlt_j.asc", PackageResources.hlt_j_asc),
        ("meddra/hlt_pt.asc", PackageResources.hlt_pt_asc),
        ("meddra/intl_ord.asc", PackageResources.intl_ord_asc),
        ("meddra/llt.asc", PackageResources.llt_asc),
        ("meddra/llt_j.asc", PackageResources.llt_j_asc),
        ("meddra/mdhier.asc", PackageResources.mdhier_asc),
        ("meddra/meddra_release.asc", PackageResources.meddra_release_asc),
        ("meddra/pt.asc", PackageResources.pt_asc),
        ("meddra/pt_j.asc", PackageResources.pt_j_asc),
        ("meddra/smq_content.asc", PackageResources.smq_content_asc),
        ("meddra/smq_j.asc", PackageResources.smq_j_asc),
        ("meddra/smq_list.asc", PackageResources.smq_list_asc),
        ("meddra/soc.asc", PackageResources.soc_asc),
        ("meddra/soc_hlgt.asc", PackageResources.soc_hlgt_asc),
        ("meddra/soc_j.asc", PackageResources.soc_j_asc),
        ("narrative/efficacy-conclusion.en.md", PackageResources.efficacy_conclusion_en_md),
        ("narrative/efficacy-conclusion.ja.md", PackageResources.efficacy_conclusion_ja_md),
        ("narrative/efficacy-introduction.en.md", PackageResources.efficacy_introduction_en_md),
        ("narrative/efficacy-introduction.ja.md", PackageResources.efficacy_introduction_ja_md),
        ("narrative/evaluation.en.md", PackageResources.evaluation_en_md),
        ("narrative/evaluation.ja.md", PackageResources.evaluation_ja_md),
        ("narrative/measures.en.md", PackageResources.measures_en_md),
        ("narrative/measures.ja.md", PackageResources.measures_ja_md),
        ("narrative/safety-missing-information.en.md", PackageResources.safety_missing_information_en_md),
        ("narrative/safety-missing-information.ja.md", PackageResources.safety_missing_information_ja_md),
        ("narrative/safety-risks.en.md", PackageResources.safety_risks_en_md),
        ("narrative/safety-risks.ja.md", PackageResources.safety_risks_ja_md),
        ("narrative/safety-unlisted.en.md", PackageResources.safety_unlisted_en_md),
        ("narrative/safety-unlisted.ja.md", PackageResources.safety_unlisted_ja_md),
        ("product.yaml", PackageResources.product_yaml),
        ("reference-trials.yaml", PackageResources.reference_trials_yaml),
        ("registers.yaml", PackageResources.registers_yaml),
        ("rmp.yaml", PackageResources.rmp_yaml),
        ("surveys/spc/ae.csv", PackageResources.ae_csv),
        ("surveys/spc/dm.csv", PackageResources.dm_csv),
        ("surveys/spc/dv.csv", PackageResources.dv_csv),
        ("surveys/spc/ex.csv", PackageResources.ex_csv),
        ("surveys/spc/protocol.yaml", PackageResources.protocol_yaml),
        ("surveys/spc/rs.csv", PackageResources.rs_csv),
        ("surveys/spc/sv.csv", PackageResources.sv_csv),
    ]

    /// Makes the folder. It is written beside its place and then renamed, so that it is there whole or not at all.
    /// - Throws: `DossierProblems` if the folder holds something already, or cannot be written.
    public static func write(to folder: URL) throws(DossierProblems) {
        let manager = FileManager.default
        let place = SourceLocation(file: folder.path)
        if let names = try? manager.contentsOfDirectory(atPath: folder.path), !names.isEmpty {
            throw DossierProblems([Problem(.file(.folderNotEmpty), at: place)])
        }
        let beside = folder.deletingLastPathComponent().appendingPathComponent(".\(folder.lastPathComponent).\(UUID().uuidString)")
        do {
            for (path, bytes) in files {
                let file = beside.appendingPathComponent(path)
                try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: file)
            }
            // Only an empty folder can stand in the way now, and only such a one is taken away.
            if manager.fileExists(atPath: folder.path) { try manager.removeItem(at: folder) }
            try manager.moveItem(at: beside, to: folder)
        } catch {
            try? manager.removeItem(at: beside)
            throw DossierProblems([Problem(.file(.unwritable(reason: error.localizedDescription)), at: place)])
        }
    }
}
