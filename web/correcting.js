// The part of the panel in which a reader corrects a name.

import { kNameTypes, merge, relabel, split } from "./corrections.js";
import { h } from "./dom.js";
import { typeName } from "./model.js";

const kOwnNames = { GPE: "Country, city or state", LOC: "Other place" };

/** Null for what is no name of an entity; `onCorrect` is called with the corrected document and what was done. */
export function renderCorrecting(index, mark, onCorrect) {
  const { doc } = index;
  const { source: mention } = mark;
  const entity = index.item(mention.entity);
  if (!entity || mark.kind === "quote") return null;
  const others = doc.entities.filter(({ id }) => id !== entity.id).sort((a, b) => a.name.localeCompare(b.name));
  return h("details", { class: "correct" },
    h("summary", {}, "Correct this"),
    h("label", {}, "Type ", select(kNameTypes.map((type) => [type, kOwnNames[type] ?? typeName(type)]), entity.type,
      (type) => onCorrect(relabel(doc, entity.id, type), `${entity.name} is now marked as ${typeName(type).toLowerCase()}.`))),
    others.length > 0 && h("label", {}, "The same as ",
      select([["", "\u2013"], ...others.map(({ id, name }) => [id, name])], "",
        (id) => onCorrect(merge(doc, entity.id, id), `${entity.name} and ${index.item(id).name} are now one.`))),
    entity.mentions.length > 1 && h("button", {
      type: "button", class: "link",
      click: () => onCorrect(split(doc, doc.mentions.indexOf(mention)), `This \u201c${mention.text}\u201d now stands by itself.`),
    }, "This mention is somebody or something else"));
}

function select(options, chosen, onChange) {
  return h("select", { change: (event) => event.target.value && onChange(event.target.value) },
    options.map(([value, label]) => h("option", { value, selected: value === chosen }, label)));
}
