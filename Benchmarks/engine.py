"""Times one engine doing the kernel's job on a written data set, and writes its counts for comparison.

    engine.py polars DATA --threads 1 --repeats 5 --result FILE

The job: reports of a term in a case collapse to one event, serious if any of them is; then, per term, per class and in all,
the distinct cases and the events, in total, serious and non-serious. Loading the columns is not timed. Each engine has more
than one way of saying it; each is timed.
"""
import argparse
import json
import os
import time

import numpy as np

COLUMNS = ["cases", "events", "seriousCases", "seriousEvents", "nonSeriousCases", "nonSeriousEvents"]


class Polars:
    """Lazy queries on columns in memory; the dictionary of classes is a join."""

    def __init__(self, data, threads):
        os.environ["POLARS_MAX_THREADS"] = str(threads)
        import polars
        self.pl = polars
        assert polars.thread_pool_size() == threads
        self.rows = polars.DataFrame({name: data[name] for name in ("case", "term", "serious")})
        if data["ascending"]:
            self.rows = self.rows.with_columns(polars.col("case").set_sorted())
        classes = data["class"]
        self.hierarchy = polars.DataFrame({"term": np.arange(len(classes), dtype=np.uint16), "class": classes})
        self.class_of = polars.Series(classes)
        self.ways = {"nested": self.nested, "streaming": lambda: self.nested("streaming"), "distinct": self.distinct,
                     "sorted": self.sorted}

    def events(self):
        pl = self.pl
        return (self.rows.lazy().group_by("case", "term").agg(pl.col("serious").max())
                .join(self.hierarchy.lazy(), on="term"))

    def nested(self, engine="in-memory"):
        """Collapses to a row for each case and class, then for each case."""
        pl = self.pl
        events = self.events()
        # Sums, so that the three levels are read off the same intermediate tables.
        groups = events.group_by("case", "class").agg(
            n=pl.len(), s=pl.col("serious").sum().cast(pl.UInt32))
        cases = groups.group_by("case").agg(n=pl.col("n").sum(), s=pl.col("s").sum())
        flags = [pl.len().alias("cases"), pl.col("n").sum().alias("events"),
                 (pl.col("s") > 0).sum().alias("seriousCases"), pl.col("s").sum().alias("seriousEvents"),
                 (pl.col("n") > pl.col("s")).sum().alias("nonSeriousCases"),
                 (pl.col("n") - pl.col("s")).sum().alias("nonSeriousEvents")]
        terms = events.group_by("term").agg(n=pl.len(), s=pl.col("serious").cast(pl.UInt32).sum())
        terms, classes, total = pl.collect_all(
            [terms, groups.group_by("class").agg(flags), cases.select(flags)], engine=engine)
        return self.gather(terms, classes, total)

    def distinct(self):
        """Counts distinct cases directly."""
        pl = self.pl
        events = self.events()
        serious = pl.col("serious") == 1
        flags = [pl.col("case").n_unique().alias("cases"), pl.len().alias("events"),
                 pl.col("case").filter(serious).n_unique().alias("seriousCases"), serious.sum().alias("seriousEvents"),
                 pl.col("case").filter(~serious).n_unique().alias("nonSeriousCases"), (~serious).sum().alias("nonSeriousEvents")]
        terms = events.group_by("term").agg(n=pl.len(), s=pl.col("serious").cast(pl.UInt32).sum())
        terms, classes, total = pl.collect_all([terms, events.group_by("class").agg(flags), events.select(flags)])
        return self.gather(terms, classes, total)

    def sorted(self):
        """Packs case, class, term and seriousness into one integer and sorts; what is distinct then differs from its neighbour."""
        pl = self.pl
        key = self.rows.select(
            key=pl.col("case").cast(pl.UInt64) * (1 << 25) + self.class_of.gather(self.rows["term"]).cast(pl.UInt64) * (1 << 17)
            + pl.col("term").cast(pl.UInt64) * 2 + pl.col("serious"))["key"].sort()
        key = pl.DataFrame({"key": key})
        # The last of a term's repeats in a case is a serious one if any is.
        events = key.lazy().filter((pl.col("key") // 2 != pl.col("key").shift(-1) // 2).fill_null(True))
        everything = events.select("key", term=(pl.col("key") // 2 % 65536).cast(pl.UInt16), s=(pl.col("key") % 2).cast(pl.UInt32))
        terms = everything.group_by("term").agg(n=pl.len(), s=pl.col("s").sum())

        def distinct(rows, name):
            groups = rows.select(g=pl.col("key") // (1 << 17)).filter((pl.col("g") != pl.col("g").shift(1)).fill_null(True))
            cases = groups.select(c=pl.col("g") // 256).filter((pl.col("c") != pl.col("c").shift(1)).fill_null(True))
            return (groups.group_by(pl.col("g") % 256).agg(pl.len().alias(name)), cases.select(pl.len().alias(name)))

        serious = pl.col("key") % 2 == 1
        queries = [terms]
        for rows, name in ((events, "cases"), (events.filter(serious), "seriousCases"), (events.filter(~serious), "nonSeriousCases")):
            queries += distinct(rows, name)
        terms, *tables = pl.collect_all(queries)
        result = Result(len(self.class_of), self.class_of.max() + 1)
        result.terms(terms["term"].to_numpy(), terms["n"].to_numpy(), terms["s"].to_numpy())
        for column, (classes, total) in zip((0, 2, 4), (tables[0:2], tables[2:4], tables[4:6])):
            result.rows[result.term_count + classes["g"].to_numpy().astype(np.int64), column] = classes[classes.columns[1]].to_numpy()
            result.rows[-1, column] = total.item()
        return result.with_events_of_terms(self.class_of.to_numpy())

    def gather(self, terms, classes, total):
        result = Result(len(self.hierarchy), self.hierarchy["class"].max() + 1)
        result.terms(terms["term"].to_numpy(), terms["n"].to_numpy(), terms["s"].to_numpy())
        result.classes(classes["class"].to_numpy(), [classes[name].to_numpy() for name in COLUMNS])
        result.total([total[name].to_numpy() for name in COLUMNS])
        return result.rows


class DuckDB:
    """SQL on a table in memory."""

    def __init__(self, data, threads):
        import duckdb
        self.db = duckdb.connect(config={"threads": threads, "preserve_insertion_order": True})
        import pandas
        self.load("rows", pandas.DataFrame({name: data[name] for name in ("case", "term", "serious")}))
        terms = np.arange(len(data["class"]), dtype=np.uint16)
        self.load("hierarchy", pandas.DataFrame({"term": terms, "class": data["class"]}))
        self.terms, self.classes = len(data["class"]), int(data["class"].max()) + 1
        self.ways = {"nested": lambda: self.query(self.NESTED), "distinct": lambda: self.query(self.DISTINCT)}

    def load(self, table, frame):
        self.db.register("frame", frame)
        self.db.execute(f"CREATE TABLE {table} AS SELECT * FROM frame")
        self.db.unregister("frame")

    EVENTS = """WITH events AS MATERIALIZED (
        SELECT "case", term, class, max(serious)::UINTEGER AS s FROM rows JOIN hierarchy USING (term) GROUP BY "case", term, class),
    """
    TERMS = "SELECT 0 AS level, term::INTEGER AS key, count(*), count(*), sum(s), sum(s), count(*) - sum(s), count(*) - sum(s) FROM events GROUP BY term"
    NESTED = EVENTS + """groups AS MATERIALIZED (SELECT "case", class, count(*) AS n, sum(s) AS s FROM events GROUP BY "case", class),
        cases AS (SELECT sum(n) AS n, sum(s) AS s FROM groups GROUP BY "case")
        """ + TERMS + """
        UNION ALL SELECT 1, class, count(*), sum(n), count(*) FILTER (s > 0), sum(s), count(*) FILTER (n > s), sum(n) - sum(s) FROM groups GROUP BY class
        UNION ALL SELECT 2, 0, count(*), sum(n), count(*) FILTER (s > 0), sum(s), count(*) FILTER (n > s), sum(n) - sum(s) FROM cases"""
    COUNTS = """count(DISTINCT "case"), count(*), count(DISTINCT "case") FILTER (s = 1), sum(s),
        count(DISTINCT "case") FILTER (s = 0), count(*) - sum(s)"""
    DISTINCT = EVENTS.rstrip().rstrip(",") + TERMS + f"""
        UNION ALL SELECT 1, class, {COUNTS} FROM events GROUP BY class UNION ALL SELECT 2, 0, {COUNTS} FROM events"""

    def query(self, text):
        columns = list(self.db.execute(text).fetchnumpy().values())
        level, key, counts = columns[0], columns[1], columns[2:]
        result = Result(self.terms, self.classes)
        result.terms(key[level == 0], counts[0][level == 0], counts[2][level == 0])
        result.classes(key[level == 1], [column[level == 1] for column in counts])
        result.total([column[level == 2] for column in counts])
        return result.rows


class Pandas:
    """Group-bys on packed integer keys, which pandas does fastest. Has one thread only."""

    def __init__(self, data, threads):
        import pandas
        self.pd = pandas
        self.class_of = data["class"]
        self.rows = pandas.DataFrame({name: data[name] for name in ("case", "term", "serious")})
        self.ways = {"nested": self.nested}

    def finish(self, case, term, serious):
        pd, class_of = self.pd, self.class_of
        result = Result(len(class_of), int(class_of.max()) + 1)
        n, s = np.bincount(term, minlength=len(class_of)), np.bincount(term[serious == 1], minlength=len(class_of))
        result.terms(np.arange(len(class_of)), n, s)
        groups = (pd.DataFrame({"key": case * 256 + class_of[term], "s": serious.astype(np.int64)})
                  .groupby("key", sort=False)["s"].agg(["size", "sum"]))
        keys, n, s = groups.index.to_numpy(), groups["size"].to_numpy(), groups["sum"].to_numpy()
        frame = pd.DataFrame({"class": keys & 255, "n": n, "s": s, "any": s > 0, "other": n > s, "rest": n - s})
        classes = frame.groupby("class").agg({"class": "size", "n": "sum", "any": "sum", "s": "sum", "other": "sum", "rest": "sum"})
        result.classes(classes.index.to_numpy(), [classes[name].to_numpy() for name in ("class", "n", "any", "s", "other", "rest")])
        cases = pd.DataFrame({"case": keys >> 8, "n": n, "s": s}).groupby("case", sort=False).sum()
        n, s = cases["n"].to_numpy(), cases["s"].to_numpy()
        result.total([len(n), n.sum(), (s > 0).sum(), s.sum(), (n > s).sum(), (n - s).sum()])
        return result.rows

    def nested(self):
        key = self.rows["case"].to_numpy().astype(np.int64) * 65536 + self.rows["term"].to_numpy()
        events = self.pd.Series(self.rows["serious"].to_numpy()).groupby(key, sort=False).max()
        keys = events.index.to_numpy()
        return self.finish(keys >> 16, keys & 65535, events.to_numpy())


class Numpy:
    """Sorts packed integers, as somebody would who knows the trick and has no data frame. Has one thread only."""

    def __init__(self, data, threads):
        self.data = data
        self.ways = {"sorted": self.sorted}

    def sorted(self):
        class_of = self.data["class"].astype(np.uint64)
        term = self.data["term"]
        key = self.data["case"].astype(np.uint64) << 25 | class_of[term] << 17 | term.astype(np.uint64) << 1 | self.data["serious"]
        key.sort()
        last = np.empty(len(key), dtype=bool)
        last[-1:] = True
        np.not_equal(key[1:] >> 1, key[:-1] >> 1, out=last[:-1])
        key = key[last]
        is_serious = (key & 1).astype(bool)
        result = Result(len(class_of), int(class_of.max()) + 1)
        terms = (key >> 1 & 65535).astype(np.int64)
        result.terms(np.arange(len(class_of)), np.bincount(terms, minlength=len(class_of)),
                     np.bincount(terms[is_serious], minlength=len(class_of)))
        for column, rows in ((0, key), (2, key[is_serious]), (4, key[~is_serious])):
            groups = self.distinct(rows >> 17)
            counts = np.bincount((groups & 255).astype(np.int64))
            result.rows[result.term_count:result.term_count + len(counts), column] = counts
            result.rows[-1, column] = len(self.distinct(groups >> 8))
        return result.with_events_of_terms(self.data["class"])

    @staticmethod
    def distinct(ascending):
        first = np.empty(len(ascending), dtype=bool)
        first[:1] = True
        np.not_equal(ascending[1:], ascending[:-1], out=first[1:])
        return ascending[first]


class Result:
    """Rows of six counts: the terms, the classes, the whole."""

    def __init__(self, terms, classes):
        self.term_count = terms
        self.rows = np.zeros((terms + classes + 1, 6), dtype=np.int64)

    def terms(self, terms, n, s):
        rows = self.rows[:self.term_count]
        n, s = np.asarray(n).astype(np.int64), np.asarray(s).astype(np.int64)
        for column, values in enumerate((n, n, s, s, n - s, n - s)):
            rows[terms, column] = values

    def with_events_of_terms(self, class_of):
        """Events of classes and of the whole are sums of those of their terms."""
        for column in (1, 3, 5):
            events = self.rows[:self.term_count, column]
            np.add.at(self.rows[:, column], self.term_count + class_of.astype(np.int64), events)
            self.rows[-1, column] = events.sum()
        return self.rows

    def classes(self, classes, columns):
        for column, values in enumerate(columns):
            self.rows[self.term_count + np.asarray(classes).astype(np.int64), column] = values

    def total(self, columns):
        self.rows[-1] = [int(np.asarray(value).item()) for value in columns]


def read(folder):
    data = {name: np.fromfile(f"{folder}/{name}.{suffix}", dtype=kind) for name, suffix, kind in
            (("case", "u32", "<u4"), ("term", "u16", "<u2"), ("serious", "u8", "u1"), ("class", "u8", "u1"))}
    data["ascending"] = bool((data["case"][1:] >= data["case"][:-1]).all())
    return data


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engine", choices=["polars", "duckdb", "pandas", "numpy"])
    parser.add_argument("data")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--ways", help="only these, separated by commas")
    parser.add_argument("--result")
    arguments = parser.parse_args()
    engine = {"polars": Polars, "duckdb": DuckDB, "pandas": Pandas, "numpy": Numpy}[arguments.engine](read(arguments.data), arguments.threads)
    report = {}
    for name, way in engine.ways.items():
        if arguments.ways and name not in arguments.ways.split(","):
            continue
        rows = way()  # Not timed: the first run of each warms it up.
        rows.astype("<i8").tofile(f"{arguments.result}.{name}")
        wall, cpu = [], []
        for _ in range(arguments.repeats):
            begin, begin_cpu = time.perf_counter(), time.process_time()
            way()
            wall.append(time.perf_counter() - begin)
            cpu.append(time.process_time() - begin_cpu)
        report[name] = {"seconds": wall, "cpuSeconds": cpu}
    print(json.dumps(report))


if __name__ == "__main__":
    main()
