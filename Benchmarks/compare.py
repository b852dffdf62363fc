"""Runs the kernel and the other engines on the same data, checks that they agree, and prints how long they take.

Every contender runs in a process of its own, in turns over several rounds, so that a busy moment of the machine does not fall
on one of them alone. Printed are medians over all repeats of all rounds. Nothing is printed for a size before all results of
that size are equal, byte for byte. See README.md for what is and is not timed.
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


class Contender:
    def __init__(self, name, command, threads):
        self.name, self.command, self.threads = name, command, threads
        self.seconds, self.cpu, self.peak = {}, {}, 0

    def run(self, results):
        """One process. Adds its timings, by way of saying the job."""
        output, peak = run(self.command + ["--result", results])
        report = json.loads(output)
        for way, times in (report if "seconds" not in report else {"": report}).items():
            self.seconds.setdefault(way, []).extend(times["seconds"])
            self.cpu.setdefault(way, []).extend(times["cpuSeconds"])
        self.peak = max(self.peak, peak)

    def medians(self):
        """(way, wall, processor) of each way, the fastest by processor time first."""
        rows = [(way, statistics.median(self.seconds[way]), statistics.median(self.cpu[way])) for way in self.seconds]
        return sorted(rows, key=lambda row: row[2])


def run(command):
    """Standard output and peak resident memory in MB of a command."""
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"bench: {command[0]} failed with {process.returncode}")
    return output, usage.ru_maxrss / 1024


def contenders(bench, folder, order, repeats, cores):
    engine = [sys.executable, HERE / "engine.py"]
    count = [bench, "count", "--data", folder, "--order", order, "--repeats", 3 * repeats]
    all_ = []
    for threads in dict.fromkeys((1, cores)):
        all_.append(Contender(f"Swift, {order}", count + ["--threads", threads], threads))
    for threads in dict.fromkeys((1, cores)):
        for name in ("polars", "duckdb"):
            all_.append(Contender(name, engine + [name, folder, "--threads", threads, "--repeats", repeats], threads))
    for name in ("pandas", "numpy"):
        all_.append(Contender(name, engine + [name, folder, "--repeats", repeats], 1))
    return all_


def check_equal(paths):
    first = paths[0].read_bytes()
    for path in paths[1:]:
        if path.read_bytes() != first:
            sys.exit(f"bench: the counts differ: {paths[0].name} and {path.name}")
    return len(first) // 48


def compare(arguments, size, order, scratch):
    folder = scratch / order
    run([arguments.bench, "generate", "--rows", size, "--order", order, "--out", folder])
    entries = contenders(arguments.bench, folder, order, arguments.repeats, arguments.cores)
    for number in range(arguments.rounds):
        for position, entry in enumerate(entries):
            print(f"bench: {size:,} {order}, round {number + 1}/{arguments.rounds}, {entry.name} on {entry.threads}", file=sys.stderr)
            entry.run(scratch / f"result-{position}")
        rows = check_equal(sorted(scratch.glob("result-*")))
    print(f"\n### {size:,} rows, {order}\n\nAll contenders agree on all {rows:,} rows of counts.\n")
    ours = entries[0].medians()[0]
    print("| | threads | wall | processor | × Swift on 1 thread, wall | × processor | peak memory |\n|---|--:|--:|--:|--:|--:|--:|")
    for entry in entries:
        for way, wall, cpu in entry.medians():
            print(f"| {entry.name}{' ' + way if way else ''} | {entry.threads} | {1000 * wall:,.1f} ms | {1000 * cpu:,.1f} ms "
                  f"| {wall / ours[1]:,.1f} | {cpu / ours[2]:,.1f} | {entry.peak:,.0f} MB |", flush=True)
    for file in folder.iterdir():
        file.unlink()
    for file in scratch.glob("result-*"):
        file.unlink()


def growth(arguments):
    print("\n### Growth, Swift alone\n\n| rows | order | threads | wall | per row | processor | peak memory |\n|--:|---|--:|--:|--:|--:|--:|")
    for order in ("clustered", "unsorted"):
        for size in arguments.growth:
            for threads in dict.fromkeys((1, arguments.cores)):
                print(f"bench: growth, {size:,} {order} on {threads}", file=sys.stderr)
                output, peak = run([arguments.bench, "growth", "--rows", size, "--order", order, "--threads", threads, "--repeats", 5])
                report = json.loads(output)
                wall, cpu = statistics.median(report["seconds"]), statistics.median(report["cpuSeconds"])
                print(f"| {size:,} | {order} | {threads} | {1000 * wall:,.1f} ms | {1e9 * wall / size:.2f} ns | {1000 * cpu:,.1f} ms | {peak:,.0f} MB |",
                      flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    numbers = lambda text: [int(part) for part in text.split(",") if part]
    parser.add_argument("--bench", required=True, help="the counting-bench binary")
    parser.add_argument("--sizes", type=numbers, default=[10_000, 100_000, 1_000_000, 10_000_000])
    parser.add_argument("--growth", type=numbers, default=[1_000_000, 10_000_000, 100_000_000])
    parser.add_argument("--orders", default="clustered,unsorted")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--cores", type=int, default=min(2, os.cpu_count() or 1), help="threads of the second measurement")
    arguments = parser.parse_args()
    print(f"load average before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as scratch:
        for size in arguments.sizes:
            for order in arguments.orders.split(","):
                compare(arguments, size, order, pathlib.Path(scratch))
    growth(arguments)
    print(f"\nload average after: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
