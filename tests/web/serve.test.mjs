// tools/serve's server and the site that the build leaves.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/serve.mjs';

const site = fileURLToPath(new URL('../../build/web/', import.meta.url));
let server;
before(async () => { server = await serve(site); });
after(() => server.close());

// Sends the path as it is; fetch would tidy it up first.
const get = (path, method = 'GET') => new Promise((resolve, reject) => {
  request(server.url, { path, method }, (response) => {
    const chunks = [];
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
  }).on('error', reject).end();
});

test('the site is whole: every file that the page names is there, with the engine', () => {
  const page = readFileSync(`${site}index.html`, 'utf8');
  const named = [...page.matchAll(/(?:src|href)="([^"#:]+)"/g)].map((match) => match[1]);
  assert.ok(named.length > 0);
  for (const name of ['dateline.wasm', 'dateline.js', ...named]) assert.ok(existsSync(site + name), name);
});

test('files are sent with their types, under a policy that allows nothing from elsewhere', async () => {
  const types = { '/': 'text/html; charset=utf-8', '/dateline.js': 'text/javascript; charset=utf-8', '/dateline.wasm': 'application/wasm' };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers, body } = await get(path);
    assert.equal(status, 200, path);
    assert.equal(headers['content-type'], type);
    assert.equal(Number(headers['content-length']), body.length);
    assert.match(headers['content-security-policy'], /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
});

test('nothing outside the site is sent, however it is asked for', async () => {
  for (const path of ['/../CMakeLists.txt', '/%2e%2e/%2e%2e/CMakeLists.txt', '/..%2f..%2fCMakeLists.txt', '/..%5c..%5cCMakeLists.txt',
    '//etc/passwd', '/%00', '/%', '/samples', '/no-such-file']) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test('only reading is answered', async () => {
  assert.equal((await get('/', 'POST')).status, 405);
  const head = await get('/', 'HEAD');
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
});

test('it listens on this machine only', () => {
  assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
});
