// node tools/pack/units.mjs OUT_FOLDER [NODE_MODULES]
//
// Writes what the figures stage knows of units and currencies, from CLDR's English data (Unicode-3.0):
//   units.tsv       form, CLDR unit identifier, category ("length"), class: name (any letter case) or symbol
//   currencies.tsv  form, ISO 4217 code, class: name, symbol, code, or cue (a country whose presence in an article
//                   tells which dollar, pound or peso is meant; fourth column: that noun)
// A form is normalized as the figures stage looks it up: white space and hyphens between words are one space, none
// stands beside a symbol. What CLDR lacks is written by hand in data/lists/units_extra.tsv and currencies_extra.tsv.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [out, modules = 'node_modules'] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(join(modules, path), 'utf8'));
// Prefixes that news and science use; quecto and the like would only lengthen the list.
const prefixesUsed = new Set(['pico', 'nano', 'micro', 'milli', 'centi', 'deci', 'hecto', 'kilo', 'mega', 'giga', 'tera', 'peta', 'exa']);
const unprefixed = new Set(['duration', 'light', 'magnetic', 'torque', 'acceleration', 'concentr']);
const isLetter = (c) => /\p{L}/u.test(c);

// One space between two words, none beside anything else.
function normalize(form) {
  const plain = form.replace(/\{\d\}/g, '').replace(/[\s\u00a0\u202f-]+/g, ' ').trim();
  return plain.replace(/ /g, (_, at) => (isLetter(plain[at - 1] ?? '') && isLetter(plain[at + 1] ?? '') ? ' ' : ''));
}

class Table {
  rows = new Map();
  add(form, ...columns) {
    const key = normalize(form);
    if (key && !this.rows.has(key)) this.rows.set(key, columns);
  }
  write(name) {
    const lines = [...this.rows].map(([form, columns]) => [form, ...columns].join('\t')).sort();
    writeFileSync(join(out, name), lines.join('\n') + '\n');
  }
}

const patterns = (unit) => Object.entries(unit).filter(([key]) => key.startsWith('unitPattern') || key === 'displayName').map(([, text]) => text);

function packUnits() {
  const table = new Table();
  const { convertUnits, unitPrefixes } = read('cldr-core/supplemental/units.json').supplemental;
  for (const locale of ['en', 'en-GB']) {
    const { long, short, narrow } = read(`cldr-units-full/main/${locale}/units.json`).main[locale].units;
    const entries = Object.keys(long).filter((key) => long[key].displayName && key.includes('-') && !/^(10p|1024p)/.test(key));
    const split = (key) => [key.slice(key.indexOf('-') + 1), key.slice(0, key.indexOf('-'))];
    for (const key of entries) {
      const [id, category] = split(key);
      for (const form of patterns(long[key])) table.add(form.toLowerCase(), id, category, 'name');
      for (const form of [...patterns(short[key]), ...patterns(narrow[key] ?? {})]) table.add(form, id, category, 'symbol');
    }
    // Metric prefixes that CLDR's list of ready units leaves out: terawatt, megawatt-hour, kilopascal ...
    for (const key of entries) {
      const [id, category] = split(key);
      const metric = convertUnits[id]?._systems.includes('prefixable') || id === 'watt-hour';
      if (!metric || unprefixed.has(category)) continue;
      for (const [prefix, { _symbol: symbol }] of Object.entries(unitPrefixes)) {
        if (!prefixesUsed.has(prefix)) continue;
        for (const form of patterns(long[key])) table.add(prefix + form.replace('{0}', '').trim().toLowerCase(), prefix + id, category, 'name');
        for (const form of patterns(narrow[key] ?? {})) {
          const plain = form.replace('{0}', '').trim();
          if (/^\p{L}{1,2}$/u.test(plain)) table.add(symbol + plain, prefix + id, category, 'symbol');
        }
      }
    }
    // Squares and cubes of lengths: "square millimeters", "mm2", "mm^2", "mm\u00b2".
    for (const key of entries.filter((key) => key.startsWith('length-'))) {
      const [id] = split(key);
      for (const [power, words, digit, sign, category] of [['square', 'squared', '2', '\u00b2', 'area'], ['cubic', 'cubed', '3', '\u00b3', 'volume']]) {
        for (const form of patterns(long[key])) {
          table.add(`${power} ${form.replace('{0}', '').trim().toLowerCase()}`, `${power}-${id}`, category, 'name');
          table.add(`${form.replace('{0}', '').trim().toLowerCase()} ${words}`, `${power}-${id}`, category, 'name');
        }
        for (const form of patterns(short[key])) {
          const plain = form.replace('{0}', '').trim();
          if (!/^\p{L}{1,2}$/u.test(plain)) continue;
          for (const tail of [digit, `^${digit}`, sign]) table.add(plain + tail, `${power}-${id}`, category, 'symbol');
          table.add(`${plain} ${words}`, `${power}-${id}`, category, 'name');
        }
      }
    }
  }
  table.write('units.tsv');
}

function packCurrencies() {
  const table = new Table();
  const { currencies } = read('cldr-numbers-full/main/en/currencies.json').main.en.numbers;
  const { region } = read('cldr-core/supplemental/currencyData.json').supplemental.currencyData;
  const { territories } = read('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames;
  const current = new Set(Object.values(region).flat().filter((row) => { const [, dates] = Object.entries(row)[0]; return !dates._to && dates._tender !== 'false'; }).map((row) => Object.keys(row)[0]));
  const ordered = Object.keys(currencies).sort((a, b) => current.has(b) - current.has(a) || (a < b ? -1 : 1));
  for (const code of ordered) {
    const data = currencies[code];
    const named = !/[()0-9]/.test(data.displayName) && !/unit|gold|silver|test|unknown|palladium|platinum/i.test(data.displayName);
    if (named) for (const key of Object.keys(data).filter((key) => key.startsWith('displayName'))) table.add(data[key].toLowerCase(), code, 'name');
    if (/^[A-Z]{3}$/.test(code) && (current.has(code) || /^(DEM|FRF|ITL|ESP|NLG|BTC|XAU)$/.test(code))) table.add(code, code, 'code');
    for (const key of ['symbol', 'symbol-alt-narrow']) {
      const symbol = data[key];
      if (symbol && symbol !== code && current.has(code) && (/[^\p{L}.]/u.test(symbol))) table.add(symbol, code, 'symbol');
    }
  }
  // Countries with a currency whose noun several share: their name and their adjective are cues for a bare noun or sign.
  for (const [country, rows] of Object.entries(region)) {
    const code = rows.map((row) => Object.keys(row)[0]).find((code) => current.has(code));
    const words = currencies[code]?.['displayName-count-one']?.split(' ');
    if (!words || words.length < 2 || !territories[country] || country === 'ZZ') continue;
    const noun = words.at(-1);
    table.add(`cue ${territories[country].toLowerCase()}`, code, 'cue', noun);
    table.add(`cue ${words.slice(0, -1).join(' ').toLowerCase()}`, code, 'cue', noun);
  }
  table.write('currencies.tsv');
}

mkdirSync(out, { recursive: true });
packUnits();
packCurrencies();
