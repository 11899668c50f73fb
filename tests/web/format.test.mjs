// Values in words, as the panel and the card show them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDate, formatFigure, formatInterval, shortDate } from "../../web/format.js";

test("dates read as a person would say them", () => {
  const words = {
    "2024-04-16": "Tuesday 16 April 2024", "2024-04": "April 2024", "2024": "2024", "2024-Q3": "third quarter of 2024",
    "2024-H1": "first half of 2024", "2024-SU": "summer 2024", "2024-W16": "week of 15 April 2024",
    "2020-W53-5": "1 January 2021", "2024-W16-WE": "weekend of 20 April 2024", "198": "1980s", "18": "19th century",
    "20XX": "21st century", "XXXX-WXX-2": "a Tuesday", "XXXX-10-03": "3 October, year not known",
    "2024-04-16T10:30": "10:30, 16 April 2024", "2024-04-16TEV": "evening, 16 April 2024", "PRESENT_REF": "now",
  };
  for (const [value, expected] of Object.entries(words)) assert.equal(formatDate({ value, type: "DATE" }), expected);
});

test("durations and repeating times read as a person would say them", () => {
  const say = (value, type = "DURATION", mod = null) => formatDate({ value, type, mod });
  assert.equal(say("P25Y"), "25 years");
  assert.equal(say("P1W"), "1 week");
  assert.equal(say("PT6H30M"), "6 hours 30 minutes");
  assert.equal(say("P2CE"), "2 centuries");
  assert.equal(say("PXM"), "some months");
  assert.equal(say("P1Y", "SET"), "every year");
  assert.equal(say("P3M", "DURATION", "LESS_THAN"), "less than 3 months");
});

test("what has no words of its own falls back to its days, or to nothing", () => {
  assert.equal(formatDate({ value: "FY2024", type: "DATE", interval: ["2023-07-01", "2024-07-01"] }), "1 July 2023 to 30 June 2024");
  assert.equal(formatDate({ value: "XXXX-XX", type: "DATE", interval: null }), null);
  assert.equal(formatInterval(["2024-04-16", "2024-04-17"]), "16 April 2024");
  assert.equal(formatInterval(["2024-04-16", null]), null);
});

test("a part of a day is on it, a part of a month in it", () => {
  assert.equal(formatDate({ value: "2023-08-07", type: "DATE", mod: "START" }), "early on Monday 7 August 2023");
  assert.equal(formatDate({ value: "2023-08", type: "DATE", mod: "START" }), "early in August 2023");
});

test("figures keep their exact value, unit and bound", () => {
  const say = (figure) => formatFigure({ high: null, unit: null, bound: "exact", ...figure }).replaceAll("\u00a0", " ");
  assert.equal(say({ type: "MONEY", value: 412000000, unit: "USD", bound: "about" }), "about $412 million");
  assert.equal(say({ type: "MONEY", value: 9400000000, unit: "SEK" }), "SEK 9.4 billion");
  assert.equal(say({ type: "MONEY", value: 41.3, unit: "EUR" }), "\u20ac41.30");
  assert.equal(say({ type: "PERCENT", value: 17, unit: "percent" }), "17%");
  assert.equal(say({ type: "PERCENT", value: 25, unit: "basis-point" }), "25 basis points");
  assert.equal(say({ type: "PERCENT", value: 2, unit: "percentage-point" }), "2 percentage points");
  assert.equal(say({ type: "QUANTITY", value: 3, high: 5, unit: "kilometer" }), "3 to 5 kilometers");
  assert.equal(say({ type: "QUANTITY", value: 9, unit: "square-meter" }), "9 square meters");
  assert.equal(say({ type: "CARDINAL", value: 14000, bound: "more-than" }), "more than 14,000");
  assert.equal(say({ type: "CARDINAL", value: "12345678901234567890" }), "12345678901234567890");
  assert.equal(say({ type: "CARDINAL", value: 0.5, text: "half" }), "half");
  assert.equal(say({ type: "CARDINAL", value: 0.5, text: "0.5" }), "0.5");
  assert.equal(say({ type: "ORDINAL", value: 22 }), "22nd");
});

test("the timeline's labels are as coarse as the dates", () => {
  assert.equal(shortDate({ value: "2024-04-16" }, false), "16 Apr");
  assert.equal(shortDate({ value: "2024-04-16" }, true), "16 Apr 2024");
  assert.equal(shortDate({ value: "2019-03" }, false), "Mar 2019");
  assert.equal(shortDate({ value: "2024-W44", interval: ["2024-10-28", "2024-11-04"] }, false), "28 Oct");
  assert.equal(shortDate({ value: "2024-Q3", interval: ["2024-07-01", "2024-10-01"] }, true), "Q3 2024");
  assert.equal(shortDate({ value: "198", interval: ["1980-01-01", "1990-01-01"] }, true), "1980");
});
