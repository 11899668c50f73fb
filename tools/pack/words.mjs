// What data/lists says about words, and the countries and peoples there as rows of names.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "./fold.mjs";

const split = (text) => (text ?? "").split("|").filter((part) => part !== "");

function readList(folder, list) {
  return readFileSync(join(folder, list), "utf8").split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
}

/** The words and phrases of the lists in `folder`: their key, the classes they are in, how usual they are as names. */
export function readWords(folder) {
  const words = new Map();
  const add = (key, name) => {
    if (fold(key) !== key) throw new Error(`a word in the lists is not folded: ${key}`);
    if (!words.has(key)) words.set(key, { key, classes: new Set(), given: 0, surname: 0 });
    words.get(key).classes.add(name);
    return words.get(key);
  };
  for (const [word] of readList(folder, "common_words.tsv")) add(word, "common");
  for (const [word, weight] of readList(folder, "given_names.tsv")) add(word, "given").given = Number(weight || 1);
  for (const [word, weight] of readList(folder, "surnames.tsv")) add(word, "surname").surname = Number(weight || 1);
  for (const [kind, type, phrases] of readList(folder, "name_words.tsv")) for (const phrase of split(phrases)) add(phrase, `${kind} ${type}`);
  for (const [kind, phrases] of readList(folder, "titles.tsv")) for (const phrase of split(phrases)) add(phrase, `title ${kind}`);
  return [...words.values()];
}

function row(name, type, country, more = {}) {
  return { name, type, country, wikidata: "", weight: 9, description: "", aliases: "", offices: "", ...more };
}

/** Countries, their peoples, and the groups of countries and peoples. */
export function readPeoples(folder) {
  const countries = readList(folder, "countries.tsv").flatMap(([name, code, wikidata, , aliases, people]) => [
    row(name, "GPE", code, { wikidata, aliases: aliases ?? "", isCountry: true }),
    ...split(people).map((word) => row(word, "NORP", code)),
  ]);
  const groups = readList(folder, "groups.tsv").flatMap(([name, code = "", words]) =>
    [...(code === "" ? [] : [name]), ...split(words)].map((word) => row(word, "NORP", code)));
  return [...countries, ...groups];
}
