// The built dateline.wasm as an engine for the tests: documents exactly as the core wrote them.
import { WasmEngine, compile } from '../../web/dateline-wasm.js';
import { readWasm } from './site-server.mjs';

const engine = new WasmEngine(await compile(await readWasm()));

export const analyzeToJson = (text, options = {}) => engine.analyzeToJson(text, { ...options, offsets: 'utf-16' });
