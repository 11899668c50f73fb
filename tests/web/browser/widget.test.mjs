// <dateline-card> on pages that are not ours.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { layoutShift, startBrowser } from "./helpers.mjs";

const kPost = "<p>On Tuesday Chancellor <b>Angela Merkel</b> met Emmanuel Macron in <i>Berlin</i>. The plan costs $412 million.</p>";
const host = (body, head = "") => `<!doctype html><html lang="en"><head><title>Blog</title>${head}`
  + `<script type="module" src="/dateline-widget.js"></script></head><body>${body}</body></html>`;

const kPages = {
  "/plain.html": host(`<main><div id="post">${kPost}</div><dateline-card for="post" published="2024-04-18">Fallback</dateline-card></main>`),
  "/meta.html": host(`<article>${kPost}</article><dateline-card></dateline-card>`,
    '<meta property="article:published_time" content="2021-06-04T01:00:00+09:00">'),
  "/time.html": host(`<article><time datetime="2021-06-11">11 June</time>${kPost}</article><dateline-card></dateline-card>`),
  "/nothing.html": host('<p id="other">x</p><dateline-card for="post">Fallback</dateline-card>'),
  "/twice.html": host(`<article id="a">${kPost}</article><dateline-card for="a"></dateline-card><article id="b">${kPost}</article>`
    + '<dateline-card for="b"></dateline-card><script type="module" src="/dateline-widget.js?again"></script>'),
};

let browser;
before(async () => {
  browser = await startBrowser({ pages: kPages });
});
after(() => browser.close());

async function ready(path, context) {
  const page = await browser.open(path, context);
  await page.locator("dateline-card .card").first().waitFor();
  return page;
}

test("the blog page shows the card beside a post that it leaves as it was", async () => {
  const page = await browser.open("/blog.html");
  const before = await page.locator("#post").innerHTML();
  await page.locator("dateline-card .card").waitFor();
  assert.equal(await page.locator("#post").innerHTML(), before);
  assert.equal(await layoutShift(page), 0);
  assert.match(await page.locator("dateline-card").evaluate((card) => card.shadowRoot.textContent), /Published 12 September 2024/);
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("marks are painted over the very words, across the page's own elements", async () => {
  const page = await ready("/plain.html");
  const painted = (name) => page.evaluate((key) => [...CSS.highlights.get(key)].map(String), `dateline-${name}`);
  assert.ok((await painted("person")).includes("Angela Merkel"));
  assert.ok((await painted("place")).includes("Berlin"));
  assert.ok((await painted("date")).includes("Tuesday"));
  assert.ok((await painted("figure")).includes("$412 million"));
  await page.close();
});

test("without the Highlight API the list alone does the work", async () => {
  const page = await browser.open("/plain.html", {});
  await page.addInitScript(() => delete window.Highlight);
  await page.reload();
  await page.locator("dateline-card .card").waitFor();
  await page.locator("dateline-card summary").click();
  await page.locator("dateline-card .everything .ref", { hasText: "Merkel" }).click();
  assert.match(await page.locator("dateline-card .details").textContent(), /Angela Merkel/);
  assert.deepEqual(page.problems, []);
  await page.close();
});

for (const [path, day] of [["/plain.html", "18 April 2024"], ["/meta.html", "4 June 2021"], ["/time.html", "11 June 2021"]]) {
  test(`the publication date is found: ${path}`, async () => {
    const page = await ready(path);
    assert.match(await page.locator("dateline-card .card-foot").textContent(), new RegExp(`Published ${day}`));
    await page.close();
  });
}

test("a click on painted words selects them, and the page hears of it", async () => {
  const page = await ready("/plain.html");
  await page.evaluate(() => {
    window.heard = [];
    document.addEventListener("dateline-select", (event) => window.heard.push(event.detail.text));
  });
  await page.locator("#post b").click();
  assert.deepEqual(await page.evaluate(() => window.heard), ["Angela Merkel"]);
  assert.match(await page.locator("dateline-card .details").textContent(), /Angela Merkel/);
  assert.ok(await page.evaluate(() => [...CSS.highlights.get("dateline-chosen")].map(String).includes("Angela Merkel")));
  await page.close();
});

test("a new article on the same page is read anew", async () => {
  const page = await ready("/plain.html");
  const next = page.evaluate(() => new Promise((resolve) => document.addEventListener("dateline-ready",
    (event) => resolve(event.detail.document.dates.map(({ text }) => text)))));
  await page.locator("#post").evaluate((post) => {
    const text = document.createElement("p");
    text.textContent = "They will meet again on 3 May 2025.";
    post.replaceChildren(text);
  });
  assert.deepEqual(await next, ["3 May 2025"]);
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.get("dateline-date")].map(String)), ["3 May 2025"]);
  await page.close();
});

test("taken off the page, the card takes its marks along", async () => {
  const page = await ready("/plain.html");
  await page.locator("dateline-card").evaluate((card) => card.remove());
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.values()].map(({ size }) => size).filter(Boolean)), []);
  await page.close();
});

test("without an article it says so in an event and keeps the author's words", async () => {
  const page = await browser.open("/nothing.html");
  const detail = await page.evaluate(() => new Promise((resolve) => {
    document.addEventListener("dateline-error", (event) => resolve(event.detail));
    document.querySelector("dateline-card").refresh();
  }));
  assert.equal(detail.status, "empty");
  assert.equal(await page.locator("dateline-card").innerText(), "Fallback");
  await page.close();
});

test("two cards and a script loaded twice share one engine", async () => {
  const from = browser.site.requests.length;
  const page = await ready("/twice.html");
  await page.waitForFunction(() => [...document.querySelectorAll("dateline-card")].every((card) => card.shadowRoot.querySelector(".card")));
  assert.equal(browser.site.requests.slice(from).filter((path) => path.endsWith(".wasm")).length, 1);
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("the page's own styles win over the paint, and tokens reach the card", async () => {
  const page = await ready("/plain.html");
  const ink = await page.evaluate(() => {
    document.documentElement.style.setProperty("--dateline-ink", "rgb(1, 2, 3)");
    return getComputedStyle(document.querySelector("dateline-card").shadowRoot.querySelector(".card")).color;
  });
  assert.equal(ink, "rgb(1, 2, 3)");
  await page.close();
});

test("nothing heavy is fetched before the card comes near", async () => {
  const pages = { "/far.html": host(`<article id="post">${kPost}</article><div id="gap"></div><dateline-card for="post"></dateline-card>`,
    '<link rel="stylesheet" href="/far.css">') };
  const other = await startBrowser({ pages: { ...pages, "/far.css": "#gap{height:5000px}" } });
  try {
    const page = await other.open("/far.html");
    await page.waitForTimeout(150);
    assert.ok(!other.site.requests.some((path) => path.endsWith(".wasm") || path.endsWith("widget-card.js")));
    await page.locator("dateline-card").scrollIntoViewIfNeeded();
    await page.locator("dateline-card .card").waitFor();
  } finally {
    await other.close();
  }
});
