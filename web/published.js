// The line above the article: when it was published, who says so, and a way to change it.

import { h } from "./dom.js";
import { formatDay } from "./format.js";
import { kSourceOfDate } from "./messages.js";

/**
 * @param {HTMLElement} root
 * @param {{value: string|null, source: string}} published
 * @param {(date: string|null) => void} onSet a new date, or null to go back to what the article says
 */
export function renderPublished(root, published, onSet) {
  const known = published?.value;
  const input = h("input", { type: "date", id: "published-date", class: "field", value: known ?? "", required: true });
  const form = h("form", {
    class: "published-form", hidden: true,
    submit: (event) => {
      event.preventDefault();
      onSet(input.value);
    },
    keydown: (event) => {
      if (event.key === "Escape") toggle(false);
    },
  },
  h("label", { for: "published-date" }, "Published on"), input,
  h("button", { type: "submit", class: "button button-small" }, "Use this date"),
  published?.source === "option" && h("button", { type: "button", class: "link", click: () => onSet(null) }, "Use the article\u2019s own"));
  const change = h("button", { type: "button", class: "link", "aria-expanded": "false", "data-change": "", click: () => toggle(form.hidden) },
    known ? "change" : "set the date");
  const toggle = (open) => {
    form.hidden = !open;
    change.setAttribute("aria-expanded", String(open));
    (open ? input : change).focus();
  };
  const words = known
    ? ["Published ", h("strong", {}, h("bdi", {}, formatDay(known))), `, ${kSourceOfDate[published.source] ?? "found in the text"} `]
    : ["No publication date found, so dates such as \u201clast week\u201d stay open: "];
  root.replaceChildren(h("span", {}, words, change), form);
}
