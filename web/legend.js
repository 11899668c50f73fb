// The legend: one switch a kind, wearing the very mark it switches.

import { h } from "./dom.js";
import { countKinds, kKinds } from "./model.js";

/**
 * Draws the legend into `root`.
 * @param {Set<string>} hidden kinds that start switched off
 * @param {(hidden: Set<string>) => void} onChange
 */
export function renderLegend(root, index, hidden, onChange) {
  const counts = countKinds(index);
  const all = h("button", {
    type: "button", class: "chip chip-all", click: () => {
      hidden.clear();
      update();
      root.querySelector(".chip").focus();
    },
  }, "Show all");
  const chips = kKinds.filter(({ id }) => counts.get(id) > 0).map(({ id, label }) =>
    h("button", {
      type: "button", class: "chip", "data-kind": id,
      click: () => {
        if (!hidden.delete(id)) hidden.add(id);
        update();
      },
    }, h("span", { class: `chip-sample mark-${id}` }, label), " ", h("span", { class: "chip-count" }, counts.get(id))));
  const update = () => {
    for (const chip of chips) chip.setAttribute("aria-pressed", String(!hidden.has(chip.dataset.kind)));
    all.hidden = !chips.some((chip) => hidden.has(chip.dataset.kind));
    onChange(hidden);
  };
  root.replaceChildren(...chips, all);
  update();
}
