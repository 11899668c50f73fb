// The words of an element on a page that is not ours, and the way back from an offset to the place in the page.

import { isSkipped, textOf } from "./article-text.js";

export class PageText {
  #pieces = [];

  /** @param {Element} root read, never changed */
  constructor(root) {
    const skip = (element) => isSkipped(element) || element.localName === "dateline-card";
    this.text = textOf(root, (node, from, at, length) => this.#pieces.push({ node, from, at, length }), skip);
  }

  /** The last piece that starts at or before the offset. */
  #pieceAt(offset) {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle].at <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#pieces[low - 1];
  }

  /** The page's range for text[start, end), or null if the page has changed since. */
  range(start, end) {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    if (!first || !last) return null;
    try {
      const range = new Range();
      range.setStart(first.node, first.from + start - first.at);
      range.setEnd(last.node, last.from + end - last.at);
      return range;
    } catch {
      return null;
    }
  }

  /** The offset of a place in the page, or -1 if it is not in the text. */
  offset(node, position) {
    const piece = this.#pieces.find((other) => other.node === node && position >= other.from && position <= other.from + other.length);
    return piece ? piece.at + position - piece.from : -1;
  }
}

/** The text node and position under a point, by whichever call the browser has. */
export function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, position: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, position: range.startOffset };
}
