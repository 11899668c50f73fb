// node knowledge.mjs OUT [--lists FOLDER] [--offices FILE] FILE.tsv...: compiles lists of names (data/knowledge) into a pack that
// the core reads in place (core/src/knowledge/name_pack.h). Later files go before earlier ones where both hold a name. FILE of
// offices has those of some people, which go before those that the lists have. FOLDER is data/lists, whose words,
// countries and peoples then are in the pack too.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { lines, planes, sortByKey, u32 } from "./columns.mjs";
import { fold } from "./fold.mjs";
import { readPeoples, readWords } from "./words.mjs";

const kTypes = ["", "PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE"];
// Changes with the layout; kLayout in name_pack.h.
const kLayout = 2;
// Bits of a record's kind beside its type; name_pack.h.
const kCountry = 64, kSameKeyNext = 128;
const kOffice = /^[^[\]|]+ \[\d{4}-\d\d-\d\d\/(\d{4}-\d\d-\d\d)?\]$/;

const { values: given, positionals: [out, ...files] } = parseArgs({ options: { lists: { type: "string" }, offices: { type: "string" } }, allowPositionals: true });
if (!out || files.length === 0) {
  console.error("usage: knowledge.mjs OUT [--lists FOLDER] [--offices FILE] FILE.tsv...");
  process.exit(2);
}

function fail(file, line, what) {
  console.error(`${file}:${line}: ${what}`);
  process.exit(1);
}

function readRows(file) {
  const rows = [];
  readFileSync(file, "utf8").split("\n").forEach((text, i) => {
    if (text === "" || text.startsWith("#")) return;
    const [name, type, country = "", wikidata = "", weight = "1", description = "", aliases = "", offices = ""] = text.split("\t");
    if (!name) fail(file, i + 1, "a row without a name");
    if (kTypes.indexOf(type) < 1) fail(file, i + 1, `unknown type ${type}`);
    if (!/^([A-Z]{2})?$/.test(country)) fail(file, i + 1, `no country code: ${country}`);
    if (!/^(Q[1-9]\d{0,9})?$/.test(wikidata)) fail(file, i + 1, `no QID: ${wikidata}`);
    if (!/^[1-9]?$/.test(weight)) fail(file, i + 1, `weight is 1 to 9: ${weight}`);
    rows.push({ name, type, country, wikidata, weight: Number(weight || 1), description, aliases, offices });
  });
  return rows;
}

/** Gives people their offices; who is in no list is added. */
function addOffices(rows, file) {
  const people = new Map(rows.filter(({ type }) => type === "PERSON").map((row) => [row.name, row]));
  readFileSync(file, "utf8").split("\n").forEach((text, i) => {
    if (text === "" || text.startsWith("#")) return;
    const [name, country, offices] = text.split("\t");
    if (!offices?.split("|").every((office) => kOffice.test(office))) fail(file, i + 1, `an office is written "X [YYYY-MM-DD/YYYY-MM-DD]": ${offices}`);
    if (!people.has(name)) {
      people.set(name, { name, type: "PERSON", country, wikidata: "", weight: 6, description: "", aliases: "" });
      rows.push(people.get(name));
    }
    people.get(name).offices = offices;
  });
}

/**
 * Of rows of different files that hold one name of one type, the last remains and takes what it lacks from those before,
 * unless those are several or of another country.
 */
function mergeFiles(lists) {
  const merged = new Map();
  for (const rows of lists) {
    const own = new Map();
    for (const row of rows) {
      const key = `${fold(row.name)}\t${row.type}`;
      const earlier = merged.get(key) ?? [];
      const one = earlier.length === 1 && (row.country === "" || earlier[0].country === "" || earlier[0].country === row.country);
      if (one && (row.wikidata === "" || earlier[0].wikidata === "" || row.wikidata === earlier[0].wikidata)) {
        for (const field of ["wikidata", "description", "offices"]) row[field] ||= earlier[0][field];
        row.aliases = [...new Set([...row.aliases.split("|"), ...earlier[0].aliases.split("|")])].filter((alias) => alias !== "" && alias !== row.name).join("|");
        earlier.pop();
      }
      own.set(key, [...(own.get(key) ?? []), row]);
    }
    for (const [key, same] of own) merged.set(key, [...(merged.get(key) ?? []), ...same]);
  }
  return [...merged.values()].flat();
}

