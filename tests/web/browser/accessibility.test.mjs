// axe-core on the page and the widget, in light and dark, on desk and phone; forced colours and print looked at by value.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { openSample, startBrowser } from "./helpers.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Rules broken, as "rule: element" lines. */
async function violations(page) {
  // Evaluated by the test's own protocol: the page's policy would refuse a script element.
  await page.evaluate(axe);
  const { violations: broken } = await page.evaluate(() => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return broken.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary.slice(0, 200)}`));
}

const kDesk = { width: 1280, height: 900 };
const kPhone = { width: 390, height: 844 };
const kLooks = {
  "light": [kDesk, {}], "dark": [kDesk, { colorScheme: "dark" }], "phone": [kPhone, {}],
  "dark phone": [kPhone, { colorScheme: "dark" }], "forced colours": [kDesk, { forcedColors: "active" }],
};

/** Checks a page in every look. */
async function checkLooks(t, page) {
  for (const [name, [size, media]] of Object.entries(kLooks)) {
    await t.test(name, async () => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
      assert.deepEqual(await violations(page), []);
    });
  }
}

test("the start page breaks no accessibility rule", async (t) => {
  const page = await browser.open();
  await checkLooks(t, page);
  await page.close();
});

test("the article, its panel and the date form break no accessibility rule", async (t) => {
  const page = await browser.open();
  await openSample(page, 0);
  await page.locator(".mark-person[role=button]").first().click();
  await page.locator("[data-change]").evaluate((button) => button.click());
  await checkLooks(t, page);
  await page.close();
});

test("the widget breaks no accessibility rule", async (t) => {
  const page = await browser.open("/blog.html");
  await page.locator("dateline-card .card").waitFor();
  await page.locator("dateline-card summary").click();
  await page.locator("dateline-card .ref").first().click();
  await checkLooks(t, page);
  await page.close();
});

test("nothing is wider than a narrow phone", async () => {
  const page = await browser.open("/", { viewport: { width: 320, height: 640 } });
  for (const step of [() => {}, () => openSample(page, 1), () => page.locator(".mark-figure").first().click()]) {
    await step();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  }
  await page.close();
});

test("targets in the tool are at least 24 pixels high", async () => {
  const page = await browser.open();
  await openSample(page, 0);
  await page.locator(".mark-person[role=button]").first().click();
  const small = await page.locator("button:visible, input:visible").evaluateAll((elements) =>
    elements.filter((element) => element.getBoundingClientRect().height < 24).map((element) => element.outerHTML.slice(0, 90)));
  assert.deepEqual(small, []);
  await page.close();
});

test("kinds differ without colour", async () => {
  const page = await browser.open("/", { forcedColors: "active" });
  await openSample(page, 0);
  const looks = new Set();
  for (const kind of ["person", "org", "place", "date", "figure", "quote"]) {
    looks.add(await page.locator(`.article .mark-${kind}`).first().evaluate((element) => {
      const { textDecorationLine, textDecorationStyle, outlineStyle, fontStyle } = getComputedStyle(element);
      return [textDecorationLine, textDecorationStyle, outlineStyle, fontStyle].join(" ");
    }));
  }
  assert.equal(looks.size, 6);
  await page.close();
});

test("in print the tool is gone and the card stands whole", async () => {
  const page = await browser.open();
  await openSample(page, 0);
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await page.locator(".top, .legend, .tools, .foot").evaluateAll((elements) =>
    elements.filter((element) => element.offsetHeight > 0).length), 0);
  assert.ok(await page.locator(".card").isVisible());
  assert.ok(await page.locator("#article").isVisible());
  await page.close();
});
