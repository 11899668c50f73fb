// Serves web/ and the built dateline.wasm on a free port, under the strict policy that the page promises to live with.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const kRoot = fileURLToPath(new URL("../../", import.meta.url));
const kTypes = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm", ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml", ".json": "application/json",
};

export const kPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; "
  + "worker-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** Where the engine was built: DATELINE_WASM, else build/web, else build/wasm. */
export function wasmCandidates() {
  return [process.env.DATELINE_WASM, join(kRoot, "build/web/dateline.wasm"), join(kRoot, "build/wasm/dateline.wasm"),
    join(kRoot, "build/wasm/core/dateline.wasm")].filter(Boolean);
}

/** The engine's bytes, or null where it is not built. */
export async function readWasm() {
  for (const path of wasmCandidates()) {
    try {
      return await readFile(path);
    } catch {
      // Not there: try the next place.
    }
  }
  return null;
}

/**
 * @param {{policy?: string, pages?: Record<string, string>}} [options] `pages`: extra files by path, beside those of web/
 * @returns {Promise<{origin: string, requests: string[], close: () => Promise<void>}>}
 */
export async function serveSite({ policy = kPolicy, pages = {} } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    const path = normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const body = pages[pathname] ?? await find(path);
    if (body === null) return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": kTypes[extname(path)] ?? "application/octet-stream",
      "content-security-policy": policy, "x-content-type-options": "nosniff", "cache-control": "no-store",
    }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

async function find(path) {
  if (path === "/dateline.wasm") return readWasm();
  try {
    return await readFile(join(kRoot, "web", path));
  } catch {
    return null;
  }
}
