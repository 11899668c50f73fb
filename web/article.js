// The annotated article: blocks of text, marks nested in them, one tab stop, arrow keys from mark to mark.

import { h } from "./dom.js";
import { kKinds } from "./model.js";

const kTags = { title: "h1", heading: "h2", "list-item": "li" };

/**
 * Draws the article into `root`.
 * @param {HTMLElement} root emptied first
 * @param {object} index from indexDocument
 * @param {(mark: object, element: HTMLElement) => void} onOpen called on click, Enter or Space on a mark
 * @returns {ArticleView}
 */
export function renderArticle(root, index, onOpen) {
  const elements = new Map();
  let marks = [];
  let next = 0;
  root.replaceChildren(...blocksOf(index).map((block) => {
    // Marks are sorted by their start: those of this block are what reaches into it and what starts in it.
    marks = marks.filter((mark) => mark.end > block.start);
    while (next < index.marks.length && index.marks[next].start < block.end) marks.push(index.marks[next++]);
    return renderBlock(index, block, marks, elements);
  }));
  return new ArticleView(root, index, elements, onOpen);
}

/** The document's blocks, and as paragraphs whatever lies between them: no word of the article is lost. */
function blocksOf({ text, doc }) {
  const blocks = [];
  let at = 0;
  const gap = (end) => {
    for (const line of text.slice(at, end).matchAll(/\S[^\n]*/g)) {
      blocks.push({ start: at + line.index, end: at + line.index + line[0].trimEnd().length, kind: "paragraph" });
    }
  };
  for (const block of doc.blocks ?? []) {
    if (block.start < at) continue;
    const before = blocks.at(-1);
    if (before?.kind === "dateline" && !text.slice(before.end, block.start).includes("\n")) {
      // A dateline opens the line of its paragraph.
      blocks[blocks.length - 1] = { ...block, start: before.start };
    } else {
      gap(block.start);
      blocks.push(block);
    }
    at = block.end;
  }
  gap(text.length);
  return blocks;
}

function renderBlock(index, block, marks, elements) {
  const element = h(kTags[block.kind] ?? "p", { class: `block block-${block.kind}`, dir: "auto", "data-start": String(block.start) });
  const inside = marks.filter((mark) => mark.end > block.start);
  renderSpan(element, index, block.start, block.end, inside, elements);
  return kTags[block.kind] === "li" ? h("ul", { class: "block-list" }, element) : element;
}

/** Writes text[start, end) with its marks into `parent`. A mark that crosses an open one continues after it. */
function renderSpan(parent, index, start, end, marks, elements) {
  const open = [{ element: parent, end }];
  let at = start;
  const write = (to) => {
    if (to > at) open.at(-1).element.append(index.text.slice(at, to));
    at = Math.max(at, to);
  };
  const closeUntil = (position) => {
    while (open.length > 1 && open.at(-1).end <= position) {
      write(open.at(-1).end);
      open.pop();
    }
  };
  const queue = marks.map((mark) => ({ mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }));
  while (queue.length > 0) {
    const piece = queue.shift();
    closeUntil(piece.start);
    write(piece.start);
    const limit = open.at(-1).end;
    if (piece.end > limit) {
      const rest = { mark: piece.mark, start: limit, end: piece.end };
      const place = queue.findIndex((other) => other.start > limit || (other.start === limit && other.end < rest.end));
      queue.splice(place < 0 ? queue.length : place, 0, rest);
      piece.end = limit;
    }
    const element = markElement(piece.mark, !elements.has(piece.mark.key));
    if (!elements.has(piece.mark.key)) elements.set(piece.mark.key, []);
    elements.get(piece.mark.key).push(element);
    open.at(-1).element.append(element);
    open.push({ element, end: piece.end });
  }
  closeUntil(end);
  write(end);
}

function markElement(mark) {
  return h(mark.kind === "quote" ? "span" : "mark", {
    class: `mark mark-${mark.kind}${mark.quiet ? " mark-quiet" : ""}`,
    "data-mark": String(mark.key),
    tabindex: "-1",
  });
}

/** The drawn article. One mark is in the tab order; the arrow keys move it. */
class ArticleView {
  #root;
  #index;
  #onOpen;
  #hidden = new Set();
  #controller = new AbortController();

