"""Runs the dictionary's loading and the counting of definitions beside what a user would pick, checks that they agree, prints the ratios.

Every contender runs in a process of its own, in turns over the rounds. Nothing is printed of a job before all its results are equal.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def run(command):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"bench: {command[0]} {command[1]} failed with {done.returncode}")
    return json.loads(done.stdout) if done.stdout else {}


def compare(title, contenders, rounds, scratch):
    """`contenders`: (name, threads, command); a command's report may have several ways. The first is what the others are divided by."""
    wall, cpu = {}, {}
    for number in range(rounds):
        for position, (name, threads, command) in enumerate(contenders):
            print(f"bench: {title}, round {number + 1} of {rounds}, {name}", file=sys.stderr)
            report = run(command + ["--result", scratch / f"result-{position}"])
            for way, times in sorted(report["seconds"].items(), reverse=True):  # warm before cold
                wall.setdefault((name, threads, way), []).extend(times)
                cpu.setdefault((name, threads, way), []).extend(report["cpuSeconds"][way])
        results = [(scratch / f"result-{position}").read_bytes() for position in range(len(contenders))]
        if any(result != results[0] for result in results):
            sys.exit(f"bench: the results of {title} differ: {[len(result) for result in results]} bytes")
    print(f"\n### {title}\n\nAll contenders agree on all {len(results[0]):,} bytes of the result.\n")
    print("| | threads | runs | wall | best | processor | × first's best |\n|---|--:|--:|--:|--:|--:|--:|")
    first = min(next(iter(wall.values())))
    for (name, threads, way), times in wall.items():
        print(f"| {name}{' ' + way if way else ''} | {threads} | {len(times)} | {1000 * statistics.median(times):,.1f} ms | {1000 * min(times):,.1f} ms "
              f"| {1000 * statistics.median(cpu[name, threads, way]):,.1f} ms | {min(times) / first:,.1f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", required=True, help="the meddra-bench binary")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--cores", type=int, default=min(2, os.cpu_count() or 1))
    arguments = parser.parse_args()
    engine = [sys.executable, HERE / "meddra_engine.py"]
    bench, cores = arguments.bench, arguments.cores
    print(f"load average before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        release, events = scratch / "release", scratch / "events"
        run([bench, "make-release", "--out", release])
        size = sum(file.stat().st_size for file in release.iterdir())
        compare(f"Loading a release of 27,000 PTs and 90,000 LLTs ({size / 1e6:.1f} MB)", [
            ("**Swift**", "–", [bench, "load", "--data", release, "--cache", scratch / "cache"]),
            ("pandas read_csv", 1, engine + ["load", "pandas", release]),
            ("polars read_csv", cores, engine + ["load", "polars", release, "--threads", cores]),
        ], arguments.rounds, scratch)
        coding = run([bench, "coding", "--data", release])["seconds"]
        print("\n### Coding, Swift alone\n\n| | best |\n|---|--:|")
        for name, words in (("coder", "making the coder's indexes"), ("exact", "1,000 exact names"), ("japanese", "1,000 misspelt Japanese names, ranked"),
                            ("english", "100 misspelt English names, ranked")):
            print(f"| {words} | {1000 * min(coding[name]):,.1f} ms |")
        run([bench, "make-events", "--rows", arguments.rows, "--out", events])
        both = list(dict.fromkeys((1, cores)))
        compare(f"64 definitions over {arguments.rows:,} events", [
            ("**Swift**", threads, [bench, "count-definitions", "--data", events, "--threads", threads]) for threads in both
        ] + [
            ("polars is_in, a query a definition", cores, engine + ["definitions", "polars", events, "--threads", cores, "--repeats", 1]),
            ("DuckDB IN, a query a definition", cores, engine + ["definitions", "duckdb", events, "--threads", cores, "--repeats", 1]),
            ("pandas isin, a query a definition", 1, engine + ["definitions", "pandas", events, "--repeats", 1]),
        ], arguments.rounds, scratch)
    print(f"\nload average after: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
