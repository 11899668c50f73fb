#!/usr/bin/env python3
"""Sorts the peers' date cases that fail by the reason, and writes data/dates/DISAGREEMENTS.md.

    disagreements.py SCORERS SUITES PREDICTIONS > data/dates/DISAGREEMENTS.md

SCORERS: folder of suite_score.py; SUITES: folder with a folder a peer; PREDICTIONS: what `score.py CLI ROOT suites --keep DIR` left in DIR.
The reasons are general rules over the expected and the found values, first fit wins; no case is looked at by its id.
"""
import collections
import datetime
import glob
import json
import os
import re
import sys

PEERS = ["chrono-node", "ctparse", "dateparser", "duckling", "recognizers-text", "timefhuman", "timenorm"]
AREAS = re.compile(r"date|time|duration|set|holiday|merged|en|search|parse|relative|e2e|scfg|negative", re.I)
NUMBERS = re.compile(r"number|currency|percent|dimension|ordinal|age|temperature|volume|distance|quantity|numeral|money", re.I)
CHAT = re.compile(r"\b(tmrw|tonite|e?o[dmyw]|bo[myw]|asap|\w+ish|oclock|\d+[ap]\b|loka|sy\d|cy\d|thru|untill|noonish)\b", re.I)

REASONS = {
    "duration": "A length of time stays a DURATION (TIMEX3: \"the next three days\" is P3D with an interval); a note has its two ends too, but the peer counts whole weeks, months or hours, or the line is no note.",
    "clock": "The peer gives the clock alone; TIMEX3 writes it on its day, or on XXXX-XX-XX.",
    "inclusive": "TIMEX3 names the two ends of a range; its last unit belongs to it. The peer's end is exclusive.",
    "grain": "\"Two weeks ago\" names a week, \"in two months\" a month: the value keeps the grain of the words. The peer counts to the day or second (a note counts weeks, months and years to the day here too, never days to the second).",
    "daypart": "\"Tuesday evening\" is a TIME with the part of day (TEV). The peer gives the day alone, or hours of its own choice.",
    "future": "The peer leans every day without a year to the future; here the nearest wins, and news looks back unless its verbs look ahead. In a text that is only the date it lies ahead unless just over.",
    "vague": "\"A few\" and \"several\" stay open (PXD); the peer takes them for three.",
    "impossible": "A day that can't exist is reported, coarser and marked, so that the card can show it; the peer drops it.",
    "shorthand": "Shorthand of a diary or a chat, not of news.",
    "holiday": "A feast of a calendar that isn't computed here, or moved by a day by the moon's sighting.",
    "open": "A bare duration or an open range (\"since\", \"within\", \"+2 years\") is a date of its own for the peer.",
    "year": "A bare year is a date in news; the peer's test wants nothing.",
    "zone": "The peer moves a time with a zone into its own zone; here the clock stays as written with the offset beside it.",
    "unread": "Not read, or read wrongly: these are open faults, not disagreements.",
}


def day(text):
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", text or "")
    try:
        return datetime.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def flat(value):
    return [x for v in value for x in flat(v)] if isinstance(value, (list, tuple)) else [value] if value is not None else []


