// The reading view: article, legend, card and panel, and the ways between them.

import { renderArticle } from "./article.js";
import { renderCard } from "./card.js";
import { scrollToView } from "./dom.js";
import { renderLegend } from "./legend.js";
import { indexDocument, mainMark } from "./model.js";
import { placePanel, renderPanel } from "./panel.js";

const kStickyTop = 20;

export class Reader {
  #parts;
  #index = null;
  #view = null;
  #panel = null;
  #mark = null;
  #origin = null;
  #hidden = new Set();

  #onCorrect;

  /** @param {{article, legend, card, column: HTMLElement}} parts `column` holds the article and, placed in it, the panel */
  constructor(parts, onCorrect) {
    this.#parts = parts;
    this.#onCorrect = onCorrect;
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#panel) this.close();
    });
    document.addEventListener("click", (event) => {
      if (this.#panel && !event.target.closest(".panel, [data-mark], .ref")) this.close({ focus: false });
    });
    addEventListener("resize", () => {
      this.#place();
      this.#stick();
    });
    new ResizeObserver(() => this.#stick()).observe(parts.card);
    addEventListener("beforeprint", () => this.close({ focus: false }));
  }

  /** Draws an analysed article. Returns its index. */
  show(text, doc) {
    this.close({ focus: false });
    this.#view?.dispose();
    this.#index = indexDocument(text, doc);
    this.#view = renderArticle(this.#parts.article, this.#index, (mark, element) => this.open(mark, element));
    renderLegend(this.#parts.legend, this.#index, this.#hidden, (hidden) => this.#view.hide(hidden));
    this.#parts.card.replaceChildren(renderCard(this.#index, (ref, button) => this.#fromCard(ref, button)));
    return this.#index;
  }

  /** Draws an article that could not be analysed: its words, and nothing else. */
  showPlain(text) {
    this.show(text, {});
    this.#parts.card.replaceChildren();
  }

  /** Opens the panel on a mark. Closing it brings the focus back to `origin`. */
  open(mark, origin) {
    this.#removePanel();
    this.#mark = mark;
    this.#origin = origin;
    this.#panel = renderPanel(this.#index, mark, {
      onGo: (next, step) => this.#go(next, step),
      onRef: (ref) => this.#go(mainMark(this.#index, ref)),
      onClose: () => this.close(),
      onCorrect: (doc, said) => this.#correct(mark, doc, said),
      onCard: this.#cardButton(mark.ref) && (() => this.#toCard(mark)),
    });
    this.#parts.column.append(this.#panel);
    this.#view.select(mark);
    this.#markCard(mark.ref);
    this.#place();
    this.#panel.focus({ preventScroll: true });
  }

  /** Draws the corrected document and stays at the words that were corrected. */
  #correct({ start, end }, doc, said) {
    this.show(this.#index.text, doc);
    const mark = this.#index.marks.find((other) => other.start === start && other.end === end && doc.mentions.includes(other.source));
    const element = mark && this.#view.element(mark);
    if (element) this.open(mark, element);
    this.#onCorrect(doc, said);
  }

  close({ focus = true } = {}) {
    if (!this.#panel) return;
    const origin = this.#origin;
    this.#removePanel();
    this.#view.select(null);
    this.#markCard(null);
    if (!focus || !origin?.isConnected) return;
    origin.focus({ preventScroll: true });
    const { top, bottom } = origin.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) scrollToView(origin);
  }

  #removePanel() {
    this.#panel?.remove();
    this.#panel = null;
    this.#mark = null;
    CSS.highlights?.delete("dateline-fact");
  }

  /** To another mark from within the panel. Back still leads to where the reader came from, if that was the card. */
  #go(mark, step) {
    if (!mark) return;
    const element = this.#view.element(mark);
    const origin = this.#origin?.matches(".ref") ? this.#origin : element;
    scrollToView(element);
    this.open(mark, origin);
    if (step) this.#panel.querySelector(`[data-step="${step}"]`)?.focus({ preventScroll: true });
  }

  #cardButton(ref) {
    return this.#parts.card.querySelector(`button[data-ref="${CSS.escape(ref)}"]`);
  }

  /** From the panel to the card's line. Escape there leads back to the mark. */
  #toCard(mark) {
    const button = this.#cardButton(mark.ref);
    this.close({ focus: false });
    scrollToView(button);
    button.focus({ preventScroll: true });
    this.#markCard(mark.ref);
    const back = (event) => {
      if (event.key !== "Escape") return;
      this.#markCard(null);
      const element = this.#view.element(mark);
      scrollToView(element);
      element?.focus({ preventScroll: true });
    };
    button.addEventListener("keydown", back);
    button.addEventListener("blur", () => button.removeEventListener("keydown", back), { once: true });
  }

  #fromCard(ref, button) {
    const mark = mainMark(this.#index, ref);
    if (mark) {
      scrollToView(this.#view.element(mark));
      this.open(mark, button);
      return;
    }
    const item = this.#index.item(ref);
    if (item?.start !== undefined) this.#showWords(item, ref);
  }

  /** A fact has no mark of its own: its words are painted, and its first mark or its paragraph takes the focus. */
  #showWords({ start, end }, ref) {
    this.close({ focus: false });
    const range = this.#view.range(start, end);
    if (!range) return;
    if (CSS.highlights) CSS.highlights.set("dateline-fact", new Highlight(range));
    const block = range.startContainer.parentElement.closest(".block");
    scrollToView(block);
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
    this.#markCard(ref);
    const back = this.#cardButton(ref);
    block.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      CSS.highlights?.delete("dateline-fact");
      this.#markCard(null);
      back?.focus();
    }, { once: true });
  }

  #markCard(ref) {
    for (const element of this.#parts.card.querySelectorAll("[data-ref]")) {
      element.classList.toggle("is-chosen", element.dataset.ref === ref);
    }
  }

  #place() {
    if (!this.#panel) return;
    const element = this.#view.element(this.#mark);
    placePanel(this.#panel, element, this.#parts.column);
    // On a phone the panel is a sheet at the bottom: the mark must not lie under it.
    if (getComputedStyle(this.#panel).position === "fixed"
      && element.getBoundingClientRect().bottom > this.#panel.getBoundingClientRect().top - 12) scrollToView(element, "start");
  }

  /** A card taller than the window scrolls with the article until its end shows, and stays there. */
  #stick() {
    const side = this.#parts.card.parentElement;
    side.style.top = `${Math.min(kStickyTop, innerHeight - side.offsetHeight - kStickyTop)}px`;
  }
}
