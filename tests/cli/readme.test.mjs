// The README's examples do what it says they do.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { cli } from '../native-cli.mjs';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const block = (language) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme)[1];

test('the JavaScript example prints what its comments say', () => {
  const { status, stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', block('js')], { cwd: root });
  assert.equal(stderr.toString(), '');
  assert.equal(status, 0);
  for (const [, comment] of block('js').matchAll(/\/\/ (.*)/g)) assert.ok(stdout.toString().split('\n').includes(comment), `${comment} in ${stdout}`);
});

test('the command line examples run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-readme-'));
  writeFileSync(join(folder, 'article.txt'), 'Talks in Nairobi began on Tuesday.\n');
  writeFileSync(join(folder, 'articles.ndjson'), '{"id":1,"text":"Talks in Nairobi began on Tuesday."}\n');
  for (const line of block('sh').trim().split('\n')) {
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, env: { ...process.env, PATH: `${dirname(cli)}:${process.env.PATH}` } });
    assert.equal(status, 0, `${line}\n${stderr}`);
  }
  assert.match(readFileSync(join(folder, 'article.html'), 'utf8'), /<!doctype html>/);
  assert.equal(JSON.parse(readFileSync(join(folder, 'documents.ndjson'), 'utf8')).id, 1);
});

test('every file the README names is there', () => {
  for (const [, path] of readme.matchAll(/\]\(([^)]+)\)/g)) assert.ok(readFileSync(new URL(path, root)).length > 0, path);
});
