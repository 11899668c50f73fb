// The engine in a thread of its own. The page compiles the wasm and sends the module here, so that
// nothing is fetched twice. Messages: {id, module} or {id, text, options}; answers: {id, document | version | error}.

import { WasmEngine } from "./dateline-wasm.js";

let engine = null;

addEventListener("message", async ({ data }) => {
  try {
    if (data.module) {
      engine = new WasmEngine(data.module);
      await engine.start();
      postMessage({ id: data.id, version: engine.version });
    } else {
      postMessage({ id: data.id, document: await engine.analyze(data.text, data.options) });
    }
  } catch (error) {
    postMessage({ id: data.id, error: { status: error.status ?? "internal", message: error.message } });
  }
});
