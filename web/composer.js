// The box that takes an article: pasted, typed, dropped, opened or picked from the samples.

import { articleFromFile, articleFromHtml } from "./article-text.js";
import { h } from "./dom.js";
import { publicationDate } from "./page-date.js";

const kTypingPause = 350;
const kMaxFileBytes = 32 * 1024 * 1024;

const kSamples = [
  { file: "trade-accords.txt", genre: "Diplomacy and trade" },
  { file: "company-results.txt", genre: "A company\u2019s results" },
  { file: "flood-report.txt", genre: "A disaster" },
];

/**
 * @typedef {{text: string, published: {value: string, from: string}|null, done: boolean, problem?: string}} Article
 *   `done`: the reader has handed it over whole (paste, file, sample), not still typing;
 *   `problem`: the status of an error found before the engine is asked
 */

/**
 * Connects the page's input elements.
 * @param {{box: HTMLTextAreaElement, file: HTMLInputElement, samples: HTMLElement, drop: HTMLElement}} elements
 * @param {(article: Article) => void} onArticle
 */
export function connectComposer({ box, file, samples, drop }, onArticle) {
  let typing = 0;
  const take = (text, page) => {
    clearTimeout(typing);
    box.value = text;
    onArticle({ text, published: page ? publicationDate(page) : null, done: true });
  };

  box.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => onArticle({ text: box.value, published: null, done: false }), kTypingPause);
  });

  document.addEventListener("paste", (event) => {
    const field = event.target.closest?.("input, textarea, [contenteditable]");
    if (field && field !== box) return;
    // A few words pasted into an article that is being written are an edit, not a new article.
    const replaces = field !== box || box.value.trim() === "" || box.selectionEnd - box.selectionStart === box.value.length;
    const { text, page } = fromTransfer(event.clipboardData);
    if (!replaces || text === "") return;
    event.preventDefault();
    take(text, page);
  });

  const open = async (chosen) => {
    if (chosen.size > kMaxFileBytes) return onArticle({ text: "", published: null, done: true, problem: "too-long" });
    const { text, page } = articleFromFile(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
    take(text, page);
  };
  file.addEventListener("change", () => {
    if (file.files[0]) open(file.files[0]);
    file.value = "";
  });
  connectDrop(drop, open, take);
  renderSamples(samples, take);
}

/** HTML where it says more than the plain text, else the plain text. */
function fromTransfer(data) {
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  if (html) {
    const article = articleFromHtml(html);
    if (article.text) return article;
  }
  return { text: plain, page: null };
}

function connectDrop(root, open, take) {
  let depth = 0;
  const show = (change) => root.classList.toggle("is-drop", (depth = Math.max(0, depth + change)) > 0);
  root.addEventListener("dragenter", () => show(1));
  root.addEventListener("dragleave", () => show(-1));
  root.addEventListener("dragover", (event) => event.preventDefault());
  root.addEventListener("drop", (event) => {
    event.preventDefault();
    show(-depth);
    const [chosen] = event.dataTransfer.files;
    if (chosen) return open(chosen);
    const { text, page } = fromTransfer(event.dataTransfer);
    if (text) take(text, page);
  });
}

/** The samples are fetched with the page, so that picking one later needs no network. */
async function renderSamples(root, take) {
  const loaded = await Promise.all(kSamples.map(async ({ file, genre }) => {
    const response = await fetch(new URL(`samples/${file}`, import.meta.url));
    return response.ok ? { genre, text: await response.text() } : null;
  }));
  root.replaceChildren(...loaded.filter(Boolean).map(({ genre, text }) => h("li", {},
    h("button", { type: "button", class: "sample", click: () => take(text, null) },
      h("span", { class: "sample-genre" }, genre),
      h("span", { class: "sample-title" }, text.slice(0, text.indexOf("\n")))))));
}