/** A row without a QID takes that of the only other one so called, of the same type and no other country. */
function fillQids(rows) {
  const known = new Map();
  for (const row of rows) {
    if (row.wikidata === "") continue;
    const key = `${row.name}\t${row.type}`;
    if (!known.has(key)) known.set(key, []);
    known.get(key).push(row);
  }
  for (const row of rows) {
    if (row.wikidata !== "") continue;
    const same = (known.get(`${row.name}\t${row.type}`) ?? []).filter(({ country }) => country === "" || row.country === "" || country === row.country);
    if (new Set(same.map(({ wikidata }) => wikidata)).size === 1) row.wikidata = same[0].wikidata;
  }
}

/** Names and aliases by their folded spelling; of those with the same, the last one first. */
function nameRecords(rows) {
  const records = rows.flatMap((row) => [row.name, ...row.aliases.split("|")].map((printed, i) => ({ key: fold(printed), printed, row, alias: i > 0 })));
  return records.filter(({ printed }) => printed !== "").reverse();
}

/** The columns of words: spellings, sets of classes, given, surname; the names of classes, the sets. */
function wordColumns(words) {
  sortByKey(words);
  const classes = [...new Set(words.flatMap((word) => [...word.classes]))].sort();
  const setOf = (word) => classes.reduce((set, name, i) => set | (word.classes.has(name) ? 1n << BigInt(i) : 0n), 0n);
  const sets = [...new Set(words.map(setOf))];
  if (classes.length > 64) throw new Error("too many classes of words");
  return [
    ...lines(words.map(({ key }) => key)),
    planes(words.map((word) => sets.indexOf(setOf(word))), 2),
    ...["given", "surname"].map((field) => Buffer.from(words.map((word) => word[field]))),
    Buffer.from(classes.map((name) => `${name}\n`).join("")),
    Buffer.from(new BigUint64Array(sets).buffer),
  ];
}

/** The columns of names: spellings, kinds, weights, countries, numbers, codes, descriptions, offices. */
function nameColumns(records) {
  sortByKey(records);
  records.forEach((record, i) => { if (!record.alias) record.row.place = i; });
  const codes = [...new Set(records.map(({ row }) => row.country))].sort();
  const kinds = records.map(({ key, row, alias }, i) =>
    (alias ? 0 : kTypes.indexOf(row.type)) + (!alias && row.isCountry ? kCountry : 0) + (records[i + 1]?.key === key ? kSameKeyNext : 0));
  const ofName = (value) => records.map(({ row, alias }) => (alias ? 0 : value(row)));
  return [
    ...lines(records.map(({ printed }) => printed)),
    Buffer.from(kinds), Buffer.from(ofName(({ weight }) => weight)), Buffer.from(ofName(({ country }) => codes.indexOf(country))),
    planes(records.map(({ row, alias }) => (alias ? row.place : Number(row.wikidata.slice(1) || 0))), 4),
    Buffer.from(codes.map((code) => code.padEnd(2)).join("")),
    ...lines(records.map(({ row, alias }) => (alias ? "" : row.description))),
    ...lines(records.map(({ row, alias }) => (alias ? "" : row.offices))),
  ];
}

const rows = mergeFiles(files.map(readRows));
fillQids(rows);
if (given.offices) addOffices(rows, given.offices);
if (given.lists) rows.unshift(...readPeoples(given.lists));
const columns = [...wordColumns(given.lists ? readWords(given.lists) : []), ...nameColumns(nameRecords(rows))];
const payload = columns.flatMap((column) => [u32(column.length), column]);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, Buffer.concat([Buffer.from("DLmodel1know"), u32(kLayout), ...payload]));
