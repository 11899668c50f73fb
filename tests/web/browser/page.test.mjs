// The page, used as its readers use it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { kArticle, layoutShift, openAnnotated, openSample, paste, startBrowser } from "./helpers.mjs";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const annotated = (text = kArticle, context = {}) => openAnnotated(browser, text, context);
const mark = (page, words) => page.locator(".article .mark", { hasText: words }).first();

describe("taking an article in", () => {
  test("a pasted article stands there annotated, word for word", async () => {
    const page = await annotated();
    assert.equal(await page.locator("#composer").isVisible(), false);
    const shown = await page.locator("#article").evaluate((article) => article.textContent);
    assert.equal(shown.replace(/\s+/g, ""), kArticle.replace(/\s+/g, ""));
    assert.ok(await mark(page, "Rui Valadares").isVisible());
    assert.ok(await mark(page, "\u20ac640 million").isVisible());
    assert.match(await page.locator("#status").textContent(), /Article annotated, published 14 May 2024/);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  test("pasting anywhere on the page is enough", async () => {
    const page = await browser.open();
    await paste(page, { "text/plain": kArticle }, "body");
    await page.waitForSelector(".card");
    await page.close();
  });

  test("pasted HTML keeps its paragraphs, and nothing in it runs", async () => {
    const page = await browser.open();
    const html = "<style>body{display:none}</style><h1>Ghana visit</h1><p>President <b>Kwabena Mensah</b> met&nbsp;ministers.</p>"
      + "<script>window.ran = true</script><p>It cost $3&nbsp;million<br>in 2023.</p><img src=x onerror='window.ran = true'>"
      + "<svg onload='window.ran = true'></svg><a href='javascript:window.ran = true'>More</a>";
    await paste(page, { "text/html": html, "text/plain": "not this" });
    await page.waitForSelector(".card");
    const shown = await page.locator("#article").evaluate((article) => article.innerText);
    assert.match(shown, /Ghana visit\n+President Kwabena Mensah met\u00a0ministers\.\n+It cost \$3\u00a0million\n+in 2023\.\n+More/);
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.equal(await page.locator("#article :is(script, style, img, svg, a)").count(), 0);
    await page.close();
  });

  test("markup in plain text stays text", async () => {
    const page = await annotated("<img src=x onerror=alert(1)> said Maria Lopez on 3 May 2021.\n\n</article><b>Bold</b> news.");
    assert.match(await page.locator("#article").textContent(), /<img src=x onerror=alert\(1\)> said/);
    assert.equal(await page.locator("#article :is(img, b)").count(), 0);
    await page.close();
  });

  test("typing annotates below the box without taking it away", async () => {
    const page = await browser.open();
    await page.locator("#box").pressSequentially("Angela Merkel visited Paris on 3 May 2019.", { delay: 0 });
    await page.waitForSelector(".mark-date");
    assert.ok(await page.locator("#box").isVisible());
    assert.equal(await page.evaluate(() => document.activeElement.id), "box");
    await page.locator("#box").fill("");
    await page.waitForSelector("#reading", { state: "hidden" });
    await page.close();
  });

  test("files are read by their kind, with the date their page gives", async () => {
    const page = await browser.open();
    const html = "<html><head><meta property='article:published_time' content='2021-06-04T23:30:00-05:00'><title>x</title></head>"
      + "<body><nav>Home News</nav><article><h1>Storm hits Lima</h1><p>The storm came on Tuesday.</p></article><footer>Imprint</footer></body></html>";
    await page.setInputFiles("#file", { name: "storm.html", mimeType: "text/html", buffer: Buffer.from(html) });
    await page.waitForSelector(".card");
    assert.match(await page.locator("#published").textContent(), /4 June 2021, found in the page\u2019s metadata/);
    assert.equal(await page.title(), "Storm hits Lima \u2013 Dateline");
    await page.locator("[data-change]").click();
    await page.locator("#published-date").fill("2021-06-11");
    await page.keyboard.press("Enter");
    await page.locator("#published").getByText("11 June 2021").waitFor();
    await page.locator("[data-change]").click();
    await page.getByText("Use the article\u2019s own").click();
    await page.locator("#published").getByText("4 June 2021").waitFor();
    assert.doesNotMatch(await page.locator("#article").textContent(), /Imprint|Home/);
    await page.setInputFiles("#file", { name: "note.md", mimeType: "text/markdown", buffer: Buffer.from("# **Lima** talks\n\nOn 3 May 2021.") });
    await page.waitForFunction(() => document.querySelector("#article").textContent.startsWith("Lima talks"));
    const old = Buffer.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x69, 0x6e, 0x20, 0x32, 0x30, 0x31, 0x39, 0x2e]);
    await page.setInputFiles("#file", { name: "old.txt", mimeType: "text/plain", buffer: old });
    await page.waitForFunction(() => document.querySelector("#article").textContent.startsWith("\u201cCaf\u00e9\u201d"));
    await page.close();
  });

  test("a dropped file is read", async () => {
    const page = await browser.open();
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "a.txt", { type: "text/plain" }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, kArticle);
    await page.waitForSelector(".card");
    await page.close();
  });

  const kRefused = {
    "nothing but blanks": ["  \n ", /no words here yet/],
    "a picture's bytes": ["\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0001", /This is not text/],
    "far too much": ["word ".repeat(1_200_000), /longer than Dateline reads/],
  };
  for (const [name, [text, sentence]] of Object.entries(kRefused)) {
    test(`${name} gets a plain sentence`, async () => {
      const page = await browser.open();
      await page.setInputFiles("#file", { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
      await page.waitForSelector("#notice:not([hidden])");
      assert.match(await page.locator("#notice").textContent(), sentence);
      assert.match(await page.locator("#status").textContent(), sentence);
      assert.ok(await page.locator("#box").isVisible());
      await page.close();
    });
  }

  test("an article in another language is shown with a warning", async () => {
    const page = await annotated("Der Bundestag hat am Donnerstag nach langer Debatte \u00fcber das neue Gesetz abgestimmt. Die Abgeordneten "
      + "der Opposition stimmten geschlossen gegen den Entwurf, weil sie ihn f\u00fcr nicht ausreichend halten.");
    assert.match(await page.locator("#notice").textContent(), /does not look like English/);
    assert.match(await page.locator("#article").textContent(), /Bundestag/);
    await page.close();
  });
});

describe("reading", () => {
  // Tests that leave the page as they found it share one.
  let shared;
  const reading = async () => {
    shared ??= await annotated();
    return shared;
  };

  test("a click on a mark opens its panel, Escape closes it and the focus returns", async () => {
    const page = await reading();
    await mark(page, "Rui Valadares").click();
    const panel = page.locator(".panel");
    assert.match(await panel.textContent(), /Rui Valadares.*Person/);
    assert.match(await panel.textContent(), /1 of 3/);
    await page.keyboard.press("Escape");
    assert.equal(await panel.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Rui Valadares");
  });

  test("the panel leads from mention to mention", async () => {
    const page = await reading();
    await mark(page, "Rui Valadares").click();
    await page.locator(".panel [data-step=next]").click();
    assert.match(await page.locator(".panel").textContent(), /2 of 3/);
    assert.equal(await page.locator(".mark.is-chosen").textContent(), "Valadares");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.step), "next");
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Valadares");
  });

  test("everything can be reached with the keyboard alone", async () => {
    const page = await annotated();
    const focus = () => page.evaluate(() => document.activeElement.className + " " + document.activeElement.textContent);
    assert.equal(await page.evaluate(() => document.activeElement.id), "article");
    await page.keyboard.press("Tab");
    assert.match(await focus(), /^mark /);
    const first = await focus();
    await page.keyboard.press("ArrowRight");
    assert.notEqual(await focus(), first);
    assert.match(await focus(), /^mark /);
    await page.keyboard.press("End");
    const last = await focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await focus(), last);
    await page.keyboard.press("Home");
    assert.equal(await focus(), first);
    await page.keyboard.press("Enter");
    assert.match(await focus(), /^panel /);
    await page.keyboard.press("Escape");
    assert.equal(await focus(), first);
    await page.keyboard.press("Tab");
    assert.match(await focus(), /^ref/, "one stop for the whole article, then the card");
    await page.close();
  });

  test("from the card to the words and back", async () => {
    const page = await annotated(kArticle, { viewport: { width: 390, height: 700 } });
    const ref = page.locator(".card-amounts .ref", { hasText: "640" });
    await ref.click();
    assert.equal(await page.locator(".mark.is-chosen").textContent(), "\u20ac640 million");
    assert.ok(await page.locator(".mark.is-chosen").evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= document.querySelector(".panel").getBoundingClientRect().top;
    }), "the words are in view, above the panel");
    await page.keyboard.press("Escape");
    assert.ok(await ref.evaluate((element) => element === document.activeElement));
    await page.close();
  });

  test("from the words to the card and back", async () => {
    const page = await reading();
    await mark(page, "\u20ac640 million").click();
    await page.locator(".panel-card").click();
    assert.match(await page.evaluate(() => document.activeElement.className), /^ref/);
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "\u20ac640 million");
  });

  test("the legend filters what is marked and what the keys reach", async () => {
    const page = await reading();
    const chip = page.locator(".chip[data-kind=person]");
    const decoration = () => mark(page, "Rui Valadares").evaluate((element) => getComputedStyle(element).textDecorationLine);
    assert.equal(await decoration(), "underline");
    await chip.click();
    assert.equal(await chip.getAttribute("aria-pressed"), "false");
    assert.equal(await decoration(), "none");
    assert.equal(await mark(page, "Rui Valadares").getAttribute("role"), null);
    await mark(page, "Rui Valadares").click();
    assert.equal(await page.locator(".panel").count(), 0);
    await page.locator(".chip-all").click();
    assert.equal(await decoration(), "underline");
  });

  test("another publication date moves what hangs on it", async () => {
    const page = await annotated("The ministers met in Lima on Tuesday.\n\nThey will meet again.");
    assert.match(await page.locator("#published").textContent(), /No publication date found/);
    await page.locator("[data-change]").click();
    await page.locator("#published-date").fill("2024-04-18");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("#published").textContent.includes("18 April 2024, set by you"));
    await mark(page, "Tuesday").click();
    assert.match(await page.locator(".panel").textContent(), /Tuesday 16 April 2024/);
    await page.close();
  });

  test("marks move no line, and loading shifts nothing", async () => {
    const page = await browser.open();
    await openSample(page, 0);
    assert.equal(await layoutShift(page), 0);
    const height = () => page.locator("#article").evaluate((element) => element.offsetHeight);
    const marked = await height();
    for (const chip of await page.locator(".chip[data-kind]").all()) await chip.click();
    assert.equal(await height(), marked);
    await page.close();
  });

  test("the three samples are annotated without a fault", async () => {
    const page = await browser.open();
    for (const place of [0, 1, 2]) {
      await openSample(page, place);
      for (const kind of ["person", "org", "place", "date", "figure", "quote"]) {
        assert.ok(await page.locator(`.mark-${kind}`).count() > 0, `${kind} in sample ${place}`);
      }
      await page.locator("#new").click();
    }
    assert.deepEqual(page.problems, []);
    await page.close();
  });
});