  constructor(root, index, elements, onOpen) {
    this.#root = root;
    this.#index = index;
    this.#onOpen = onOpen;
    this.elements = elements;
    this.#setRoles();
    const { signal } = this.#controller;
    root.addEventListener("click", (event) => this.#click(event), { signal });
    root.addEventListener("keydown", (event) => this.#key(event), { signal });
    root.addEventListener("focusin", (event) => this.#focused(event), { signal });
  }

  /** Takes the listeners off, before another article is drawn. */
  dispose() {
    this.#controller.abort();
  }

  /** The first element of a mark. */
  element(mark) {
    return this.elements.get(mark.key)?.[0];
  }

  /** Shows `mark` as the chosen one and the other mentions of the same thing as its kin; null for none. */
  select(mark) {
    for (const element of this.#root.querySelectorAll(".is-chosen, .is-kin")) element.classList.remove("is-chosen", "is-kin");
    if (!mark) return;
    for (const kin of this.#index.groups.get(mark.ref)) {
      for (const element of this.elements.get(kin.key) ?? []) element.classList.add(kin === mark ? "is-chosen" : "is-kin");
    }
  }

  /** The words [start, end) of the article as a DOM range within one block, or null. */
  range(start, end) {
    const block = [...this.#root.querySelectorAll(".block")].findLast((element) => Number(element.dataset.start) <= start);
    if (!block) return null;
    const range = new Range();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let at = Number(block.dataset.start);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node.data;
      if (start >= at && start < at + length) range.setStart(node, start - at);
      if (end > at) range.setEnd(node, Math.min(end - at, length));
      at += length;
    }
    return range.collapsed ? null : range;
  }

  /** Kinds not to be marked, as a set of kind ids. */
  hide(kinds) {
    this.#hidden = kinds;
    for (const { id } of kKinds) this.#root.classList.toggle(`hide-${id}`, kinds.has(id));
    this.#setRoles();
  }

  #shown(mark) {
    return !mark.quiet && !this.#hidden.has(mark.kind) && this.elements.has(mark.key);
  }

  /** The first mention of each thing is a button; the rest stay text to a screen reader until the keys reach them. */
  #setRoles() {
    let stop = null;
    for (const mark of this.#index.marks) {
      const element = this.element(mark);
      if (!element) continue;
      const button = this.#shown(mark) && mark.first && element.querySelector(".mark") === null && mark.kind !== "quote";
      setRole(element, button ? mark.kind : null);
      element.tabIndex = -1;
      if (!stop && this.#shown(mark)) stop = element;
    }
    if (stop) stop.tabIndex = 0;
  }

  #markAt(target) {
    const element = target.closest?.("[data-mark]");
    return element ? this.#index.marks[element.dataset.mark] : null;
  }

  /** The innermost mark at the target that the legend shows. */
  #shownAt(target) {
    let element = target.closest("[data-mark]");
    while (element && this.#hidden.has(this.#index.marks[element.dataset.mark].kind)) {
      element = element.parentElement.closest("[data-mark]");
    }
    return element && this.#root.contains(element) ? element : null;
  }

  #click(event) {
    // A reader who selects words to copy them has not asked for the panel.
    if (!document.getSelection().isCollapsed) return;
    const element = this.#shownAt(event.target);
    if (element) this.#onOpen(this.#markAt(element), element);
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const mark = this.#markAt(event.target);
    if (!mark) return;
    if (event.key === "Enter" || event.key === " ") {
      this.#onOpen(mark, event.target);
    } else {
      const next = this.#step(mark, event.key);
      if (next === undefined) return;
      if (next) this.element(next).focus();
    }
    event.preventDefault();
  }

  #step(mark, key) {
    const shown = this.#index.marks.filter((other) => this.#shown(other));
    const at = shown.indexOf(mark);
    switch (key) {
      case "ArrowRight": case "ArrowDown": return shown[at + 1] ?? null;
      case "ArrowLeft": case "ArrowUp": return shown[at - 1] ?? null;
      case "Home": return shown[0];
      case "End": return shown.at(-1);
      default: return undefined;
    }
  }

  #focused(event) {
    const element = event.target.closest("[data-mark]");
    if (!element) return;
    for (const other of this.#root.querySelectorAll('[data-mark][tabindex="0"]')) other.tabIndex = -1;
    element.tabIndex = 0;
  }
}

function setRole(element, kind) {
  if (kind) {
    element.setAttribute("role", "button");
    element.setAttribute("aria-haspopup", "dialog");
    element.setAttribute("aria-describedby", `kind-${kind}`);
  } else {
    for (const name of ["role", "aria-haspopup", "aria-describedby"]) element.removeAttribute(name);
  }
}
