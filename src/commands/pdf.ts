import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launch } from './browser.ts';
import { isRedirect } from './redirects.ts';
import { serve } from './server.ts';

/** The profiles that a site in the making has pages of, by their identifiers. */
const profilesIn = (folder: string): string[] => readdirSync(join(folder, 'conflicts')).filter((name) => {
  const history = join(folder, 'conflicts', name, 'history/index.html');
  return existsSync(history) && !isRedirect(readFileSync(history, 'utf8'));
}).sort();

/**
 * Prints profiles of a made site beside their pages: `conflicts/mali.pdf`, with tags, outline, title and language.
 * Returns how many. Throws if there is no browser or no such profile.
 *
 * @param profile the only one to print, or nothing for all
 */
export async function printProfiles(folder: string, profile: string): Promise<number> {
  const all = profilesIn(folder);
  if (profile && !all.includes(profile)) throw new Error(`There is no profile "${profile}" to print; there are ${all.join(', ')}.`);
  const browser = await launch();
  const server = await serve(folder, 0);
  try {
    const profiles = profile ? [profile] : all;
    for (const id of profiles) {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/conflicts/${id}/`, { waitUntil: 'networkidle' });
      await page.pdf({ path: join(folder, 'conflicts', `${id}.pdf`), tagged: true, outline: true, preferCSSPageSize: true, printBackground: false });
      await page.close();
    }
    return profiles.length;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
