// The dates of the card on a line, to scale. Where several dates crowd together on a long line, a second line shows
// their stretch enlarged, also to scale. The list beside it says the same in words, so screen readers skip the drawing.

import { svg } from "./dom.js";
import { shortDate } from "./format.js";

const kWidth = 346;
const kInset = 8;
/** From an axis to its labels' base line, and to the end of its row. */
const kLabel = 26;
const kBelow = 32;
/** Above an axis: room for the word "published", or only for the marks. */
const kWordAbove = 26;
const kMarkAbove = 12;
const kLetter = 6.4;
const kDay = 86400000;
/** A stretch no longer than this part of the whole line is enlarged. */
const kCrowd = 0.12;

function time(iso) {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
}

/**
 * @param {{date: object, ref: string}[]} points dates with an interval; `ref` is the date's id
 * @param {string|null} published the publication date
 * @returns {SVGElement|null} null where fewer than two different days are known
 */
export function renderTimeline(points, published) {
  const placed = points
    .map(({ date, ref }) => ({ date, ref, from: time(date.interval[0]), to: time(date.interval[1] ?? date.interval[0]) }))
    .filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))
    .sort((a, b) => a.from - b.from);
  const today = published ? time(published) : null;
  const days = [...new Set([...placed.map(({ from }) => from), ...(today ? [today] : [])])].sort((a, b) => a - b);
  if (placed.length === 0 || days.length < 2) return null;
  const whole = { first: days[0], last: days.at(-1) };
  const crowd = findCrowd(days, whole);
  if (!crowd) return drawing(kWordAbove + kBelow, renderRow(placed, placed, today, whole, kWordAbove));
  const within = ({ from }) => from >= crowd.first && from <= crowd.last;
  const second = kMarkAbove + kBelow + kWordAbove;
  const named = today !== null && today >= crowd.first && today <= crowd.last;
  return drawing(second + kBelow,
    renderRow(placed, placed.filter((point) => !within(point)), today, whole, kMarkAbove, !named),
    renderLens(whole, crowd, second),
    renderRow(placed.filter(within), placed.filter(within), today, crowd, second));
}

function drawing(height, ...rows) {
  return svg("svg", { class: "timeline", viewBox: `0 0 ${kWidth} ${height}`, "aria-hidden": "true", focusable: "false" }, rows);
}

/** The stretch of at most kCrowd of the line that holds the most days, if it holds three or more. */
function findCrowd(days, { first, last }) {
  const limit = (last - first) * kCrowd;
  let best = [];
  for (let i = 0; i < days.length; i++) {
    const inside = days.filter((day) => day >= days[i] && day - days[i] <= limit);
    if (inside.length > best.length) best = inside;
  }
  return best.length >= 3 && best.length < days.length && limit > 30 * kDay ? { first: best[0], last: best.at(-1) } : null;
}

function scale({ first, last }) {
  return (at) => kInset + (Math.min(Math.max(at, first), last) - first) / (last - first) * (kWidth - 2 * kInset);
}

function renderRow(placed, labelled, today, range, axis, named = true) {
  const x = scale(range);
  const shown = today !== null && today >= range.first && today <= range.last;
  // A day is a dot, however far the line is enlarged; longer times are bars.
  const spans = placed.filter(({ from, to }) => to - from > 1.5 * kDay && x(to) - x(from) > 10);
  const dots = placed.filter((point) => !spans.includes(point));
  return svg("g", {},
    svg("line", { class: "timeline-line", x1: kInset, x2: kWidth - kInset, y1: axis, y2: axis }),
    spans.map(({ ref, from, to }) =>
      svg("rect", { class: "timeline-span", "data-ref": ref, x: x(from), y: axis - 3, width: x(to) - x(from), height: 6, rx: 3 })),
    shown && svg("path", { class: "timeline-published", d: `M${x(today)} ${axis - 10}v20` }),
    shown && named && renderLabel("published", x(today), axis - 15, "timeline-label timeline-today"),
    dots.map(({ ref, from }) => svg("circle", { class: "timeline-dot", "data-ref": ref, cx: x(from), cy: axis, r: 4.5 })),
    renderLabels(labelled, x, range, axis + kLabel));
}

/** Two hair lines from the crowded stretch to the ends of the line that enlarges it. */
function renderLens(whole, crowd, axis) {
  const x = scale(whole);
  const [top, bottom] = [kMarkAbove + 7, axis - 5];
  return svg("path", { class: "timeline-lens",
    d: `M${x(crowd.first) - 4} ${top}L${kInset} ${bottom}M${x(crowd.last) + 4} ${top}L${kWidth - kInset} ${bottom}` });
}

/** Labels: the two ends first, then the rest, each only where it fits. */
function renderLabels(placed, x, { first, last }, y) {
  const withYear = last - first > 300 * kDay;
  const taken = [];
  const labels = placed.map(({ date, from }) => ({ text: shortDate(date, withYear), at: x(from) }));
  const order = labels.length > 1 ? [labels[0], labels.at(-1), ...labels.slice(1, -1)] : labels;
  return order.map(({ text, at }) => {
    const { left, right } = extent(text, at);
    if (!text || taken.some((other) => left < other.right + 6 && right > other.left - 6)) return null;
    taken.push({ left, right });
    return renderLabel(text, at, y, "timeline-label");
  });
}

/** Where a label lies that is centred on `at` but stays inside the drawing. */
function extent(text, at) {
  const width = text.length * kLetter;
  const left = Math.min(Math.max(at - width / 2, 0), kWidth - width);
  return { left, right: left + width };
}

function renderLabel(text, at, y, look) {
  const { left, right } = extent(text, at);
  return svg("text", { class: look, x: (left + right) / 2, y, "text-anchor": "middle" }, text);
}
