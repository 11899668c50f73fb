// The engine as a Node program uses it.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Dateline, DatelineError } from "../../web/dateline.js";
import { WasmEngine, compile } from "../../web/dateline-wasm.js";
import { readWasm } from "./site-server.mjs";

const kFacts = "On 16 April 2024 the company paid $412 million to Siemens in Berlin.";
const wasm = await readWasm();
assert.ok(wasm, "dateline.wasm is not built: run tools/build");

/** Every object of the document that has a place and words. */
function* words(value) {
  if (value === null || typeof value !== "object") return;
  if (typeof value.start === "number" && typeof value.text === "string") yield value;
  for (const inner of Object.values(value)) yield* words(inner);
}

describe("the engine in Node", () => {
  let engine;
  before(async () => {
    engine = await Dateline.load({ wasm });
  });

  const kSurroundings = {
    "plain text": "He left.",
    "emoji": "\u{1F469}\u200D\u{1F4BB}\u{1F1F5}\u{1F1F9} He left \u{1F600}.",
    "right-to-left letters": "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627.",
    "accents and ligatures": "Caf\u00E9 cafe\u0301 \uFB01nal \u1E9E.",
    "a NUL": "He\u0000left.",
    "lone surrogates": "He \uD83D left \uDE00 her.",
    "a byte order mark inside": "He \uFEFFleft.",
    "windows line ends": "He left.\r\nShe came.",
  };
  for (const [name, noise] of Object.entries(kSurroundings)) {
    test(`offsets slice the very words among ${name}`, async () => {
      const text = `${noise}\n\n${kFacts}\n\n${noise} ${kFacts} ${noise}`;
      const doc = await engine.analyze(text, { published: "2024-04-18" });
      assert.equal(doc.offsets, "utf-16");
      const found = [...words(doc)];
      for (const { start, end, text: own } of found) assert.equal(text.slice(start, end), own);
      assert.equal(doc.dates.filter((date) => date.text === "16 April 2024").length, 2);
      assert.equal(doc.figures.filter((figure) => figure.text === "$412 million").length, 2);
    });
  }

  test("offsets slice the very words after a byte order mark", async () => {
    const text = `\uFEFF${kFacts}`;
    const { dates } = await engine.analyze(text);
    assert.equal(text.slice(dates[0].start, dates[0].end), "16 April 2024");
  });

  test("words around a lone surrogate come back as they were given", async () => {
    const text = "\u201CWe are \uD83D late,\u201D said Maria Lopez on 3 May 2021.";
    for (const { start, end, text: own } of words(await engine.analyze(text))) assert.equal(text.slice(start, end), own);
  });

  test("the publication date decides what a weekday means", async () => {
    const text = "The ministers met on Tuesday in Lima.";
    const value = async (published) => (await engine.analyze(text, { published })).dates[0].value;
    assert.equal(await value("2024-04-18"), "2024-04-16");
    assert.equal(await value("2021-06-04"), "2021-06-01");
  });

  test("an article without a publication date keeps its weekdays open", async () => {
    const { published, dates } = await engine.analyze("The ministers met on Tuesday in Lima.");
    assert.equal(published.value, null);
    assert.equal(dates[0].interval, null);
  });

  const kErrors = {
    "no words": [" \n\t ", {}, "empty"],
    "an endless text": ["word ".repeat(1_200_000), {}, "too-long"],
    "a picture": ["\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0001\u0000\u0000\u0001", {}, "binary"],
    "a day that is none": [kFacts, { published: "2024-02-30" }, "bad-options"],
    "an option that is none": [kFacts, { publishd: "2024-02-03" }, "bad-options"],
    "something that is no string": [42, {}, "bad-options"],
  };
  for (const [name, [text, options, status]] of Object.entries(kErrors)) {
    test(`${name} is refused as "${status}"`, async () => {
      await assert.rejects(engine.analyze(text, options), (error) => {
        assert.ok(error instanceof DatelineError);
        assert.equal(error.status, status);
        assert.ok(error.message.length > 10);
        return true;
      });
      assert.equal((await engine.analyze(kFacts)).dates.length, 1, "the engine works on");
    });
  }

  test("an aborted analysis is refused, before and while it waits", async () => {
    await assert.rejects(engine.analyze(kFacts, { signal: AbortSignal.abort() }), { name: "DatelineError", status: "aborted" });
    const controller = new AbortController();
    const waiting = engine.analyze(kFacts, { signal: controller.signal });
    controller.abort();
    await assert.rejects(waiting, { status: "aborted" });
    assert.equal((await engine.analyze(kFacts)).dates.length, 1);
  });

  test("articles analysed at the same time keep their own documents", async () => {
    const years = [1990, 1991, 1992, 1993, 1994];
    const docs = await Promise.all(years.map((year) => engine.analyze(`It happened on 5 May ${year}.`)));
    assert.deepEqual(docs.map(({ dates }) => dates[0].value), years.map((year) => `${year}-05-05`));
  });

  test("the same text gives the same document", async () => {
    const strip = ({ stats, ...doc }) => ({ ...doc, words: stats.words });
    assert.deepEqual(strip(await engine.analyze(kFacts)), strip(await engine.analyze(kFacts)));
  });

  test("a closed engine says so", async () => {
    const other = await Dateline.load({ wasm });
    other.close();
    await assert.rejects(other.analyze(kFacts), { status: "aborted" });
  });
});

describe("loading the engine", () => {
  test("takes bytes or a compiled module", async () => {
    const module = await WebAssembly.compile(wasm);
    for (const source of [wasm, module]) {
      const engine = await Dateline.load({ wasm: source });
      assert.match(engine.version, /^\d+\.\d+\.\d+/);
      assert.equal(engine.inWorker, false);
    }
  });

  test("fails in words when the file is missing or is no engine", async () => {
    await assert.rejects(Dateline.load({ wasm: new URL("nowhere.wasm", import.meta.url) }), { status: "unsupported" });
    await assert.rejects(Dateline.load({ wasm: new TextEncoder().encode("not wasm") }), { status: "unsupported" });
    await assert.rejects(Dateline.load({ wasm, signal: AbortSignal.abort() }), { status: "aborted" });
  });

  test("many analyses leave no memory behind", async () => {
    const engine = new WasmEngine(await compile(wasm));
    const text = `${kFacts}\n\n`.repeat(20);
    const run = async (times) => {
      for (let i = 0; i < times; i++) {
        await engine.analyze(text, { published: "2024-04-18" });
        await engine.analyze(text, { published: "nonsense" }).catch(() => {});
      }
      return engine.memoryBytes;
    };
    const warm = await run(20);
    assert.equal(await run(60), warm);
  });
});

test("the widget may be imported where there is no page", async () => {
  await import("../../web/dateline-widget.js");
});
