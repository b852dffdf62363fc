/// Members by group, both numbered from zero: one array of members and where each group begins in it.
struct Grouping: Sendable {
    private var starts: [Int32]
    private var members: [Int32]

    /// `groups[member]` is the group of each member. Members keep their order inside a group.
    init(groups: [Int32], groupCount: Int) {
        starts = Array(repeating: 0, count: groupCount + 1)
        for group in groups { starts[Int(group) + 1] += 1 }
        for group in 0..<groupCount { starts[group + 1] += starts[group] }
        var next = starts
        members = Array(repeating: 0, count: groups.count)
        for (member, group) in groups.enumerated() {
            members[Int(next[Int(group)])] = Int32(member)
            next[Int(group)] += 1
        }
    }

    subscript(group: Int) -> ArraySlice<Int32> {
        members[Int(starts[group])..<Int(starts[group + 1])]
    }
}
