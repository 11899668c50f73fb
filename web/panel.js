// The panel beside a chosen mark.

import { renderCorrecting } from "./correcting.js";
import { describe } from "./details.js";
import { h } from "./dom.js";

/**
 * @param {object} index from indexDocument
 * @param {object} mark
 * @param {object} actions
 * @param {(mark: object, step: string) => void} actions.onGo to another mention; `step` is "previous" or "next"
 * @param {(ref: string) => void} actions.onRef to another thing
 * @param {() => void} actions.onClose
 * @param {() => void} [actions.onCard] to this thing's line in the card, where it has one
 * @param {(document: object, said: string) => void} [actions.onCorrect] with a corrected document
 * @param {string} [role] what the panel is to a screen reader
 * @returns {HTMLElement} the caller places and focuses it
 */
export function renderPanel(index, mark, { onGo, onRef, onClose, onCard, onCorrect }, role = "dialog") {
  const { title, subtitle, rows } = describe(index, mark);
  const titleId = "panel-title";
  return h("div", {
    class: "panel", role, "aria-labelledby": titleId, tabindex: "-1",
    keydown: (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      onClose();
    },
  },
  h("button", { type: "button", class: "panel-close", "aria-label": "Close", click: onClose }, "\u00d7"),
  h("h2", { id: titleId, class: "panel-title" }, h("bdi", {}, title)),
  h("p", { class: "panel-kind" }, subtitle),
  h("dl", { class: "panel-rows" },
    mentions(index, mark, onGo),
    rows.map(([term, value]) => [h("dt", {}, term), h("dd", {}, renderValue(value, onRef))])),
  onCard && h("button", { type: "button", class: "link panel-card", click: onCard }, "Show in the card"),
  onCorrect && renderCorrecting(index, mark, onCorrect));
}

function renderValue(value, onRef) {
  if (typeof value === "string") return h("bdi", {}, value);
  if (value.ref) return h("button", { type: "button", class: "link", click: () => onRef(value.ref) }, h("bdi", {}, value.text));
  return h("a", { href: value.href, rel: "noopener noreferrer", target: "_blank" }, value.text);
}

function mentions(index, mark, onGo) {
  const group = index.groups.get(mark.ref);
  if (group.length < 2) return null;
  const at = group.indexOf(mark);
  const step = (label, offset) => h("button", {
    type: "button", class: "link", click: () => onGo(group[(at + offset + group.length) % group.length], label),
    "data-step": label,
  }, label);
  return [
    h("dt", {}, "Mentions"),
    h("dd", {}, `${at + 1} of ${group.length} `, step("previous", -1), " ", step("next", 1)),
  ];
}

/** Puts the panel under its mark, or over it where there is no room below; a phone's panel is placed by the style sheet. */
export function placePanel(panel, element, container) {
  const box = container.getBoundingClientRect();
  const rects = element.getClientRects();
  const last = rects[rects.length - 1] ?? element.getBoundingClientRect();
  const first = rects[0] ?? last;
  const room = innerHeight - last.bottom;
  const above = room < panel.offsetHeight + 16 && first.top > panel.offsetHeight + 16;
  const left = Math.max(0, Math.min(last.left - box.left, box.width - panel.offsetWidth));
  panel.style.left = `${left}px`;
  panel.style.top = `${above ? first.top - box.top - panel.offsetHeight - 8 : last.bottom - box.top + 8}px`;
}
