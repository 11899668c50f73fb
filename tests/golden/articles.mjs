// Golden articles: articles/DAY-NAME.txt, where DAY is the day of publication, or "undated"; beside each NAME.approved.json.
import { readFileSync, readdirSync } from 'node:fs';

export const folder = new URL('./articles/', import.meta.url);

export function loadArticles() {
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => ({
    name: name.replace('.txt', ''),
    text: readFileSync(new URL(name, folder), 'utf8'),
    published: /^\d{4}-\d{2}-\d{2}/.exec(name)?.[0],
    approved: new URL(name.replace('.txt', '.approved.json'), folder),
  }));
}

/** One line a list item, so that a change of the analysis reads well in a diff. */
export function pretty(doc) {
  const value = (v, indent) => {
    if (Array.isArray(v) && v.length > 0 && typeof v[0] === 'object') return `[\n${v.map((i) => `${indent}  ${JSON.stringify(i)}`).join(',\n')}\n${indent}]`;
    return JSON.stringify(v);
  };
  const members = (object, indent) => Object.entries(object).map(([key, v]) =>
    `${indent}${JSON.stringify(key)}: ${key === 'card' ? `{\n${members(v, `${indent}  `)}\n${indent}}` : value(v, indent)}`).join(',\n');
  return `{\n${members(doc, '  ')}\n}\n`;
}
