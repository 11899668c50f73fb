// A reader's corrections: what they change, and that the card and everything that names an entity follow.

import assert from "node:assert/strict";
import { test } from "node:test";
import { merge, relabel, split } from "../../web/corrections.js";

const mention = (text, entity, type) => ({ start: 0, end: text.length, text, entity, type, kind: "name", confidence: 0.7, why: "list" });
const entity = (id, type, name, mentions) => ({ id, type, name, aliases: [], roles: [], wikidata: "Q1", description: "old", country: null, mentions, salience: 0.5 });

const doc = () => ({
  entities: [entity("e0", "PERSON", "Ana Quispe", [0, 2]), entity("e1", "PERSON", "Quispe", [1]), entity("e2", "ORG", "Huanta", [3])],
  mentions: [mention("Ana Quispe", "e0", "PERSON"), mention("Quispe", "e1", "PERSON"), mention("Quispe", "e0", "PERSON"), mention("Huanta", "e2", "ORG")],
  figures: [{ holder: "e1" }], quotes: [{ speaker: "e1" }],
  facts: [{ subject: [{ entity: "e1" }], object: [{ entity: "e2" }], where: null, attributed_to: "e1" }],
  card: { who: ["e0", "e2", "e1"], where: [], checks: [{ refs: ["e1"] }] },
});

test("a relabelled name changes with all its mentions and moves to its place on the card", () => {
  const old = doc();
  const next = relabel(old, "e2", "GPE");
  assert.deepEqual([next.entities[2].type, next.mentions[3].type, next.entities[2].wikidata], ["GPE", "GPE", null]);
  assert.equal(next.mentions[3].why, "corrected by you");
  const fac = relabel(old, "e2", "FAC");
  assert.deepEqual([fac.card.who, fac.card.where], [["e0", "e1"], ["e2"]]);
  assert.deepEqual(relabel(old, "e2", "LAW").card.who, ["e0", "e1"]);
  assert.deepEqual(old, doc(), "the old document stays as it was");
});

test("merged entities are one everywhere", () => {
  const next = merge(doc(), "e1", "e0");
  assert.deepEqual(next.entities.map(({ id }) => id), ["e0", "e2"]);
  assert.deepEqual([next.entities[0].mentions, next.entities[0].aliases], [[0, 1, 2], ["Quispe"]]);
  assert.deepEqual([next.figures[0].holder, next.quotes[0].speaker, next.facts[0].attributed_to, next.facts[0].subject[0].entity], ["e0", "e0", "e0", "e0"]);
  assert.deepEqual([next.card.who, next.card.checks[0].refs], [["e0", "e2"], ["e0"]]);
  assert.ok(next.mentions.every((m) => next.entities.some(({ id }) => id === m.entity)));
});

test("a split mention stands by itself, beside the entity it was taken from", () => {
  const next = split(doc(), 2);
  assert.deepEqual([next.entities[0].mentions, next.entities[3].mentions, next.entities[3].name], [[0], [2], "Quispe"]);
  assert.equal(next.mentions[2].entity, "e3");
  assert.deepEqual(next.card.who, ["e0", "e3", "e2", "e1"]);
  assert.deepEqual(split(doc(), 3), doc(), "the only mention stays");
});
