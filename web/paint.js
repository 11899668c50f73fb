// Marks on a page that is not ours, painted with the CSS Custom Highlight API: no element of the page is touched.

import { kKinds } from "./model.js";

// The page may override every one of these: :where() weighs nothing.
const kSheet = `
:where(html)::highlight(dateline-person){text-decoration:underline solid 2px var(--dateline-person,light-dark(#9a3412,#f0a472))}
:where(html)::highlight(dateline-org){text-decoration:underline double 1.5px var(--dateline-org,light-dark(#2f3f9e,#a3b4ff))}
:where(html)::highlight(dateline-place){text-decoration:underline dotted 2px var(--dateline-place,light-dark(#11663f,#7fd1a3))}
:where(html)::highlight(dateline-date){text-decoration:underline dashed 2px var(--dateline-date,light-dark(#86198f,#e3a3e8))}
:where(html)::highlight(dateline-figure){background-color:var(--dateline-figure-tint,light-dark(#fdf0bd,#40360f))}
:where(html)::highlight(dateline-other){text-decoration:underline solid 1px var(--dateline-other,light-dark(#66625a,#a8a295))}
:where(html)::highlight(dateline-chosen){background-color:var(--dateline-kin,light-dark(#cfe2fa,#28446a))}
`;

let prepared = false;

/** Whether this browser can paint marks. */
export function canPaint() {
  return typeof Highlight === "function" && Boolean(CSS.highlights) && "adoptedStyleSheets" in document;
}

function layer(name) {
  if (!prepared) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(kSheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    prepared = true;
  }
  const key = `dateline-${name}`;
  if (!CSS.highlights.has(key)) {
    const highlight = new Highlight();
    if (name === "chosen") highlight.priority = 1;
    CSS.highlights.set(key, highlight);
  }
  return CSS.highlights.get(key);
}

/**
 * Paints marks; several cards on one page share the layers.
 * @param {{kind: string, range: Range}[]} painted `kind` of kKinds, or "chosen"
 * @returns {() => void} takes exactly these marks off again
 */
export function paint(painted) {
  if (!canPaint()) return () => {};
  const known = new Set([...kKinds.map(({ id }) => id), "chosen"]);
  const added = painted.filter(({ kind }) => known.has(kind) && kind !== "quote");
  for (const { kind, range } of added) layer(kind).add(range);
  return () => {
    for (const { kind, range } of added) layer(kind).delete(range);
  };
}
