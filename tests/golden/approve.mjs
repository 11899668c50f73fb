// node tests/golden/approve.mjs [NAME]: writes what the command line says now as the approved documents of all golden
// articles, or of those whose name contains NAME. Read the diff before you commit it.
import { writeFileSync } from 'node:fs';
import { analyzeLines } from '../native-cli.mjs';
import { loadArticles, pretty } from './articles.mjs';

const wanted = loadArticles().filter(({ name }) => name.includes(process.argv[2] ?? ''));
const lines = analyzeLines(wanted);
wanted.forEach((article, i) => writeFileSync(article.approved, pretty(JSON.parse(lines[i]))));
console.log(`${wanted.length} approved`);
