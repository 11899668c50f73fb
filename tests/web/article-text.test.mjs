// Files and Markdown become plain text. (HTML needs a browser: see browser/page.test.mjs.)

import assert from "node:assert/strict";
import { test } from "node:test";
import { articleFromMarkdown, decodeFile } from "../../web/article-text.js";

test("Markdown loses its marks and keeps its words and paragraphs", () => {
  const markdown = "---\ntitle: x\n---\n# Kenya signs *14* accords\n\nThe **Kenya Ports Authority** said "
    + "[on its site](https://example.org/a_b) that 2 * 3 * 4 and snake_case stay.\n\n> \u201cWe wait,\u201d she said.\n\n- first\n- second\n";
  assert.equal(articleFromMarkdown(markdown), "Kenya signs 14 accords\n\nThe Kenya Ports Authority said on its site that "
    + "2 * 3 * 4 and snake_case stay.\n\n\u201cWe wait,\u201d she said.\n\n\u2022 first\n\u2022 second\n");
});

test("files are decoded by their mark, as UTF-8, or as the old Windows encoding", () => {
  assert.equal(decodeFile(new TextEncoder().encode("caf\u00e9")), "caf\u00e9");
  assert.equal(decodeFile(Uint8Array.of(0xff, 0xfe, 0x63, 0x00, 0xe9, 0x00)), "c\u00e9");
  assert.equal(decodeFile(Uint8Array.of(0xfe, 0xff, 0x00, 0x63, 0x00, 0xe9)), "c\u00e9");
  assert.equal(decodeFile(Uint8Array.of(0x63, 0xe9)), "c\u00e9");
});

test("bytes that are no text stay recognisable as such", () => {
  assert.match(decodeFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00, 0x00, 0xff)), /\u0000/);
});
