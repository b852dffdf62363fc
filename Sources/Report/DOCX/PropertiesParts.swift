import Reexamination

/// Title, author and dates. Both dates are the data cut: the same data give the same bytes on any day.
func corePropertiesPart(_ document: Document) -> String {
    let provenance = document.provenance
    let date = "\(provenance.dataCut)T00:00:00Z"
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(markupText(document.title))</dc:title>\
    <dc:creator>\(markupText(provenance.author))</dc:creator>\(provenance.notice.map { "<dc:description>\(markupText($0))</dc:description>" } ?? "")\
    <dcterms:created xsi:type="dcterms:W3CDTF">\(date)</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">\(date)</dcterms:modified>\
    <dc:language>\(document.language.rawValue)</dc:language></cp:coreProperties>
    """
}

let applicationPropertiesPart = """
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Saishinsa</Application></Properties>
"""

/// Where the document comes from, for programs to read.
func customPropertiesPart(_ provenance: Provenance) -> String {
    let values = [
        ("SnapshotSHA256", provenance.snapshotDigest), ("DataCut", provenance.dataCut.description), ("MedDRAVersion", provenance.meddraVersion), ("Label", provenance.label),
    ]
    let properties = values.enumerated().map { index, value in
        #"<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="\#(index + 2)" name="\#(value.0)"><vt:lpwstr>\#(markupText(value.1))</vt:lpwstr></property>"#
    }
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">\(properties.joined())</Properties>
    """
}
