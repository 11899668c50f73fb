// What every document must satisfy, whoever made it: the schema, slices, order, no crossing spans, ids that exist.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const schema = JSON.parse(readFileSync(new URL('../core/schema/dateline-1.schema.json', import.meta.url)));
const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);

/** Everything wrong with a document in UTF-16 offsets, as sentences; empty when all is well. */
export function problemsOf(doc, text) {
  const problems = validate(doc) ? [] : validate.errors.map((e) => `schema: ${e.instancePath} ${e.message}`);
  if (problems.length > 0) return problems;
  return [...sliceProblems(doc, text), ...orderProblems(doc), ...idProblems(doc)];
}

function* spansIn(value, path = '') {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value) && 'start' in value) yield [path, value];
  for (const [key, inner] of Object.entries(value)) yield* spansIn(inner, `${path}/${key}`);
}

function sliceProblems(doc, text) {
  const problems = [];
  // The engine sees a lone surrogate as U+FFFD, as TextEncoder writes it.
  const seen = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
  for (const [path, span] of spansIn(doc)) {
    if (!(span.start < span.end && span.end <= text.length)) problems.push(`${path}: span ${span.start}-${span.end} is empty or outside`);
    else if ('text' in span && seen.slice(span.start, span.end) !== span.text) problems.push(`${path}: "${span.text}" is not the slice`);
  }
  return problems;
}

function orderProblems(doc) {
  const problems = [];
  for (const name of ['blocks', 'sentences', 'mentions', 'dates', 'figures', 'periods', 'quotes']) {
    doc[name].forEach((item, i) => {
      const before = doc[name][i - 1];
      if (!before) return;
      if (before.start > item.start) problems.push(`${name}/${i}: out of order`);
      const crosses = item.start < before.end && item.end > before.end;
      if (crosses) problems.push(`${name}/${i}: "${item.text}" crosses "${before.text}"`);
    });
  }
  return problems;
}

function idProblems(doc) {
  const lists = { d: doc.dates, e: doc.entities, f: doc.figures, q: doc.quotes, r: doc.facts };
  const exists = (id) => id === null || lists[id[0]]?.[Number(id.slice(1))]?.id === id;
  const used = [
    ...doc.mentions.map((m) => m.entity), ...doc.periods.flatMap((p) => [p.from, p.to]),
    ...doc.figures.flatMap((f) => [f.holder, f.when]), ...doc.quotes.map((q) => q.speaker),
    ...doc.facts.flatMap((f) => [f.when, f.where, f.attributed_to, ...f.figures, ...[...f.subject, ...f.object].map((a) => a.entity)]),
    ...['who', 'where', 'when', 'what', 'how_much', 'said'].flatMap((part) => doc.card[part]),
    ...doc.card.timeline.flatMap((t) => [t.date, t.fact]), ...doc.card.checks.flatMap((c) => c.refs),
  ];
  const problems = used.filter((id) => !exists(id)).map((id) => `id ${id} does not exist`);
  doc.entities.forEach((entity) => entity.mentions.forEach((m) => {
    if (doc.mentions[m]?.entity !== entity.id) problems.push(`${entity.id}: mention ${m} is not its own`);
  }));
  return problems;
}
