"""Answers with one engine, as a user would: read the four files, keep the newest report of each case, tabulate one drug.

    jader_engine.py pandas DATA SCRATCH DRUG   # prints the counts as JSON
"""
import json
import pathlib
import subprocess
import sys

ID, COUNT, TERM, ROLE, SUSPECTED = "識別番号", "報告回数", "有害事象", "医薬品の関与", "被疑薬"
GENERIC, BRAND = "医薬品（一般名）", "医薬品（販売名）"
TABLES = ["demo", "drug", "reac", "hist"]


def answer(cases, with_reaction, events, terms):
    print(json.dumps({"cases": cases, "withReaction": with_reaction, "events": events, "terms": terms}, sort_keys=True))


def path(data, table):
    return next(pathlib.Path(data).glob(f"{table}*.csv"))


def as_utf8(data, scratch):
    files = {}
    for table in TABLES:
        files[table] = pathlib.Path(scratch) / f"{table}.utf8.csv"
        with open(files[table], "wb") as out:
            subprocess.run(["iconv", "-f", "CP932", "-t", "UTF-8", path(data, table)], stdout=out, check=True)
    return files


def pandas(data, scratch, drug):
    import pandas as pd
    frames = {table: pd.read_csv(path(data, table), encoding="cp932", dtype={COUNT: "int32"}, keep_default_na=False, low_memory=False) for table in TABLES}
    newest = frames["demo"].sort_values(COUNT).drop_duplicates(ID, keep="last")[[ID, COUNT]]
    for table in TABLES:
        frames[table] = frames[table].merge(newest, on=[ID, COUNT])
    rows = frames["drug"]
    cases = rows[((rows[GENERIC] == drug) | (rows[BRAND] == drug)) & (rows[ROLE] == SUSPECTED)][ID].unique()
    reac = frames["reac"]
    events = reac[reac[ID].isin(cases)].drop_duplicates([ID, TERM])
    answer(len(cases), events[ID].nunique(), len(events), {key: int(value) for key, value in events.groupby(TERM).size().items()})


def polars(data, scratch, drug):
    import polars as pl
    frames = {table: pl.read_csv(path(data, table), encoding="cp932", infer_schema=False).with_columns(pl.col(COUNT).cast(pl.Int32)) for table in TABLES}
    newest = frames["demo"].group_by(ID).agg(pl.col(COUNT).max())
    for table in TABLES:
        frames[table] = frames[table].join(newest, on=[ID, COUNT], how="semi")
    cases = frames["drug"].filter(((pl.col(GENERIC) == drug) | (pl.col(BRAND) == drug)) & (pl.col(ROLE) == SUSPECTED)).select(ID).unique()
    events = frames["reac"].join(cases, on=ID, how="semi").unique([ID, TERM])
    answer(len(cases), events[ID].n_unique(), len(events), dict(events.group_by(TERM).len().iter_rows()))


TABULATION = f"""
    CREATE TEMP TABLE cases AS SELECT DISTINCT drug."{ID}" AS id FROM drug JOIN newest ON newest.id = drug."{ID}" AND newest.n = CAST(drug."{COUNT}" AS INTEGER)
        WHERE (drug."{GENERIC}" = '%s' OR drug."{BRAND}" = '%s') AND drug."{ROLE}" = '{SUSPECTED}';
    CREATE TEMP TABLE events AS SELECT DISTINCT reac."{ID}" AS id, reac."{TERM}" AS term FROM reac
        JOIN newest ON newest.id = reac."{ID}" AND newest.n = CAST(reac."{COUNT}" AS INTEGER) WHERE reac."{ID}" IN (SELECT id FROM cases);
"""
NEWEST = f'CREATE TABLE newest AS SELECT "{ID}" AS id, max(CAST("{COUNT}" AS INTEGER)) AS n FROM demo GROUP BY 1;'


def duckdb(data, scratch, drug):
    import duckdb
    files = as_utf8(data, scratch)
    db = duckdb.connect(str(pathlib.Path(scratch) / "jader.duckdb"))
    for table in TABLES:
        db.execute(f"CREATE TABLE {table} AS SELECT * FROM read_csv('{files[table]}', all_varchar = true, header = true, quote = '\"', escape = '\"')")
    db.execute(NEWEST)
    db.execute(TABULATION % (drug, drug))
    counts = db.execute("SELECT (SELECT count(*) FROM cases), (SELECT count(DISTINCT id) FROM events), (SELECT count(*) FROM events)").fetchone()
    answer(*counts, dict(db.execute("SELECT term, count(*) FROM events GROUP BY term").fetchall()))
    db.close()
    (pathlib.Path(scratch) / "jader.duckdb").unlink()


def sqlite3(data, scratch, drug):
    files = as_utf8(data, scratch)
    store = pathlib.Path(scratch) / "plain.sqlite"
    script = "PRAGMA journal_mode=OFF;\nPRAGMA synchronous=OFF;\n.mode csv\n"
    script += "".join(f".import {files[table]} {table}\n" for table in TABLES)
    script += NEWEST.replace("CREATE TABLE newest AS", "CREATE TABLE newest (id TEXT PRIMARY KEY, n INTEGER) WITHOUT ROWID; INSERT INTO newest")
    script += TABULATION % (drug, drug)
    script += ".mode list\nSELECT (SELECT count(*) FROM cases), (SELECT count(DISTINCT id) FROM events), (SELECT count(*) FROM events);\n"
    script += ".separator \"\\t\"\nSELECT term, count(*) FROM events GROUP BY term;\n"
    output = subprocess.run(["sqlite3", store], input=script, capture_output=True, text=True, check=True).stdout.splitlines()
    lines = [line for line in output if "|" in line or "\t" in line]
    answer(*map(int, lines[0].split("|")), {term: int(count) for term, count in (line.split("\t") for line in lines[1:])})
    store.unlink()


if __name__ == "__main__":
    {"pandas": pandas, "polars": polars, "duckdb": duckdb, "sqlite3": sqlite3}[sys.argv[1]](*sys.argv[2:5])
