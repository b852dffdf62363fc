#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The layout's table as plain memory, and the tests that tell places apart.
struct TablePointers {
    let firstEdge: UnsafeBufferPointer<Int16>
    let edgeCount: UnsafeBufferPointer<UInt8>
    let edges: UnsafeBufferPointer<LayoutTable.Edge>
    let conditions: UnsafeBufferPointer<LayoutTable.Condition>
    let references: UnsafeBufferPointer<LayoutTable.Reference>
    let bindings: UnsafeBufferPointer<LayoutTable.Binding>
    let rows: UnsafeBufferPointer<LayoutTable.PlaceRow>
    let bytes: UnsafeBufferPointer<UInt8>
    let groups: UnsafeBufferPointer<LayoutTable.Group>
    let width: Int

    static func with<Result>(_ table: LayoutTable, _ body: (TablePointers) -> Result) -> Result {
        table.firstEdge.withUnsafeBufferPointer { firstEdge in table.edgeCount.withUnsafeBufferPointer { edgeCount in
        table.edges.withUnsafeBufferPointer { edges in table.conditions.withUnsafeBufferPointer { conditions in
        table.references.withUnsafeBufferPointer { references in table.bindings.withUnsafeBufferPointer { bindings in
        table.rows.withUnsafeBufferPointer { rows in table.bytes.withUnsafeBufferPointer { bytes in
        table.groups.withUnsafeBufferPointer { groups in
            body(TablePointers(
                firstEdge: firstEdge, edgeCount: edgeCount, edges: edges, conditions: conditions, references: references, bindings: bindings,
                rows: rows, bytes: bytes, groups: groups, width: table.width))
        } } } } } } } } }
    }

    /// Whether an XML element is what an edge leads to.
    @inline(__always)
    func meets(_ edge: LayoutTable.Edge, _ tree: TreePointers, _ node: Int) -> Bool {
        var index = Int(edge.firstCondition)
        let end = index + Int(edge.conditionCount)
        while index < end {
            let condition = conditions[index]
            guard holds(condition, Int(condition.steps.start), Int(condition.steps.start + condition.steps.count), tree, node) else { return false }
            index += 1
        }
        return true
    }

    private func holds(_ condition: LayoutTable.Condition, _ step: Int, _ last: Int, _ tree: TreePointers, _ node: Int) -> Bool {
        if step == last { return holds(condition, tree, node) }
        var child = tree.firstChild(node)
        while child >= 0 {
            if tree.nodes[child].word == bytes[step], holds(condition, step + 1, last, tree, child) { return true }
            child = tree.next(child)
        }
        return false
    }

    /// Behind so many siblings nothing is looked for by its position: the parts of a name are a few.
    private static let mostSiblings = 1_000

    private func holds(_ condition: LayoutTable.Condition, _ tree: TreePointers, _ node: Int) -> Bool {
        switch condition.kind {
        case .exists: return true
        case .code:
            let code = tree.attribute(AttributeName.code.rawValue, of: node)
            return code >= 0 && equal(condition.bytes, tree, code) && isOrLacks(AttributeName.codeSystem.rawValue, condition.system, tree, node)
        case .system: return isOrLacks(AttributeName.codeSystem.rawValue, condition.bytes, tree, node)
        case .systemNaming: return isNamed(condition.bytes, tree, node)
        case .attribute: return isOrLacks(condition.attribute, condition.bytes, tree, node)
        case .hasAttribute: return tree.attribute(condition.attribute, of: node) >= 0
        case .hasChild:
            var child = tree.firstChild(node)
            while child >= 0 {
                let word = tree.nodes[child].word
                for index in 0..<Int(condition.bytes.count) where bytes[Int(condition.bytes.start) + index] == word { return true }
                child = tree.next(child)
            }
            return false
        case .prefix: return begins(condition.bytes, tree, node)
        case .position:
            var position = 0, passed = 0
            var sibling = tree.firstChild(Int(tree.nodes[node].parent))
            while sibling >= 0, sibling != node {
                if tree.nodes[sibling].word == tree.nodes[node].word { position += 1 }
                passed += 1
                // Further on there is nothing to be told by its position, and to count all siblings of each would take a hostile message for ever.
                if position > Int(condition.position) || passed > Self.mostSiblings { return false }
                sibling = tree.next(sibling)
            }
            return position == Int(condition.position)
        }
    }

    @inline(__always)
    func equal(_ stretch: LayoutTable.Stretch, _ tree: TreePointers, _ attribute: Int) -> Bool {
        let value = tree.value(attribute)
        guard value.count == Int(stretch.count) else { return false }
        guard let mine = bytes.baseAddress, let theirs = value.baseAddress else { return value.isEmpty }
        return memcmp(mine + Int(stretch.start), theirs, value.count) == 0
    }

    private func isOrLacks(_ name: UInt8, _ stretch: LayoutTable.Stretch, _ tree: TreePointers, _ node: Int) -> Bool {
        let attribute = tree.attribute(name, of: node)
        return attribute < 0 || equal(stretch, tree, attribute)
    }

    /// MPID and PhPID have no agreed code system yet: senders name theirs after what it identifies.
    private func isNamed(_ word: LayoutTable.Stretch, _ tree: TreePointers, _ node: Int) -> Bool {
        let attribute = tree.attribute(AttributeName.codeSystem.rawValue, of: node)
        guard attribute >= 0 else { return false }
        let value = tree.value(attribute)
        let count = Int(word.count), start = Int(word.start)
        guard value.count >= count else { return false }
        return (0...value.count - count).contains { offset in (0..<count).allSatisfy { value[offset + $0] | 0x20 == bytes[start + $0] } }
    }

    /// A number that is withheld has no scheme to tell it by.
    private func begins(_ prefix: LayoutTable.Stretch, _ tree: TreePointers, _ node: Int) -> Bool {
        let attribute = tree.attribute(AttributeName.value.rawValue, of: node)
        guard attribute >= 0 else { return tree.attribute(AttributeName.nullFlavor.rawValue, of: node) >= 0 }
        let value = tree.value(attribute)
        guard value.count >= Int(prefix.count) else { return false }
        return (0..<Int(prefix.count)).allSatisfy { value[$0] | 0x20 == bytes[Int(prefix.start) + $0] | 0x20 }
    }

    /// The first XML element at the end of some steps.
    func find(_ steps: LayoutTable.Stretch, _ tree: TreePointers, _ node: Int) -> Int? {
        find(Int(steps.start), Int(steps.start + steps.count), tree, node)
    }

    private func find(_ step: Int, _ last: Int, _ tree: TreePointers, _ node: Int) -> Int? {
        if step == last { return node }
        var child = tree.firstChild(node)
        while child >= 0 {
            if tree.nodes[child].word == bytes[step], let found = find(step + 1, last, tree, child) { return found }
            child = tree.next(child)
        }
        return nil
    }
}
