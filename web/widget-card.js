// What <dateline-card> does once it is wanted: read the page, analyse, draw, paint, follow changes.

import { renderCard } from "./card.js";
import { Dateline } from "./dateline.js";
import { h } from "./dom.js";
import { formatDay } from "./format.js";
import { kKinds, indexDocument, mainMark } from "./model.js";
import { civil, publicationDate } from "./page-date.js";
import { PageText, caretAt } from "./page-text.js";
import { paint } from "./paint.js";
import { renderPanel } from "./panel.js";

const kQuietAfterChange = 400;

// One engine for all cards of a page.
let shared = null;
function engine() {
  shared ??= Dateline.load();
  shared.catch(() => (shared = null));
  return shared;
}

export class WidgetCard {
  #host;
  #root = null;
  #page = null;
  #index = null;
  #body = h("div", { class: "dateline", hidden: true });
  #details = h("div", { class: "details", "aria-live": "polite" });
  #styled;
  #unpaint = () => {};
  #unchoose = () => {};
  #running = new AbortController();
  #changes = new MutationObserver(() => this.#changed());
  #timer = 0;
  #click = (event) => this.#clicked(event);

  constructor(host) {
    this.#host = host;
    const link = h("link", { rel: "stylesheet", href: new URL("card.css", import.meta.url).href });
    this.#styled = new Promise((resolve) => {
      link.addEventListener("load", resolve);
      link.addEventListener("error", resolve);
    });
    host.shadowRoot.append(link, this.#body);
  }

  /** Reads and analyses the article; rejects with DatelineError. */
  async update() {
    this.#watch(this.#article());
    this.#running.abort();
    this.#running = new AbortController();
    const page = new PageText(this.#root);
    const published = civil(this.#host.getAttribute("published")) ?? publicationDate(document, this.#root)?.value;
    const doc = await (await engine()).analyze(page.text, { signal: this.#running.signal, ...(published && { published }) });
    await this.#styled;
    this.#page = page;
    this.#index = indexDocument(page.text, doc);
    this.#draw();
    this.#host.dispatchEvent(new CustomEvent("dateline-ready", { bubbles: true, composed: true, detail: { document: doc } }));
  }

  /** Takes everything off the page again. */
  remove() {
    this.#running.abort();
    clearTimeout(this.#timer);
    this.#changes.disconnect();
    this.#root?.removeEventListener("click", this.#click);
    this.#unpaint();
    this.#unchoose();
    for (const element of this.#host.shadowRoot.querySelectorAll("link, .dateline")) element.remove();
    for (const slot of this.#host.shadowRoot.querySelectorAll("slot")) slot.hidden = false;
  }

  #article() {
    const id = this.#host.getAttribute("for");
    const found = id ? document.getElementById(id) : this.#host.closest("article") ?? document.querySelector("article");
    if (!found) throw Object.assign(new Error(`There is no article ${id ? `with the id "${id}"` : "on this page"}.`), { status: "empty" });
    return found;
  }

  #watch(root) {
    if (root === this.#root) return;
    this.#root?.removeEventListener("click", this.#click);
    this.#changes.disconnect();
    this.#root = root;
    root.addEventListener("click", this.#click);
    this.#changes.observe(root, { childList: true, characterData: true, subtree: true });
  }

  #changed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#page && new PageText(this.#root).text !== this.#page.text) this.#host.refresh();
    }, kQuietAfterChange);
  }

  #draw() {
    this.#unpaint();
    this.#unchoose();
    const { doc } = this.#index;
    const card = renderCard(this.#index, (ref) => this.#select(ref));
    card.append(this.#everything(), h("footer", { class: "card-foot" },
      doc.published?.value ? `Published ${formatDay(doc.published.value)}. ` : "No publication date found. ",
      "Read in this browser by Dateline; nothing was sent anywhere."));
    card.querySelector(".card-head").after(this.#details);
    this.#details.replaceChildren();
    this.#body.replaceChildren(card);
    this.#body.hidden = false;
    this.#host.shadowRoot.querySelector("slot").hidden = true;
    this.#unpaint = paint(this.#index.marks.filter((mark) => !mark.quiet)
      .map((mark) => ({ kind: mark.kind, range: this.#page.range(mark.start, mark.end) })).filter(({ range }) => range));
  }

  /** Every marked thing as a list: the way to the marks for those who don't see or click them. */
  #everything() {
    const kinds = kKinds.map(({ id, label }) => {
      const refs = [...this.#index.groups.keys()].filter((ref) => {
        const mark = mainMark(this.#index, ref);
        return mark.kind === id && !mark.quiet;
      });
      return refs.length > 0 && [h("h4", { class: "card-title" }, h("span", { class: `mark-${id}` }, label), ` ${refs.length}`),
        h("ul", { class: "card-list card-inline" }, refs.map((ref) => h("li", { class: "card-item" }, this.#entry(ref))))];
    });
    return h("details", { class: "card-section everything", part: "section" },
      h("summary", {}, "Everything found"), kinds.filter(Boolean));
  }

  #entry(ref) {
    const { start, end } = mainMark(this.#index, ref);
    return h("button", { type: "button", class: "ref", part: "ref", "data-ref": ref, click: () => this.#select(ref) },
      h("bdi", {}, this.#index.text.slice(start, end).replace(/\s+/g, " ")));
  }

  #clicked(event) {
    if (event.target.closest("a, button, input, select, textarea, summary") || !document.getSelection().isCollapsed) return;
    const caret = caretAt(event.clientX, event.clientY);
    const offset = caret ? this.#page?.offset(caret.node, caret.position) ?? -1 : -1;
    if (offset < 0) return;
    const under = this.#index.marks.filter((mark) => !mark.quiet && mark.kind !== "quote" && mark.start <= offset && offset <= mark.end);
    const mark = under.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    if (mark) this.#choose(mark.ref, mark);
  }

  #select(ref) {
    const mark = mainMark(this.#index, ref);
    this.#choose(ref, mark);
    this.#scrollTo(mark ?? this.#index.item(ref));
  }

  #step(mark, step) {
    this.#choose(mark.ref, mark);
    this.#scrollTo(mark);
    this.#details.querySelector(`[data-step="${step}"]`)?.focus();
  }

  #scrollTo({ start, end }) {
    const box = this.#page.range(start, end)?.getBoundingClientRect();
    if (!box || (box.top >= 0 && box.bottom <= innerHeight)) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior: calm ? "instant" : "smooth" });
  }

  #choose(ref, mark) {
    this.#unchoose();
    const group = this.#index.groups.get(ref) ?? [this.#index.item(ref)];
    this.#unchoose = paint(group.map(({ start, end }) => ({ kind: "chosen", range: this.#page.range(start, end) })).filter(({ range }) => range));
    for (const element of this.#body.querySelectorAll("[data-ref]")) element.classList.toggle("is-chosen", element.dataset.ref === ref);
    const back = this.#host.shadowRoot.activeElement;
    const close = () => {
      this.#details.replaceChildren();
      this.#unchoose();
      for (const element of this.#body.querySelectorAll(".is-chosen")) element.classList.remove("is-chosen");
      back?.focus();
    };
    this.#details.replaceChildren(...(mark
      ? [renderPanel(this.#index, mark, { onGo: (next, step) => this.#step(next, step), onRef: (other) => this.#select(other), onClose: close }, "group")]
      : []));
    const { start, end } = mark ?? this.#index.item(ref);
    const detail = { ref, text: this.#index.text.slice(start, end) };
    this.#host.dispatchEvent(new CustomEvent("dateline-select", { bubbles: true, composed: true, detail }));
  }
}
