"""Runs the kernel and the other engines on the same data, checks that they agree, and prints how long they take.

Every contender runs in a process of its own, in turns over several rounds, so that a busy moment of the machine does not fall
on one of them alone. Of an engine's ordinary ways of saying the job, those that took more than twice the processor time of the
fastest of them in the first round are not run again. Printed are medians over all timed runs. Nothing is printed for a size
before all results of that size are equal, byte for byte. See README.md for what is and is not timed.
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
    def __init__(self, name, command, threads, has_ways=True):
        self.name, self.command, self.threads, self.has_ways = name, command, threads, has_ways
        self.seconds, self.cpu, self.peak = {}, {}, 0

    def run(self, results, repeats):
        """One process. Adds its timings, by way of saying the job."""
        ways = []
        if self.cpu and self.has_ways:
            medians = {way: statistics.median(times) for way, times in self.cpu.items()}
            ordinary = [time for way, time in medians.items() if way != "sorted"]
            ways = ["--ways", ",".join(way for way, time in medians.items() if way == "sorted" or time <= 2 * min(ordinary))]
        output, peak = run(self.command + ["--result", results, "--repeats", repeats] + ways)
        report = json.loads(output)
        for way, times in (report if self.has_ways else {"": report}).items():
            self.seconds.setdefault(way, []).extend(times["seconds"])
            self.cpu.setdefault(way, []).extend(times["cpuSeconds"])
        self.peak = max(self.peak, peak)

    def medians(self):
        """(way, runs, wall, best wall, processor) of each way, the fastest by processor time first."""
        rows = [(way, len(times), statistics.median(times), min(times), statistics.median(self.cpu[way]))
                for way, times in self.seconds.items()]
        return sorted(rows, key=lambda row: row[4])


def run(command):
    """Standard output and peak resident memory in MB of a command."""
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"bench: {command[0]} failed with {process.returncode}")
    return output, usage.ru_maxrss / 1024


def contenders(bench, folder, order, cores):
    both = list(dict.fromkeys((1, cores)))
    count = [bench, "count", "--data", folder, "--order", order, "--threads"]
    engine = [sys.executable, HERE / "engine.py"]
    return ([Contender("**Swift**", count + [threads], threads, has_ways=False) for threads in both]
            + [Contender(name, engine + [name, folder, "--threads", threads], threads) for name in ("polars", "duckdb") for threads in both]
            + [Contender(name, engine + [name, folder], 1) for name in ("pandas", "numpy")])


def check_equal(paths):
    first = paths[0].read_bytes()
    for path in paths[1:]:
        if path.read_bytes() != first:
            sys.exit(f"bench: the counts differ: {paths[0].name} and {path.name}")
    return len(first) // 48


def compare(arguments, size, order, scratch):
    folder = scratch / order
    run([arguments.bench, "generate", "--rows", size, "--order", order, "--out", folder])
    entries = contenders(arguments.bench, folder, order, arguments.cores)
    for number in range(arguments.rounds):
        for position, entry in enumerate(entries):
            print(f"bench: {size:,} {order}, round {number + 1} of {arguments.rounds}, {entry.name} on {entry.threads}", file=sys.stderr)
            # The kernel's runs are short, so that it takes more of them to tell them from noise.
            repeats = arguments.repeats if number > 0 else 1
            entry.run(scratch / f"result-{position}", 5 * repeats if not entry.has_ways else repeats)
        rows = check_equal(sorted(scratch.glob("result-*")))
    print(f"\n### {size:,} rows, {order}\n\nAll contenders agree on all {rows:,} rows of counts.\n")
    ours = entries[0].medians()[0]
    print("| | threads | runs | wall | best | processor | × Swift's wall | × Swift's processor | peak memory |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    for entry in entries:
        for way, runs, wall, best, cpu in entry.medians():
            print(f"| {entry.name}{' ' + way if way else ''} | {entry.threads} | {runs} | {1000 * wall:,.1f} ms | {1000 * best:,.1f} ms | {1000 * cpu:,.1f} ms "
                  f"| {wall / ours[2]:,.1f} | {cpu / ours[4]:,.1f} | {entry.peak:,.0f} MB |", flush=True)
    for file in folder.iterdir():
        file.unlink()
    for file in scratch.glob("result-*"):
        file.unlink()


def growth(arguments):
    print("\n### Growth, Swift alone\n\n| rows | order | threads | wall | best | per row, best | processor | peak memory |\n|--:|---|--:|--:|--:|--:|--:|--:|")
    for order in ("clustered", "unsorted"):
        for size in arguments.growth:
            for threads in dict.fromkeys((1, arguments.cores)):
                print(f"bench: growth, {size:,} {order} on {threads}", file=sys.stderr)
                output, peak = run([arguments.bench, "growth", "--rows", size, "--order", order, "--threads", threads, "--repeats", 15])
                report = json.loads(output)
                best = min(report["seconds"])
                wall, cpu = statistics.median(report["seconds"]), statistics.median(report["cpuSeconds"])
                print(f"| {size:,} | {order} | {threads} | {1000 * wall:,.1f} ms | {1000 * best:,.1f} ms | {1e9 * best / size:.2f} ns | {1000 * cpu:,.1f} ms | {peak:,.0f} MB |",
                      flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    numbers = lambda text: [int(part) for part in text.split(",") if part]
    parser.add_argument("--bench", required=True, help="the counting-bench binary")
    parser.add_argument("--sizes", type=numbers, default=[10_000, 100_000, 1_000_000, 10_000_000])
    parser.add_argument("--growth", type=numbers, default=[1_000_000, 10_000_000, 100_000_000])
    parser.add_argument("--orders", default="clustered,unsorted")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--repeats", type=int, default=2, help="timed runs of an engine in each round but the first")
    parser.add_argument("--cores", type=int, default=min(2, os.cpu_count() or 1), help="threads of the second measurement")
    arguments = parser.parse_args()
    print(f"load average before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as scratch:
        for size in arguments.sizes:
            for order in arguments.orders.split(","):
                compare(arguments, size, order, pathlib.Path(scratch))
    if arguments.growth:
        growth(arguments)
    print(f"\nload average after: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
