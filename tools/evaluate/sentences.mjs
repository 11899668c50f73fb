#!/usr/bin/env node
// Scores sentence boundaries against GUM: node tools/evaluate/sentences.mjs [--errors N] [CLI] [FOLDER]
//
// CLI     the command line program (default build/release/dateline)
// FOLDER  holds dev.jsonl and train.jsonl.gz with {"id", "text", "sentences": [[start, end], ...]} in code points
//         (default ../shared/corpora/ner/gum)
// Prints precision, recall and F1 of sentence ends for each genre and for all. Skips when the corpus is not there.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {gunzipSync} from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const args = process.argv.slice(2);
const errorsAt = args.indexOf('--errors');
const errorCount = errorsAt < 0 ? 0 : Number(args.splice(errorsAt, 2)[1]);
const cli = args[0] ?? path.join(root, 'build/release/dateline');
const folder = args[1] ?? path.join(root, '../shared/corpora/ner/gum');

function readRecords(file) {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter(Boolean).map(line => JSON.parse(line));
}

function analyze(records) {
  const input = records.map(({id, text}) => JSON.stringify({id, text})).join('\n') + '\n';
  const run = spawnSync(cli, ['--ndjson', '--offsets', 'code-point'], {input, maxBuffer: 1 << 30});
  if (run.error) throw run.error;
  return run.stdout.toString('utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));
}

function line(name, {hits, gold, found}) {
  const percent = value => (100 * value).toFixed(2).padStart(7);
  return `${name.padEnd(12)}${percent(hits / found)}${percent(hits / gold)}${percent(2 * hits / (gold + found))}${String(gold).padStart(8)}`;
}

const records = ['dev.jsonl', 'train.jsonl.gz'].flatMap(name => readRecords(path.join(folder, name)));
if (records.length === 0) {
  console.log(`skipped: no corpus at ${folder}`);
  process.exit(0);
}
const totals = new Map();
const errors = [];
analyze(records).forEach((document, i) => {
  const record = records[i];
  const gold = new Set(record.sentences.map(([, end]) => end));
  const found = new Set(document.sentences.map(({end}) => end));
  const hits = [...found].filter(end => gold.has(end)).length;
  for (const key of [record.genre ?? 'other', 'all']) {
    const total = totals.get(key) ?? {hits: 0, gold: 0, found: 0};
    totals.set(key, {hits: total.hits + hits, gold: total.gold + gold.size, found: total.found + found.size});
  }
  const characters = [...record.text];
  for (const end of new Set([...gold, ...found])) {
    if (gold.has(end) === found.has(end)) continue;
    const around = (from, to) => characters.slice(Math.max(0, from), to).join('').replace(/\s+/g, ' ');
    errors.push(`${gold.has(end) ? 'missed' : 'extra '} ${record.id}: ${around(end - 60, end)} | ${around(end, end + 40)}`);
  }
});
console.log(`${'genre'.padEnd(12)}${'P'.padStart(7)}${'R'.padStart(7)}${'F1'.padStart(7)}${'gold'.padStart(8)}`);
for (const key of [...totals.keys()].filter(key => key !== 'all').sort()) console.log(line(key, totals.get(key)));
console.log(line('all', totals.get('all')));
for (const error of errors.slice(0, errorCount)) console.log(error);
