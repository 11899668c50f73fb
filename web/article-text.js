// From HTML, Markdown or bytes to the plain text of an article, paragraph by paragraph.

import { parseHtml } from "./trusted.js";

const kSkip = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "SVG", "CANVAS", "VIDEO", "AUDIO",
  "FORM", "BUTTON", "SELECT", "TEXTAREA", "INPUT", "NAV", "HEAD", "MATH", "DIALOG"]);
const kPageParts = new Set(["FOOTER", "ASIDE"]);
const kBlocks = new Set(["ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "CAPTION", "DD", "DIV", "DL", "DT", "FIGCAPTION", "FIGURE",
  "FOOTER", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HR", "LI", "MAIN", "OL", "P", "PRE", "SECTION", "TABLE", "TBODY",
  "TD", "TH", "THEAD", "TR", "UL", "BODY"]);

/** Whether an element's words belong to the article. */
export function isSkipped(element) {
  return kSkip.has(element.tagName.toUpperCase()) || element.hidden === true || element.getAttribute("aria-hidden") === "true";
}

/** Whether an element stands on lines of its own. */
export function isBlock(element) {
  return kBlocks.has(element.tagName);
}

/**
 * The text of an element as a reader sees it: white space folded, one empty line between blocks.
 * @param {Element} root
 * @param {(node: Text, from: number, at: number, length: number) => void} [onPiece] for each run of characters taken
 *   over unchanged: the text node, where the run starts in it, where in the result, how long
 */
export function textOf(root, onPiece, skip = isSkipped) {
  let out = "";
  let pending = "";
  const visit = (node) => {
    if (node.nodeType === 3) return addText(node);
    if (node.nodeType !== 1 || skip(node)) return;
    if (node.tagName === "BR") return void (pending = pending.includes("\n") ? "\n\n" : "\n");
    const block = isBlock(node);
    if (block && out) pending = "\n\n";
    for (const child of node.childNodes) visit(child);
    if (block && out) pending = "\n\n";
  };
  const addText = (node) => {
    for (const match of node.data.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/^[ \t\r\n\f]/.test(match[0])) {
        if (out && !pending) pending = " ";
        continue;
      }
      out += pending;
      pending = "";
      onPiece?.(node, match.index, out.length, match[0].length);
      out += match[0];
    }
  };
  visit(root);
  return out;
}

/**
 * The article in a piece of HTML, which is parsed but never run.
 * @param {string} html a fragment from the clipboard or a whole page
 * @returns {{text: string, page: Document}} `page` for its metadata
 */
export function articleFromHtml(html) {
  const page = parseHtml(html);
  const main = page.querySelector("article") ?? page.querySelector("main, [role=main]");
  const skip = (element) => isSkipped(element) || (kPageParts.has(element.tagName) && !main);
  const text = textOf(main ?? page.body, undefined, skip);
  const heading = page.querySelector("h1");
  const title = heading && main && !main.contains(heading) ? textOf(heading) : "";
  return { text: title ? `${title}\n\n${text}` : text, page };
}

/** The words of a Markdown file: emphasis, links and fences taken off, paragraphs kept. */
export function articleFromMarkdown(markdown) {
  return markdown
    .replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, "")
    .replace(/^ {0,3}(?:#{1,6}|>)[ \t]+/gm, "")
    .replace(/^ {0,3}(?:```|~~~|===|---|\*\*\*).*$/gm, "")
    .replace(/^([ \t]*)[*+-][ \t]+/gm, "$1\u2022 ")
    .replace(/!\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])/g, "$1");
}

/** Decodes a file: UTF-8 or UTF-16 by its mark, else UTF-8, else the old Windows encoding. */
export function decodeFile(bytes) {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // NUL bytes are no old text encoding: let the engine see and refuse them.
    return new TextDecoder(bytes.includes(0) ? "utf-8" : "windows-1252").decode(bytes);
  }
}

/** The article in a file, by the file's name. */
export function articleFromFile(name, bytes) {
  const text = decodeFile(bytes);
  if (/\.x?html?$/i.test(name)) return articleFromHtml(text);
  return { text: /\.(md|markdown)$/i.test(name) ? articleFromMarkdown(text) : text, page: null };
}
