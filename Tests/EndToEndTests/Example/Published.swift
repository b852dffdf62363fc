import Analysis
import Foundation
import Reexamination
import Statistics

/// The figures of the published report, as `published.json` has them.
struct Published: Decodable, Sendable {
    /// A figure's published value: a count, a numerator and its denominator, or what is printed (a date, a median, －).
    enum Value: Hashable, Decodable {
        case count(Int)
        case share(Int, of: Int)
        case printed(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let count = try? container.decode(Int.self) {
                self = .count(count)
            } else if let pair = try? container.decode([Int].self), pair.count == 2 {
                self = .share(pair[0], of: pair[1])
            } else {
                self = .printed(try container.decode(String.self))
            }
        }

        /// What a computed figure would be published as; `nil` for an interval, of which none is published.
        init?(_ value: FigureValue) {
            switch value {
            case .count(let count, _): self = .count(count)
            case .proportion(let share): self = .share(share.numerator, of: share.denominator)
            case .quantity(let quantity, _):
                guard let rounded = quantity.rounded(to: 1) else { return nil }
                self = .printed(rounded.description)
            case .date(let date): self = .printed(date.description)
            case .notInvestigated: self = .printed("notInvestigated")
            case .notEstimable, .interval: return nil
            }
        }
    }

    /// A row of table 7: total, organ class or preferred term, its name, and the six columns.
    struct UnlistedRow: Hashable, Decodable {
        let kind: String
        let name: String
        let columns: [Int]

        init(kind: String, name: String, columns: [Int]) {
            self.kind = kind
            self.name = name
            self.columns = columns
        }

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            kind = try container.decode(String.self)
            name = try container.decode(String.self)
            columns = try container.decode([Int].self)
        }
    }

    /// A line of table 8: its topic, how many reports, and the month if it is one.
    struct MeasureLine: Hashable, Decodable {
        let topic: String
        let reports: Int
        let month: String?

        init(topic: String, reports: Int, month: String?) {
            self.topic = topic
            self.reports = reports
            self.month = month
        }

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            topic = try container.decode(String.self)
            reports = try container.decode(Int.self)
            month = try container.decode(String?.self)
        }
    }

    /// By figure id.
    let figures: [String: Value]
    /// Percentages by figure id, as printed.
    let percentages: [String: String]
    /// Risk, and the cells of the serious and the non-serious column as printed.
    let table6: [[String]]
    let table7: [UnlistedRow]
    let table8: [MeasureLine]
    /// Months of the research reports.
    let research: [String]

    static func read() throws -> Published {
        try JSONDecoder().decode(Published.self, from: Data(contentsOf: ExampleFolder.published))
    }
}
