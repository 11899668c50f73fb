// Types of dateline.js and of the document it returns. Names follow the standards of the field: OntoNotes 5 entity
// types, TIMEX3 dates, ISO 4217 currencies, CLDR units, Wikidata QIDs. What is not known is null, never guessed.

/** Half-open place in the text as given, in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A place with its words: `words.text === text.slice(words.start, words.end)`. */
export interface Words extends Span {
  text: string;
}

/** Half-open ISO 8601 interval, such as ["2024-04-16", "2024-04-17"]; null for an open end. */
export type Interval = [from: string | null, to: string | null];

/** Ids are a letter and a number: e entity, d date, f figure, q quotation, r fact. */
export type Id<Letter extends string> = `${Letter}${number}`;

export type EntityType =
  | "PERSON" | "NORP" | "ORG" | "GPE" | "LOC" | "FAC" | "EVENT" | "WORK_OF_ART" | "LAW" | "PRODUCT" | "LANGUAGE";

export interface Block extends Span {
  kind: "title" | "byline" | "dateline" | "heading" | "paragraph" | "list-item" | "caption" | "boilerplate";
}

export interface Sentence extends Span {
  /** Index into `blocks`. */
  block: number;
}

export interface Entity {
  id: Id<"e">;
  type: EntityType;
  /** The fullest name used in the article. */
  name: string;
  aliases: string[];
  roles: string[];
  /** Wikidata QID. */
  wikidata: string | null;
  description: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Indices into `mentions`, in text order. */
  mentions: number[];
  /** 0 to 1, how central it is to the article. */
  salience: number;
}

/** An annotation says how sure it is, 0 to 1, and which rule, list or model decided. */
interface Reasoned {
  confidence: number;
  why: string;
}

export interface Mention extends Words, Reasoned {
  entity: Id<"e"> | null;
  kind: "name" | "nominal" | "pronoun";
  type: EntityType;
}

export interface DateExpression extends Words, Reasoned {
  id: Id<"d">;
  type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value, such as "2024-04-16", "2024-Q3", "P25Y". */
  value: string | null;
  /** TIMEX3 modifier, such as "START" or "APPROX". */
  mod: string | null;
  quant: string | null;
  freq: string | null;
  /** Null when the expression can't be anchored. */
  interval: Interval | null;
  /** What it was counted from: the publication date or an earlier date. */
  relative_to: "published" | Id<"d"> | null;
  /** Other readings of a numeric date of unknown order. */
  alternatives?: string[];
}

export interface Period extends Words {
  from: Id<"d"> | null;
  to: Id<"d"> | null;
  interval: Interval | null;
}

export interface Figure extends Words, Reasoned {
  id: Id<"f">;
  type: "MONEY" | "PERCENT" | "QUANTITY" | "CARDINAL" | "ORDINAL";
  /** A number when a double holds it exactly, else a decimal string. */
  value: number | string | null;
  /** Upper end of a range. */
  high: number | string | null;
  /** ISO 4217 code, CLDR unit identifier or "percent". */
  unit: string | null;
  /** The unit is a guess from context, as for a bare "$". */
  assumed: boolean;
  bound: "exact" | "about" | "at-least" | "at-most" | "more-than" | "less-than" | "range";
  /** "rose by 5" is {direction: "up", by: true}, "rose to 5" {direction: "up", by: false}. */
  change: { direction: "up" | "down"; by: boolean } | null;
  /** The words for what is measured or counted. */
  of: Words | null;
  holder: Id<"e"> | null;
  when: Id<"d"> | null;
}

export interface Quote extends Words {
  id: Id<"q">;
  kind: "direct" | "indirect" | "mixed";
  speaker: Id<"e"> | null;
  /** The words that name the source. */
  source: Words | null;
  /** The reporting words, such as "told reporters". */
  cue: Words | null;
}

export interface Argument extends Words {
  entity: Id<"e"> | null;
}

export interface Fact extends Span {
  id: Id<"r">;
  /** Index into `sentences`. */
  sentence: number;
  subject: Argument[];
  predicate: Words & { lemma: string };
  object: Argument[];
  when: Id<"d"> | null;
  where: Id<"e"> | null;
  figures: Id<"f">[];
  attributed_to: Id<"e"> | null;
  negated: boolean;
  modality: "asserted" | "reported" | "planned" | "possible";
  confidence: number;
}

