// Whole articles against what a person approved. After a wanted change: node tests/golden/approve.mjs, and read the diff.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { problemsOf } from '../document.mjs';
import { analyzeLines } from '../native-cli.mjs';
import { loadArticles, pretty } from './articles.mjs';

const articles = loadArticles();
const lines = analyzeLines(articles);
articles.forEach((article, i) => test(`golden ${article.name}`, () => {
  const doc = JSON.parse(lines[i]);
  assert.deepEqual(problemsOf(doc, article.text), []);
  assert.equal(pretty(doc), readFileSync(article.approved, 'utf8'));
}));
