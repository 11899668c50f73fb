// The spec cases through WebAssembly.
import { test } from 'node:test';
import { problemsOf } from '../document.mjs';
import { loadCases, optionsOf, runCase } from '../spec/cases.mjs';
import { analyzeToJson } from './wasm-engine.mjs';

for (const spec of loadCases()) {
  test(`wasm ${spec.id}`, async () => {
    const doc = JSON.parse(await analyzeToJson(spec.text, optionsOf(spec)));
    runCase(spec, doc, problemsOf(doc, spec.text));
  });
}
