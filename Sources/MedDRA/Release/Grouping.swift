/// Members by group, both numbered from zero: one array of members and where each group begins in it.
struct Grouping: Sendable, Equatable {
    private(set) var starts: [Int32]
    private(set) var members: [Int32]

    /// `starts` has one element more than there are groups, and ascends from 0 to the number of members.
    init(starts: [Int32], members: [Int32]) {
        self.starts = starts
        self.members = members
    }

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
