// node knowledge.mjs OUT OFFICES.tsv FILE.tsv...: compiles lists of names (data/knowledge) into a pack that the core reads in place
// (core/src/knowledge/name_pack.h). Later files go before earlier ones where both hold a name. OFFICES has the
// offices of some people, which go before those that the lists have; "-" for none.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const kTypes = ["", "PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE"];
// Changes with the layout; kLayout in name_pack.h.
const kLayout = 1;
const kOffice = /^[^[\]|]+ \[\d{4}-\d\d-\d\d\/(\d{4}-\d\d-\d\d)?\]$/;

const [out, officesFile, ...files] = process.argv.slice(2);
if (!out || files.length === 0) {
  console.error("usage: knowledge.mjs OUT OFFICES.tsv FILE.tsv...");
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

/** The QIDs, a plane of lowest bytes first, then the next ones: like bytes stand together, which compresses. */
function planes(numbers) {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((n, i) => {
    for (let plane = 0; plane < 4; ++plane) bytes[plane * numbers.length + i] = Math.floor(n / 256 ** plane) % 256;
  });
  return bytes;
}

function u32(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
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

const rows = files.flatMap(readRows);
fillQids(rows);
if (officesFile !== "-") addOffices(rows, officesFile);
const countries = [...new Set(rows.map(({ country }) => country))].sort();
const lines = (field) => Buffer.from(rows.map((row) => `${row[field]}\n`).join(""));
const columns = [
  lines("name"), lines("aliases"), lines("description"), lines("offices"),
  Buffer.from(rows.map(({ type }) => kTypes.indexOf(type))),
  Buffer.from(rows.map(({ weight }) => weight)),
  Buffer.from(rows.map(({ country }) => countries.indexOf(country))),
  planes(rows.map(({ wikidata }) => Number(wikidata.slice(1) || 0))),
  Buffer.from(countries.map((code) => code.padEnd(2)).join("")),
];
const payload = [u32(rows.length), ...columns.flatMap((column) => [u32(column.length), column])];
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, Buffer.concat([Buffer.from("DLmodel1know"), u32(kLayout), ...payload]));
