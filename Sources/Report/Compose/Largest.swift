/// Which of some items are the most numerous: what a superlative of the report is computed from. Ties are all named.
///
/// ```swift
/// Largest(of: ["CR", "PR"], by: counts)      // items: ["CR"], others: ["PR"]
/// ```
struct Largest<Item: Sendable>: Sendable {
    /// Those with the greatest value; empty if no value is above zero, since nothing is then the most frequent.
    let items: [Item]
    /// All others, in their order.
    let others: [Item]

    init(of items: [Item], isLess: (Item, Item) -> Bool, isZero: (Item) -> Bool) {
        let candidates = items.filter { !isZero($0) }
        guard let greatest = candidates.max(by: isLess) else {
            self.items = []
            others = items
            return
        }
        func isGreatest(_ item: Item) -> Bool { !isZero(item) && !isLess(item, greatest) }
        self.items = items.filter(isGreatest)
        others = items.filter { !isGreatest($0) }
    }

    /// By a whole number.
    init(of items: [Item], by count: (Item) -> Int) {
        self.init(of: items, isLess: { count($0) < count($1) }, isZero: { count($0) == 0 })
    }
}
