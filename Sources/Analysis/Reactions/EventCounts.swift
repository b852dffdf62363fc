import MedDRA

/// Cases and events of a set of reactions by preferred term, organ class and seriousness.
struct EventCounts {
    var total: Line
    var classes: [TermCode: Line]
    var terms: [TermCode: Line]

    /// The six numbers of a line.
    struct Line: Equatable {
        var total = Pair(), serious = Pair(), nonSerious = Pair()

        subscript(column: SeriousnessColumn) -> Pair {
            switch column {
            case .total: total
            case .serious: serious
            case .nonserious: nonSerious
            }
        }
    }

    struct Pair: Equatable {
        var cases = 0, events = 0
    }
}

extension EventCounts {
    /// Counts events that are already collapsed and in order of person.
    init(_ events: [ReactionEvent], terms index: TermIndex) {
        self.init(total: Line(), classes: [:], terms: [:])
        var lastInTotal = LastSeen(), lastInClass: [TermCode: LastSeen] = [:], lastInTerm: [TermCode: LastSeen] = [:]
        for event in events {
            total.add(event, &lastInTotal)
            terms[event.term, default: Line()].add(event, &lastInTerm[event.term, default: LastSeen()])
            if let organClass = index.organClass(of: event.term)?.code {
                classes[organClass, default: Line()].add(event, &lastInClass[organClass, default: LastSeen()])
            }
        }
    }

    fileprivate struct LastSeen { var total: Int?, serious: Int?, nonSerious: Int? }
}

extension EventCounts.Line {
    fileprivate mutating func add(_ event: ReactionEvent, _ last: inout EventCounts.LastSeen) {
        total.add(event.person, &last.total)
        if event.isSerious { serious.add(event.person, &last.serious) } else { nonSerious.add(event.person, &last.nonSerious) }
    }
}

extension EventCounts.Pair {
    fileprivate mutating func add(_ person: Int, _ last: inout Int?) {
        events += 1
        if last != person { cases += 1 }
        last = person
    }
}
