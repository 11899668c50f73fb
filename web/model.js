// An index over the engine's document: what the article view, the panel, the card and the legend all look up.

/** The kinds a reader can tell apart, in the order of the legend. */
export const kKinds = [
  { id: "person", label: "People", one: "Person" },
  { id: "org", label: "Organisations", one: "Organisation" },
  { id: "place", label: "Places", one: "Place" },
  { id: "date", label: "Dates", one: "Date" },
  { id: "figure", label: "Figures", one: "Figure" },
  { id: "quote", label: "Quotations", one: "Quotation" },
  { id: "other", label: "Other names", one: "Name" },
];

const kKindOfType = {
  PERSON: "person", ORG: "org", GPE: "place", LOC: "place", FAC: "place", NORP: "other",
  PRODUCT: "other", EVENT: "other", WORK_OF_ART: "other", LAW: "other", LANGUAGE: "other",
};

const kTypeNames = {
  PERSON: "Person", ORG: "Organisation", GPE: "Place", LOC: "Place", FAC: "Building or site", NORP: "Group",
  PRODUCT: "Product", EVENT: "Event", WORK_OF_ART: "Work", LAW: "Law or treaty", LANGUAGE: "Language",
  DATE: "Date", TIME: "Time", DURATION: "Duration", SET: "Repeating time",
  MONEY: "Amount of money", PERCENT: "Percentage", QUANTITY: "Quantity", CARDINAL: "Count", ORDINAL: "Rank",
};

/** "GPE" -> "Place". */
export function typeName(type) {
  return kTypeNames[type] ?? "Name";
}

function kindOfMention(mention, entity) {
  const type = mention.type ?? entity?.type;
  // A nationality reads as the place it belongs to: "Vietnamese" stands with "Vietnam".
  if (type === "NORP" && (entity?.country || entity?.type === "GPE")) return "place";
  return kKindOfType[type] ?? "other";
}

/**
 * @param {string} text the analysed text
 * @param {object} doc the engine's document
 * @returns {{text, doc, marks, groups, item}} `marks` sorted by place, `groups` from an item's id to its marks,
 *   `item(id)` the entity, date, figure, quotation or fact of that id
 */
export function indexDocument(text, doc) {
  const items = new Map();
  for (const list of [doc.entities, doc.dates, doc.figures, doc.quotes, doc.facts]) {
    for (const item of list ?? []) items.set(item.id, item);
  }
  const marks = [];
  (doc.mentions ?? []).forEach((mention, i) => {
    const entity = items.get(mention.entity);
    marks.push({
      start: mention.start, end: mention.end, kind: kindOfMention(mention, entity), ref: mention.entity ?? `m${i}`,
      source: mention, quiet: (mention.kind ?? "name") !== "name",
    });
  });
  const add = (list, kind) => {
    for (const source of list ?? []) marks.push({ start: source.start, end: source.end, kind, ref: source.id, source, quiet: false });
  };
  add(doc.dates, "date");
  add(doc.figures, "figure");
  add(doc.quotes?.filter((quote) => quote.kind !== "indirect"), "quote");
  marks.sort((a, b) => a.start - b.start || b.end - a.end);

  const groups = new Map();
  marks.forEach((mark, key) => {
    mark.key = key;
    if (!groups.has(mark.ref)) groups.set(mark.ref, []);
    const group = groups.get(mark.ref);
    mark.first = group.length === 0;
    group.push(mark);
  });
  return { text, doc, marks, groups, item: (id) => items.get(id) };
}

/** The mark to go to for an item: its first name, else its first mention. */
export function mainMark(index, ref) {
  const group = index.groups.get(ref) ?? [];
  return group.find((mark) => !mark.quiet) ?? group[0];
}

/** How many different things of each kind there are, by kind id. */
export function countKinds(index) {
  const refs = new Map(kKinds.map(({ id }) => [id, new Set()]));
  for (const mark of index.marks) if (!mark.quiet) refs.get(mark.kind).add(mark.ref);
  return new Map([...refs].map(([kind, set]) => [kind, set.size]));
}
