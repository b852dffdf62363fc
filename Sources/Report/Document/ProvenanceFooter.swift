import Reexamination

extension Provenance {
    /// The small lines at the foot of each page: what the output rests on, and the notice if the data are made up.
    func footerLines(_ language: Language) -> [String] {
        let dataCut = dataCutText ?? dataCut.description
        let source = switch language {
        case .ja: "データカットオフ日 \(dataCut)　MedDRA/J \(meddraVersion)　添付文書 \(label)"
        case .en: "Data cut-off \(dataCut) · MedDRA/J \(meddraVersion) · Label \(label)"
        }
        let digest = switch language {
        case .ja: "スナップショット SHA-256 \(snapshotDigest)"
        case .en: "Snapshot SHA-256 \(snapshotDigest)"
        }
        return [source, digest] + [notice].compactMap { $0 }
    }
}
