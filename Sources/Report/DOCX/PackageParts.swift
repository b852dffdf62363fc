import Reexamination

let contentTypesPart = """
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>\
<Override PartName="/word/document.xml" ContentType="\(word("document.main"))"/><Override PartName="/word/styles.xml" ContentType="\(word("styles"))"/>\
<Override PartName="/word/settings.xml" ContentType="\(word("settings"))"/><Override PartName="/word/fontTable.xml" ContentType="\(word("fontTable"))"/>\
<Override PartName="/word/footnotes.xml" ContentType="\(word("footnotes"))"/><Override PartName="/word/footer1.xml" ContentType="\(word("footer"))"/>\
<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>\
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>\
<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>
"""

private func word(_ kind: String) -> String { "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml" }

let packageRelationshipsPart = relationships([
    ("rId1", "\(Namespace.relationships)/officeDocument", "word/document.xml"),
    ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
    ("rId3", "\(Namespace.relationships)/extended-properties", "docProps/app.xml"),
    ("rId4", "\(Namespace.relationships)/custom-properties", "docProps/custom.xml"),
])

func documentRelationshipsPart(drawings: Int) -> String {
    let parts = ["styles", "settings", "fontTable", "footnotes"].map { ("rId_\($0)", "\(Namespace.relationships)/\($0)", "\($0).xml") }
    let pictures = (0..<drawings).flatMap { index in
        ["PNG", "SVG"].map { ("rId\($0)\(index + 1)", "\(Namespace.relationships)/image", "media/drawing\(index + 1).\($0.lowercased())") }
    }
    return relationships(parts + [
        ("rId_theme", "\(Namespace.relationships)/theme", "theme/theme1.xml"), ("rIdFooter", "\(Namespace.relationships)/footer", "footer1.xml"),
    ] + pictures)
}

private func relationships(_ all: [(id: String, type: String, target: String)]) -> String {
    let entries = all.map { #"<Relationship Id="\#($0.id)" Type="\#($0.type)" Target="\#($0.target)"/>"# }
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(entries.joined())</Relationships>
    """
}
