// The sentences the page says. One place, so that they can be read together.

import { formatDay } from "./format.js";

export const kSourceOfDate = {
  option: "set by you", byline: "found in the byline", dateline: "found in the dateline",
  inferred: "worked out from the text", "json-ld": "found in the page\u2019s metadata", meta: "found in the page\u2019s metadata",
  time: "found in the page",
};

const kErrors = {
  empty: "There are no words here yet. Paste the text of an article, or try a sample.",
  "too-long": "This text is longer than Dateline reads at once. Paste a single article.",
  binary: "This is not text: it looks like a picture, a document or a program. Open it in its own program, then copy the words.",
  unsupported: "This browser would not start the engine, so the article stands here without marks. A current Firefox, Chrome, Edge or Safari will do; on a company\u2019s computer, WebAssembly may be switched off.",
  "out-of-memory": "There was not enough memory for this text. Close other tabs, or paste a shorter part.",
  internal: "The engine failed on this text. The article stands here without marks.",
  "bad-options": "This publication date can\u2019t be used. Write it as year, month, day.",
};

/** A plain sentence for a DatelineError. */
export function errorMessage(error) {
  return kErrors[error.status] ?? `Something went wrong: ${error.message}`;
}

export function languageMessage(language) {
  if (language === "en" || !language) return "";
  return "This does not look like English. Dateline reads English only, so expect mistakes below.";
}

/** "354 words, read in 2 ms". */
export function statistics({ words, milliseconds }) {
  if (!words) return "";
  const count = `${new Intl.NumberFormat("en").format(words)} ${words === 1 ? "word" : "words"}`;
  return milliseconds === null ? count : `${count}, read in ${Math.max(1, Math.round(milliseconds))} ms`;
}

/** What the live region says after an analysis. */
export function summary(doc, counts) {
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  const when = doc.published?.value ? `, published ${formatDay(doc.published.value)}` : "";
  return `Article annotated${when}: ${total} names, dates, figures and quotations.`;
}
