/// What stands under one heading: its tables, and the sentences around them.
struct ReportSection {
    private(set) var tables: [DataTable] = []
    private(set) var sentences: [Sentence] = []

    /// The sections of a report in order; what stands before the first heading is one.
    static func all(_ report: WrittenReport, _ tables: [DataTable], _ paragraphs: [[Sentence]]) -> [ReportSection] {
        var sections: [ReportSection] = [], open = ReportSection(), table = 0, paragraph = 0
        for block in report.blocks {
            switch block {
            case .heading:
                sections.append(open)
                open = ReportSection()
            case .paragraph:
                if paragraph < paragraphs.count { open.sentences += paragraphs[paragraph] }
                paragraph += 1
            case .table:
                if table < tables.count { open.tables.append(tables[table]) }
                table += 1
            }
        }
        return sections + [open]
    }
}
