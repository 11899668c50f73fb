// Loads dateline.wasm and calls it. Knows pointers and bytes; nothing of them leaves this file.

import { DatelineError } from "./dateline-error.js";

/** Words for the numbers that dl_result_status returns; 0 is success. */
const kStatus = ["ok", "empty", "too-long", "bad-options", "out-of-memory", "binary"];

/**
 * Compiles the engine.
 * @param {URL|string|ArrayBuffer|ArrayBufferView|WebAssembly.Module} source
 * @param {{integrity?: string, signal?: AbortSignal}} options used for the one fetch
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source, { integrity, signal } = {}) {
  if (typeof WebAssembly !== "object") {
    throw new DatelineError("unsupported", "This browser does not run WebAssembly.");
  }
  if (source instanceof WebAssembly.Module) return source;
  try {
    if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
      return await WebAssembly.compile(source);
    }
    const url = new URL(source, import.meta.url);
    if (url.protocol === "file:" && globalThis.process?.versions?.node) {
      const { readFile } = await import("node:fs/promises");
      return await WebAssembly.compile(await readFile(url));
    }
    return await compileResponse(await fetch(url, { integrity: integrity ?? "", signal, credentials: "same-origin" }));
  } catch (error) {
    if (error instanceof DatelineError) throw error;
    if (error?.name === "AbortError") throw new DatelineError("aborted", "Loading was stopped.", { cause: error });
    throw new DatelineError("unsupported", `The engine could not be loaded: ${error?.message ?? error}`, { cause: error });
  }
}

async function compileResponse(response) {
  if (!response.ok) {
    throw new DatelineError("unsupported", `The engine could not be fetched (HTTP ${response.status}).`);
  }
  // Streaming needs the right content type, which simple hosts often do not send.
  const type = response.headers.get("content-type") ?? "";
  if (WebAssembly.compileStreaming && type.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

/** One instance of the engine; starts itself again after a trap, because a trapped instance is not to be trusted. */
export class WasmEngine {
  #module;
  #exports = null;
  #engine = 0;
  #packs;

  constructor(module, packs = []) {
    this.#module = module;
    this.#packs = packs;
  }

  /** Makes the instance ready, so that the first analysis does not pay for it. */
  async start() {
    if (this.#exports) return;
    const { exports } = await WebAssembly.instantiate(this.#module, kHostImports);
    exports._initialize?.();
    for (const pack of this.#packs) addPack(exports, pack);
    const engine = exports.dl_engine_new();
    if (!engine) throw new DatelineError("out-of-memory", "There is not enough memory for the engine.");
    this.#exports = exports;
    this.#engine = engine;
  }

  /** The version of the core, such as "0.1.0". */
  get version() {
    const address = this.#exports.dl_version();
    const bytes = new Uint8Array(this.#exports.memory.buffer, address);
    return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
  }

  /** Bytes that the instance holds at present. */
  get memoryBytes() {
    return this.#exports?.memory.buffer.byteLength ?? 0;
  }

  /** Text and options in, document out. Throws DatelineError. */
  async analyze(text, options) {
    await this.start();
    const begun = performance.now();
    const document = JSON.parse(await this.analyzeToJson(text, options));
    // The core has no clock of its own here.
    document.stats.milliseconds ??= Math.round((performance.now() - begun) * 10) / 10;
    return document;
  }

  /** As analyze, but the document as the core wrote it. */
  async analyzeToJson(text, options) {
    await this.start();
    try {
      return this.#call(text, options);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) {
        this.#exports = null;
        throw new DatelineError("internal", "The engine failed on this text.", { cause: error });
      }
      throw error;
    }
  }

  #call(text, options) {
    const wasm = this.#exports;
    const held = [];
    const put = (string) => {
      const bytes = new TextEncoder().encode(string);
      const address = wasm.dl_alloc(bytes.length || 1);
      if (!address) throw new DatelineError("out-of-memory", "There is not enough memory for this text.");
      held.push(address);
      new Uint8Array(wasm.memory.buffer, address, bytes.length).set(bytes);
      return [address, bytes.length];
    };
    let result = 0;
    try {
      result = wasm.dl_analyze(this.#engine, ...put(text), ...put(JSON.stringify(options)));
      if (!result) throw new DatelineError("out-of-memory", "There is not enough memory for this text.");
      const status = kStatus[wasm.dl_result_status(result)] ?? "internal";
      const json = new TextDecoder().decode(
        new Uint8Array(wasm.memory.buffer, wasm.dl_result_json(result), wasm.dl_result_json_size(result)));
      if (status !== "ok") throw new DatelineError(status, JSON.parse(json).error.message);
      return json;
    } finally {
      if (result) wasm.dl_result_free(result);
      for (const address of held) wasm.dl_free(address);
    }
  }
}

function addPack(wasm, bytes) {
  const address = wasm.dl_alloc(bytes.length || 1);
  if (!address) throw new DatelineError("out-of-memory", "There is not enough memory for the engine.");
  new Uint8Array(wasm.memory.buffer, address, bytes.length).set(bytes);
  const status = wasm.dl_add_pack(address, bytes.length);
  wasm.dl_free(address);
  if (status !== 0) throw new DatelineError("bad-options", "A pack of names is damaged.");
}

export async function readPack(source, { signal } = {}) {
  const response = typeof source === "string" || source instanceof URL ? await fetch(source, { signal }) : new Response(source);
  if (!response.ok) throw new DatelineError("unsupported", `The engine could not be fetched (HTTP ${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

/** All that the wasm may ask of its host; it reads no files, prints nothing and knows no time. */
const kHostImports = {
  env: { emscripten_notify_memory_growth() {} },
  wasi_snapshot_preview1: {
    proc_exit(code) {
      throw new WebAssembly.RuntimeError(`the engine stopped with code ${code}`);
    },
  },
};
