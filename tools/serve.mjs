// node tools/serve.mjs DIRECTORY [--port N]: serves a static site to this machine only, as a careful host would.
// Without --port it takes 8080, or a free port when that is in use.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

// The page needs nothing but its own files and leave to compile WebAssembly.
const headers = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
    "img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'none'",
  'Cache-Control': 'no-cache',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

// The file that a request names, or null when there is none in the site.
async function findFile(root, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (name.includes('\0')) return null;
  let file = path.join(root, path.normalize(`/${name}`));
  if (name.endsWith('/')) file = path.join(file, 'index.html');
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { file, size: found.size } : null;
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await findFile(root, request.url);
  if (!found) {
    response.writeHead(404, { ...headers, 'Content-Type': types['.txt'] }).end('Not found\n');
    return;
  }
  const type = types[path.extname(found.file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': found.size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
}

// Serves `root`; gives { url, close }. Port 0 takes a free one. For the tests too.
export async function serve(root, port = 0) {
  const server = createServer((request, response) => answer(path.resolve(root), request, response));
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections?.();
    }),
  };
}

async function main([root, ...options]) {
  const given = options[0] === '--port' ? Number(options[1]) : null;
  if (!root || (options.length > 0 && !(Number.isInteger(given) && given >= 0 && given < 65536))) {
    throw new Error('usage: node tools/serve.mjs DIRECTORY [--port N]');
  }
  const busy = (error) => {
    if (error.code === 'EADDRINUSE' && given === null) return serve(root, 0);
    throw error;
  };
  const { url } = await serve(root, given ?? 8080).catch(busy);
  console.log(`Dateline is at ${url} (this machine only). Ctrl-C stops it.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.code === 'EADDRINUSE' ? 'That port is in use; give another with --port.' : error.message);
    process.exitCode = 1;
  });
}
