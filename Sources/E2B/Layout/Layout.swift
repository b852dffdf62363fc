/// Where every element stands: the places of all outlines, and the table that reading goes by.
struct Layout: Sendable {
    let places: [Place]
    let vocabulary: Vocabulary
    let batch: Int
    let message: Int
    let acknowledgementBatch: Int
    let acknowledgementMessage: Int
    let table: LayoutTable

    /// The layout of ICH E2B(R3).
    static let e2b = Layout()

    private init() {
        var parser = OutlineParser(vocabulary: Vocabulary(), including: [
            "investigation": InvestigationOutline.investigation, "patient": PatientOutline.patient, "reaction": PatientOutline.reaction,
            "drug": DrugOutline.drug,
        ])
        batch = parser.parse(HeaderOutline.batch)
        message = parser.parse(HeaderOutline.message)
        acknowledgementBatch = parser.parse(AcknowledgementOutline.batch)
        acknowledgementMessage = parser.parse(AcknowledgementOutline.message)
        places = parser.places
        vocabulary = parser.vocabulary
        table = LayoutTable(places: parser.places, width: parser.vocabulary.names.count)
    }

    /// The place a root element is read at, and whether it is a batch.
    func root(named name: String) -> (kind: MessageKind, isBatch: Bool)? {
        switch name {
        case places[batch].name: (.report, true)
        case places[message].name: (.report, false)
        case places[acknowledgementBatch].name: (.acknowledgement, true)
        case places[acknowledgementMessage].name: (.acknowledgement, false)
        default: nil
        }
    }

    func batchPlace(of kind: MessageKind) -> Int { kind == .report ? batch : acknowledgementBatch }
    func messagePlace(of kind: MessageKind) -> Int { kind == .report ? message : acknowledgementMessage }

    /// Where an element stands, as a reader can find it: `…/observation[code=34]/value/@value`. The first of several places.
    func path(of element: ElementID) -> String? {
        guard let index = places.indices.first(where: { index in places[index].bindings.contains { $0.element == element && !$0.isCopy } }),
              let binding = places[index].bindings.first(where: { $0.element == element }) else { return nil }
        var steps: [String] = []
        var place: Int? = index
        while let current = place {
            let code = places[current].children.lazy.map { places[$0] }.first { $0.name == "code" && $0.isTelling }?
                .fixed.first { $0.name == .code }?.value
            steps.append(places[current].name + (code.map { "[code=\($0)]" } ?? ""))
            place = places[current].parent
        }
        return steps.reversed().joined(separator: "/") + (binding.attribute.map { "/@\($0)" } ?? "")
    }
}

/// What a file is about.
public enum MessageKind: String, Hashable, Sendable, CaseIterable {
    /// Individual case safety reports (MCCI_IN200100UV01, PORR_IN049016UV).
    case report
    /// Acknowledgements of such (MCCI_IN200101UV01, MCCI_IN000002UV01).
    case acknowledgement
}
