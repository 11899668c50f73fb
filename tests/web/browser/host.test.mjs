// What the page asks of its host: no network after load, no storage, a worker where there are workers, WebAssembly.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { kArticle, openAnnotated, openSample, paste, startBrowser } from "./helpers.mjs";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

test("nothing is fetched after load", async () => {
  const page = await browser.open();
  await page.waitForLoadState("networkidle");
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await openSample(page, 0);
  await page.locator(".mark-person").first().click();
  await page.locator("#new").click();
  await paste(page, { "text/html": "<p>Maria Lopez met <img src='https://example.org/x.png'>ministers in 2021.</p>" });
  await page.waitForSelector(".card");
  assert.deepEqual(requests, []);
  await page.close();
});

test("nothing is stored", async () => {
  const page = await openAnnotated(browser);
  assert.deepEqual(await page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length,
    (await indexedDB.databases()).length]), ["", 0, 0, 0]);
  await page.close();
});

test("analysis runs in a worker, and without workers in the page", async () => {
  const page = await openAnnotated(browser);
  assert.equal(page.workers().length, 1);
  await page.close();
  const other = await browser.open();
  await other.addInitScript(() => delete window.Worker);
  await other.reload();
  await other.waitForSelector(".sample");
  await openSample(other, 0);
  assert.equal(other.workers().length, 0);
  await other.close();
});

test("where WebAssembly is refused, the article stays readable and a sentence says why", async () => {
  const strict = await startBrowser({ policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'" });
  try {
    const page = await strict.open();
    await paste(page, { "text/plain": kArticle });
    await page.waitForSelector("#notice:not([hidden])");
    assert.match(await page.locator("#notice").textContent(), /would not start the engine/);
    assert.match(await page.locator("#article").textContent(), /Rui Valadares/);
  } finally {
    await strict.close();
  }
});
