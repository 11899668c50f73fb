// What a reader downloads stays small: brotli over the files together.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

const web = new URL("../../web/", import.meta.url);
const kKilobyte = 1024;

/** A module and all that it imports before it runs. */
function modules(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, next] of readFileSync(new URL(name, web), "utf8").matchAll(/^(?:import|export) .*?from "\.\/([^"]+)"/gm)) modules(next, seen);
  return seen;
}

function size(names) {
  return brotliCompressSync(Buffer.concat([...names].map((name) => readFileSync(new URL(name, web))))).length;
}

test("the page's scripts fit in 25 KB", () => {
  const scripts = modules("app.js");
  assert.ok(scripts.has("dateline-wasm.js") && scripts.has("card.js"));
  assert.ok(size([...scripts, "dateline-worker.js"]) < 25 * kKilobyte);
});

test("the page's style sheets fit in 6 KB", () => {
  assert.ok(size(["card.css", "style.css"]) < 6 * kKilobyte);
});

test("a host page loads at most 6 KB before the card is wanted", () => {
  assert.deepEqual([...modules("dateline-widget.js")], ["dateline-widget.js"]);
  assert.ok(size(["dateline-widget.js"]) < 6 * kKilobyte);
});
