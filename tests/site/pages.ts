import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { isRedirect } from '../../src/commands/redirects.ts';

/** A page of the built site: its address, its text and its parsed form. */
export interface Page {
  address: string;
  html: string;
  root: HTMLElement;
}

/** Every file below a folder, as a path from that folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name).slice(join(folder, '/').length)).sort();

/** Every page of the built site by its address. */
export function pagesIn(site: string): Map<string, Page> {
  return new Map(filesIn(site).filter((file) => file.endsWith('.html') && !/^releases\/\d/.test(file)).flatMap((file) => {
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const html = readFileSync(join(site, file), 'utf8');
    // The former address of an entry has no page of its own.
    if (isRedirect(html)) return [];
    return [[address, { address, html, root: parse(html, { blockTextElements: { script: true, style: true } }) }]] as [string, Page][];
  }));
}

/** The faults that a check finds, page by page, each with its address before it. */
export const faultsIn = (pages: Iterable<Page>, check: (page: Page) => string[]): string[] =>
  [...pages].flatMap((page) => check(page).map((fault) => `${page.address}: ${fault}`));

/** The addresses that an element and all below it lead to, without what follows `#` or `?`; only those of this site. */
export const leadsTo = (element: HTMLElement | null | undefined): Set<string> =>
  new Set((element?.querySelectorAll('a[href]') ?? []).map((link) => link.getAttribute('href')!.split(/[#?]/)[0]!).filter((href) => href.startsWith('/')));

/** The part of a page under the heading with this identifier. */
export const part = ({ root }: Page, id: string): HTMLElement | null => root.querySelector(`section[aria-labelledby="${id}"]`);
