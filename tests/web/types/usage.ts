// A program as a user would write it; tests/web/types.test.mjs checks that it compiles. Lines that must not are marked.

import { Dateline, DatelineError, type DatelineDocument, type DatelineStatus, type Figure } from "../../../web/dateline.js";

export async function facts(text: string, signal: AbortSignal): Promise<string[]> {
  const engine = await Dateline.load({ wasm: new URL("dateline.wasm", "https://example.org/"), worker: false });
  try {
    const doc: DatelineDocument = await engine.analyze(text, { published: "2024-04-18", signal });
    const names = doc.mentions.map((mention) => text.slice(mention.start, mention.end));
    const money = doc.figures.filter((figure) => figure.type === "MONEY").map(amount);
    const checks = doc.card.checks.filter(({ kind }) => kind === "weekday-mismatch").map(({ message }) => message);
    // @ts-expect-error a place may be unknown
    doc.figures[0].of.text;
    // @ts-expect-error not a kind of block
    doc.blocks.filter(({ kind }) => kind === "paragraf");
    return [...names, ...money, ...checks, doc.published.value ?? "no date"];
  } catch (error) {
    if (error instanceof DatelineError) return [sentence(error.status)];
    throw error;
  } finally {
    engine.close();
  }
}

function amount({ value, unit, change }: Figure): string {
  return `${change?.direction ?? ""} ${value ?? "?"} ${unit ?? ""}`;
}

function sentence(status: DatelineStatus): string {
  return status === "too-long" ? "shorter, please" : status;
}

// @ts-expect-error engines come from load()
export const engine = new Dateline();
