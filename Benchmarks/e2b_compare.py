"""Compares reading a batch of case messages with lxml and expat: the same forty fields of each message, equal byte for byte.

    python e2b_compare.py --bench PATH [--messages 1000] [--rounds 5] [--growth 10000]
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def run(command):
    """Seconds as the contender says, and its peak memory as the operating system does."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    if status:
        sys.exit(f"bench: failed: {' '.join(command)}")
    return json.loads(said), usage.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--bench", required=True)
    arguments.add_argument("--messages", type=int, default=1000)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--growth", type=int, default=10000, help="a larger batch, to see that memory does not grow; 0 for none")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        batch = os.path.join(folder, "batch.xml")
        subprocess.run([options.bench, "generate", "--messages", str(options.messages), batch], check=True)
        size = os.path.getsize(batch)
        print(f"{options.messages:,} messages, {size / 1e6:.1f} MB, {size / options.messages / 1e3:.1f} kB each")
        own = os.path.join(folder, "saishinsa.tsv")
        contenders = {
            "saishinsa, models only": [options.bench, "read", batch],
            "saishinsa, forty fields": [options.bench, "read", batch, "--fields", own],
            "saishinsa, read and check": [options.bench, "read", batch, "--check"],
        }
        for way in ("iterparse", "tree", "expat"):
            fields = os.path.join(folder, way + ".tsv")
            name = {"iterparse": "lxml iterparse", "tree": "lxml tree", "expat": "expat, Python"}[way]
            contenders[name] = [sys.executable, os.path.join(HERE, "e2b_engine.py"), way, batch, fields]
        results = {name: [] for name in contenders}
        for _ in range(options.rounds):
            for name, command in contenders.items():
                results[name].append(run(command))
        expected = open(own, "rb").read()
        for way in ("iterparse", "tree", "expat"):
            if open(os.path.join(folder, way + ".tsv"), "rb").read() != expected:
                sys.exit(f"bench: {way} found other fields; nothing to compare")
        print(f"all found the same {len(expected) / 1e6:.1f} MB of fields\n")
        reference = statistics.median(r[0]["processor"] for r in results["saishinsa, forty fields"])
        print(f"rules: {results['saishinsa, read and check'][0][0]['violations']:,} violations\n")
        print("| | wall, median | wall, best | MB/s at best | processor, median | processor, best | ratio of processor time | peak memory |\n|---|--:|--:|--:|--:|--:|--:|--:|")
        for name, runs in results.items():
            wall = statistics.median(r[0]["wall"] for r in runs)
            processor = statistics.median(r[0]["processor"] for r in runs)
            best_wall, best = min(r[0]["wall"] for r in runs), min(r[0]["processor"] for r in runs)
            memory = max(r[1] for r in runs)
            print(f"| {name} | {wall * 1e3:.0f} ms | {best_wall * 1e3:.0f} ms | {size / 1e6 / best_wall:.0f} | {processor * 1e3:.0f} ms | {best * 1e3:.0f} ms | "
                  f"{processor / reference:.1f} | {memory:.0f} MB |")
        if options.growth:
            subprocess.run([options.bench, "generate", "--messages", str(options.growth), batch], check=True)
            said, memory = run([options.bench, "read", batch])
            print(f"\n{options.growth:,} messages, {os.path.getsize(batch) / 1e6:.0f} MB: {said['wall']:.2f} s, peak memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
