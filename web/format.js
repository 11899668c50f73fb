// Values in words. Dates are civil dates: nothing here asks for the reader's time zone.

const kMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];
const kDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const kSeasons = { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" };
const kParts = { MO: "morning", MI: "midday", AF: "afternoon", EV: "evening", NI: "night", DT: "daytime" };
const kUnits = { Y: "year", M: "month", W: "week", D: "day", WE: "weekend", Q: "quarter", H: "hour", S: "second",
  DE: "decade", CE: "century", DT: "day" };
const kOrdinals = ["first", "second", "third", "fourth"];
const kMods = { START: "early in", MID: "the middle of", END: "late in", APPROX: "about", BEFORE: "before", AFTER: "after",
  ON_OR_BEFORE: "by", ON_OR_AFTER: "from", LESS_THAN: "less than", MORE_THAN: "more than",
  EQUAL_OR_LESS: "at most", EQUAL_OR_MORE: "at least" };

function plural(count, word) {
  return `${count} ${word === "century" && count !== "1" ? "centurie" : word}${count === "1" ? "" : "s"}`;
}

function duration(value) {
  const [days, time = ""] = value.slice(1).split("T");
  const read = (part, minute) => [...part.matchAll(/(\d+(?:\.\d+)?|X+)(DE|CE|WE|DT|[YMWDQHS])/g)].map(([, count, unit]) =>
    count.startsWith("X") ? `some ${kUnits[unit]}s` : plural(count, minute && unit === "M" ? "minute" : kUnits[unit]));
  return [...read(days, false), ...read(time, true)].join(" ");
}

function calendar(value) {
  let match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (match) return `${+match[3]} ${kMonths[match[2] - 1]} ${match[1]}`;
  match = /^(\d{4})-(\d\d)$/.exec(value);
  if (match) return `${kMonths[match[2] - 1]} ${match[1]}`;
  match = /^(\d{4})-Q(\d)$/.exec(value);
  if (match) return `${kOrdinals[match[2] - 1]} quarter of ${match[1]}`;
  match = /^(\d{4})-H([12])$/.exec(value);
  if (match) return `${kOrdinals[match[2] - 1]} half of ${match[1]}`;
  match = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (match) return `${kSeasons[match[2]]} ${match[1]}`;
  match = /^(\d{4})-W(\d\d)(-WE|-\d)?$/.exec(value);
  if (match) return week(match);
  match = /^(\d{3})X?$/.exec(value);
  if (match) return `${match[1]}0s`;
  match = /^(\d{2})(XX)?$/.exec(value);
  if (match) return `${+match[1] + 1}th century`.replace(/\b(\d*)(1|2|3)th/, (all, tens, one) =>
    tens === "1" ? all : `${tens}${one}${["st", "nd", "rd"][one - 1]}`);
  match = /^XXXX-WXX-(\d)$/.exec(value);
  if (match) return `a ${kDays[match[1] - 1]}`;
  match = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(value);
  if (match) return `${match[2] ? `${+match[2]} ` : ""}${kMonths[match[1] - 1]}, year not known`;
  return null;
}

function week([, year, number, day]) {
  // The week with 4 January in it is week 1.
  const fourth = new Date(Date.UTC(+year, 0, 4));
  const monday = new Date(fourth);
  monday.setUTCDate(4 - ((fourth.getUTCDay() + 6) % 7) + (number - 1) * 7);
  const at = (offset) => isoDay(new Date(monday.getTime() + offset * 86400000));
  if (day === "-WE") return `weekend of ${formatDay(at(5))}`;
  return day ? formatDay(at(-day - 1)) : `week of ${formatDay(at(0))}`;
}

function isoDay(date) {
  return date.toISOString().slice(0, 10);
}

/** "2024-04-16" -> "16 April 2024". */
export function formatDay(iso) {
  return calendar(iso) ?? iso;
}

/** "2024-04-16" -> "Tuesday". */
export function weekday(iso) {
  return kDays[(new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7];
}

/** A TIMEX3 value in words, or null if there is nothing better to say than the article's own words. */
export function formatDate({ value, mod, type, interval }, { weekdays = true } = {}) {
  if (!value) return null;
  const words = timex(value, type, weekdays) ?? (interval && formatInterval(interval));
  if (!words) return null;
  if (!kMods[mod]) return words;
  // Early in May, but early on Monday.
  const before = /\d{4}-(\d\d-\d\d|W\d\d-\d)|WXX-\d/.test(value) ? kMods[mod].replace(/ in$/, " on") : kMods[mod];
  return `${before} ${words}`;
}

function timex(value, type, weekdays) {
  if (value === "PRESENT_REF") return "now";
  if (value === "PAST_REF") return "some time before";
  if (value === "FUTURE_REF") return "some time to come";
  if (value.startsWith("P")) return (type === "SET" ? "every " : "") + duration(value).replace(type === "SET" ? /^1 (\w+)$/ : /^$/, "$1");
  const [day, time] = value.split("T");
  const date = calendar(day);
  if (!time) {
    return date && weekdays && /^\d{4}-\d\d-\d\d$/.test(day) ? `${weekday(day)} ${date}` : date ?? (/^\d{4}$/.test(day) ? day : null);
  }
  const part = kParts[time] ?? (/^\d\d(:\d\d)?/.exec(time)?.[0]);
  return part ? `${part}${date ? `, ${date}` : ""}` : date;
}

/** A half-open interval as its first and last day. */
export function formatInterval([from, to]) {
  if (!from || !to || !/^\d{4}-\d\d-\d\d/.test(to)) return null;
  const last = isoDay(new Date(Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - (to.length > 10 ? 0 : 86400000)));
  const first = from.slice(0, 10);
  return first >= last ? formatDay(first) : `${formatDay(first)} to ${formatDay(last)}`;
}

/** A short label for the timeline, as coarse as the date itself. */
export function shortDate({ value, interval }, withYear) {
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(value ?? "");
  if (day) return `${+day[3]} ${kMonths[day[2] - 1].slice(0, 3)}${withYear ? ` ${day[1]}` : ""}`;
  const start = interval?.[0];
  if (start && /-W\d/.test(value)) return shortDate({ value: start.slice(0, 10) }, withYear);
  const part = /^(\d{4})-([QH]\d)$/.exec(value ?? "");
  if (part) return `${part[2]} ${part[1]}`;
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value ?? "");
  if (season) return `${kSeasons[season[2]]} ${season[1]}`;
  const month = /^(\d{4})-(\d\d)$/.exec(value ?? "");
  if (month) return `${kMonths[month[2] - 1].slice(0, 3)} ${month[1]}`;
  return start?.slice(0, 4) ?? "";
}

const kScales = [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"]];
const kBounds = { about: "about ", "at-least": "at least ", "at-most": "at most ", "more-than": "more than ",
  "less-than": "less than " };

function number(value, money = false) {
  if (typeof value === "string") return value;
  const size = Math.abs(value);
  for (const [scale, word] of kScales) {
    if (size >= scale) return `${new Intl.NumberFormat("en", { maximumFractionDigits: 3 }).format(value / scale)}\u00a0${word}`;
  }
  const cents = money && !Number.isInteger(value) ? { minimumFractionDigits: 2 } : {};
  return new Intl.NumberFormat("en", { maximumFractionDigits: 6, ...cents }).format(value);
}

function currencySymbol(code) {
  try {
    const part = new Intl.NumberFormat("en", { style: "currency", currency: code, currencyDisplay: "symbol" })
      .formatToParts(1).find(({ type }) => type === "currency").value;
    return /^[A-Z]{3}$/.test(part) ? `${part}\u00a0` : part;
  } catch {
    return `${code}\u00a0`;
  }
}

/** The name of an ISO 4217 code, such as "US Dollar". */
export function currencyName(code) {
  try {
    return new Intl.DisplayNames("en", { type: "currency" }).of(code);
  } catch {
    return code;
  }
}

/** A figure's value in words: "about $412 million", "3 to 5 kilometers". */
export function formatFigure({ type, value, high, unit, bound, text = "" }) {
  if (value === null || value === undefined) return null;
  // "Half" says more than 0.5.
  if (type === "CARDINAL" && Math.abs(value) < 1 && value !== 0 && !/\d/.test(text)) return text || null;
  const say = (size) => number(size, type === "MONEY");
  const amount = high === null || high === undefined ? say(value) : `${say(value)} to ${say(high)}`;
  const before = kBounds[bound] ?? "";
  if (type === "MONEY" && unit) return `${before}${currencySymbol(unit)}${amount}`;
  if (type === "PERCENT") {
    return `${before}${amount}${percentUnit(unit ?? "")}`;
  }
  if (type === "ORDINAL") return `${before}${ordinal(value)}`;
  return `${before}${amount}${unit ? `\u00a0${unitName(unit, value === 1 && !high)}` : ""}`;
}

function percentUnit(unit) {
  if (unit.includes("basis")) return " basis points";
  if (unit.includes("point")) return " percentage points";
  return unit === "permille" ? "\u2030" : "%";
}

function ordinal(value) {
  const rule = new Intl.PluralRules("en", { type: "ordinal" }).select(Number(value));
  return `${value}${{ one: "st", two: "nd", few: "rd" }[rule] ?? "th"}`;
}

function unitName(unit, single) {
  try {
    const parts = new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay: "long" }).formatToParts(single ? 1 : 2);
    return parts.filter(({ type }) => type === "unit").map(({ value }) => value).join("") || unit;
  } catch {
    const words = unit.replace(/-/g, " ");
    return single || !/[a-z]$/.test(words) || words.endsWith("s") ? words : `${words}s`;
  }
}

/** 0.98 -> "98%"; null where nothing is claimed. */
export function formatConfidence(confidence) {
  return typeof confidence === "number" ? `${Math.round(confidence * 100)}%` : null;
}

/** "KE" -> "Kenya". */
export function countryName(code) {
  try {
    return code ? new Intl.DisplayNames("en", { type: "region" }).of(code) : null;
  } catch {
    return null;
  }
}
