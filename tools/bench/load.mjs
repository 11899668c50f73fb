// node tools/bench/load.mjs [FOLDER...]: milliseconds from the bytes of dateline.wasm to an engine that can analyse, for each
// site folder (build/web by default), the folders in turn. Each time is of a fresh process, since code that ran before
// is compiled already; the median of several. Machines are noisy: compare the folders of one run.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const kRuns = 9;
const self = fileURLToPath(import.meta.url);

/** In a process of its own: the two times as JSON on standard output. */
async function once(folder) {
  const { WasmEngine } = await import(pathToFileURL(join(folder, "dateline-wasm.js")));
  const bytes = readFileSync(join(folder, "dateline.wasm"));
  const begun = performance.now();
  const module = await WebAssembly.compile(bytes);
  const compiled = performance.now();
  await new WasmEngine(module).start();
  console.log(JSON.stringify({ compile: compiled - begun, start: performance.now() - compiled }));
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)].toFixed(1);
}

if (process.argv[2] === "--once") {
  await once(process.argv[3]);
} else {
  const folders = process.argv.length > 2 ? process.argv.slice(2).map((folder) => resolve(folder)) : [fileURLToPath(new URL("../../build/web", import.meta.url))];
  const times = folders.map(() => []);
  for (let run = 0; run < kRuns; ++run) {
    folders.forEach((folder, i) => times[i].push(JSON.parse(execFileSync(process.execPath, [self, "--once", folder], { encoding: "utf8" }))));
  }
  folders.forEach((folder, i) => {
    console.log(`${folder}: compile ${median(times[i].map(({ compile }) => compile))} ms, start ${median(times[i].map(({ start }) => start))} ms`);
  });
}
