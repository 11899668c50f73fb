// dateline.d.ts compiles under the strictest settings and fits a user's program.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

test("a strict TypeScript program compiles against the declarations", () => {
  const options = { strict: true, noEmit: true, exactOptionalPropertyTypes: true, target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [] };
  const program = ts.createProgram([fileURLToPath(new URL("types/usage.ts", import.meta.url))], options);
  const faults = ts.getPreEmitDiagnostics(program).map(({ messageText, file, start }) =>
    `${file?.fileName}:${start} ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  assert.deepEqual(faults, []);
});
