// The native command line as an engine for the tests. DATELINE_CLI names it; build/release/dateline otherwise.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const cli = process.env.DATELINE_CLI ?? fileURLToPath(new URL('../build/release/dateline', import.meta.url));

/** Runs the command; returns {status, stdout, stderr} with strings. */
export function run(args, input = '') {
  const { status, stdout, stderr } = spawnSync(cli, args, { input, maxBuffer: 1 << 30 });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** Analyses many texts in one call. articles: [{text, published?}]; returns the output lines, without ids, as they are. */
export function analyzeLines(articles) {
  const input = articles.map(({ text, published }) => JSON.stringify({ id: 0, text, published })).join('\n');
  return run(['--ndjson', '--offsets', 'utf-16'], input).stdout.trimEnd().split('\n').map((line) => line.replace('{"id":0,', '{'));
}
