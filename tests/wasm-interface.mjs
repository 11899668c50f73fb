// node wasm-interface.mjs dateline.wasm exports.txt
// The module offers what exports.txt names and what the linker always adds, and asks its host for no more than
// the loader in web/ gives it.
import { readFileSync } from 'node:fs';

const [wasmPath, exportsPath] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(wasmPath));

const listed = readFileSync(exportsPath, 'utf8').split('\n').filter((line) => /^[a-z]/.test(line)).map((line) => line.trim());
const alwaysExported = ['memory', '_initialize', '__indirect_function_table', '__errno_location',
  'stackSave', 'stackRestore', 'stackAlloc', 'emscripten_stack_get_end', 'emscripten_stack_get_free',
  'emscripten_stack_get_base', 'emscripten_stack_init', 'emscripten_stack_set_limits'];
const knownImports = ['env.emscripten_notify_memory_growth',
  ...['proc_exit', 'fd_write', 'fd_seek', 'fd_close', 'fd_read', 'fd_fdstat_get', 'environ_get', 'environ_sizes_get',
    'clock_time_get'].map((name) => `wasi_snapshot_preview1.${name}`)];

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
