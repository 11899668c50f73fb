// A reader's corrections of names. Each gives a new document, the card with it, and leaves the old one as it was.

const kPlaces = new Set(["GPE", "LOC", "FAC"]);
const kActors = new Set(["PERSON", "ORG", "GPE", "NORP"]);
const kWhy = "corrected by you";

export const kNameTypes = ["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE"];

export function relabel(doc, id, type) {
  const next = structuredClone(doc);
  const entity = find(next, id);
  if (entity.type === type) return next;
  Object.assign(entity, { type, wikidata: null, description: null });
  for (const i of entity.mentions) Object.assign(next.mentions[i], { type, why: kWhy, confidence: 1 });
  place(next, entity, cardPlace(next, id));
  return next;
}

/** The document in which everything said of entity `from` is said of entity `into`. */
export function merge(doc, from, into) {
  const next = structuredClone(doc);
  const [gone, kept] = [find(next, from), find(next, into)];
  if (from === into) return next;
  for (const i of gone.mentions) Object.assign(next.mentions[i], { entity: into, type: kept.type, why: kWhy, confidence: 1 });
  kept.mentions = [...kept.mentions, ...gone.mentions].sort((a, b) => a - b);
  kept.aliases = [...new Set([...kept.aliases, gone.name, ...gone.aliases])].filter((alias) => alias !== kept.name);
  kept.roles = [...new Set([...kept.roles, ...gone.roles])];
  kept.salience = Math.max(kept.salience, gone.salience);
  for (const field of ["wikidata", "description", "country"]) kept[field] ??= gone.type === kept.type ? gone[field] : null;
  const at = cardPlace(next, from);
  rename(next, from, into);
  next.entities = next.entities.filter(({ id }) => id !== from);
  if (cardPlace(next, into) === null && at !== null) place(next, kept, at);
  return next;
}

/** The document in which the mention at `index` is of an entity of its own. */
export function split(doc, index) {
  const next = structuredClone(doc);
  const mention = next.mentions[index];
  const old = find(next, mention.entity);
  if (old.mentions.length < 2) return next;
  const number = Math.max(...next.entities.map(({ id }) => Number(id.slice(1)))) + 1;
  const entity = {
    id: `e${number}`, type: mention.type, name: mention.text, aliases: [], roles: [], wikidata: null, description: null,
    country: null, mentions: [index], salience: old.salience / old.mentions.length,
  };
  old.mentions = old.mentions.filter((i) => i !== index);
  old.aliases = old.aliases.filter((alias) => alias !== mention.text || old.mentions.some((i) => next.mentions[i].text === alias));
  Object.assign(mention, { entity: entity.id, kind: "name", why: kWhy, confidence: 1 });
  next.entities.push(entity);
  const at = cardPlace(next, old.id);
  if (at !== null) place(next, entity, at + 1);
  return next;
}

function find(doc, id) {
  return doc.entities.find((other) => other.id === id);
}

/** The place of an entity in "who" or "where"; null for nowhere. */
function cardPlace({ card }, id) {
  const list = [card.who, card.where].find((ids) => ids.includes(id));
  return list ? list.indexOf(id) : null;
}

/** Puts an entity where its type belongs on the card; null leaves it off. */
function place({ card }, { id, type }, at) {
  const actor = card.who.includes(id);
  for (const list of ["who", "where"]) card[list] = card[list].filter((other) => other !== id);
  if (at === null) return;
  const list = kPlaces.has(type) && !(type === "GPE" && actor) ? card.where : kActors.has(type) ? card.who : null;
  list?.splice(at, 0, id);
}

/** Ids stand for nothing else in these lists. */
function rename(doc, from, into) {
  const swap = (value) => {
    if (value === from) return into;
    if (value === null || typeof value !== "object") return value;
    for (const key of Object.keys(value)) value[key] = swap(value[key]);
    return value;
  };
  for (const list of [doc.figures, doc.quotes, doc.facts, doc.card.checks]) swap(list);
  for (const list of ["who", "where"]) doc.card[list] = [...new Set(swap(doc.card[list]))];
}
