/// Lays a draft's values out as a tree, place by place.
///
/// A place is written if a value stands in it or below it, if its parent is known by it, if it ties parts of the message together, or if it is
/// constant; always only where its parent is written.
struct LayoutWriting {
    private let draft: ICSRDraft
    private let layout = Layout.e2b
    private var maker = TreeMaker()
    /// What stood before the messages, once they were come upon.
    private var head: XMLTree?
    /// The paths of the values of each element.
    private let paths: [ElementID: [[Int]]]

    init(_ draft: ICSRDraft) {
        self.draft = draft
        paths = Dictionary(grouping: draft.values.keys, by: \.element).mapValues { $0.map(\.path) }
    }

    mutating func message() -> XMLTree {
        write(layout.messagePlace(of: draft.kind), path: [])
        return maker.split()
    }

    /// What stands before the messages of a batch, its root open, and what stands behind them.
    mutating func batch() -> (head: XMLTree, tail: XMLTree) {
        let place = layout.batchPlace(of: draft.kind)
        write(place, path: [])
        let rest = maker.split()
        return head.map { ($0, rest) } ?? (rest, .empty)
    }

    // MARK: What is written

    private mutating func write(_ index: Int, path: [Int]) {
        let place = layout.places[index]
        maker.start(place.name, word: place.number)
        let alternatives = place.children.filter { layout.places[$0].kind == .alternative }
        let usesAlternatives = !alternatives.isEmpty && ordinaryChildren(place).allSatisfy { hasValue($0, path) }
        attributes(of: place, path: path, typedAs: usesAlternatives ? "SXPR_TS" : nil)
        text(of: place, path: path)
        for child in place.children {
            let entry = layout.places[child]
            switch entry.kind {
            case .readOnly: continue
            case .alternative where !usesAlternatives: continue
            case .ordinary where usesAlternatives && ordinaryChildren(place).contains(child): continue
            default: break
            }
            if entry.isMessages {
                head = maker.split()
            } else if let group = entry.group {
                for repeated in repeats(of: group, at: child, below: path) { write(child, path: repeated) }
            } else if isWritten(child, path) {
                fillPositions(before: child, in: place, path)
                write(child, path: path)
            }
        }
        maker.end()
    }

    /// What is known by its position needs those before it, be they empty.
    private mutating func fillPositions(before child: Int, in place: Place, _ path: [Int]) {
        let entry = layout.places[child]
        guard entry.conditions.contains(where: { if case .position(let position) = $0.test { position > 0 } else { false } }) else { return }
        for sibling in place.children.prefix(while: { $0 != child }) where layout.places[sibling].number == entry.number && !isWritten(sibling, path) {
            maker.start(entry.name, word: entry.number)
            maker.end()
        }
    }

    private func ordinaryChildren(_ place: Place) -> [Int] { place.children.filter { layout.places[$0].kind == .ordinary && !layout.places[$0].bindings.isEmpty } }

    private func isWritten(_ index: Int, _ path: [Int]) -> Bool {
        let place = layout.places[index]
        return (place.kind == .ordinary && place.isTelling) || place.defaultCode != nil || isFrame(index) || hasValue(index, path) || repeatsValue(place, path)
    }

    /// Whether all that stands there is said elsewhere too, such as the time in each message of an acknowledgement: it is written although it is not read.
    private func repeatsValue(_ place: Place, _ path: [Int]) -> Bool {
        !place.bindings.isEmpty && place.bindings.allSatisfy(\.isCopy) && place.bindings.contains { draft.values[key($0.element, path)] != nil }
    }

    /// Whether what stands there goes with its parent: a reference to another part of the message, what the parent is known by, or a constant.
    private func isFrame(_ index: Int) -> Bool {
        let place = layout.places[index]
        guard place.kind == .ordinary, place.bindings.isEmpty, place.group == nil else { return false }
        return place.identity != nil || place.isTelling || isConstant(index) || place.children.contains(where: isFrame)
    }

    /// Whether nothing can vary there, and something stands there.
    private func isConstant(_ index: Int) -> Bool {
        let place = layout.places[index]
        guard place.bindings.isEmpty, place.identity == nil, place.group == nil else { return false }
        return place.children.isEmpty && place.fixed.contains { $0.name != .classCode && $0.name != .moodCode && $0.name != .determinerCode && $0.name != .typeCode }
    }

