/// What can go wrong between a document and its PDF.
public enum PDFError: Error, Hashable, Sendable {
    /// Typst warned of something, such as a font it does not have. A report is not made with warnings.
    case warned([String])
    /// Typst refused the document, such as for a character that no font has or a reference to nowhere.
    case refused([String])
    /// The worker could not do a request at all.
    case workerFailed([String])
    /// The worker could not be started, or ended before it answered; what it said last.
    case workerEnded(String)
    /// A request took longer than allowed; the worker was ended.
    case timedOut(seconds: Int)
    /// The PDF's tags are not as this version of Typst writes them, so row headers cannot be marked.
    case rowHeaders(RowHeaderFault)
}
