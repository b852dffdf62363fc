/// Which data elements a tree holds, and where: built once a message, in document order.
struct ElementIndex: Sendable {
    struct Entry: Sendable {
        let element: ElementID
        /// The XML element that holds it.
        let node: Int32
        /// The attribute that holds it; -1 for text.
        let attribute: Int32
        /// Whether a null flavour stands in its place.
        let isNull: Bool
        /// The indices of its repeats, from the outermost; unused ones are 0.
        var path: IndexPath
    }

    /// Up to three indices, counted from 0.
    struct IndexPath: Hashable, Sendable, Comparable {
        var first: Int32 = 0
        var second: Int32 = 0
        var third: Int32 = 0

        init() {}

        init(_ numbers: [Int]) {
            for (level, number) in numbers.prefix(3).enumerated() { self[level] = Int32(clamping: number) }
        }

        static func < (one: IndexPath, other: IndexPath) -> Bool {
            (one.first, one.second, one.third) < (other.first, other.second, other.third)
        }

        subscript(level: Int) -> Int32 {
            get { level == 0 ? first : level == 1 ? second : third }
            set {
                switch level {
                case 0: first = newValue
                case 1: second = newValue
                default: third = newValue
                }
            }
        }

        /// Whether the first `depth` indices are those of another path.
        func agrees(with other: IndexPath, depth: Int) -> Bool {
            (depth < 1 || first == other.first) && (depth < 2 || second == other.second) && (depth < 3 || third == other.third)
        }
    }

    var entries: [Entry] = []
    /// Every repeat of every group.
    var repeats: [(group: RepeatGroup, path: IndexPath)] = []
    /// References that lead to no drug or no reaction of the message.
    var danglingReferences: [Int32] = []
}
