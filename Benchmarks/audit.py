"""Audits PDFs of one page, of a report and of a dossier summary's length, beside what a user's own script would begin with: reading the same
file's words and tables.

No other program known to us audits a written report, so the others do less: pdfplumber and PyMuPDF only find words and tables, and check nothing.
Contenders run in processes of their own, in turns over several rounds. See README.md.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def run(command, good=(0,)):
    """Wall seconds, processor seconds and peak resident MB of a command and what it waits for; what it printed."""
    begin = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    printed, errors = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in good:
        sys.exit(f"bench: {command[0]} failed with {process.returncode}\n{errors.decode()}")
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, printed


def pages(pdf):
    said = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(next(line.split()[1] for line in said.splitlines() if line.startswith("Pages:")))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the saishinsa binary")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pages", type=int, default=300, help="of the longest file")
    parser.add_argument("--page", type=int, default=8, help="the page of the report that is audited alone")
    arguments = parser.parse_args()
    missing = [tool for tool in ("pdfinfo", "pdfseparate", "pdfunite", "pdftotext") if not shutil.which(tool)]
    if missing:
        sys.exit(f"bench: poppler's {', '.join(missing)} not found")
    print(f"load average before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        run([arguments.program, "report", HERE.parent / "Examples/ranmark-gct", "--out", folder / "report", "--format", "pdf"])
        report = next((folder / "report").rglob("*.pdf"))
        one = folder / "one.pdf"
        subprocess.run(["pdfseparate", "-f", str(arguments.page), "-l", str(arguments.page), report, one], check=True)
        many = folder / "many.pdf"
        subprocess.run(["pdfunite"] + [report] * -(-arguments.pages // pages(report)) + [many], check=True, stderr=subprocess.DEVNULL)
        for file in (one, report, many):
            contenders = {"**saishinsa audit**": [arguments.program, "audit", file, "--json"],
                          "pdftotext -layout": ["pdftotext", "-layout", file, "-"],
                          "pdfplumber": [sys.executable, HERE / "audit_engine.py", "pdfplumber", file],
                          "PyMuPDF": [sys.executable, HERE / "audit_engine.py", "pymupdf", file]}
            rounds = 1 if file == many else arguments.rounds
            results = {name: [] for name in contenders}
            for number in range(rounds):
                for name, command in contenders.items():
                    print(f"bench: audit, {pages(file)} pages, round {number + 1} of {rounds}, {name}", file=sys.stderr)
                    results[name].append(run(command))
            found = json.loads(results["**saishinsa audit**"][0][3])
            print(f"\n### {pages(file)} page(s), {file.stat().st_size / 1e6:.1f} MB: {json.dumps(found['summary'])}\n")
            print("| | wall, median | processor | × ours, processor | peak memory | found |\n|---|--:|--:|--:|--:|---|")
            ours = statistics.median(result[1] for result in results["**saishinsa audit**"])
            for name, runs in results.items():
                cpu = statistics.median(result[1] for result in runs)
                note = runs[0][3].decode().strip() if name in ("pdfplumber", "PyMuPDF") else ""
                print(f"| {name} | {statistics.median(r[0] for r in runs) * 1000:,.0f} ms | {cpu * 1000:,.0f} ms | {cpu / ours:.2f} | {max(r[2] for r in runs):,.0f} MB | {note} |")
    print(f"\nload average after: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
