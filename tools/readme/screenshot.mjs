// node tools/readme/screenshot.mjs: takes the README's picture anew, from the built site in build/web with its own
// engine and its first sample, and writes tools/readme/screenshot.png.
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../serve.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const site = await serve(`${root}build/web`);
const browser = await chromium.launch({ executablePath: process.env.DATELINE_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 680 }, reducedMotion: "reduce" });
  await page.goto(site.url);
  await page.locator(".sample").first().click();
  await page.locator(".article .mark-person", { hasText: "Kwabena" }).first().click();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${root}tools/readme/screenshot.png` });
} finally {
  await browser.close();
  await site.close();
}
