#!/usr/bin/env python3
"""False alarms of the date stage on news text, per 1,000 words.

    false_alarms.py CLI GOLD.jsonl [GOLD.jsonl ...] [--list] [--judged FILE]

GOLD lines: {"id", "text", "dct"?, "timex": [{"start", "end"}]}, offsets in code points. What the command finds where the gold
marks nothing is a candidate. Corpora leave out durations, sets and vague words ("recently"), which are no false alarms: a
candidate counts when it is a DATE or TIME with a calendar value and is not one of the plain time words. --list prints the
candidates with their surroundings for judging by hand; --judged names a file of lines "id<TAB>start" that a reader found right.
"""
import argparse
import json
import re
import subprocess

PLAIN = re.compile(r"today|tonight|yesterday|tomorrow|now|moment|time|(this|last|next|past|previous|following|same|that|current|coming)\s|ago$|later$|earlier$|a\.?m|p\.?m|GMT|UTC|:\d\d|midnight|noon|morning|evening|night", re.I)


def documents(cli, rows):
    feed = "".join(json.dumps({"id": str(i), "text": r["text"], **({"published": r["dct"]} if r.get("dct") else {})}) + "\n" for i, r in enumerate(rows))
    out = subprocess.run([cli, "--ndjson", "--offsets", "code-point"], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout
    return {int(d["id"]): d for d in map(json.loads, out.decode().splitlines())}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cli")
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--judged")
    args = parser.parse_args()
    judged = {tuple(line.rstrip("\n").split("\t")[:2]) for line in open(args.judged)} if args.judged else set()
    for path in args.gold:
        rows = [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
        found = documents(args.cli, rows)
        words = alarms = 0
        for i, row in enumerate(rows):
            text = row["text"]
            words += len(text.split())
            for date in found[i]["dates"]:
                marked = any(g["start"] < date["end"] and date["start"] < g["end"] for g in row["timex"])
                calendar = date["type"] in ("DATE", "TIME") and not str(date["value"]).endswith("_REF")
                if marked or not calendar or PLAIN.search(date["text"]) or (str(row["id"]), str(date["start"])) in judged:
                    continue
                alarms += 1
                if args.list:
                    around = text[max(0, date["start"] - 40):date["start"]] + "[" + date["text"] + "]" + text[date["end"]:date["end"] + 30]
                    print(row["id"], date["start"], date["value"], around.replace("\n", " "), sep="\t")
        print(f"{path}: {words} words, {alarms} false alarms, {1000 * alarms / max(1, words):.2f} per 1,000 words")


if __name__ == "__main__":
    main()