describe("correcting names", () => {
  const correct = async (page, words) => {
    await mark(page, words).click();
    await page.locator(".correct summary").click();
  };

  test("a name takes another type, and the card follows; undo brings it back", async () => {
    const page = await annotated();
    await correct(page, "Rui Valadares");
    await page.locator(".correct select").first().selectOption("FAC");
    assert.match(await page.locator("#status").textContent(), /Rui Valadares is now marked as building or site/);
    assert.match(await page.locator(".panel-kind").textContent(), /Building or site/);
    assert.equal(await page.locator(".card-section", { hasText: "Who" }).first().getByText("Rui Valadares").count(), 0);
    await page.locator("#undo").click();
    assert.equal(await page.locator(".card-section", { hasText: "Who" }).first().getByText("Rui Valadares").count(), 1);
    assert.equal(await page.locator("#undo").isVisible(), false);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  test("two names become one, and a mention becomes another's", async () => {
    const page = await annotated();
    await correct(page, "Kwabena Mensah");
    await page.locator(".correct select").nth(1).selectOption({ label: "Rui Valadares" });
    assert.match(await page.locator(".panel-title").textContent(), /Rui Valadares/);
    assert.match(await page.locator(".panel-rows").textContent(), /Kwabena Mensah/);
    await page.locator(".correct summary").click();
    await page.getByText("This mention is somebody or something else").click();
    assert.match(await page.locator(".panel-title").textContent(), /Kwabena Mensah/);
    assert.match(await page.locator("#status").textContent(), /now stands by itself/);
    await page.close();
  });
});
