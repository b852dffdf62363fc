/// Where every element stands: the places of all outlines, and a table that takes a step in one access.
struct Layout: Sendable {
    /// The way from a place to one of its children.
    struct Edge: Sendable {
        let place: Int
        let conditions: [Place.Condition]
        let group: RepeatGroup?
    }

    let places: [Place]
    let vocabulary: Vocabulary
    let batch: Int
    let message: Int
    let acknowledgementBatch: Int
    let acknowledgementMessage: Int
    /// For place × name, the first edge, or -1.
    private let firstEdge: [Int16]
    private let edgeCount: [UInt8]
    private let edges: [Edge]
    private let width: Int

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
        let places = parser.places
        let width = parser.vocabulary.names.count
        self.places = places
        vocabulary = parser.vocabulary
        self.width = width

        var first = [Int16](repeating: -1, count: places.count * width)
        var counts = [UInt8](repeating: 0, count: places.count * width)
        var edges: [Edge] = []
        for (index, place) in places.enumerated() {
            let byName = Dictionary(grouping: place.children.filter { !places[$0].isMessages }) { places[$0].number }
            for (number, children) in byName.sorted(by: { $0.key < $1.key }) {
                // What is known by something is tried before what is known by nothing.
                let ordered = children.filter { !places[$0].conditions.isEmpty } + children.filter { places[$0].conditions.isEmpty }
                first[index * width + Int(number)] = Int16(edges.count)
                counts[index * width + Int(number)] = UInt8(ordered.count)
                edges += ordered.map { Edge(place: $0, conditions: places[$0].conditions, group: places[$0].group) }
            }
        }
        firstEdge = first
        edgeCount = counts
        self.edges = edges
    }

    /// The edges from a place to children of a name, in the order in which they are tried.
    func edges(from place: Int, named number: UInt8) -> ArraySlice<Edge> {
        guard number != Vocabulary.unknown else { return [] }
        let cell = place * width + Int(number)
        let first = Int(firstEdge[cell])
        guard first >= 0 else { return [] }
        return edges[first..<first + Int(edgeCount[cell])]
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
