// The spec cases through the native command line.
import { test } from 'node:test';
import { analyzeLines } from '../native-cli.mjs';
import { problemsOf } from '../document.mjs';
import { loadCases, optionsOf, runCase } from './cases.mjs';

const cases = loadCases();
const lines = analyzeLines(cases.map((spec) => ({ text: spec.text, ...optionsOf(spec) })));
cases.forEach((spec, i) => test(`native ${spec.id}`, () => {
  const doc = JSON.parse(lines[i]);
  runCase(spec, doc, problemsOf(doc, spec.text));
}));
