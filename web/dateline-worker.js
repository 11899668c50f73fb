// The engine in a thread of its own. The page compiles the wasm and sends the module here, so that
// nothing is fetched twice. Messages: {id, module, packs} or {id, text, options}; answers: {id, document | version | error}.

import { WasmEngine } from "./dateline-wasm.js";

// The engine compiles its patterns when first hit: better before the first article comes than with it.
const kWarmUp = "On Monday 3 May 2021 the company paid $3 million, up 4 percent from last year, Maria Lopez said.";

let engine = null;

addEventListener("message", async ({ data }) => {
  try {
    if (data.module) {
      engine = new WasmEngine(data.module, data.packs);
      await engine.start();
      postMessage({ id: data.id, version: engine.version });
      await engine.analyze(kWarmUp, {});
    } else {
      postMessage({ id: data.id, document: await engine.analyze(data.text, data.options) });
    }
  } catch (error) {
    postMessage({ id: data.id, error: { status: error.status ?? "internal", message: error.message } });
  }
});
