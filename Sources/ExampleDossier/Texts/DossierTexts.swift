/// The files of the example that are text: written here word by word, with no figure in them that is counted.
enum DossierTexts {
    static var files: [DossierFile] {
        [
            DossierFile(path: "README.md", text: ReadmeText.readme),
            DossierFile(path: "dossier.yaml", text: DossierText.dossier),
            DossierFile(path: "product.yaml", text: ProductText.product),
            DossierFile(path: "rmp.yaml", text: PlanText.risks + PlanText.activities),
            DossierFile(path: "labels.yaml", text: LabelText.labels),
            DossierFile(path: "registers.yaml", text: RegisterText.registers),
            DossierFile(path: "reference-trials.yaml", text: RegisterText.referenceTrials),
            DossierFile(path: "cases/mapping.yaml", text: CaseMappingText.mapping),
            DossierFile(path: "surveys/gct/protocol.yaml", text: ProtocolText.survey + ProtocolText.endpoints),
        ] + NarrativeTexts.all.flatMap { narrative in
            [
                DossierFile(path: "narrative/\(narrative.slot).ja.md", text: narrative.japanese + "\n"),
                DossierFile(path: "narrative/\(narrative.slot).en.md", text: narrative.english + "\n"),
            ]
        }
    }
}
