import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { serve } from '../../src/commands/server.ts';
import { launch } from './browser.ts';

/** One page of every kind. */
export const kinds = {
  home: '/', conflicts: '/conflicts/', profile: '/conflicts/mali/', classification: '/conflicts/mali/jnim/', parties: '/parties/', party: '/parties/jnim/', State: '/parties/mali/',
  interventions: '/interventions/', intervention: '/interventions/operation-barkhane/', instruments: '/instruments/', instrument: '/instruments/additional-protocol-ii/',
  concepts: '/concepts/', concept: '/concepts/intensity/', 'contested question': '/concepts/intervening-forces-as-parties/', sources: '/sources/', source: '/sources/rulac-mali-2023/',
  chronology: '/chronology/', year: '/chronology/2018/', 'way to narrow': '/conflicts/type/', type: '/conflicts/type/niac/', region: '/conflicts/region/western-africa/', 'State’s conflicts': '/conflicts/state/mali/',
  'names of parties': '/parties/a-z/', 'State’s interventions': '/interventions/state/mali/', participation: '/instruments/participation/', 'sources by year': '/sources/by-year/', search: '/search/', about: '/about/', map: '/map/', changes: '/changes/', history: '/conflicts/mali/history/', compare: '/compare/', releases: '/releases/', data: '/data/', missing: '/404.html',
} as const;

export interface Visit {
  /** A fresh page in a context of its own, at an address of the site. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  browser: Browser;
  origin: string;
}

/** A browser and a server of the built site for the tests of one file. */
export function visit(): Visit {
  const the = {} as Visit;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve(inject('site'), 0);
    the.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    the.browser = await launch();
    the.open = async (address, options = {}) => {
      const page = await (await the.browser.newContext({ baseURL: the.origin, viewport: { width: 1280, height: 900 }, ...options })).newPage();
      await page.goto(address);
      return page;
    };
  });
  afterAll(async () => {
    await the.browser.close();
    server.closeAllConnections();
    server.close();
  });
  return the;
}

/** The path of the page that a browser shows, with its query and place. */
export const pathOf = (page: Page): string => page.url().slice(new URL(page.url()).origin.length);
