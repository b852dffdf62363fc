/// Elements that are known to belong to a drug and a reaction by naming them.
struct PendingReference {
    let entries: Range<Int>
    let group: RepeatGroup
    /// Where the identifiers stand; -1 if they are missing.
    let drug: Int32
    let reaction: Int32
    /// The indices known from where it stands.
    let path: ElementIndex.IndexPath
    /// Whether the drug is named rather than known from where it stands.
    let refersToDrug: Bool
}

/// Sets the indices of what is known by reference, and adds G.k.9.i.1 for each pair of drug and reaction that is spoken of.
struct ReferenceSettlement {
    private struct Identifier: Hashable {
        let root: [UInt8]
        let `extension`: [UInt8]

        /// The bytes at once; an array's own hash takes them one by one.
        func hash(into hasher: inout Hasher) {
            hasher.combine(root.count)
            root.withUnsafeBytes { hasher.combine(bytes: $0) }
            self.extension.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }

    private let tree: TreePointers
    private let reactions: [Identifier: Int32]
    private let drugs: [Identifier: Int32]

    init(_ tree: TreePointers, reactions: [Int32], drugs: [Int32]) {
        func numbers(_ nodes: [Int32]) -> [Identifier: Int32] {
            Dictionary(nodes.enumerated().filter { $1 >= 0 }.map { (Self.identifier(tree, Int($1)), Int32(truncatingIfNeeded: $0)) }, uniquingKeysWith: min)
        }
        self.tree = tree
        self.reactions = numbers(reactions)
        self.drugs = numbers(drugs)
    }

    func settle(_ pending: [PendingReference], in index: ElementIndex) -> ElementIndex {
        var index = index
        guard !pending.isEmpty else { return index }
        var reactions = Targets(.reaction, reactions, index), drugs = Targets(.drug, drugs, index)
        var assessments: [ElementIndex.IndexPath: Int32] = [:]
        var pairs: Set<ElementIndex.IndexPath> = []
        for reference in pending {
            var target = reference.path
            if reference.refersToDrug { target.first = drugs.number(of: reference.drug, tree, &index) }
            if reference.group != .drug {
                target.second = reactions.number(of: reference.reaction, tree, &index)
                target.third = 0
                if pairs.insert(target).inserted { note(pair: target, reference, &index) }
            }
            if reference.group == .assessment {
                let pair = target
                target.third = assessments[pair, default: 0]
                assessments[pair] = target.third + 1
                index.repeats.append((.assessment, target))
            }
            for entry in reference.entries { index.entries[entry].path = target }
        }
        return index
    }

    private func note(pair: ElementIndex.IndexPath, _ reference: PendingReference, _ index: inout ElementIndex) {
        index.repeats.append((.drugReaction, pair))
        let node = Int(reference.reaction)
        guard node >= 0 else { return }
        let own = tree.attribute(AttributeName.extension.rawValue, of: node), root = tree.attribute(AttributeName.root.rawValue, of: node)
        let attribute = own >= 0 ? own : root
        guard attribute >= 0 else { return }
        index.entries.append(ElementIndex.Entry(
            element: .G_k_9_i_1, node: reference.reaction, attribute: Int32(truncatingIfNeeded: attribute), isNull: false, path: pair))
    }

    private static func identifier(_ tree: TreePointers, _ node: Int) -> Identifier {
        func value(_ name: AttributeName) -> [UInt8] {
            let attribute = tree.attribute(name.rawValue, of: node)
            return attribute < 0 ? [] : Array(tree.value(attribute))
        }
        return Identifier(root: value(.root), extension: value(.extension))
    }

    /// The numbers of one group's repeats by their identifiers. One that leads nowhere gets a number after those there are.
    private struct Targets {
        private let known: [Identifier: Int32]
        private var unknown: [Identifier: Int32] = [:]
        private let count: Int32

        init(_ group: RepeatGroup, _ known: [Identifier: Int32], _ index: ElementIndex) {
            self.known = known
            count = Int32(truncatingIfNeeded: index.repeats.count { $0.group == group })
        }

        mutating func number(of node: Int32, _ tree: TreePointers, _ index: inout ElementIndex) -> Int32 {
            let key = node < 0 ? Identifier(root: [], extension: []) : ReferenceSettlement.identifier(tree, Int(node))
            if node >= 0, let number = known[key] { return number }
            if let number = unknown[key] { return number }
            let number = count + Int32(truncatingIfNeeded: unknown.count)
            unknown[key] = number
            if node >= 0 { index.danglingReferences.append(node) }
            return number
        }
    }
}
