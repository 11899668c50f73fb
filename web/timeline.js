// The dates of the card on a line, to scale. The list beside it says the same in words, so the drawing is hidden
// from screen readers.

import { svg } from "./dom.js";
import { shortDate } from "./format.js";

const kWidth = 346;
const kInset = 8;
const kLine = 16;
const kHeight = 44;
const kLetter = 6.2;

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
    .filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
  const days = new Set(placed.map(({ from }) => from));
  const today = published ? time(published) : null;
  if (today) days.add(today);
  if (placed.length === 0 || days.size < 2) return null;
  const first = Math.min(...days);
  const last = Math.max(...days);
  const x = (at) => kInset + (Math.min(Math.max(at, first), last) - first) / (last - first) * (kWidth - 2 * kInset);

  const marks = placed.map(({ ref, from, to }) => {
    const left = x(from);
    const width = x(to) - left;
    return width > 10
      ? svg("rect", { class: "timeline-span", "data-ref": ref, x: left, y: kLine - 3, width, height: 6, rx: 3 })
      : svg("circle", { class: "timeline-dot", "data-ref": ref, cx: left, cy: kLine, r: 4.5 });
  });
  return svg("svg", { class: "timeline", viewBox: `0 0 ${kWidth} ${kHeight}`, "aria-hidden": "true", focusable: "false" },
    svg("line", { class: "timeline-line", x1: kInset, x2: kWidth - kInset, y1: kLine, y2: kLine }),
    marks.sort((a, b) => (a.tagName === "rect" ? 0 : 1) - (b.tagName === "rect" ? 0 : 1)),
    today && svg("path", { class: "timeline-published", d: `M${x(today)} ${kLine - 11}v22` }),
    labels(placed, today, x, last - first));
}

/** Labels from the ends inwards, each only where it fits. */
function labels(placed, today, x, range) {
  const withYear = range > 300 * 86400000;
  const wanted = placed.map(({ date, from }) => ({ text: shortDate(date, withYear), at: x(from) }));
  const order = [wanted.reduce((a, b) => (b.at < a.at ? b : a)), wanted.reduce((a, b) => (b.at > a.at ? b : a)), ...wanted];
  const taken = [];
  const drawn = [];
  if (today) {
    const label = { text: "published", at: x(today) };
    drawn.push(drawLabel(label, taken, 0));
  }
  for (const label of order) drawn.push(drawLabel(label, taken, 0));
  return drawn;
}

function drawLabel({ text, at }, taken, y) {
  const width = text.length * kLetter;
  const left = Math.min(Math.max(at - width / 2, 0), kWidth - width);
  if (!text || taken.some((other) => left < other.right + 6 && left + width > other.left - 6)) return null;
  taken.push({ left, right: left + width });
  return svg("text", { class: text === "published" ? "timeline-label timeline-today" : "timeline-label",
    x: left + width / 2, y: kHeight - 4 + y, "text-anchor": "middle" }, text);
}