    private func hasValue(_ index: Int, _ path: [Int]) -> Bool {
        let place = layout.places[index]
        if place.bindings.contains(where: { !$0.isCopy && draft.values[.init(element: $0.element, path: Array(path.prefix($0.element.depth)))] != nil && path.count >= $0.element.depth }) { return true }
        return place.children.contains { child in
            let entry = layout.places[child]
            guard entry.kind != .readOnly, !entry.isMessages else { return false }
            if let group = entry.group { return !repeats(of: group, at: child, below: path).isEmpty }
            return hasValue(child, path)
        }
    }

    /// The repeats with a value at a place or below it.
    private func repeats(of group: RepeatGroup, at index: Int, below path: [Int]) -> [[Int]] {
        var found: Set<[Int]> = []
        for element in elements(at: index) where element.depth >= group.depth {
            for candidate in paths[element] ?? [] where candidate.starts(with: path.prefix(group.depth)) || path.isEmpty { found.insert(Array(candidate.prefix(group.depth))) }
        }
        return found.filter { $0.count == group.depth }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private func elements(at index: Int) -> [ElementID] {
        let place = layout.places[index]
        guard place.kind != .readOnly else { return [] }
        return place.bindings.filter { !$0.isCopy }.map(\.element) + place.children.flatMap(elements(at:))
    }

    // MARK: Attributes and text

    private mutating func attributes(of place: Place, path: [Int], typedAs type: String?) {
        var written: [(AttributeName, String)] = place.fixed.map { ($0.name, $0.name == .type ? type ?? $0.value : $0.value) }
        func set(_ name: AttributeName, _ value: String) {
            if let index = written.firstIndex(where: { $0.0 == name }) { written[index].1 = value } else { written.append((name, value)) }
        }
        if let code = place.defaultCode { set(.code, String(decoding: code, as: UTF8.self)) }
        for binding in place.bindings {
            let key = key(binding.element, path)
            guard let value = draft.values[key] else { continue }
            switch value {
            case .null(let flavour): if binding.carriesNullFlavour { set(.nullFlavor, flavour.rawValue) }
            case .text(let text):
                guard let attribute = binding.attribute else { break }
                set(attribute, String(decoding: place.valuePrefix, as: UTF8.self) + text)
                if attribute == .code, let system = binding.element.definition.codeList?.codeSystem { set(.codeSystem, system) }
            }
            for (name, text) in (draft.attributes[key] ?? [:]).sorted(by: { $0.key.rawValue < $1.key.rawValue }) { set(name, text) }
        }
        if let identity = place.identity { for (name, value) in identifier(identity, path) { set(name, value) } }
        for (name, value) in written { maker.attribute(name, value) }
        // The schema wants the version of HL7's XML on the root of a batch.
        if place.parent == nil, place.children.contains(where: { layout.places[$0].isMessages }) { maker.attribute(named: "ITSVersion", "XML_1.0") }
    }

    private mutating func text(of place: Place, path: [Int]) {
        for binding in place.bindings where binding.attribute == nil {
            guard case .text(let text)? = draft.values[key(binding.element, path)] else { continue }
            maker.text(text)
        }
    }

    private func key(_ element: ElementID, _ path: [Int]) -> ICSRDraft.Key { ICSRDraft.Key(element: element, path: Array(path.prefix(element.depth))) }

    /// Identifiers inside a message only tie its parts together, so they are made from the message's own number and the repeat's.
    private func identifier(_ identity: Place.Identity, _ path: [Int]) -> [(AttributeName, String)] {
        let (group, index): (RepeatGroup, Int?) = switch identity {
        case .own(let group): (group, path.last)
        case .reference(.reaction): (.reaction, path.count > 1 ? path[1] : nil)
        case .reference(let group): (group, path.first)
        }
        guard let index else { return [(.nullFlavor, NullFlavour.NI.rawValue)] }
        let report = draft[.C_1_1] ?? draft[.N_2_r_1] ?? ""
        return [(.root, LocalIdentifier.root(of: report)), (.extension, "\(group == .reaction ? "reaction" : "drug")-\(index + 1)")]
    }
}

extension ElementID {
    /// How many repeat groups it stands in.
    var depth: Int { RepeatGroup.of(self)?.depth ?? 0 }
}
