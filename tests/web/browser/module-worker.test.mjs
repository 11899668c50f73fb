// A developer's own module worker loads the engine, as README.md says it can.

import assert from "node:assert/strict";
import { test } from "node:test";
import { kArticle, startBrowser } from "./helpers.mjs";

const pages = {
  "/own.html": "<!doctype html><title>A page with a worker of its own</title>",
  "/own-worker.js": `import { Dateline } from "./dateline.js";
    const engine = await Dateline.load();
    onmessage = async ({ data }) => postMessage(await engine.analyze(data, { published: "2024-05-14" }));
    postMessage("ready");`,
};

test("a module worker of a page analyses by itself", async () => {
  const browser = await startBrowser({ pages });
  const page = await browser.open("/own.html");
  const doc = await page.evaluate((text) => new Promise((resolve, reject) => {
    const worker = new Worker("/own-worker.js", { type: "module" });
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => (data === "ready" ? worker.postMessage(text) : resolve(data));
  }), kArticle);
  assert.equal(doc.offsets, "utf-16");
  assert.ok(doc.mentions.some((mention) => mention.text === "Rui Valadares"));
  await browser.close();
});
