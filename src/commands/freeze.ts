import { posix } from 'node:path';
import { parse } from 'node-html-parser';

/** What the kept pages say of themselves. */
export interface Release {
  version: string;
  /** As readers see it: 24 November 2026. */
  date: string;
  /** The address of the living site, without a slash at its end. */
  site: string;
}

/** The file of an address within the archive, and the address of a file. */
export const fileOf = (address: string): string => (address.endsWith('/') ? `${address}index.html` : address).slice(1);
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** A text of the site, such as a page as Markdown or a record for reference managers, with the addresses of pages that the release keeps as they are there. */
export const withPermalinks = (text: string, { version, site }: Release, kept: (file: string) => boolean): string =>
  text.replaceAll(new RegExp(`${site.replaceAll('.', '\\.')}(/(?:[\\w-]+/)*)(?!\\w)`, 'g'), (whole, address: string) => (kept(fileOf(address)) ? `${site}/releases/${version}${address}` : whole));

/**
 * A page of the site as it is kept in a release: without scripts, search and the bar of the living site, with a line
 * that says what it is, and with links that stay within the release. A link to something that the release has not kept
 * leads to the living site, and says so.
 *
 * @param kept whether the release has a file: `conflicts/mali/index.html`
 */
export function freeze(html: string, address: string, { version, date, site }: Release, kept: (file: string) => boolean): string {
  // A page is cited under its address in the release.
  const permalink = `${site}/releases/${version}${address}`;
  const page = parse(html, { comment: false });
  const home = posix.dirname(`/${fileOf(address)}`);
  const within = (path: string) => posix.relative(home, `/${path}`) || posix.basename(path);

  // A form leads to the living site, or needs a script. A kept page may be read from a disk, where nothing is of the site’s origin.
  for (const gone of page.querySelectorAll('meta[http-equiv], script, form, link[rel="search"], link[rel="sitemap"], link[rel="preload"], [data-living]')) gone.remove();
  for (const other of page.querySelectorAll('link[rel="alternate"], link[rel="describedby"]')) if (!kept(other.getAttribute('href')!.slice(1))) other.remove();
  for (const marked of page.querySelectorAll('[data-pagefind-body]')) marked.removeAttribute('data-pagefind-body');
  for (const hidden of page.querySelectorAll('main > span[hidden]')) hidden.remove();
  page.querySelector('link[rel="canonical"]')?.setAttribute('href', permalink);
  for (const meta of page.querySelectorAll('meta')) if (meta.getAttribute('content') === site + address) meta.setAttribute('content', permalink);
  page.querySelector('.permalink span')?.set_content(permalink);
  page.querySelector('link[rel="cite-as"]')?.setAttribute('href', permalink);
  const cite = page.querySelector('section[aria-labelledby="cite"]');
  cite?.querySelector('p.lead')?.set_content(`Version ${version}. The address below keeps the page as it was.`);
  const strings = cite?.querySelector('dl');
  strings?.set_content(strings.innerHTML.replaceAll(site + address, permalink));
  for (const element of page.querySelectorAll('[href], [src]')) {
    const name = element.hasAttribute('href') ? 'href' : 'src';
    const target = element.getAttribute(name)!;
    if (!target.startsWith('/')) continue;
    const [path = '', anchor] = target.split('#');
    const file = fileOf(path);
    if (kept(file)) element.setAttribute(name, within(file) + (anchor ? `#${anchor}` : ''));
    else {
      element.setAttribute(name, site + target);
      if (element.tagName === 'A') element.insertAdjacentHTML('beforeend', ' <span class="soft">(current site)</span>');
    }
  }
  page.querySelector('head')!.insertAdjacentHTML('beforeend', '<meta name="robots" content="noindex">');
  page.querySelector('header.bar')!.insertAdjacentHTML('afterend',
    `<aside class="release" aria-label="Release"><p><strong>Release ${version} of ${date}.</strong> This page is kept as it was. <a href="${site}${address}">The page on the current site</a></p></aside>`);
  return page.toString();
}
