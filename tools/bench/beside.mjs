// node tools/bench/beside.mjs FILE...: words a second of the wasm engine's whole analysis, beside wink-nlp and compromise
// in the same run, over the same files. The peers are not dependencies; get them first:
//   npm install --no-save wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1 compromise@14.17.0
// Machines are noisy: compare the ratios.

import { readFileSync } from "node:fs";
import { WasmEngine } from "../../web/dateline-wasm.js";

const kPasses = 5;
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node tools/bench/beside.mjs FILE...");
  process.exit(2);
}
const texts = files.map((file) => readFileSync(file, "utf8"));
const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

async function peer(name) {
  return (await import(name)).default;
}

/** Name to a function that reads one text as far as names. */
const readers = {
  dateline: async () => {
    const engine = new WasmEngine(await WebAssembly.compile(readFileSync(new URL("../../build/web/dateline.wasm", import.meta.url))));
    const begun = performance.now();
    await engine.start();
    console.log(`dateline: packs, lists and rules ready after ${Math.round(performance.now() - begun)} ms`);
    return (text) => engine.analyzeToJson(text, {});
  },
  "wink-nlp": async () => {
    const nlp = (await peer("wink-nlp"))(await peer("wink-eng-lite-web-model"));
    return (text) => nlp.readDoc(text).entities().out();
  },
  compromise: async () => {
    const nlp = await peer("compromise");
    return (text) => nlp(text).topics().out("array");
  },
};

let first = null;
for (const [name, prepare] of Object.entries(readers)) {
  let read;
  try {
    read = await prepare();
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    console.log(`${name}: not installed, left out`);
    continue;
  }
  let best = Infinity;
  for (let pass = 0; pass < kPasses; ++pass) {
    const begun = performance.now();
    for (const text of texts) await read(text);
    best = Math.min(best, performance.now() - begun);
  }
  const speed = words / (best / 1000);
  first ??= speed;
  console.log(`${name}: ${Math.round(speed).toLocaleString("en")} words/s, ${(speed / first).toFixed(3)} of dateline`);
}