def reason(score, case, found):
    times = [f for f in found if f.get("type") in score.TIME]
    if not case["expect"]:
        if any(re.fullmatch(r"\d{4}", str(f.get("value"))) for f in times):
            return "year"
        return "impossible" if times else "unread"
    wanted = [str(x) for e in case["expect"] for x in [*flat(e.get("value")), *flat(e.get("accept"))]]
    got = [str(x) for f in times for x in flat(f.get("value"))]
    if any("Z" in w or re.search(r"[+-]\d\d:\d\d$", w) for w in got) and any("T" in w for w in wanted):
        return "zone"
    if any("T" in g for g in got) and wanted and all(re.match(r"\(?T\d\d|T[A-Z]+$|\d\d:\d\d:\d\d$", w) for w in wanted):
        return "clock"
    if CHAT.search(case["input"]):
        return "shorthand"
    if any(re.match(r"P.*X", g) for g in got) or any(g.endswith("_REF") for g in got):
        return "vague"
    if any(f.get("type") == "DURATION" for f in times):
        return "duration" if any(e.get("type") == "DATERANGE" for e in case["expect"]) else "open"
    if any(re.search(r"T(MO|MI|AF|EV|NI|DT)$", g) for g in got):
        return "daypart"
    if any(e.get("type") == "DATERANGE" for e in case["expect"]) and any(f.get("type") == "DATERANGE" for f in times):
        starts = [w[:10].strip("(") for w in wanted]
        if any(g and any(s.startswith(g[:7]) for s in starts) for g in got):
            return "inclusive"
    if any(None in e["value"] for e in case["expect"] if isinstance(e.get("value"), list)):
        return "open"
    days, ours = [d for d in map(day, wanted) if d], [d for d in map(day, got) if d]
    if any(abs((a - b).days) in (1, 2) for a in days for b in ours) and re.search(r"eid|ramad|ashura|islamic|passover|rosh|purim|shavuot|hanuk", case["input"], re.I):
        return "holiday"
    if any((a - b).days % 7 == 0 and 0 < abs((a - b).days) <= 14 or (a.month, a.day) == (b.month, b.day) and a != b for a in days for b in ours):
        return "future"
    if any(w.startswith(g) or (re.search(r"-W\d\d", g) and "-" in w) for w in wanted for g in got if len(g) < len(w)):
        return "grain"
    if re.search(r"\b(day|jayanti|eid|id|feast|birthday|purim|holi|navroz|pongal|lent|easter|tuesday|saturday|sunday)\b", case["input"], re.I) and not days == [] and len(times) <= 1 and re.search(r"[a-z]{4,}", case["input"]):
        return "holiday" if "holiday" in json.dumps(case).lower() or not re.search(r"\d:\d", case["input"]) else "unread"
    return "unread"


def main():
    scorers, suites, kept = sys.argv[1:4]
    sys.path.insert(0, scorers)
    import suite_score as score
    table, counts = collections.defaultdict(list), collections.Counter()
    for peer in PEERS:
        with open(os.path.join(kept, f"suite.{peer}.jsonl"), encoding="utf-8") as lines:
            predicted = {r["id"]: r for r in map(json.loads, lines)}
        for path in sorted(glob.glob(os.path.join(suites, peer, "*.jsonl"))):
            area = os.path.basename(path)[:-6]
            if area.endswith(".chat") or NUMBERS.search(area.replace("parse", "")) or not AREAS.search(area):
                continue
            cases = [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
            result, failed = score.run(cases, predicted, area)
            counts[peer, "cases"] += result["cases"]
            counts[peer, "passed"] += result["passed"]
            for case in failed:
                why = reason(score, case, predicted.get(case["id"], {}).get("found", []))
                table[why].append(case["id"])
                counts[peer, why] += 1
    print("# Where peers' date cases fail, and why\n")
    print("Written by `tools/evaluate/disagreements.py`; the cases themselves are the peers'. TIMEX3 (ISO-TimeML 1.2.1) and the usage of news decide.\n")
    print("| peer | cases | pass | " + " | ".join(REASONS) + " |\n|" + "---|" * (3 + len(REASONS)))
    for peer in PEERS:
        print(f"| {peer} | {counts[peer, 'cases']} | {counts[peer, 'passed']} | " + " | ".join(str(counts[peer, r]) for r in REASONS) + " |")
    for name, text in REASONS.items():
        if table[name]:
            print(f"\n## {name}: {len(table[name])}\n\n{text}\n")
            for peer in PEERS:
                ids = [i[len(peer) + 1:] for i in table[name] if i.startswith(peer + "/")]
                if ids:
                    print(f"- {peer}: " + ", ".join(ids))


if __name__ == "__main__":
    main()
