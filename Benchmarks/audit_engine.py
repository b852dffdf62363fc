"""Finds the words and tables of a PDF and prints how many: `python audit_engine.py pdfplumber|pymupdf FILE`."""
import sys

engine, path = sys.argv[1:3]
words = tables = cells = 0
if engine == "pdfplumber":
    import pdfplumber

    with pdfplumber.open(path) as document:
        for page in document.pages:
            words += len(page.extract_words())
            for table in page.extract_tables():
                tables += 1
                cells += sum(len(row) for row in table)
            page.close()
else:
    import pymupdf

    with pymupdf.open(path) as document:
        for page in document:
            words += len(page.get_text("words"))
            for table in page.find_tables().tables:
                tables += 1
                cells += sum(len(row) for row in table.extract())
print(f"{words:,} words, {tables:,} tables, {cells:,} cells")
