// The command line as its users rely on it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { problemsOf } from '../document.mjs';
import { cli, run } from '../native-cli.mjs';

const article = 'Kenya signs accords\n\nNAIROBI, April 16 \u2013 President Wanjiru Otieno \u{1F30D} met her guests on Tuesday.\n';
const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
const file = join(folder, 'article.txt');
writeFileSync(file, article);

test('reads a file and writes a valid document', () => {
  const { status, stdout } = run(['--format', 'json', '--offsets', 'utf-16', '--published', '2024-04-18', file]);
  assert.equal(status, 0);
  const doc = JSON.parse(stdout);
  assert.deepEqual(problemsOf(doc, article), []);
  assert.deepEqual(doc.published, { value: '2024-04-18', source: 'option' });
});

test('reads standard input with no file and with -', () => {
  const [none, dash] = [run(['--format', 'json'], article), run(['--format=json', '-'], article)].map(({ stdout }) => JSON.parse(stdout));
  assert.deepEqual({ ...none, stats: null }, { ...dash, stats: null });
});

test('counts code points by default, bytes and UTF-16 units on request', () => {
  const units = { 'code-point': (t) => [...t].length, 'utf-16': (t) => t.length, 'utf-8': (t) => Buffer.byteLength(t) };
  for (const [unit, length] of Object.entries(units)) {
    const doc = JSON.parse(run(['--format', 'json', ...(unit === 'code-point' ? [] : ['--offsets', unit])], article).stdout);
    assert.equal(doc.offsets, unit);
    assert.equal(doc.blocks.at(-1).end, length(article.trimEnd()));
  }
});

test('reads a pack of more names, and refuses what is none', () => {
  const pack = join(folder, 'more.bin');
  const rows = join(folder, 'rows.tsv');
  writeFileSync(rows, 'Zeltron Veyra Works\tORG\tKE\tQ42\t9\tfirm of a test\n');
  assert.equal(spawnSync(process.execPath, ['tools/pack/knowledge.mjs', pack, rows]).status, 0);
  const doc = JSON.parse(run(['--format', 'json', '--pack', pack], 'Officials of Kenya said that Zeltron Veyra Works had closed.').stdout);
  assert.equal(doc.entities.find(({ name }) => name === 'Zeltron Veyra Works').wikidata, 'Q42');
  const { status, stderr } = run(['--pack', rows], article);
  assert.equal(status, 2);
  assert.match(stderr, /rows\.tsv: /);
});

test('finds the names of --lexicon, and refuses a bad row with its line number', () => {
  const [names, bad] = [join(folder, 'names.tsv'), join(folder, 'bad.tsv')];
  writeFileSync(names, '# ours\nAccords desk\tORG\tQ42\taccords\n/President (\\w+ \\w+)/\tPERSON\n');
  const doc = JSON.parse(run(['--format', 'json', '--lexicon', names], article).stdout);
  const entity = doc.entities.find(({ name }) => name === 'Accords desk');
  assert.deepEqual([entity.type, entity.wikidata, doc.mentions[entity.mentions[0]].text], ['ORG', 'Q42', 'accords']);
  assert.ok(doc.mentions.some(({ text, why }) => text === 'Wanjiru Otieno' && /own list/.test(why)));
  writeFileSync(bad, 'Zeltron\tORG\nVeyra\tFIRM\n');
  const { status, stdout, stderr } = run(['--lexicon', bad], article);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /bad\.tsv: line 2: the type is none of/);
});

test('writes a summary, an HTML page and NDJSON', () => {
  assert.match(run([file]).stdout, /^Kenya signs accords\n/);
  const html = run(['--format', 'html'], `<b>Bold</b> & more\n\n${article}`).stdout;
  assert.match(html, /^<!doctype html>/);
  assert.ok(!html.includes('<b>') && html.includes('&lt;b&gt;'));
  const lines = run(['--format', 'ndjson', file, file]).stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(lines.map(({ id }) => id), [file, file]);
});

test('colours only on a terminal and passes on no control characters of the article', () => {
  assert.ok(!run([], 'Red \u001b[31malert\n\nThe end came on Monday.').stdout.includes('\u001b'));
});

