#!/usr/bin/env python3
"""Counts the example dossier a third time, from its files alone, and compares with the published figures.

    python3 Tests/EndToEndTests/recount.py [--all | --json]

Shares no code with the Swift counters and uses the standard library only. The definitions of the risks and the
responders are written out here once more on purpose. `--all` prints every figure, published or not;
`--json` prints them as one JSON object, and what is wrong on the error stream. Ends with status 1 if a figure is wrong.
"""
import csv
import json
import sys
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree
from statistics import median
import re

ROOT = Path(__file__).resolve().parents[2]
DOSSIER = ROOT / "Examples/ranmark-gct"
PUBLISHED = Path(__file__).resolve().parent / "Example/published.json"
CUT = date(2024, 5, 22)
PERIOD = (date(2014, 5, 23), CUT)
LABEL = "label-2019-04"


def rows(path):
    with open(DOSSIER / path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def release(name):
    return [line.split("$") for line in (DOSSIER / "meddra" / name).read_bytes().decode("cp932").splitlines()]


def earliest(text):
    parts = [int(part) for part in text.split("-")]
    return date(*(parts + [1, 1])[:3])


def latest(text):
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = (parts + [12])[:2]
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def plus_months(day, months):
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


# The dictionary.
NAME = {row[0]: row[1] for row in release("pt_j.asc")}
CODE = {name: code for code, name in NAME.items()}
SOC = {row[0]: row[3] for row in release("pt.asc")}
SOC_NAME = {row[0]: row[1] for row in release("soc_j.asc")}
SOC_ORDER = {row[1]: int(row[0]) for row in release("intl_ord.asc")}
QUERY = {row[1]: row[0] for row in release("smq_j.asc")}
LOWER = {row[0]: row[2] for row in release("llt.asc")}


def narrow(query):
    terms = set()
    for row in release("smq_content.asc"):
        if row[0] == query and row[6] == "A":
            if row[2] == "0":
                terms |= narrow(row[1])
            elif row[3] == "2":
                terms.add(row[1] if row[2] == "4" else LOWER[row[1]])
    return terms


def terms(*names):
    return {CODE[name] for name in names}


def of_class(*names):
    return {code for code, soc in SOC.items() if SOC_NAME[soc] in names}


CALCIUM = terms("高カルシウム血症", "血中カルシウム増加", "補正カルシウム増加", "カルシウムイオン増加", "悪性腫瘍に伴う高カルシウム血症")
RISKS = {
    "hypocalcaemia": terms("低カルシウム血症", "血中カルシウム減少", "補正カルシウム減少", "カルシウムイオン減少"),
    "onj": terms("顎骨壊死", "骨髄炎"),
    "atypical-fracture": terms("非定型大腿骨骨折"),
    "hypersensitivity": set().union(*(narrow(QUERY[name]) for name in (
        "アナフィラキシー反応（SMQ）", "過敏症（SMQ）", "アナフィラキシー／アナフィラキシー様ショック状態（SMQ）"))),
    "hypercalcaemia-gct": CALCIUM,
    "infection": of_class("感染症および寄生虫症") - terms("骨髄炎"),
    "cardiovascular": of_class("心臓障害", "血管障害"),
    "new-malignancy": terms("悪性転換"),
    "cataract": {code for code, name in NAME.items() if "白内障" in name},
    "pneumothorax": {code for code, name in NAME.items() if "気胸" in name},
    "hypercalcaemia-growing": CALCIUM,
    "ear-canal": terms("外耳道骨壊死", "真珠腫"),
}
AFTER_LAST_DOSE = {"hypercalcaemia-gct", "hypercalcaemia-growing"}
GROWING = {"hypercalcaemia-growing"}


def listed_terms():
    """(terms listed, terms listed only if not serious) of the label in force at the application."""
    block = re.split(r"- id: ", (DOSSIER / "labels.yaml").read_text(encoding="utf-8"))
    text = next(part for part in block if part.startswith(LABEL))
    always, mild = set(), set()
    for names, extent in re.findall(r"- pt: \[([^\]]*)\](?:\n\s+extent: (\w+))?", text):
        (mild if extent == "nonSeriousOnly" else always).update(CODE[name.strip()] for name in names.split(","))
    return always, mild


def is_reaction(row, reporter, company):
    given = [row[column] for column in (reporter, company) if row[column]]
    return not given or any(value != "NOT RELATED" for value in given)


CRITERIA = ["SDTH", "SLIFE", "SHOSP", "SDISAB", "SCONG", "SMIE"]


def is_serious(row, prefix):
    return any(row[prefix + column] == "Y" for column in ["SER", "SERCO"] + CRITERIA)


figures = {}

# The survey.
G = "surveys/gct/"
dm = {row["USUBJID"]: row for row in rows(G + "dm.csv")}
exposures = defaultdict(list)
for row in rows(G + "ex.csv"):
    exposures[row["USUBJID"]].append(row)
collected = {row["USUBJID"] for row in rows(G + "sv.csv") if row["SVLOCKDTC"] and earliest(row["SVSTDTC"]) <= CUT}
reasons = defaultdict(set)
for row in rows(G + "dv.csv"):
    reasons[row["USUBJID"]].add(row["DVDECOD"])
open_plate = {row["USUBJID"] for row in rows(G + "sc.csv") if (row["SCTESTCD"], row["SCSTRESC"]) == ("GROWPLT", "OPEN")}

S = "survey.gct."
figures[S + "registered"] = sum(1 for row in dm.values() if row["RFICDTC"])
figures[S + "collected"] = len(collected)
figures[S + "sites"] = len({dm[subject]["SITEID"] for subject in collected})


def exclude(name, start, tests):
    left = set(start)
    for code, test in tests:
        out = {subject for subject in left if test(subject)}
        figures[f"{S}{name}.excluded.{code}"] = len(out)
        left -= out
    figures[f"{S}{name}.n"] = len(left)
    figures[f"{S}{name}.excluded"] = len(start) - len(left)
    return left


def recorded(code):
    return code, lambda subject: code in reasons[subject]


safety = exclude("safety", collected, [recorded("CONTRACT"), ("NOEXPOSURE", lambda s: not exposures[s]), recorded("NOREVISIT")])
efficacy = exclude("efficacy", safety, [recorded("OFFINDICATION"), recorded("NOTNAIVE"), recorded("NOEFFICACY")])
first = {s: min(earliest(row["EXSTDTC"]) for row in exposures[s]) for s in dm if exposures[s]}
last = {s: max(latest(row["EXENDTC"] or row["EXSTDTC"]) for row in exposures[s]) for s in dm if exposures[s]}

survey = []  # (subject, term, serious, onset text)
for row in rows(G + "ae.csv"):
    if row["USUBJID"] in safety and is_reaction(row, "AEREL", "AERELCO"):
        if not row["AESTDTC"] or earliest(row["AESTDTC"]) <= CUT:
            survey.append((row["USUBJID"], row["AEPTCD"], is_serious(row, "AE"), row["AESTDTC"]))


def events(reactions):
    result = defaultdict(bool)
    for person, term, serious, *_ in reactions:
        result[person, term] |= serious
    return result


N = len(safety)
by_event = events(survey)
for name, chosen in (("", by_event), ("serious.", {k: v for k, v in by_event.items() if v}), ("nonserious.", {k: v for k, v in by_event.items() if not v})):
    figures[f"{S}adr.{name}cases"] = [len({person for person, _ in chosen}), N]
    figures[f"{S}adr.{name}events"] = len(chosen)

for risk, selection in RISKS.items():
    matching = [r for r in survey if r[1] in selection
                and (risk not in AFTER_LAST_DOSE or (r[3] and earliest(r[3]) > last[r[0]]))
                and (risk not in GROWING or r[0] in open_plate)]
    of_risk = events(matching)
    figures[f"{S}risk.{risk}.serious"] = [len({p for (p, _), serious in of_risk.items() if serious}), N]
    figures[f"{S}risk.{risk}.nonserious"] = [len({p for (p, _), serious in of_risk.items() if not serious}), N]
    figures[f"{S}risk.{risk}.any"] = [len({p for p, _ in of_risk}), N]
    if risk == "onj":
        firsts = {p: min(earliest(r[3]) for r in matching if r[0] == p) for p, _ in of_risk}
        figures[S + "onset.onj.late"] = [sum(day >= plus_months(first[p], 36) for p, day in firsts.items()), len(firsts)]
for risk in ["vertebral-fractures"]:
    for column in ["serious", "nonserious"]:
        figures[f"{S}risk.{risk}.{column}"] = "notInvestigated"

borders = [0, 12, 24, 36, 48, None]
after = set()
for start, end in zip(borders, borders[1:]):
    at_risk = {s for s in safety if s in first and (start == 0 or plus_months(first[s], start) <= last[s])}
    falling = {s for s, _, _, onset in survey if onset and earliest(onset) >= plus_months(first[s], start)
               and (end is None or earliest(onset) < plus_months(first[s], end))}
    name = f"{start}-{'' if end is None else end}"
    figures[f"{S}duration.{name}.atrisk"] = len(at_risk)
    figures[f"{S}duration.{name}.cases"] = [len(falling & at_risk), len(at_risk)]
    after |= falling - at_risk
figures[S + "duration.after.cases"] = len(after)
figures[S + "duration.undated.cases"] = len({s for s, _, _, onset in survey if not onset})

V3 = "{urn:hl7-org:v3}"
MEANS = {"関連あり": "RELATED", "多分関連あり": "PROBABLE", "可能性あり": "POSSIBLE", "不明": "UNKNOWN", "関連なし": "NOT RELATED"}
# Observations of ICH list 19.
SERIOUS_BECAUSE = {"34": "SDTH", "21": "SLIFE", "33": "SHOSP", "35": "SDISAB", "12": "SCONG", "26": "SMIE"}


def value_of(element, code):
    """The value of the observation with a code of ICH list 19 that stands directly in a relationship of the element."""
    for observation in element.iterfind(f"*/{V3}observation"):
        if observation.find(V3 + "code").get("code") == code:
            return observation.find(V3 + "value")
    return None


def dashed(digits):
    return "-".join(filter(None, (digits[:4], digits[4:6], digits[6:8]))) if digits else ""


def cases_of_messages():
    """One row an event of each case's newest version at the cut, from the XML, as cases.csv would have it."""
    newest = {}
    for path in sorted((DOSSIER / "cases").glob("*.xml")):
        for message in ElementTree.parse(path).getroot().iter(V3 + "PORR_IN049016UV"):
            event = message.find(f".//{V3}investigationEvent")
            case = next(i.get("extension") for i in event.findall(V3 + "id") if i.get("root").endswith(".3.2"))
            informed = event.find(V3 + "availabilityTime").get("value")[:8]
            created = message.find(f"{V3}controlActProcess/{V3}effectiveTime").get("value")
            if earliest(dashed(informed)) <= CUT and (informed, created) > newest.get(case, ("", "", None))[:2]:
                newest[case] = (informed, created, event)
    raised = {(row["CASEID"], row["SEQ"]) for row in rows("cases/judgements.csv") if row["SERCO"] == "Y"}
    for case, (_, _, event) in sorted(newest.items()):
        said = {(c.find(V3 + "code").get("codeSystem"), c.find(V3 + "code").get("code")): c.find(V3 + "value").get("code")
                for c in event.iterfind(f"{V3}subjectOf2/{V3}investigationCharacteristic")}
        if said.get(("2.16.840.1.113883.3.989.2.1.1.23", "3")) == "1":
            continue
        role = event.find(f".//{V3}primaryRole")
        causality = defaultdict(dict)
        for assessment in event.iter(V3 + "causalityAssessment"):
            reaction = assessment.find(f"{V3}subject1/{V3}adverseEffectReference/{V3}id")
            if reaction is not None:
                who = assessment.find(f".//{V3}author//{V3}originalText").text
                causality[reaction.get("extension")][who] = MEANS[assessment.find(V3 + "value").text]
        reasons = [o.find(f"{V3}value/{V3}originalText") for o in role.iterfind(f".//{V3}inboundRelationship/{V3}observation")
                   if o.find(V3 + "code").get("code") == "19"]
        words = {r.text for r in reasons if r is not None}
        reactions = [o for o in role.iterfind(f"{V3}subjectOf2/{V3}observation") if o.find(V3 + "code").get("code") == "29"]
        for number, reaction in enumerate(reactions, 1):
            term = reaction.find(V3 + "value").get("code")
            when = reaction.find(V3 + "effectiveTime")
            row = {suffix: "Y" if (v := value_of(reaction, code)) is not None and v.get("value") == "true" else "" for code, suffix in SERIOUS_BECAUSE.items()}
            judged = causality[reaction.find(V3 + "id").get("extension")]
            yield row | {
                "CASEID": case, "PTCD": LOWER[term], "SER": "Y" if "Y" in row.values() else "N", "SERCO": "Y" if (case, str(number)) in raised else "",
                "REL": judged.get("報告者", ""), "RELCO": judged.get("企業", ""), "OUT": "FATAL" if value_of(reaction, "27").get("code") == "5" else "",
                "STDTC": dashed(when.find(V3 + "low").get("value")) if when is not None and when.find(V3 + "low") is not None else "",
                "RECEIVED": earliest(dashed(event.find(f"{V3}effectiveTime/{V3}low").get("value")[:8])), "COUNTRY": reaction.find(f".//{V3}locatedPlace/{V3}code").get("code"),
                "INDICATION": "2" if "骨巨細胞腫" in words else "1" if words else "", "INFECTION": "Y" if said.get(("2.16.840.1.113883.3.989.5.1.3.2.1.12", "1")) in ("AA", "AC") else "N",
            }


# All sources.
pool = []  # (person, term, serious, onset text, received, outcome)
for row in rows(G + "ae.csv"):
    if row["USUBJID"] in safety and is_reaction(row, "AEREL", "AERELCO"):
        onset = row["AESTDTC"]
        if not onset or (latest(onset) >= PERIOD[0] and earliest(onset) <= PERIOD[1]):
            pool.append((row["USUBJID"], row["AEPTCD"], is_serious(row, "AE"), onset, None, row["AEOUT"]))
infections = set()
same_person = {row["CASEID"]: row["OTHER"] for row in rows("cases/links.csv") if row["DECISION"] == "same"}
for row in cases_of_messages():
    if row["INDICATION"] == "2" and row["COUNTRY"] == "JP" and PERIOD[0] <= row["RECEIVED"] <= PERIOD[1] and is_reaction(row, "REL", "RELCO"):
        person = same_person.get(row["CASEID"], row["CASEID"])
        person = same_person.get(person, person)
        pool.append((person, row["PTCD"], is_serious(row, ""), row["STDTC"], row["RECEIVED"], row["OUT"]))
        if row["INFECTION"] == "Y":
            infections.add(row["CASEID"])
always, mild = listed_terms()
pooled = events(pool)


def is_listed(term, serious):
    return term in always or (term in mild and not serious)


def count(prefix, chosen):
    figures[prefix + "cases"] = len({person for person, _ in chosen})
    figures[prefix + "events"] = len(chosen)


count("adr.total.", pooled)
unlisted = {}
for kind, wanted in (("listed", True), ("unlisted", False)):
    of_kind = {key: serious for key, serious in pooled.items() if is_listed(key[1], serious) == wanted}
    count(f"adr.{kind}.serious.", {k for k, serious in of_kind.items() if serious})
    count(f"adr.{kind}.nonserious.", {k for k, serious in of_kind.items() if not serious})
    if not wanted:
        unlisted = of_kind
        count("adr.unlisted.total.", of_kind)
figures["adr.infection.cases"] = len(infections)


def six(chosen):
    result = []
    for wanted in (None, True, False):
        part = [key for key, serious in chosen.items() if wanted is None or serious == wanted]
        result += [len({person for person, _ in part}), len(part)]
    return result


table7 = [["total", "合計", six(unlisted)]]
for soc in sorted({SOC[term] for _, term in unlisted}, key=SOC_ORDER.get):
    of_soc = {key: serious for key, serious in unlisted.items() if SOC[key[1]] == soc}
    shown = [(term, six({k: v for k, v in of_soc.items() if k[1] == term})) for term in sorted({term for _, term in of_soc}, key=int)]
    shown = [[term, numbers] for term, numbers in shown if numbers[1] >= 3]
    if shown:
        table7.append(["soc", SOC_NAME[soc], six(of_soc)])
        table7 += [["pt", NAME[term], numbers] for term, numbers in shown]

hypo = defaultdict(list)
for entry in pool:
    if entry[1] in RISKS["hypocalcaemia"]:
        hypo[entry[0]].append(entry)
P = "risk.hypocalcaemia."
figures[P + "cases"] = figures[P + "events"] = len(hypo)
figures[P + "serious.cases"] = figures[P + "serious.events"] = sum(any(e[2] for e in entries) for entries in hypo.values())
figures[P + "fatal.cases"] = sum(any(e[5] == "FATAL" for e in entries) for entries in hypo.values())
for year in range(2014, 2025):
    of_year = [entries for entries in hypo.values()
               if min([earliest(e[3]) for e in entries if e[3]] or [e[4] for e in entries]).year == year]
    figures[f"{P}year.{year}.events"] = len(of_year)
    figures[f"{P}year.{year}.serious.events"] = sum(any(e[2] for e in entries) for entries in of_year)

# Efficacy.
E = "efficacy.gct."


def assessments(domain, test):
    result = defaultdict(list)
    prefix = domain.upper()
    for row in rows(f"{G}{domain}.csv"):
        if row["USUBJID"] in efficacy and row[prefix + "TESTCD"] == test and row[prefix + "STRESC"]:
            result[row["USUBJID"]].append((row[prefix + "DTC"], int(row[prefix + "SEQ"]), row[prefix + "STRESC"]))
    return result


def response(endpoint, results, categories, responders):
    figures[f"{E}{endpoint}.done"] = [len(results), len(efficacy)]
    figures[f"{E}{endpoint}.notdone"] = len(efficacy) - len(results)
    for category in categories:
        figures[f"{E}{endpoint}.category.{category}"] = [sum(value == category for value in results.values()), len(results)]
    if responders:
        figures[f"{E}{endpoint}.response"] = [sum(value in responders for value in results.values()), len(results)]


HISTOLOGY = ["CR", "IR", "SD", "NE"]
response("histology", {s: min((value for _, _, value in done), key=HISTOLOGY.index) for s, done in assessments("mi", "HISTRESP").items()}, HISTOLOGY, ["CR", "IR"])
images = assessments("rs", "IMGRESP")
response("imaging", {s: max(done, key=lambda a: (earliest(a[0]), a[1]))[2] for s, done in images.items()}, ["IMPROVED", "STABLE", "RESECTED", "UNDETERMINED", "WORSE"], [])
worse = {s: min(earliest(a[0]) for a in done if a[2] == "WORSE") for s, done in images.items() if any(a[2] == "WORSE" for a in done)}
figures[E + "progression.events"] = [len(worse), len(efficacy)]


def one_decimal(value):
    tenths = Fraction(value).limit_denominator(2) * 10
    return f"{int(tenths) // 10}.{int(tenths) % 10}"


figures[E + "progression.median.days"] = one_decimal(median([(day - first[s]).days for s, day in worse.items()]))
figures[E + "progression.median.doses"] = one_decimal(median([sum(earliest(r["EXSTDTC"]) <= day for r in exposures[s]) for s, day in worse.items()]))

answers = defaultdict(list)
for row in rows(G + "qs.csv"):
    if row["USUBJID"] in efficacy and row["QSSTRESC"]:
        answers[row["VISITNUM"], row["QSTESTCD"]].append(row["QSSTRESC"])
for (visit, indicator), values in answers.items():
    for category in "YNU":
        figures[f"{E}benefit.{visit}.{indicator}.{category}"] = [values.count(category), len(values)]

INVASIVENESS = {"NONE": 0, "CURETTAGE": 1, "RESECTION": 2, "AMPUTATION": 3}
planned, performed = {}, defaultdict(list)
for row in rows(G + "pr.csv"):
    if row["USUBJID"] in efficacy:
        if row["PRCAT"] == "PLANNED":
            planned[row["USUBJID"]] = row["PRDECOD"]
        else:
            performed[row["USUBJID"]].append(row["PRDECOD"])
figures[E + "surgery.planned"] = len(planned)
equal = 0
codes = ["NONE", "CURETTAGE", "RESECTION", "AMPUTATION", "OTHER", "UNKNOWN"]
for code in codes:
    figures[f"{E}surgery.planned.{code}"] = sum(value == code for value in planned.values())
    for other in codes:
        figures[f"{E}surgery.cell.{code}.{other}"] = 0
for subject, code in planned.items():
    actual = max(performed[subject] or ["UNKNOWN"], key=lambda c: INVASIVENESS.get(c, -1))
    figures[f"{E}surgery.cell.{code}.{actual}"] += 1
    equal += INVASIVENESS.get(actual, 99) <= INVASIVENESS.get(code, -1)
figures[E + "surgery.equalorless"] = [equal, len(planned)]

# Registers.
text = (DOSSIER / "registers.yaml").read_text(encoding="utf-8")
topics = re.findall(r"- \{id: ([a-z-]+), text:", text)
measures = re.findall(r"- \{id: FM-\d+, topic: ([a-z-]+), reported: ([\d-]+)", text)
table8 = []
for topic in topics:
    months = [reported[:7] for name, reported in measures if name == topic]
    table8.append([topic, len(months), months[0] if len(months) == 1 else None])
    figures[f"measures.foreign.topic.{topic}"] = len(months)
figures["measures.foreign.total"] = len(measures)
figures["research.total"] = len(re.findall(r"- id: RR-", text))

published = json.loads(PUBLISHED.read_text(encoding="utf-8"))
wrong = [(name, expected, figures.get(name, "missing")) for name, expected in published["figures"].items()
         if name in figures and figures[name] != expected]
unseen = [name for name in published["figures"] if name not in figures]
if "--json" in sys.argv:
    print(json.dumps(figures))
    sys.stdout = sys.stderr
if "--all" in sys.argv:
    for name, value in figures.items():
        print(name, value)
for name, expected, found in wrong:
    print(f"WRONG {name}: published {expected}, counted {found}")
if table7 != published["table7"]:
    wrong.append(("table 7", published["table7"], table7))
    for row in table7:
        print("table 7", row)
if table8 != published["table8"]:
    wrong.append(("table 8", published["table8"], table8))
    print("table 8", table8)
print(f"{len(published['figures']) - len(unseen)} published figures counted, {len(wrong)} wrong; not counted here: {', '.join(unseen) or 'none'}")
sys.exit(1 if wrong else 0)
