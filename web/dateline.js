// Dateline in JavaScript: a page, a module worker, Node 18 and later.
//
//   import { Dateline } from "./dateline.js";
//   const engine = await Dateline.load();
//   const doc = await engine.analyze(text, { published: "2024-04-18" });
//   text.slice(doc.mentions[0].start, doc.mentions[0].end) === doc.mentions[0].text   // always
//
// Offsets count UTF-16 units, as JavaScript strings do. Nothing is fetched after load(), nothing has to be
// freed: close() only stops the worker early.

import { DatelineError } from "./dateline-error.js";
import { WasmEngine, compile, readPack } from "./dateline-wasm.js";
import { startWorker } from "./trusted.js";

export { DatelineError };

export class Dateline {
  #backend;
  #queue = Promise.resolve();
  #closed = false;

  constructor(backend) {
    this.#backend = backend;
  }

  /**
   * Fetches, compiles and starts the engine.
   * @param {object} [options]
   * @param {URL|string|ArrayBuffer|ArrayBufferView|WebAssembly.Module} [options.wasm] default: dateline.wasm beside this file
   * @param {boolean} [options.worker] analyse in a worker; default: true in a page, false elsewhere
   * @param {string} [options.integrity] "sha384-…" of the wasm
   * @param {(URL|string|ArrayBuffer|ArrayBufferView)[]} [options.packs] of names
   * @param {AbortSignal} [options.signal]
   * @returns {Promise<Dateline>} rejects with DatelineError "unsupported" or "aborted"
   */
  static async load({ wasm = new URL("dateline.wasm", import.meta.url), worker, integrity, packs = [], signal } = {}) {
    throwIfAborted(signal);
    const module = await compile(wasm, { integrity, signal });
    const bytes = await Promise.all(packs.map((pack) => readPack(pack, { signal })));
    throwIfAborted(signal);
    const wanted = worker ?? typeof document === "object";
    const backend = (wanted && (await WorkerBackend.start(module, bytes))) || (await InlineBackend.start(module, bytes));
    return new Dateline(backend);
  }

  /** Version of the core. */
  get version() {
    return this.#backend.version;
  }

  /** Whether analyses run in a worker. */
  get inWorker() {
    return this.#backend instanceof WorkerBackend;
  }

  /**
   * Analyses one article.
   * @param {string} text the article; any string is valid, offsets refer to it as given
   * @param {object} [options] `published`: "2024-04-18"; `explain`: boolean; `lexicon`: names of
   *   your own (dateline.d.ts); `signal`: AbortSignal
   * @returns {Promise<object>} the document (dateline.d.ts); rejects with DatelineError
   */
  analyze(text, { signal, ...options } = {}) {
    const job = this.#queue.then(() => {
      throwIfAborted(signal);
      if (this.#closed) throw new DatelineError("aborted", "The engine was closed.");
      if (typeof text !== "string") throw new DatelineError("bad-options", "The text must be a string.");
      return this.#backend.analyze(text, { ...options, offsets: "utf-16" });
    }).then((document) => restoreSurrogates(document, text));
    // One at a time: an aborted article that still waits is then never started.
    this.#queue = job.catch(() => {});
    return signal ? abortable(job, signal) : job;
  }

  /** Stops the worker, if there is one. Later analyses are refused. */
  close() {
    this.#closed = true;
    this.#backend.close();
  }
}

class InlineBackend {
  static async start(module, packs) {
    const backend = new InlineBackend();
    backend.engine = new WasmEngine(module, packs);
    try {
      await backend.engine.start();
    } catch (error) {
      if (error instanceof DatelineError) throw error;
      throw new DatelineError("unsupported", `The engine could not be started: ${error?.message ?? error}`, { cause: error });
    }
    backend.version = backend.engine.version;
    return backend;
  }

  analyze(text, options) {
    return this.engine.analyze(text, options);
  }

  close() {
    this.engine = null;
  }
}

class WorkerBackend {
  #worker;
  #waiting = new Map();
  #nextId = 1;

  /** Null where workers are blocked or fail to start: the caller then runs inline. */
  static async start(module, packs) {
    if (typeof Worker !== "function") return null;
    let backend;
    try {
      backend = new WorkerBackend(startWorker());
      backend.version = (await backend.#send({ module, packs })).version;
      return backend;
    } catch {
      backend?.close();
      return null;
    }
  }

  constructor(worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => {
      const { resolve, reject } = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.error) reject(new DatelineError(data.error.status, data.error.message));
      else resolve(data);
    });
    const fail = (event) => this.#rejectAll(new DatelineError("internal", event.message || "The worker failed."));
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
  }

  #send(message) {
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...message });
    });
  }

  #rejectAll(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  async analyze(text, options) {
    return (await this.#send({ text, options })).document;
  }

  close() {
    this.#worker.terminate();
    this.#rejectAll(new DatelineError("aborted", "The engine was closed."));
  }
}

/** UTF-8 has no lone surrogates, so the engine saw U+FFFD in their place: give the words back as they were. */
function restoreSurrogates(document, text) {
  if (/\p{Surrogate}/u.test(text)) {
    const visit = (value) => {
      if (value === null || typeof value !== "object") return;
      if (typeof value.text === "string" && "start" in value) value.text = text.slice(value.start, value.end);
      Object.values(value).forEach(visit);
    };
    visit(document);
  }
  return document;
}

function throwIfAborted(signal) {
  if (signal?.aborted) throw new DatelineError("aborted", "The analysis was stopped.", { cause: signal.reason });
}

/** The job's result, or a rejection as soon as the signal fires. */
function abortable(job, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new DatelineError("aborted", "The analysis was stopped.", { cause: signal.reason }));
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    job.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
