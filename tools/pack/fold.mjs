// Folding of names as core/src/knowledge/fold.cc does it; a test of the core looks up every name of the pack, so the two
// cannot drift apart.

// U+00C0 to U+017F. Digits stand for what takes more than one letter, "?" for characters that stay.
const kLatin =
  "aaaaaa1ceeeeiiiidnooooo?ouuuuy23" +
  "aaaaaa1ceeeeiiiidnooooo?ouuuuy2y" +
  "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooo44rrrrrrsssssssstttttt" +
  "uuuuuuuuuuuuwwyyyzzzzzzs";
const kSpelled = { 1: "ae", 2: "th", 3: "ss", 4: "oe" };

/** First and last code point, and what they become. */
const kRanges = [
  [0x300, 0x36f, ""],
  [0x1ea0, 0x1eb7, "a"], [0x1eb8, 0x1ec7, "e"], [0x1ec8, 0x1ecb, "i"], [0x1ecc, 0x1ee3, "o"], [0x1ee4, 0x1ef1, "u"], [0x1ef2, 0x1ef9, "y"],
  [0x1e0c, 0x1e0d, "d"], [0x1e24, 0x1e25, "h"], [0x1e2a, 0x1e2b, "h"], [0x1e62, 0x1e63, "s"], [0x1e6c, 0x1e6d, "t"], [0x1e92, 0x1e93, "z"],
  [0x2018, 0x2019, "'"], [0x2bb, 0x2bc, "'"], [0x2032, 0x2032, "'"], [0xb4, 0xb4, "'"],
  [0x2010, 0x2011, "-"], [0x2013, 0x2014, "-"],
  [0xa0, 0xa0, " "], [0x2002, 0x2003, " "], [0x2009, 0x2009, " "], [0x202f, 0x202f, " "],
  [0xad, 0xad, ""], [0x200b, 0x200b, ""], [0x200e, 0x200f, ""],
  [0x18f, 0x18f, "a"], [0x259, 0x259, "a"], [0x1a0, 0x1a1, "o"], [0x1af, 0x1b0, "u"], [0x218, 0x219, "s"], [0x21a, 0x21b, "t"],
];

function foldWide(c) {
  if (c >= 0xc0 && c < 0x180) {
    const letter = kLatin[c - 0xc0];
    return letter === "?" ? String.fromCodePoint(c) : kSpelled[letter] ?? letter;
  }
  for (const [first, last, to] of kRanges) if (c >= first && c <= last) return to;
  if ((c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f)) return String.fromCodePoint(c + 32);
  if (c >= 0x400 && c <= 0x40f) return String.fromCodePoint(c + 80);
  return String.fromCodePoint(c);
}

function foldOne(char) {
  if (char.codePointAt(0) >= 0x80) return foldWide(char.codePointAt(0));
  if (char === "`") return "'";
  return "\t\n\r".includes(char) ? " " : char.toLowerCase();
}

/** The text without letter case, diacritics and typographic variants. */
export function fold(text) {
  let folded = "";
  for (const char of text) {
    const one = foldOne(char);
    if (one !== " " || (folded !== "" && !folded.endsWith(" "))) folded += one;
  }
  return folded;
}
