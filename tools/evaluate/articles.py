#!/usr/bin/env python3
"""Scores the command on annotated articles of data/corpus.

    build/release/tools/corpus/corpus json data/corpus/test > test.jsonl
    tools/evaluate/articles.py build/release/dateline test.jsonl [--errors names|links|clusters|dates|figures|quotes [N]]

names     strict span and type; outermost gold names. core: people, organisations and places (GPE, LOC, FAC) as three types
clusters  LEA F1 (Moosavi and Strube 2016) over names of entities that have two or more; right: gold entities whose found
          names are together in one entity that holds no other
links     right of those given; right of all gold names with a QID
dates     strict span, and span with value; figures: strict span, value, value with unit, and `of` of those with the right value
quotes    overlap by half, and the speaker of those found
"""
import collections
import json
import subprocess
import sys

PLACES = {"GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
CORE = {"PERSON", "ORG", "LOC"}


def analyze(cli, records):
    feed = "".join(json.dumps({"id": r["id"], "text": r["text"], "published": r["date"]}) + "\n" for r in records)
    out = subprocess.run([cli, "--ndjson", "--jobs", "2"], input=feed.encode(), stdout=subprocess.PIPE).stdout
    documents = {d["id"]: d for d in map(json.loads, out.decode().splitlines())}
    for name, d in documents.items():
        if "error" in d:
            sys.exit(f"articles.py: {name}: {d['error']}")
    return documents


class Counts:
    def __init__(self):
        self.right, self.gold, self.found = collections.Counter(), collections.Counter(), collections.Counter()

    def add(self, kind, gold, found):
        gold, found = set(gold), set(found)
        self.right[kind] += len(gold & found)
        self.gold[kind] += len(gold)
        self.found[kind] += len(found)

    def line(self, kind):
        r, g, f = self.right[kind], self.gold[kind], self.found[kind]
        p, q = 100 * r / f if f else 0, 100 * r / g if g else 0
        return f"{kind:14} {p:5.1f} / {q:5.1f} / {2 * p * q / (p + q) if p + q else 0:5.1f}   gold {g}, found {f}"


def span(x):
    return x["start"], x["end"]


def gold_names(r):
    return [e for e in r["entities"] if not e.get("nested")]


def found_names(d):
    return [m for m in d["mentions"] if m["kind"] == "name"]


def lea(side, other):
    """(weighted resolved links, weight) of the entities of one side."""
    where = {m: i for i, c in enumerate(other) for m in c}
    done = total = 0.0
    for cluster in side:
        n = len(cluster)
        if n < 2:
            continue
        together = collections.Counter(where[m] for m in cluster if m in where)
        done += n * sum(k * (k - 1) / 2 for k in together.values()) / (n * (n - 1) / 2)
        total += n
    return done, total


def clusters(keyed):
    groups = collections.defaultdict(set)
    for key, at in keyed:
        groups[key].add(at)
    return list(groups.values())


def decimal(x):
    try:
        return None if x is None else float(x)
    except (TypeError, ValueError):
        return None


class Report:
    def __init__(self, errors):
        self.counts, self.errors, self.shown = Counts(), errors, []
        self.lea = [0.0] * 4
        self.right_clusters = self.all_clusters = self.given = self.good = self.linkable = 0
        self.of_right = self.of_all = self.speakers_right = self.speakers = 0

    def show(self, area, r, at, what):
        if self.errors == area:
            s, e = at
            t = r["text"]
            self.shown.append(f"{r['id'][:12]:12} {what:34} " + (t[max(0, s - 45):s] + "[" + t[s:e] + "]" + t[e:e + 45]).replace("\n", "/"))

    def names(self, r, d):
        gold = {span(e): e["type"] for e in gold_names(r)}
        found = {span(m): m["type"] for m in found_names(d)}
        self.counts.add("names", gold.items(), found.items())
        for kind in set(gold.values()) | set(found.values()):
            self.counts.add(kind, [k for k, t in gold.items() if t == kind], [k for k, t in found.items() if t == kind])
        coarse = lambda names: [(k, PLACES.get(t, t)) for k, t in names.items() if PLACES.get(t, t) in CORE]
        self.counts.add("core", coarse(gold), coarse(found))
        for k, t in gold.items():
            if found.get(k) != t:
                near = [r["text"][a:b] + " " + y for (a, b), y in found.items() if a < k[1] and b > k[0]]
                self.show("names", r, k, f"{t} -> {near[0] if near else 'missed'}")
        for k, t in found.items():
            if not any(a < k[1] and b > k[0] for a, b in gold):
                self.show("names", r, k, f"no name -> {t}")

    def entities(self, r, d):
        gold = clusters((e["key"], span(e)) for e in gold_names(r))
        found = clusters((m["entity"], span(m)) for m in found_names(d))
        both = {m for c in gold for m in c}
        seen = [c & both for c in found]
        for i, (side, other) in enumerate(((gold, seen), (seen, gold))):
            done, total = lea(side, other)
            self.lea[2 * i] += done
            self.lea[2 * i + 1] += total
        where = {m: i for i, c in enumerate(found) for m in c}
        for c in gold:
            homes = {where[m] for m in c if m in where}
            if len(c) < 2 or not homes:
                continue
            self.all_clusters += 1
            right = len(homes) == 1 and not (seen[next(iter(homes))] - c)
            self.right_clusters += right
            if not right:
                words = sorted({r["text"][s:e] for s, e in c}), [sorted({r["text"][s:e] for s, e in found[h]}) for h in homes]
                self.show("clusters", r, min(c), f"{words[0]} -> {words[1]}")

    def links(self, r, d):
        gold = {span(e): e["wikidata"] for e in gold_names(r) if e.get("wikidata")}
        unlinked = {span(e) for e in gold_names(r) if not e.get("wikidata")}
        qid = {e["id"]: e["wikidata"] for e in d["entities"]}
        self.linkable += len(gold)
        for m in found_names(d):
            k, q = span(m), qid.get(m["entity"])
            if q and k in gold:
                self.given += 1
                self.good += q == gold[k]
                if q != gold[k]:
                    self.show("links", r, k, f"{gold[k]} -> {q}")
            elif q and k in unlinked:
                self.show("links", r, k, f"none -> {q}")
            elif not q and k in gold:
                self.show("links", r, k, f"{gold[k]} -> none")

    def dates(self, r, d):
        gold, found = {span(t): t["value"] for t in r["timex"]}, {span(t): t["value"] for t in d["dates"]}
        self.counts.add("dates", gold, found)
        self.counts.add("date values", gold.items(), found.items())
        for k in gold.keys() | found.keys():
            if gold.get(k) != found.get(k):
                self.show("dates", r, k, f"{gold.get(k)} -> {found.get(k)}")

    def figures(self, r, d):
        gold, found = {span(q): q for q in r["quantities"]}, {span(f): f for f in d["figures"]}
        value = lambda q: (decimal(q["value"]), decimal(q.get("high")))
        unit = lambda q: q.get("unit") if q.get("kind", q.get("type")) in ("MONEY", "QUANTITY") else None
        self.counts.add("figures", gold, found)
        self.counts.add("values", [(k, value(q)) for k, q in gold.items()], [(k, value(f)) for k, f in found.items()])
        self.counts.add("with unit", [(k, value(q), unit(q)) for k, q in gold.items()], [(k, value(f), unit(f)) for k, f in found.items()])
        for k in gold.keys() | found.keys():
            g, f = gold.get(k), found.get(k)
            if not g or not f or (value(g), unit(g)) != (value(f), unit(f)):
                self.show("figures", r, k, f"{g and (g['value'], g['unit'])} -> {f and (f['value'], f['unit'])}")
            elif g.get("of"):
                said = (f.get("of") or {}).get("text") or ""
                self.of_all += 1
                ok = bool(said) and (g["of"].lower() in said.lower() or said.lower() in g["of"].lower())
                self.of_right += ok
                if not ok:
                    self.show("of", r, k, f"{g['of']} -> {said}")

    def quotes(self, r, d):
        entity_at = {span(m): m["entity"] for m in d["mentions"]}
        of_key = collections.defaultdict(set)
        for e in r["entities"]:
            of_key[e["key"]].add(entity_at.get(span(e)))
        direct = [q for q in d["quotes"] if q["kind"] != "indirect"]
        self.counts.found["quotes"] += len(direct)
        for q in r["quotes"]:
            if q["kind"] != "direct":
                continue
            s, e = q["span"]
            self.counts.gold["quotes"] += 1
            near = [x for x in direct if min(e, x["end"]) - max(s, x["start"]) >= 0.5 * min(e - s, x["end"] - x["start"])]
            if not near:
                self.show("quotes", r, (s, e), "missed")
                continue
            self.counts.right["quotes"] += 1
            if q["speaker"] == "-":
                continue
            self.speakers += 1
            x = near[0]
            source = (x.get("source") or {}).get("text", "").lower()
            ok = x["speaker"] in of_key[q["speaker"]] - {None} if not q["speaker"].startswith("~") else bool(source) and (q["speaker"][1:].lower() in source or source in q["speaker"][1:].lower())
            self.speakers_right += ok
            if not ok:
                self.show("quotes", r, (s, e), f"{q['speaker']} -> {x['speaker']} {source}")

    def print(self):
        share = lambda a, b: f"{100 * a / b:.1f} % of {b}" if b else "none"
        c = self.counts
        types = sorted(k for k in c.gold if k.isupper())
        for kind in ["names", "core", *types]:
            print(c.line(kind))
        p, q = self.lea[2] / (self.lea[3] or 1), self.lea[0] / (self.lea[1] or 1)
        print(f"clusters       LEA {100 * p:.1f} / {100 * q:.1f} / {200 * p * q / (p + q or 1):.1f}, right {share(self.right_clusters, self.all_clusters)}")
        print(f"links          right of those given {share(self.good, self.given)}, right of the linkable {share(self.good, self.linkable)}")
        for kind in ("dates", "date values", "figures", "values", "with unit"):
            print(c.line(kind))
        print(f"of             {share(self.of_right, self.of_all)}")
        print(c.line("quotes"))
        print(f"speakers       {share(self.speakers_right, self.speakers)}")


def main():
    cli, gold = sys.argv[1:3]
    errors = sys.argv[4] if len(sys.argv) > 4 else None
    limit = int(sys.argv[5]) if len(sys.argv) > 5 else 50
    records = [json.loads(line) for line in open(gold, encoding="utf-8")]
    documents, report = analyze(cli, records), Report(errors)
    for r in records:
        d = documents[r["id"]]
        for part in (report.names, report.entities, report.links, report.dates, report.figures, report.quotes):
            part(r, d)
    report.print()
    print(*report.shown[:limit], sep="\n")


main()
