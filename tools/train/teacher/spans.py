"""Paths of labels and the names they spell: label 0 is none, then B, I, L, U of each type in the order of EntityType."""
import numpy as np

LABELS = 45
CORE = {1: "PER", 3: "ORG", 4: "LOC", 5: "LOC", 6: "LOC"}


def follows(a, b):
    """Whether label b may stand after label a; -1 stands for the edge of a sentence."""
    opens = a > 0 and (a - 1) % 4 in (0, 1)
    inside = b > 0 and (b - 1) % 4 in (1, 2)
    return inside and (a - 1) // 4 == (b - 1) // 4 if opens else not inside


ALLOWED = np.array([[0.0 if follows(a, b) else -1e9 for b in range(LABELS)] for a in range(LABELS)])
STARTS = np.array([0.0 if follows(-1, b) else -1e9 for b in range(LABELS)])
ENDS = np.array([0.0 if b == 0 or (b - 1) % 4 in (2, 3) else -1e9 for b in range(LABELS)])


def best_path(log_p):
    """The likeliest sequence of labels that spells whole names (Viterbi)."""
    best, back = log_p[0] + STARTS, []
    for row in log_p[1:]:
        total = best[:, None] + ALLOWED
        back.append(total.argmax(0))
        best = total.max(0) + row
    path = [int((best + ENDS).argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return path[::-1]


def names(path):
    """(first, last, type number) of each name."""
    found, start = set(), None
    for i, label in enumerate(path):
        if label == 0:
            continue
        part = (label - 1) % 4
        if part in (0, 3):
            start = i
        if part in (2, 3) and start is not None:
            found.add((start, i + 1, (label - 1) // 4 + 1))
    return found


def report(paths, sets):
    """Prints precision, recall and F1 by group and of PER, ORG and LOC together; a gold set counts by its first label."""
    right, gold, found = {}, {}, {}
    for path, row in zip(paths, sets):
        lowest = [(s & -s).bit_length() - 1 for s in row[:len(path)]]
        a, b = ({(s, e, CORE.get(t, "MISC")) for s, e, t in names(p)} for p in (lowest, path))
        for counts, group in ((gold, a), (found, b), (right, a & b)):
            for _, _, kind in group:
                counts[kind] = counts.get(kind, 0) + 1
    for name, kinds in [("PER", ["PER"]), ("ORG", ["ORG"]), ("LOC", ["LOC"]), ("MISC", ["MISC"]), ("core", ["PER", "ORG", "LOC"])]:
        r, g, f = (sum(c.get(k, 0) for k in kinds) for c in (right, gold, found))
        print(f"{name} {100 * r / max(f, 1):.1f}/{100 * r / max(g, 1):.1f}/{200 * r / max(f + g, 1):.1f}", end="  ")
    print(flush=True)