export interface Check {
  kind:
    | "weekday-mismatch" | "unresolved-date" | "conflicting-figures" | "sum-mismatch" | "unattributed-quote"
    | "reversed-range" | "impossible-date" | "future-as-past" | "percentage-mismatch";
  message: string;
  refs: string[];
}

/** The fact card; lists hold ids, most telling first. */
export interface Card {
  headline: Words | null;
  who: Id<"e">[];
  where: Id<"e">[];
  when: Id<"d">[];
  what: Id<"r">[];
  how_much: Id<"f">[];
  said: Id<"q">[];
  timeline: { date: Id<"d">; fact: Id<"r"> | null }[];
  checks: Check[];
}

/** With `explain`: a word, number or mark with its part of speech (Universal Dependencies) and name tag. */
export interface Token extends Words {
  pos: string;
  name: EntityType | null;
  begins: boolean;
}

/** What Dateline knows of one article. Later versions may add members; none is renamed within "dateline/1". */
export interface DatelineDocument {
  schema: "dateline/1";
  offsets: "utf-16";
  /** "en", or another code when the text does not read as English. */
  language: string;
  published: { value: string | null; source: "option" | "byline" | "dateline" | "inferred" | "none" };
  blocks: Block[];
  sentences: Sentence[];
  entities: Entity[];
  mentions: Mention[];
  dates: DateExpression[];
  periods: Period[];
  figures: Figure[];
  quotes: Quote[];
  facts: Fact[];
  card: Card;
  tokens?: Token[];
  stats: { words: number; milliseconds: number | null };
}

export type DatelineStatus =
  /** No words in the text. */
  | "empty"
  /** More text than one article may have. */
  | "too-long"
  /** `published` is not a day, or the text not a string. */
  | "bad-options"
  /** Not text: a picture, an archive, a program. */
  | "binary"
  | "out-of-memory"
  /** The signal fired, or the engine was closed. */
  | "aborted"
  /** The wasm could not be fetched, or this host does not run it. */
  | "unsupported"
  /** A fault of the engine. */
  | "internal";

export class DatelineError extends Error {
  constructor(status: DatelineStatus, message: string, options?: { cause?: unknown });
  readonly name: "DatelineError";
  readonly status: DatelineStatus;
}

export interface LoadOptions {
  /** Where or what the engine is; default: dateline.wasm beside dateline.js. */
  wasm?: URL | string | ArrayBuffer | ArrayBufferView | WebAssembly.Module;
  /** Analyse in a worker; default: true in a page, false elsewhere. Falls back to the calling thread. */
  worker?: boolean;
  /** Subresource integrity of the wasm, "sha384-...". */
  integrity?: string;
  /** Optional packs of names, such as names-more.bin beside the wasm: addresses or bytes. */
  packs?: (URL | string | ArrayBuffer | ArrayBufferView)[];
  signal?: AbortSignal;
}

export interface AnalyzeOptions {
  /** Day of publication, "YYYY-MM-DD". */
  published?: string | null;
  /** Also return the tokens. */
  explain?: boolean;
  /**
   * Names of your own, which go before all others: lines of name, type, QID and aliases ("|" between them), separated by
   * tabs; QID and aliases may be left out. A name between slashes is an RE2 pattern whose first group, or else whole
   * match, is a name. A row that doesn't fit is refused with "bad-options" and its line number.
   */
  lexicon?: string;
  signal?: AbortSignal;
}

export class Dateline {
  private constructor();
  /** Fetches, compiles and starts the engine. Rejects with DatelineError. */
  static load(options?: LoadOptions): Promise<Dateline>;
  /** Version of the core. */
  readonly version: string;
  /** Whether analyses run in a worker. */
  readonly inWorker: boolean;
  /** Analyses one article. Rejects with DatelineError. */
  analyze(text: string, options?: AnalyzeOptions): Promise<DatelineDocument>;
  /** Stops the worker, if there is one. Later analyses are refused. */
  close(): void;
}
