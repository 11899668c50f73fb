// Native and WebAssembly are one engine: the same bytes for every golden article and every sample of the page.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { loadArticles } from '../golden/articles.mjs';
import { analyzeLines } from '../native-cli.mjs';
import { analyzeToJson } from './wasm-engine.mjs';

const samples = new URL('../../web/samples/', import.meta.url);
const articles = [...loadArticles(), ...readdirSync(samples).filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(new URL(name, samples), 'utf8') }))];
const lines = analyzeLines(articles);
articles.forEach(({ name, text, published }, i) => test(`native and wasm agree on ${name}`, async () => {
  assert.equal(await analyzeToJson(text, { published }), lines[i]);
}));
