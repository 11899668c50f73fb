// For browser tests: the system's Chromium through playwright-core, and the built site served to it.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../../tools/serve.mjs';

const site = fileURLToPath(new URL('../../../build/web/', import.meta.url));

// The browser's path: $CHROMIUM, or the first that PATH has.
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // look further
      }
    }
  }
  throw new Error('no Chromium on PATH: install it, or set CHROMIUM to its path');
}

export function launchBrowser(options = {}) {
  return chromium.launch({
    executablePath: findChromium(),
    headless: true,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
      '--disable-sync'],
    ...options,
  });
}

// The built site on a free port: { url, close }. Sent with the same headers as tools/serve sends.
export function serveSite() {
  return serve(site);
}