test('lists tokens only when asked to explain', () => {
  assert.equal(JSON.parse(run(['--format', 'json'], article).stdout).tokens, undefined);
  const tokens = JSON.parse(run(['--format', 'json', '--explain'], article).stdout).tokens.map(({ text }) => text);
  assert.ok(tokens.includes('Wanjiru') && tokens.includes('Tuesday'));
});

test('says what is wrong and exits 1 for what it cannot read, but reads the rest', () => {
  const { status, stdout, stderr } = run(['--format', 'ndjson', join(folder, 'missing.txt'), file]);
  assert.equal(status, 1);
  assert.match(stderr, /missing\.txt: No such file/);
  assert.equal(JSON.parse(stdout).id, file);
  assert.match(run([], '  \n').stderr, /no text to read/);
  assert.match(run([folder]).stderr, /Is a directory/);
  assert.match(run([], Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 0, 0])).stderr, /not text/);
});

test('exits 2 on a wrong option and says which', () => {
  for (const [args, word] of [[['--bogus'], '--bogus'], [['--format', 'xml'], '--format'], [['--published', '2024-02-30'], '--published'],
    [['--offsets', 'bytes'], '--offsets'], [['--jobs', '0'], '--jobs'], [['--published'], '--published'], [['--ndjson', '--format', 'text'], '--ndjson']]) {
    const { status, stdout, stderr } = run(args, article);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.ok(stderr.includes(word), stderr);
  }
});

test('prints help and version', () => {
  assert.match(run(['--help']).stdout, /^Usage: dateline/);
  assert.match(run(['--version']).stdout, /^dateline \d+\.\d+\.\d+\n$/);
});

const many = Array.from({ length: 60 }, (_, i) => JSON.stringify({ id: `a${i}`, text: article.repeat(1 + (i % 7)), published: '2024-04-18' }));

test('NDJSON gives the same bytes, in order, whatever the number of jobs', () => {
  const one = run(['--ndjson'], many.join('\n'));
  assert.equal(one.status, 0);
  assert.deepEqual(one.stdout.trimEnd().split('\n').map((line) => JSON.parse(line).id), many.map((_, i) => `a${i}`));
  for (const jobs of ['2', '5']) assert.equal(run(['--ndjson', '--jobs', jobs], many.join('\n')).stdout, one.stdout);
});

test('NDJSON answers a bad line with an error line and goes on', () => {
  const input = ['{"id":1,"text":"Fine on Monday."}', 'not json', '{"id":"x"}', '{"id":3,"text":"Hi.","published":"soon"}', '', '[]', '{"id":4,"text":""}', '{"text":"No id."}'];
  const { status, stdout } = run(['--ndjson', '--jobs', '3'], input.join('\r\n'));
  const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(status, 1);
  assert.deepEqual(lines.map(({ id, line, error }) => [id, line, typeof error]), [[1, undefined, 'undefined'], [undefined, 2, 'string'],
    ['x', 3, 'string'], [3, 4, 'string'], [undefined, 6, 'string'], [4, 7, 'string'], [null, undefined, 'undefined']]);
});

test('NDJSON streams: an answer comes before the next line is sent', async () => {
  const child = spawn(cli, ['--ndjson', '--jobs', '2']);
  const answer = () => new Promise((resolve) => child.stdout.once('data', (data) => resolve(JSON.parse(data))));
  for (const id of [1, 2]) {
    const waiting = answer();
    child.stdin.write(`{"id":${id},"text":"Talks began on Monday."}\n`);
    assert.equal((await waiting).id, id);
  }
  child.stdin.end();
  assert.equal(await new Promise((resolve) => child.once('exit', resolve)), 0);
});

test('stops quietly when its reader goes away', () => {
  const { stdout, stderr } = spawnSync('sh', ['-c', `"$0" --ndjson --jobs 2 | head -n 1`, cli], { input: many.join('\n') });
  assert.equal(JSON.parse(stdout).id, 'a0');
  assert.equal(stderr.toString(), '');
});
