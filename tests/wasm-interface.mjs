// node wasm-interface.mjs dateline.wasm exports.txt
// The module offers what exports.txt names and what the linker always adds, and asks its host for nothing but
// to hear of grown memory and to end.
import { readFileSync } from 'node:fs';

const [wasmPath, exportsPath] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(wasmPath));

const listed = readFileSync(exportsPath, 'utf8').split('\n').filter((line) => /^[a-z]/.test(line)).map((line) => line.trim());
const alwaysExported = ['memory', '_initialize', '__indirect_function_table', '__errno_location',
  'stackSave', 'stackRestore', 'stackAlloc', 'emscripten_stack_get_end', 'emscripten_stack_get_free',
  'emscripten_stack_get_base', 'emscripten_stack_init', 'emscripten_stack_set_limits'];
// No file, no clock, no environment: the core does no input or output, so nothing of the kind may be linked in.
const knownImports = ['env.emscripten_notify_memory_growth', 'wasi_snapshot_preview1.proc_exit'];

const exported = WebAssembly.Module.exports(module).map((entry) => entry.name);
const imported = WebAssembly.Module.imports(module).map((entry) => `${entry.module}.${entry.name}`);
const problems = [
  ...listed.filter((name) => !exported.includes(name)).map((name) => `not exported: ${name}`),
  ...exported.filter((name) => !listed.includes(name) && !alwaysExported.includes(name)).map((name) => `exported but not listed: ${name}`),
  ...imported.filter((name) => !knownImports.includes(name)).map((name) => `unknown import: ${name}`),
];
if (listed.length === 0) problems.push(`${exportsPath} lists nothing`);
for (const problem of problems) console.error(problem);
console.log(`exports: ${exported.join(' ')}\nimports: ${imported.join(' ')}`);
process.exit(problems.length === 0 ? 0 : 1);
