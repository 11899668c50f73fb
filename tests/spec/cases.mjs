// Spec cases: what a text must give, written so that nobody needs to program. README.md says how.
import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('./', import.meta.url);

/** Every case of every file, with `area`, the first word of the file's name. */
export function loadCases() {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().flatMap((name) =>
    JSON.parse(readFileSync(new URL(name, folder))).map((spec) => ({ ...spec, area: /^[a-z]+/.exec(name)[0] })));
}

export const optionsOf = (spec) => (spec.options?.referenceDate ? { published: spec.options.referenceDate.slice(0, 10) } : {});

const listOf = {
  date: (doc) => doc.dates,
  period: (doc) => doc.periods,
  figure: (doc) => doc.figures,
  name: (doc) => doc.mentions.filter((m) => m.kind === 'name'),
  nominal: (doc) => doc.mentions.filter((m) => m.kind === 'nominal'),
  pronoun: (doc) => doc.mentions.filter((m) => m.kind === 'pronoun'),
  quote: (doc) => doc.quotes,
  block: (doc) => doc.blocks,
  sentence: (doc) => doc.sentences,
};

// What a negative case of an area must not find.
const kindsOfArea = { dates: ['date', 'period'], figures: ['figure'], entities: ['name'], quotes: ['quote'] };

/** What is wrong with `doc` (UTF-16 offsets) by this case, as sentences. */
export function failuresOf(spec, doc) {
  const texts = (kind) => listOf[kind](doc).map((item) => spec.text.slice(item.start, item.end));
  const kinds = kindsOfArea[spec.area] ?? Object.keys(listOf).filter((kind) => kind !== 'block' && kind !== 'sentence');
  const failures = (spec.expect ?? []).flatMap((expected) => expectFailures(expected, spec, doc));
  for (const text of spec.reject ?? []) {
    for (const kind of kinds) if (texts(kind).includes(text)) failures.push(`"${text}" must not be a ${kind}`);
  }
  if ((spec.expect ?? []).length === 0 && !spec.reject) {
    for (const kind of kinds) for (const text of texts(kind)) failures.push(`nothing expected, but "${text}" is a ${kind}`);
  }
  for (const [part, value] of Object.entries(spec.document ?? {})) {
    if (!contains(doc[part], value)) failures.push(`${part}: ${JSON.stringify(doc[part])}, not ${JSON.stringify(value)}`);
  }
  if (spec.checks) {
    const found = doc.card.checks.map((check) => check.kind);
    for (const kind of spec.checks) if (!found.includes(kind)) failures.push(`no check ${kind}, only [${found}]`);
    if (spec.checks.length === 0 && found.length > 0) failures.push(`no check expected, but [${found}]`);
  }
  return failures;
}

function expectFailures(expected, spec, doc) {
  const { text, nth = 1, kind, ...members } = expected;
  const item = listOf[kind](doc).filter((found) => spec.text.slice(found.start, found.end) === text)[nth - 1];
  if (!item) return [`"${text}" is no ${kind}; there are ${JSON.stringify(listOf[kind](doc).map((i) => spec.text.slice(i.start, i.end)))}`];
  return Object.entries(members)
    .filter(([member, value]) => !memberHolds(item, member, value, doc))
    .map(([member, value]) => `"${text}" ${member}: ${JSON.stringify(shown(item, member, doc))}, not ${JSON.stringify(value)}`);
}

const byId = (doc, id) => [...doc.entities, ...doc.dates].find((item) => item.id === id);

// Members that are ids or words are compared by what they stand for: an entity's name, a date's value, the words.
function shown(item, member, doc) {
  if (member === 'entity') return byId(doc, item.entity);
  if (['speaker', 'holder'].includes(member)) return byId(doc, item[member])?.name ?? null;
  if (['when', 'from', 'to'].includes(member)) return byId(doc, item[member])?.value ?? null;
  if (['of', 'source', 'cue'].includes(member)) return item[member]?.text ?? null;
  if (member === 'blockKind') return item.kind;
  return item[member] ?? null;
}

const memberHolds = (item, member, value, doc) => contains(shown(item, member, doc), value);

// Objects may have more members than expected; everything else is equal.
function contains(actual, expected) {
  if (expected !== null && typeof expected === 'object' && !Array.isArray(expected)) {
    return actual != null && Object.entries(expected).every(([key, value]) => contains(actual[key], value));
  }
  return JSON.stringify(actual) === JSON.stringify(expected);
}

/** Runs one case and throws what is wrong; a pending case throws when it passes. */
export function runCase(spec, doc, problems) {
  const failures = [...failuresOf(spec, doc), ...problems];
  if (spec.pending && failures.length === 0) throw new Error(`passes now: drop "pending" (${spec.pending})`);
  if (!spec.pending && failures.length > 0) throw new Error(failures.join('\n'));
}
