// The page: an article comes in, its annotated reading comes out.

import { connectComposer } from "./composer.js";
import { Dateline } from "./dateline.js";
import { errorMessage, languageMessage, statistics, summary } from "./messages.js";
import { countKinds } from "./model.js";
import { renderPublished } from "./published.js";
import { Reader } from "./reader.js";

const $ = (id) => document.getElementById(id);

const reader = new Reader({ article: $("article"), legend: $("legend"), card: $("card"), column: $("column") }, corrected);
const engine = Dateline.load();
// A failure is told when an article is there to be read, not before.
engine.catch(() => {});

// `published`: the date in use, with the place it was found in, or without one if the reader set it; `found`: what the
// page of the article itself said.
let current = { text: "", published: null, found: null };
let running = new AbortController();
// The documents before each correction of the reader's.
const before = [];

/** Analyses and shows `current`. `focus`: take the reader to the article. */
async function run({ focus }) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const { text, published } = current;
  if (focus) begin();
  try {
    const doc = await (await engine).analyze(text, { signal, ...(published && { published: published.value }) });
    // Where the page's own metadata gave the date, say so rather than that the reader set it.
    if (doc.published?.source === "option" && published.from) doc.published.source = published.from;
    current.doc = doc;
    before.length = 0;
    $("undo").hidden = true;
    const counts = countKinds(reader.show(text, doc));
    showReading(doc, languageMessage(doc.language), focus);
    announce(`${languageMessage(doc.language)} ${summary(doc, counts)}`);
  } catch (error) {
    if (error.status === "aborted" && signal.aborted) return;
    fail(error, text, focus);
  }
}

function corrected(doc, said) {
  before.push(current.doc);
  current.doc = doc;
  $("undo").hidden = false;
  announce(said);
}

function undo() {
  current.doc = before.pop();
  reader.show(current.text, current.doc);
  $("undo").hidden = before.length === 0;
  announce("The last correction was taken back.");
  ($("undo").hidden ? $("article") : $("undo")).focus({ preventScroll: true });
}

function fail(error, text, focus) {
  current.doc = null;
  const readable = ["unsupported", "internal", "out-of-memory"].includes(error.status);
  if (readable) reader.showPlain(text);
  const message = errorMessage(error);
  if (readable) showReading(null, message, focus);
  else showNotice(message);
  if (!readable) {
    $("busy").hidden = true;
    $("reading").hidden = true;
    $("composer").hidden = false;
    document.body.classList.remove("is-reading");
  }
  announce(message);
}

/** Makes room for the article at once, so that nothing on the page moves when it is ready. */
function begin() {
  $("composer").hidden = true;
  $("reading").hidden = true;
  $("busy").hidden = false;
  showNotice("");
  document.body.classList.add("is-reading");
  scrollTo({ top: 0, behavior: "instant" });
}

function showReading(doc, message, focus) {
  showNotice(message);
  $("reading").hidden = false;
  $("meta").hidden = doc === null;
  $("tools").hidden = doc === null;
  if (doc) {
    document.title = doc.card.headline ? `${doc.card.headline.text} \u2013 Dateline` : "Dateline";
    renderPublished($("published"), doc.published, setPublished);
    $("stats").textContent = statistics(doc.stats);
  }
  $("busy").hidden = true;
  if (focus) $("article").focus({ preventScroll: true });
}

function setPublished(date) {
  current.published = date ? { value: date } : current.found;
  run({ focus: false }).then(() => $("published").querySelector("[data-change]")?.focus());
}

function showNotice(message) {
  $("notice").textContent = message;
  $("notice").hidden = message === "";
}

function announce(message) {
  $("status").textContent = message.trim();
}

function compose(clear) {
  reader.close({ focus: false });
  running.abort();
  $("busy").hidden = true;
  $("composer").hidden = false;
  document.body.classList.remove("is-reading");
  if (clear) {
    current = { text: "", published: null, found: null };
    document.title = "Dateline";
    $("box").value = "";
    $("reading").hidden = true;
    showNotice("");
  }
  scrollTo({ top: 0, behavior: "instant" });
  $("box").focus();
}

connectComposer({ box: $("box"), file: $("file"), samples: $("samples"), drop: document.documentElement },
  ({ text, published, done, problem }) => {
    current = { text, published, found: published };
    if (problem) return fail({ status: problem }, text, true);
    if (!done && text.trim() === "") {
      $("reading").hidden = true;
      return showNotice("");
    }
    run({ focus: done });
  });

$("read").addEventListener("click", () => {
  if (current.text !== $("box").value) current = { text: $("box").value, published: null, found: null };
  run({ focus: true });
});
$("open").addEventListener("click", () => $("file").click());
$("new").addEventListener("click", () => compose(true));
$("edit").addEventListener("click", () => compose(false));
$("undo").addEventListener("click", undo);
$("print").addEventListener("click", () => print());
$("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(JSON.stringify(current.doc, null, 2));
    announce("The document is on the clipboard, as JSON.");
    $("copy").textContent = "Copied";
  } catch {
    announce("The browser did not allow copying.");
    $("copy").textContent = "Not allowed";
  }
  setTimeout(() => ($("copy").textContent = "Copy JSON"), 2000);
});
