// <script type="module" src="dateline-widget.js"></script>
// <dateline-card for="post" published="2024-04-18"></dateline-card>
//
// Draws the fact card of an article on any page and paints its marks without touching the page's own elements.
//   for         id of the element that holds the article; default: the nearest or the first <article>
//   published   publication date; default: what the page says (JSON-LD, meta, time)
// Events, bubbling and composed: dateline-ready {document}, dateline-select {ref, text}, dateline-error {status, message}.
// Style it with --dateline-* and ::part(card|section|headline|ref). What stands inside the element shows until the card does.
// Everything heavy is fetched when the element comes near the view and the page is idle.

// A server that renders the page may import this file too: there is no HTMLElement there, and nothing to define.
const Base = globalThis.HTMLElement ?? class {};

class DatelineCard extends Base {
  static observedAttributes = ["for", "published"];
  #card = null;
  #observer = null;
  #epoch = 0;

  connectedCallback() {
    if (!this.shadowRoot) this.#prepare();
    if (navigator.connection?.saveData) this.#offer();
    else this.#whenNear(() => this.refresh());
  }

  disconnectedCallback() {
    this.#epoch++;
    this.#observer?.disconnect();
    this.#card?.remove();
    this.#card = null;
  }

  attributeChangedCallback() {
    if (this.#card) this.refresh();
  }

  /** Reads the article again. The card also does so by itself when the article changes. */
  async refresh() {
    const epoch = ++this.#epoch;
    try {
      const { WidgetCard } = await import("./widget-card.js");
      if (epoch !== this.#epoch || !this.isConnected) return;
      this.#card ??= new WidgetCard(this);
      await this.#card.update();
    } catch (error) {
      if (error.status === "aborted") return;
      const detail = { status: error.status ?? "internal", message: error.message };
      this.dispatchEvent(new CustomEvent("dateline-error", { bubbles: true, composed: true, detail }));
    }
  }

  #prepare() {
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":host{display:flow-root;min-block-size:var(--dateline-min-height,10rem)}:host([hidden]){display:none}");
    root.adoptedStyleSheets = [sheet];
    root.append(document.createElement("slot"));
  }

  /** On a connection that saves data the reader asks first. */
  #offer() {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Show the facts of this article";
    button.addEventListener("click", () => {
      button.remove();
      this.refresh();
    });
    this.shadowRoot.prepend(button);
  }

  #whenNear(then) {
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#observer.disconnect();
      const idle = globalThis.requestIdleCallback ?? ((callback) => setTimeout(callback, 50));
      idle(() => this.isConnected && then(), { timeout: 1000 });
    }, { rootMargin: "600px" });
    this.#observer.observe(this);
  }
}

if (globalThis.customElements && !customElements.get("dateline-card")) {
  customElements.define("dateline-card", DatelineCard);
}
