// The fact card: who, what, how much, when, where, who said so, what to check. Used by the page and the widget.

import { h } from "./dom.js";
import { countryName, formatDate, formatFigure } from "./format.js";
import { renderTimeline } from "./timeline.js";

const kReported = { reported: "reported" };
const kAhead = { planned: "planned", possible: "possible" };

/**
 * @param {object} index from indexDocument
 * @param {(ref: string, button: HTMLElement) => void} onSelect called with the id of the item whose button was used
 * @returns {HTMLElement} an empty section is left out, not shown as empty
 */
export function renderCard(index, onSelect) {
  const { doc } = index;
  const card = doc.card ?? {};
  const ref = (id, ...content) => h("button", {
    type: "button", class: "ref", "data-ref": id, part: "ref", click: (event) => onSelect(id, event.currentTarget),
  }, ...content);
  const items = (ids) => (ids ?? []).map((id) => ({ id, item: index.item(id) })).filter(({ item }) => item);

  return h("section", { class: "card", part: "card", "aria-label": "Fact card", keydown: moveByArrow },
    header(index, card),
    section("Who", items(card.who).map(({ id, item }) => who(ref, id, item))),
    section("What", items(card.what).map(({ id, item }) => what(index, ref, id, item))),
    section("How much", items(card.how_much).map(({ id, item }) => howMuch(index, ref, id, item)), "amounts"),
    when(index, card, ref),
    section("Where", items(card.where).map(({ id, item }) => where(ref, id, item)), "inline"),
    section("Who said so", items(card.said).map(({ id, item }) => said(index, ref, id, item))),
    section("To check", (card.checks ?? []).map((check) => toCheck(index, ref, check)), "checks"));
}

function header(index, card) {
  const place = index.item(card.where?.[0]);
  const date = index.item(card.when?.[0]);
  const under = [place?.name, date && formatDate(date)].filter(Boolean).join(", ");
  return h("header", { class: "card-head" },
    h("h2", { class: "card-headline", part: "headline" }, h("bdi", {}, card.headline?.text ?? "Facts in this text")),
    under && h("p", { class: "card-under" }, h("bdi", {}, under)));
}

function section(title, entries, look = "list") {
  const filled = entries.filter(Boolean);
  if (filled.length === 0) return null;
  return h("section", { class: "card-section", part: "section" },
    h("h3", { class: "card-title" }, title),
    h("ul", { class: `card-list card-${look}` }, filled.map((entry) => h("li", { class: "card-item" }, entry))));
}

function who(ref, id, entity) {
  const note = entity.description?.replace(/ in this article$/, "") ?? entity.roles?.join(", ");
  return [ref(id, h("bdi", { class: "card-name" }, entity.name)), note && [" ", h("bdi", { class: "card-note" }, note)]];
}

function where(ref, id, entity) {
  const country = countryName(entity.country);
  return [ref(id, h("bdi", { class: "card-name" }, entity.name)),
    country && country !== entity.name ? [" ", h("bdi", { class: "card-note" }, country)] : null];
}

/** The fact in the article's own words, its verb in bold. */
function what(index, ref, id, fact) {
  const { predicate } = fact;
  const inside = predicate && predicate.start >= fact.start && predicate.end <= fact.end;
  const part = (start, end) => {
    const text = index.text.slice(start, end).replace(/\s+/g, " ");
    return start === fact.start ? capital(text) : text;
  };
  const words = inside
    ? [part(fact.start, predicate.start), h("strong", {}, part(predicate.start, predicate.end)), part(predicate.end, fact.end)]
    : part(fact.start, fact.end);
  const date = index.item(fact.when);
  const source = index.item(fact.attributed_to)?.name;
  const notes = [
    fact.negated && "denied or not so", source ? `says ${source}` : kReported[fact.modality], kAhead[fact.modality],
    date && formatDate(date, { weekdays: false }), index.item(fact.where)?.name,
  ].filter(Boolean);
  return [ref(id, h("bdi", {}, words)), notes.length > 0 && [" ", h("bdi", { class: "card-note" }, notes.join(", "))]];
}

