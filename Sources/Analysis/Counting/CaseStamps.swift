/// The tables of one pass over case-clustered rows, and the pass.
///
/// Each term, each class and the whole remember the case in which they were last seen. A row whose case is the
/// remembered one adds no case; that replaces the hash set of a general distinct count, and costs one comparison. It is
/// exact because a case's rows stand together: once another case has begun, the former never returns.
///
/// A term also remembers the seriousness of its event in the current case. If a repeat turns out serious, the event moves
/// from the non-serious to the serious column, and with it the case, if the class (or the whole) has no other non-serious
/// event in this case; hence the number of those is kept too.
///
/// The memory is 16 bytes a term and 28 a class, independent of the rows.
struct CaseStamps {
    /// No counter can overflow: a term has at most one event per case, a class at most as many cases as there are, and
    /// cases are fewer than 2³¹. Within one case a class has at most 65536 events.
    struct Term {
        /// The last case, doubled, plus 1 if the event there is serious.
        var stamp: UInt32 = .max
        var events: UInt32 = 0
        var seriousEvents: UInt32 = 0
        var classIndex: UInt32
    }

    /// A class, or the whole.
    struct Group {
        var lastCase: UInt32 = .max
        var lastSeriousCase: UInt32 = .max
        var lastNonSeriousCase: UInt32 = .max
        /// Non-serious events in `lastNonSeriousCase`.
        var nonSeriousEventsInCase: UInt32 = 0
        var cases: UInt32 = 0
        var seriousCases: UInt32 = 0
        var nonSeriousCases: UInt32 = 0

        @inline(__always)
        mutating func add(_ index: UInt32, serious: UInt8) {
            cases &+= index == lastCase ? 0 : 1
            lastCase = index
            if serious == 1 { addSerious(index) } else { addNonSerious(index) }
        }

        @inline(__always)
        mutating func addSerious(_ index: UInt32) {
            seriousCases &+= index == lastSeriousCase ? 0 : 1
            lastSeriousCase = index
        }

        @inline(__always)
        private mutating func addNonSerious(_ index: UInt32) {
            let isFirst = index != lastNonSeriousCase
            nonSeriousCases &+= isFirst ? 1 : 0
            nonSeriousEventsInCase = isFirst ? 1 : nonSeriousEventsInCase &+ 1
            lastNonSeriousCase = index
        }

        /// An event of the current case that was counted as non-serious has a serious repeat.
        mutating func becomeSerious(_ index: UInt32) {
            nonSeriousEventsInCase &-= 1
            if nonSeriousEventsInCase == 0 {
                nonSeriousCases &-= 1
                lastNonSeriousCase = .max
            }
            addSerious(index)
        }
    }

    private(set) var terms: [Term]
    private(set) var classes: [Group]
    private(set) var whole = Group()

    init(_ hierarchy: TermToClass) {
        terms = hierarchy.classOfTerm.map { Term(classIndex: UInt32($0)) }
        classes = Array(repeating: Group(), count: hierarchy.classCount)
    }

    /// Counts the rows of a range that parts no case. Every term is below `terms.count`, every seriousness 0 or 1, every
    /// case index below `EventColumns.caseLimit`: the caller has checked.
    mutating func count(_ columns: EventColumns, in rows: Range<Int>) {
        columns.caseIndex.withUnsafeBufferPointer { cases in
            columns.term.withUnsafeBufferPointer { rowTerms in
                columns.serious.withUnsafeBufferPointer { rowSerious in
                    withTables { terms, classes, whole in
                        for row in rows {
                            Self.add(cases[row], rowTerms[row], rowSerious[row], terms, classes, &whole)
                        }
                    }
                }
            }
        }
    }

    /// The same for packed rows.
    mutating func count(_ rows: UnsafeBufferPointer<PackedEvent>) {
        withTables { terms, classes, whole in
            for row in rows { Self.add(row.caseIndex, row.term, row.serious, terms, classes, &whole) }
        }
    }

    /// Lends the tables to a loop, the whole's as a local value that can stay in registers.
    @inline(__always)
    private mutating func withTables(
        _ body: (UnsafeMutableBufferPointer<Term>, UnsafeMutableBufferPointer<Group>, inout Group) -> Void
    ) {
        var whole = whole
        terms.withUnsafeMutableBufferPointer { terms in
            classes.withUnsafeMutableBufferPointer { classes in body(terms, classes, &whole) }
        }
        self.whole = whole
    }

    @inline(__always)
    private static func add(_ index: UInt32, _ rowTerm: UInt16, _ serious: UInt8, _ terms: UnsafeMutableBufferPointer<Term>,
                            _ classes: UnsafeMutableBufferPointer<Group>, _ whole: inout Group) {
        let term = Int(rowTerm)
        let stamp = terms[term].stamp
        if stamp &>> 1 != index {
            terms[term].stamp = index &<< 1 | UInt32(serious)
            terms[term].events &+= 1
            terms[term].seriousEvents &+= UInt32(serious)
            classes[Int(terms[term].classIndex)].add(index, serious: serious)
            whole.add(index, serious: serious)
        } else if serious == 1, stamp & 1 == 0 {
            terms[term].stamp |= 1
            terms[term].seriousEvents &+= 1
            classes[Int(terms[term].classIndex)].becomeSerious(index)
            whole.becomeSerious(index)
        }
    }
}
