"""Times what a user would pick instead: reading the release's files, and counting definitions, with pandas, polars or DuckDB.

    meddra_engine.py load pandas DATA --result FILE
    meddra_engine.py definitions polars DATA --threads 2 --result FILE

Reading is of the same files into data frames with the join that gives each lowest level term its Japanese name: no hierarchy, no check,
no index is asked for. Definitions are counted one query after the other, by membership of the term, as somebody would write it.
"""
import argparse
import json
import os
import pathlib
import time

import numpy as np

COLUMNS = {"llt": 11, "pt": 11, "llt_j": 6, "pt_j": 5, "mdhier": 12, "smq_content": 9, "smq_list": 9, "hlt": 9, "hlgt": 9, "soc": 10}


def load_pandas(data, _):
    import pandas as pd

    def read(name, encoding="utf-8"):
        frame = pd.read_csv(data / f"{name}.asc", sep="$", header=None, dtype=str, encoding=encoding, quoting=3, keep_default_na=False, na_filter=False)
        return frame.iloc[:, :COLUMNS[name]]

    def work():
        frames = {name: read(name, "cp932" if name.endswith("_j") else "utf-8") for name in COLUMNS}
        llt = frames["llt"].iloc[:, [0, 1, 2, 9]].set_axis(["code", "english", "pt", "current"], axis=1)
        names = frames["llt_j"].iloc[:, [0, 1]].set_axis(["code", "japanese"], axis=1)
        return llt.merge(names, on="code").sort_values("code")

    def lines(frame):
        rows = zip(frame["code"], frame["japanese"], frame["english"], frame["pt"], frame["current"])
        return "".join("\t".join(row) + "\n" for row in rows)
    return work, lambda frame: lines(frame).encode()


def load_polars(data, threads):
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    import polars as pl

    def read(name, encoding="utf8"):
        # polars decodes other encodings through Python.
        source = (data / f"{name}.asc").read_text(encoding="cp932").encode() if encoding == "cp932" else data / f"{name}.asc"
        return pl.read_csv(source, separator="$", has_header=False, infer_schema=False, quote_char=None)

    def work():
        frames = {name: read(name, "cp932" if name.endswith("_j") else "utf8") for name in COLUMNS}
        llt = frames["llt"].select(code="column_0", english="column_1", pt="column_2", current="column_9")
        names = frames["llt_j"].select(code="column_0", japanese="column_1")
        return llt.join(names, on="code").sort("code")

    def encoded(frame):
        return "".join("\t".join(row) + "\n" for row in frame.select("code", "japanese", "english", "pt", "current").iter_rows()).encode()
    return work, encoded


def columns(data):
    cases = np.fromfile(data / "case.u32", dtype="<u4")
    terms = np.fromfile(data / "term.u16", dtype="<u2")
    return cases, terms, json.loads((data / "definitions.json").read_text())["definitions"]


def encoded(counts):
    return np.asarray(counts, dtype="<i8").tobytes()


def definitions_pandas(data, _):
    import pandas as pd
    cases, terms, sets = columns(data)
    frame = pd.DataFrame({"case": cases, "term": terms})

    def work():
        counts = []
        for terms in sets:
            hits = frame[frame["term"].isin(terms)]
            counts.append((hits["case"].nunique(), len(hits.drop_duplicates())))
        return counts
    return work, encoded


def definitions_polars(data, threads):
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    import polars as pl
    cases, terms, sets = columns(data)
    frame = pl.DataFrame({"case": cases, "term": terms}).with_columns(pl.col("case").set_sorted())

    def work():
        counts = []
        for terms in sets:
            hits = frame.filter(pl.col("term").is_in(pl.Series(terms, dtype=pl.UInt16).implode()))
            counts.append((hits["case"].n_unique(), hits.unique().height))
        return counts
    return work, encoded


def definitions_duckdb(data, threads):
    import duckdb
    import pandas as pd
    cases, terms, sets = columns(data)
    db = duckdb.connect(config={"threads": threads})
    frame = pd.DataFrame({"case_id": cases, "term": terms})
    db.register("frame", frame)
    db.execute("CREATE TABLE rows AS SELECT * FROM frame")

    def work():
        counts = []
        for terms in sets:
            inside = ",".join(map(str, terms))
            counts.append(db.execute(
                f"SELECT count(DISTINCT case_id), count(DISTINCT case_id::BIGINT * 65536 + term) FROM rows WHERE term IN ({inside})").fetchone())
        return counts
    return work, encoded


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("job", choices=["load", "definitions"])
    parser.add_argument("engine", choices=["pandas", "polars", "duckdb"])
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--result", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    work, encode = globals()[f"{arguments.job}_{arguments.engine}"](arguments.data, arguments.threads)
    arguments.result.write_bytes(encode(work()))  # Not timed: the first run warms it up.
    wall, cpu = [], []
    for _ in range(arguments.repeats):
        begin, begin_cpu = time.perf_counter(), time.process_time()
        work()
        wall.append(time.perf_counter() - begin)
        cpu.append(time.process_time() - begin_cpu)
    print(json.dumps({"seconds": {"": wall}, "cpuSeconds": {"": cpu}}))


if __name__ == "__main__":
    main()
