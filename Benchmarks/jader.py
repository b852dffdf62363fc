"""Imports made-up JADER files and tabulates one drug, beside what a user would pick instead, and prints times and memory.

Each contender runs in processes of its own, in turns over several rounds. Nothing is printed before all tabulations are equal.
See README.md for what is timed.
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
DRUG = "ベンチマークシン"


def run(command, output=None):
    """Wall seconds, processor seconds and peak resident MB of a command and what it starts."""
    begin = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=output, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"bench: {command[0]} failed with {process.returncode}\n{errors.decode()}")
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Ours:
    name = "**saishinsa**"

    def __init__(self, program):
        self.program = program

    def run(self, data, scratch, result):
        store, table = scratch / "jader.sqlite", scratch / "table.json"
        with open(os.devnull, "wb") as nothing:
            imported = run([self.program, "import", "jader", data, "--into", store], nothing)
        with open(table, "wb") as file:
            asked = run([self.program, "jader", "reactions", store, "--drug", DRUG, "--json"], file)
        found = json.loads(table.read_text())
        result.write_text(json.dumps({"cases": found["cases"], "withReaction": found["total"]["cases"], "events": found["total"]["events"],
                                      "terms": {line["name"]: line["counts"]["cases"] for line in found["unmapped"]}}, sort_keys=True))
        store.unlink()
        return imported, asked


class Engine:
    """Reads the files and answers in one process: nothing is kept for a second question."""

    def __init__(self, name):
        self.engine = name
        self.name = name if name != "sqlite3" else "iconv + sqlite3"

    def run(self, data, scratch, result):
        with open(result, "wb") as file:
            whole = run([sys.executable, HERE / "jader_engine.py", self.engine, data, scratch, DRUG], file)
        return whole, None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", required=True, help="the jader-files binary")
    parser.add_argument("--program", required=True, help="the saishinsa binary")
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--engines", default="pandas,polars,duckdb,sqlite3")
    arguments = parser.parse_args()
    engines = [name for name in arguments.engines.split(",") if name]
    for name, tools in {"duckdb": ["iconv"], "sqlite3": ["iconv", "sqlite3"]}.items():
        missing = [tool for tool in tools if not shutil.which(tool)]
        if name in engines and missing:
            print(f"bench: {name} is left out, as there is no {', '.join(missing)}", file=sys.stderr)
            engines.remove(name)
    contenders = [Ours(arguments.program)] + [Engine(name) for name in engines]
    times = {entry.name: [] for entry in contenders}
    print(f"load average before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as folder:
        scratch, data = pathlib.Path(folder), pathlib.Path(folder) / "data"
        run([arguments.files, "--cases", arguments.cases, "--out", data])
        size = sum(file.stat().st_size for file in data.iterdir())
        for number in range(arguments.rounds):
            results = []
            for entry in contenders:
                print(f"bench: jader, round {number + 1} of {arguments.rounds}, {entry.name}", file=sys.stderr)
                result = scratch / f"result-{len(results)}"
                times[entry.name].append(entry.run(data, scratch, result))
                results.append(result)
            answers = [json.loads(result.read_text()) for result in results]
            for entry, answer in zip(contenders[1:], answers[1:]):
                if answer != answers[0]:
                    sys.exit(f"bench: the tabulation of {entry.name} differs from ours")
    print(f"\n### JADER, {arguments.cases:,} cases, {size / 1e6:,.0f} MB of CP932\n\nAll contenders agree: {answers[0]['cases']:,} cases, "
          f"{answers[0]['events']:,} events, {len(answers[0]['terms']):,} terms.\n")
    print("| | import and first answer | best | processor | × ours, wall | × ours, processor | peak memory | each further answer |\n|---|--:|--:|--:|--:|--:|--:|--:|")
    rows = {}
    for entry in contenders:
        runs = times[entry.name]
        walls = [first[0] + (second[0] if second else 0) for first, second in runs]
        cpus = [first[1] + (second[1] if second else 0) for first, second in runs]
        peak = max(max(first[2], second[2] if second else 0) for first, second in runs)
        further = statistics.median([second[0] for _, second in runs]) if runs[0][1] else None
        rows[entry.name] = (statistics.median(walls), min(walls), statistics.median(cpus), peak, further)
    ours = rows[contenders[0].name]
    for name, (wall, best, cpu, peak, further) in rows.items():
        print(f"| {name} | {wall:.1f} s | {best:.1f} s | {cpu:.1f} s | {wall / ours[0]:.2f} | {cpu / ours[2]:.2f} | {peak:,.0f} MB "
              f"| {f'{further:.2f} s' if further else 'reads again'} |")
    print(f"\nload average after: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
