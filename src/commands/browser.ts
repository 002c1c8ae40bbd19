import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** A browser: the one named by CHROME_PATH, the system’s, or the one that the project carries in its packages for development. */
export async function launch(): Promise<Browser> {
  const { chromium } = await import('playwright-core').catch(() => { throw new Error('The package playwright-core is not installed, which drives the browser: npm install --include=dev'); });
  const found = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  const carried = async () => (await import('@sparticuz/chromium').catch(() => { throw new Error('There is no browser: name one by CHROME_PATH, or npm install --include=dev'); })).default.executablePath();
  return chromium.launch({
    executablePath: found ?? await carried(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
