// What is to be said about one thing in the article, as rows of term and value; drawn by the panel.

import { countryName, currencyName, formatConfidence, formatDate, formatDay, formatFigure, formatInterval } from "./format.js";
import { typeName } from "./model.js";

/**
 * @param {object} index from indexDocument
 * @param {object} mark
 * @returns {{title: string, subtitle: string, rows: [string, string|{text, ref}|{text, href}][]}}
 */
export function describe(index, mark) {
  const { source } = mark;
  const describeKind = { date: describeDate, figure: describeFigure, quote: describeQuote }[mark.kind] ?? describeName;
  const { title, subtitle, rows } = describeKind(index, source, mark);
  return { title, subtitle, rows: [...rows, ["Why", why(source)]].filter(([, value]) => value) };
}

function why({ why: reason, confidence }) {
  const sure = formatConfidence(confidence);
  if (reason && sure) return `${reason} (${sure} sure)`;
  return reason || (sure && `${sure} sure`) || null;
}

function describeName(index, mention) {
  const entity = index.item(mention.entity) ?? { name: mention.text, type: mention.type };
  const description = entity.description ?? entity.roles?.join(", ");
  const aliases = (entity.aliases ?? []).filter((alias) => alias !== entity.name);
  return {
    title: entity.name ?? mention.text,
    subtitle: [typeName(entity.type), description].filter(Boolean).join(", "),
    rows: [
      ["Also", aliases.join(", ")],
      ["Role", entity.description && entity.roles?.length ? entity.roles.join(", ") : null],
      ["Country", entity.name === countryName(entity.country) ? null : countryName(entity.country)],
      ["Wikidata", entity.wikidata && { text: entity.wikidata, href: `https://www.wikidata.org/wiki/${entity.wikidata}` }],
    ],
  };
}

function describeDate(index, date) {
  const words = formatDate(date);
  const interval = date.interval && formatInterval(date.interval);
  const period = index.doc.periods?.find(({ from, to }) => from === date.id || to === date.id);
  return {
    title: words ?? date.text,
    subtitle: typeName(date.type),
    rows: [
      ["Written", words && words !== date.text ? `\u201c${date.text}\u201d` : null],
      ["Counted from", countedFrom(index, date)],
      ["Spans", interval && !words?.includes(interval) ? interval : null],
      ["Or", date.alternatives?.map((other) => formatDate(typeof other === "string" ? { value: other } : other)).join(", ")],
      ["Part of", period && `\u201c${period.text}\u201d${period.interval ? `, ${formatInterval(period.interval)}` : ""}`],
      ["Not placed", date.type === "DATE" && !date.interval ? "it can\u2019t be counted from any known date" : null],
      ["Standard form", date.value],
    ],
  };
}

function countedFrom(index, { relative_to: base }) {
  if (!base) return null;
  if (base === "published") {
    const value = index.doc.published?.value;
    return `the day of publication${value ? `, ${formatDay(value)}` : ""}`;
  }
  const date = index.item(base);
  return date ? { text: `\u201c${date.text}\u201d`, ref: base } : null;
}

function describeFigure(index, figure) {
  const words = formatFigure(figure);
  const holder = index.item(figure.holder);
  const when = index.item(figure.when);
  const { direction, by } = figure.change ?? {};
  return {
    title: words ?? figure.text,
    subtitle: typeName(figure.type),
    rows: [
      ["Written", words && words !== figure.text ? `\u201c${figure.text}\u201d` : null],
      ["Measures", figure.of?.text],
      ["Change", direction && `${direction}${by === false ? " to this" : " by this"}`],
      ["Of whom", holder && { text: holder.name, ref: figure.holder }],
      ["When", when && { text: formatDate(when) ?? when.text, ref: figure.when }],
      ["Currency", figure.type === "MONEY" && figure.unit && currencyName(figure.unit) + (figure.assumed ? ", assumed" : "")],
    ],
  };
}

function describeQuote(index, quote) {
  const speaker = index.item(quote.speaker);
  return {
    title: speaker?.name ?? quote.source?.text ?? "Speaker not known",
    subtitle: "Quotation",
    rows: [
      ["Speaker", speaker && { text: speaker.name, ref: quote.speaker }],
      ["Source", quote.source && quote.source.text !== speaker?.name ? quote.source.text : null],
      ["Said how", quote.cue?.text],
    ],
  };
}
