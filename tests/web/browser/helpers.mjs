// One site and one browser for a test file; a fresh page, and a record of what it asked for, for each test.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { serveSite } from "../site-server.mjs";

const kFlags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A short article with something of every kind. */
export const kArticle = "Portugal, Ghana sign nine accords\n\nLISBON, 14 May 2024 \u2014 Portugal\u2019s Prime Minister Rui Valadares "
  + "received Ghana\u2019s President Kwabena Mensah in Lisbon on Monday.\n\nTrade reached \u20ac640 million in 2023. "
  + "\u201cWe are here to move containers,\u201d Valadares told reporters. Valadares will visit Ghana in October.\n";

/** The system's browser: DATELINE_CHROMIUM, else chromium on the PATH. */
function browserPath() {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const paths = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [process.env.DATELINE_CHROMIUM, ...paths].find((path) => path && existsSync(path));
  if (!found) throw new Error("no chromium on the PATH");
  return found;
}

/**
 * @param {Parameters<typeof serveSite>[0]} [options]
 * @returns {Promise<{site, open: (path?: string, context?: object) => Promise<import("playwright-core").Page>, close: () => Promise<void>}>}
 *   `open` gives a page with `problems`, the errors and refusals it reported
 */
export async function startBrowser(options) {
  const site = await serveSite(options);
  const browser = await chromium.launch({ executablePath: browserPath(), args: kFlags });
  return {
    site,
    async open(path = "/", context = {}) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...context });
      page.setDefaultTimeout(8000);
      page.problems = [];
      page.on("pageerror", (error) => page.problems.push(String(error)));
      page.on("console", (message) => message.type() === "error" && page.problems.push(message.text()));
      await page.goto(site.origin + path);
      if (path === "/") await page.waitForSelector(".sample");
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Pastes as a reader would, with the given flavours on the clipboard. */
export function paste(page, flavours, selector = "#box") {
  return page.evaluate(([data, target]) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.querySelector(target).dispatchEvent(event);
  }, [flavours, selector]);
}

/** Opens the page and pastes an article into it. */
export async function openAnnotated(browser, text = kArticle, context = {}) {
  const page = await browser.open("/", context);
  await paste(page, { "text/plain": text });
  await page.waitForSelector(".card");
  return page;
}

/** Opens a sample by its place in the list. */
export async function openSample(page, place) {
  await page.locator(".sample").nth(place).click();
  await page.waitForSelector(".card");
}

/** The sum of all layout shifts since the page began. */
export function layoutShift(page) {
  return page.evaluate(() => new Promise((resolve) => {
    let sum = 0;
    const add = (entries) => entries.forEach((entry) => entry.hadRecentInput || (sum += entry.value));
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    setTimeout(() => {
      add(observer.takeRecords());
      resolve(sum);
    }, 100);
  }));
}