function howMuch(index, ref, id, figure) {
  const date = index.item(figure.when);
  const { direction } = figure.change ?? {};
  const holder = index.item(figure.holder)?.name;
  const of = figure.of?.text ?? holder;
  const notes = [
    direction && (direction === "up" ? "up" : "down"), figure.of && holder && !of.includes(holder) && holder,
    date && (formatDate(date, { weekdays: false }) ?? date.text), figure.assumed && `${figure.unit} assumed`,
  ].filter(Boolean);
  return [ref(id, h("bdi", { class: "card-amount" }, formatFigure(figure) ?? figure.text)),
    h("span", { class: "card-measure" }, of && h("bdi", {}, of),
      notes.length > 0 && [" ", h("bdi", { class: "card-note" }, notes.join(", "))])];
}

function when(index, card, ref) {
  const seen = new Map();
  for (const { date: id, fact } of card.timeline ?? []) if (index.item(id) && !seen.has(id)) seen.set(id, index.item(fact));
  for (const id of card.when ?? []) if (index.item(id) && !seen.has(id)) seen.set(id, null);
  const points = [...seen].map(([id, fact]) => ({ ref: id, date: index.item(id), fact }));
  if (points.length === 0) return null;
  points.sort((a, b) => (a.date.interval?.[0] ?? "9") < (b.date.interval?.[0] ?? "9") ? -1 : 1);
  const entries = points.map(({ ref: id, date, fact }) => [
    ref(id, h("bdi", { class: "card-date" }, formatDate(date, { weekdays: false }) ?? date.text)),
    fact && h("bdi", { class: "card-event" }, capital(index.text.slice(fact.start, fact.end).replace(/\s+/g, " ")))]);
  const drawing = renderTimeline(points.filter(({ date }) => date.interval?.[0]), index.doc.published?.value);
  const element = section("When", entries, "dates");
  if (drawing) element.querySelector("ul").before(drawing);
  return element;
}

function said(index, ref, id, quote) {
  const speaker = index.item(quote.speaker);
  const name = speaker?.name ?? quote.source?.text;
  // Only words that the article itself quotes stand in quotation marks.
  const words = quote.kind === "indirect"
    ? h("p", { class: "card-report" }, ref(id, h("bdi", {}, capital(quote.text.replace(/\s+/g, " ")))))
    : h("blockquote", { class: "card-quote" }, ref(id, h("bdi", {}, quoted(quote.text))));
  return [words,
    h("p", { class: "card-speaker" }, h("bdi", {}, attribution(name, quote.cue?.text)))];
}

/** "Tran told reporters", "according to KNBS". */
function attribution(name, cue) {
  if (!name) return "Speaker not known";
  if (!cue) return name;
  return /^according/i.test(cue) ? `${cue} ${name}` : `${name} ${cue}`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Quotation marks around words that do not bring their own. */
function quoted(text) {
  const words = text.replace(/\s+/g, " ");
  return /^["\u201c\u2018\u00ab']/.test(words) ? words : `\u201c${words.replace(/,$/, "")}\u201d`;
}

function toCheck(index, ref, check) {
  const links = (check.refs ?? []).filter((id) => index.item(id) || index.groups.has(id));
  return [h("bdi", { class: "card-check" }, check.message), " ",
    links.map((id, i) => [ref(id, links.length > 1 ? `see ${i + 1}` : "see"), " "])];
}

/** Up and down move between the card's buttons; Tab works as everywhere. */
function moveByArrow(event) {
  const offset = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!offset || !event.target.matches(".ref")) return;
  const buttons = [...event.currentTarget.querySelectorAll(".ref")];
  buttons[buttons.indexOf(event.target) + offset]?.focus();
  event.preventDefault();
}
