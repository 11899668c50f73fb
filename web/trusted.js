// The two places where a string becomes something a browser would guard under Trusted Types.
// Both are safe by construction: a parsed document never runs, and the worker's address is our own file.

let policy;

function trusted() {
  if (policy === undefined) {
    const types = globalThis.trustedTypes;
    policy = types
      ? types.createPolicy("dateline", { createHTML: (html) => html, createScriptURL: (url) => url })
      : null;
  }
  return policy;
}

/** Parses HTML into a document of its own: scripts in it never run, images are never fetched. */
export function parseHtml(html) {
  const input = trusted() ? trusted().createHTML(html) : html;
  return new DOMParser().parseFromString(input, "text/html");
}

/** Starts the engine's worker, a module beside this file. */
export function startWorker() {
  const url = new URL("dateline-worker.js", import.meta.url).href;
  return new Worker(trusted() ? trusted().createScriptURL(url) : url, { type: "module", name: "dateline" });
}
